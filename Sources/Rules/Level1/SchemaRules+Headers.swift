import IWmo

extension SchemaRules {
    /// What the header says about message and release.
    static let headers: [CatalogueEntry] = [
        CatalogueEntry(
            rule: Rule(
                level1: "CS015", in: .metEigenHeader, of: "Header",
                title: Tekst(nl: "Subversie van release 3.2", en: "Subversion of release 3.2"),
                condition: Tekst(nl: "BerichtSubversie is 2.", en: "BerichtSubversie is 2."),
                explanation: Tekst(
                    nl: """
                        Versie en subversie zeggen samen welke release van de standaard het bericht volgt: 3 en 2 voor \
                        iWmo 3.2. Wie van een oudere release overstapt, vergeet de header soms. Pas het nummer pas aan \
                        als het hele bericht de nieuwe release volgt.
                        """,
                    en: """
                        Version and subversion together say which release of the standard the message follows: 3 and 2 \
                        for iWmo 3.2. Who changes over from an older release sometimes forgets the header. Change the \
                        number only when the whole message follows the new release.
                        """)),
            examples: [
                .breaks(
                    nl: "Een start met BerichtVersie 3 en BerichtSubversie 1.",
                    en: "A start with BerichtVersie 3 and BerichtSubversie 1.", in: .wmo305,
                    at: ElementPath.header + "/BerichtSubversie[1]", text: "1"),
                .nearMiss(
                    nl: "Een start met BerichtSubversie 2 en een spatie eromheen.",
                    en: "A start with BerichtSubversie 2 and a blank around it.", in: .wmo305,
                    at: ElementPath.header + "/BerichtSubversie[1]", text: " 2 "),
            ]),
        CatalogueEntry(
            rule: Rule(
                level1: "CS025", in: .metEigenHeader, of: "Header",
                title: Tekst(nl: "Versie van release 3.2", en: "Version of release 3.2"),
                condition: Tekst(nl: "BerichtVersie is 3.", en: "BerichtVersie is 3."),
                explanation: Tekst(
                    nl: """
                        De versie in de header hoort bij de namespace van het bericht; spreken ze elkaar tegen, dan is \
                        niet te zeggen welke release de afzender bedoelt. Schrijf 3, zonder nul ervoor.
                        """,
                    en: """
                        The version in the header goes with the namespace of the message; when they contradict each \
                        other, nobody can say which release the sender means. Write 3, without a leading zero.
                        """)),
            examples: [
                .breaks(
                    nl: "Een start in de namespace van release 3.2 met BerichtVersie 2.",
                    en: "A start in the namespace of release 3.2 with BerichtVersie 2.", in: .wmo305,
                    at: ElementPath.header + "/BerichtVersie[1]", text: "2"),
                .breaks(
                    nl: "Een start met BerichtVersie 03.", en: "A start with BerichtVersie 03.", in: .wmo305,
                    at: ElementPath.header + "/BerichtVersie[1]", text: "03"),
                .nearMiss(
                    nl: "Een start met BerichtVersie 3 en een spatie eromheen.",
                    en: "A start with BerichtVersie 3 and a blank around it.", in: .wmo305,
                    at: ElementPath.header + "/BerichtVersie[1]", text: " 3 "),
            ]),
        CatalogueEntry(
            rule: Rule(
                level1: "RS047", in: .metEigenHeader, of: "Header",
                title: Tekst(nl: "BerichtCode van het bericht", en: "BerichtCode of the message"),
                condition: Tekst(
                    nl: "BerichtCode is die van het bericht: \(codeList(and: "en")).",
                    en: "BerichtCode is that of the message: \(codeList(and: "and"))."),
                explanation: Tekst(
                    nl: """
                        Elk bericht heeft zijn eigen code, en die moet kloppen met de namespace waarin het bericht \
                        staat. Een start en een stop lijken op elkaar; de code voorkomt dat de een voor de ander wordt \
                        aangezien. Verbeter de code, of stuur het bericht in het goede schema.
                        """,
                    en: """
                        Every message has its own code, which must agree with the namespace of the message. A start \
                        and a stop look alike; the code prevents that one is taken for the other. Correct the code, or \
                        send the message in the right schema.
                        """)),
            examples: [
                .breaks(
                    nl: "Een stopbericht (WMO307) met de code van een start, 418.",
                    en: "A stop message (WMO307) with the code of a start, 418.", in: .wmo307,
                    at: ElementPath.header + "/BerichtCode[1]", text: "418"),
                .nearMiss(
                    nl: "Een stopbericht (WMO307) met zijn eigen code, 420.",
                    en: "A stop message (WMO307) with its own code, 420.", in: .wmo307,
                    at: ElementPath.header + "/BerichtCode[1]", text: "420"),
            ]),
        CatalogueEntry(
            rule: Rule(
                level1: "RS048", in: .metEigenHeader + .metHerhaaldeHeader, of: "Header",
                title: Tekst(nl: "Versienummer van drie getallen", en: "Version number of three numbers"),
                condition: Tekst(
                    nl:
                        "Een versie van een schema bestaat uit drie getallen met punten ertussen, zonder nullen vooraan.",
                    en: "A version of a schema is three numbers with full stops between them, without leading zeros."),
                explanation: Tekst(
                    nl: """
                        De header noemt de versie van de schema's waarmee het bericht is gemaakt, zodat bij een \
                        verschil van mening na te gaan is welke gebruikt zijn. De versie staat in het schema zelf, \
                        bijvoorbeeld 1.0.0. Neem hem daaruit over. Welke versie het is, wordt niet gecontroleerd.
                        """,
                    en: """
                        The header names the version of the schemas with which the message was made, so that in a \
                        difference of opinion it can be traced which were used. The version stands in the schema \
                        itself, for instance 1.0.0. Copy it from there. Which version it is, is not checked.
                        """)),
            examples: [
                .breaks(
                    nl: "Een start die met schemaversie 1.0 is gemaakt.",
                    en: "A start made with schema version 1.0.", in: .wmo305,
                    at: ElementPath.header + "/XsdVersie[1]/BerichtXsdVersie[1]", text: "1.0"),
                .breaks(
                    nl: "Een start die met schemaversie 01.0.0 is gemaakt.",
                    en: "A start made with schema version 01.0.0.", in: .wmo305,
                    at: ElementPath.header + "/XsdVersie[1]/BerichtXsdVersie[1]", text: "01.0.0"),
                .nearMiss(
                    nl: "Een start die met schemaversie 10.0.12 is gemaakt.",
                    en: "A start made with schema version 10.0.12.", in: .wmo305,
                    at: ElementPath.header + "/XsdVersie[1]/BerichtXsdVersie[1]", text: "10.0.12"),
            ]),
    ]

    /// `WMO301 414, WMO305 418 en WMO307 420`.
    private static func codeList(and word: String) -> String {
        [BerichtType].metEigenHeader.map { "\($0.rawValue) \($0.berichtCode)" }.joined(by: word)
    }
}
