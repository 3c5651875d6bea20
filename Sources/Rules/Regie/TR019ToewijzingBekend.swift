import IWmo

private let rule = Rule(
    id: "TR019", level: 3, messages: [.wmo305, .wmo307], subject: "StartProduct; StopProduct",
    title: Tekst(nl: "Toewijzing bekend", en: "Toewijzing known"),
    condition: Tekst(
        nl: "Een start of stop hoort bij een toewijzing van deze client bij deze aanbieder.",
        en: "A start or stop belongs to a toewijzing of this client at this aanbieder."),
    explanation: Tekst(
        nl: """
            Een start of stop zegt iets over een opdracht. Zonder opdracht, of bij een opdracht voor iemand \
            anders, weet de gemeente niet waar het over gaat. Nummer, client (BSN) en aanbieder moeten alle drie \
            kloppen; dat het product anders is, is voor deze regel geen bezwaar. Klopt het niet, dan worden de \
            andere regels over deze start of stop overgeslagen. De aanbieder controleert het toewijzingsnummer en \
            stuurt het bericht opnieuw.
            """,
        en: """
            A start or stop says something about an order. Without an order, or with one for somebody else, the \
            gemeente does not know what it is about. Number, client (BSN) and aanbieder must all three be right; \
            another product is no matter of this rule. When they are not, the other rules about this start or stop \
            are skipped. The aanbieder checks the number of the toewijzing and sends the message again.
            """),
    retourcode: "9019", source: "iWmo 3.2 rule TR019, OP363")

extension StartJudge {
    static let toewijzingBekend = FactCheck<StartFacts>(
        rule,
        examples: [
            .breaks(
                nl: "Een start zonder toewijzingsnummer.", en: "A start without the number of a toewijzing."
            ) { facts in
                facts.product.toewijzingNummer = nil
                facts.toewijzing = nil
            },
            .breaks(
                nl: "Een start op de toewijzing van een andere aanbieder.",
                en: "A start on the toewijzing of another aanbieder."
            ) { $0.toewijzing?.aanbieder = ExampleCase.otherAanbieder },
            .nearMiss(
                nl: "Een start op de eigen toewijzing, die een ander product noemt.",
                en: "A start on the own toewijzing, which names another product."
            ) { $0.toewijzing?.product = Product(categorie: "07", code: "07A01") },
        ],
        notApplicable: { $0.whyNotDelivered }, isBroken: { !$0.isGekoppeld }, figures: { $0.toewijzingText })
}

extension StopJudge {
    static let toewijzingBekend = FactCheck<StopFacts>(
        rule,
        examples: [
            .breaks(
                nl: "Een stop op de toewijzing van een andere client.",
                en: "A stop on the toewijzing of another client."
            ) { $0.toewijzing?.bsn = ExampleCase.otherBsn },
            .nearMiss(
                nl: "Een stop op een toewijzing die intussen is verwijderd.",
                en: "A stop on a toewijzing that was removed since."
            ) { $0.toewijzing?.isVervallen = true },
        ],
        notApplicable: { $0.whyNotDelivered }, isBroken: { !$0.isGekoppeld }, figures: { $0.toewijzingText })
}

extension RegieFacts {
    fileprivate var toewijzingText: Tekst {
        guard let nummer = toewijzing?.nummer else {
            return Tekst(
                nl: "Er is geen toewijzing met dit nummer.", en: "There is no toewijzing with this number.")
        }
        return isGekoppeld
            ? Tekst(
                nl: "Toewijzing \(nummer) is van deze client bij deze aanbieder.",
                en: "Toewijzing \(nummer) is of this client at this aanbieder.")
            : Tekst(
                nl: "Toewijzing \(nummer) is van een andere client of aanbieder.",
                en: "Toewijzing \(nummer) is of another client or aanbieder.")
    }
}
