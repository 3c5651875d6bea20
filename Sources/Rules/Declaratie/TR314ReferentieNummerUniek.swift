import IWmo

extension PrestatieChecks {
    static let referentieNieuw = Check(
        .prestatie(
            "TR314", code: "8021", instructions: "OP283",
            title: Tekst(nl: "Referentienummer maar één keer", en: "Reference number only once"),
            condition: Tekst(
                nl: "Een ReferentieNummer mag door een aanbieder maar één keer worden gebruikt.",
                en: "An aanbieder may use a ReferentieNummer only once."),
            explanation: Tekst(
                nl: """
                    Het referentienummer is de naam van een regel: een latere credit wijst ermee naar de regel die \
                    wordt teruggedraaid. Daarom mag een aanbieder elk nummer bij een gemeente maar één keer \
                    gebruiken, ook als de eerdere regel is afgewezen, en ook binnen één bericht. Is een hele \
                    declaratie technisch afgekeurd, dan geldt zij als niet verstuurd en zijn de nummers weer vrij. \
                    De aanbieder stuurt de regel opnieuw met een nieuw nummer.
                    """,
                en: """
                    The reference number is the name of a line: a later credit points with it to the line that is \
                    undone. So an aanbieder may use each number at a gemeente only once, also when the earlier \
                    line was rejected, and also within one message. When a whole declaration was refused for \
                    technical reasons it counts as not sent, and its numbers are free again. The aanbieder sends \
                    the line again with a new number.
                    """)),
        examples: [
            .breaks(
                nl: "Een debetregel met nummer R002, dat in een eerdere declaratie al is gebruikt.",
                en: "A debit line with number R002, which was used in an earlier declaration already."
            ) { $0.isReferentieGebruikt = true },
            .breaks(
                nl: "Een creditregel met een nummer dat al is gebruikt.",
                en: "A credit line with a number that was used already.", from: .credit
            ) { $0.isReferentieGebruikt = true },
            .nearMiss(
                nl: "Hetzelfde product als in maart, maar met een nieuw nummer.",
                en: "The same product as in March, but with a new number."
            ) { facts in
                facts.debetten = [.example(.example("R001", .of(3, 1, 31), hours: 16))]
                facts.prestatie.referentieNummer = "R004"
            },
        ],
        isBroken: { $0.isReferentieGebruikt },
        figures: { facts in
            let nummer = facts.prestatie.referentieNummer
            return facts.isReferentieGebruikt
                ? Tekst(nl: "\(nummer) is al gebruikt.", en: "\(nummer) was used already.")
                : Tekst(nl: "\(nummer) is niet eerder gebruikt.", en: "\(nummer) was not used before.")
        })
}
