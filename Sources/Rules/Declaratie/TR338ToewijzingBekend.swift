import IWmo

extension PrestatieChecks {
    static let toewijzingBekend = Check(
        .prestatie(
            "TR338", code: "9338", instructions: "OP276",
            title: Tekst(nl: "Prestatie op een bekende toewijzing", en: "Prestatie on a known toewijzing"),
            condition: Tekst(
                nl: "Het ToewijzingNummer moet bij een toewijzing van deze gemeente aan deze aanbieder horen.",
                en: "The ToewijzingNummer must belong to a toewijzing of this gemeente to this aanbieder."),
            explanation: Tekst(
                nl: """
                    Een aanbieder mag alleen declareren wat de gemeente hem met een 301 heeft opgedragen. De regel \
                    zoekt het toewijzingsnummer op. Bestaat het niet, of hoort het bij een andere aanbieder, dan \
                    is er niets om de regel mee te vergelijken: de regels over periode, product, volume en \
                    zorggaten worden dan overgeslagen. De aanbieder controleert het nummer; de gemeente gaat na of \
                    de toewijzing wel is verstuurd.
                    """,
                en: """
                    An aanbieder may declare only what the gemeente has ordered with a 301. The rule looks up the \
                    number of the toewijzing. When it does not exist, or belongs to another aanbieder, there is \
                    nothing to compare the line with: the rules about period, product, volume and care gaps are \
                    then skipped. The aanbieder checks the number; the gemeente finds out whether the toewijzing \
                    was sent.
                    """)),
        examples: [
            .breaks(
                nl: "De gemeente kent geen toewijzing met dit nummer.",
                en: "The gemeente knows no toewijzing with this number."
            ) { $0.toewijzing = nil },
            .breaks(
                nl: "De toewijzing met dit nummer is van een andere aanbieder.",
                en: "The toewijzing with this number belongs to another aanbieder."
            ) { $0.toewijzing?.aanbieder = ExampleCase.otherAanbieder },
            .breaks(
                nl: "Een creditregel met een toewijzingsnummer dat niet bestaat.",
                en: "A credit line with a number of a toewijzing that does not exist.", from: .credit
            ) { $0.toewijzing = nil },
            .nearMiss(
                nl: "Een toewijzing met dit nummer aan deze aanbieder, die geen product noemt.",
                en: "A toewijzing with this number to this aanbieder, which names no product."
            ) { $0.toewijzing?.product = nil },
            .nearMiss(
                nl: "Een creditregel op een toewijzing die intussen is verwijderd.",
                en: "A credit line on a toewijzing that was removed since.", from: .credit
            ) { $0.toewijzing?.isVervallen = true },
        ],
        isBroken: { $0.gekoppeld == nil },
        figures: { facts in
            let nummer = facts.prestatie.toewijzingNummer
            guard facts.toewijzing != nil else {
                return Tekst(nl: "Toewijzing \(nummer) is niet bekend.", en: "Toewijzing \(nummer) is not known.")
            }
            return facts.gekoppeld == nil
                ? Tekst(
                    nl: "Toewijzing \(nummer) staat op naam van een andere aanbieder.",
                    en: "Toewijzing \(nummer) belongs to another aanbieder.")
                : Tekst(
                    nl: "Toewijzing \(nummer) is van deze aanbieder.", en: "Toewijzing \(nummer) is of this aanbieder.")
        })
}
