import IWmo

/// The names that findings of level 1 carry: what is wrong with a file before any rule of the standard can be judged.
enum DocumentRules {
    static let entries: [CatalogueEntry] = [
        CatalogueEntry(
            rule: rule(
                Level1Rule.schema,
                title: Tekst(nl: "Bericht volgt het schema", en: "The message follows the schema"),
                condition: Tekst(
                    nl: "Het bericht is geldig volgens het schema van zijn berichttype en release.",
                    en: "The message is valid by the schema of its message type and release."),
                explanation: Tekst(
                    nl: """
                        Het schema zegt welke elementen een bericht heeft, in welke volgorde, en hoe een waarde \
                        eruitziet. De regels van niveau 1 (RS, en enkele CS) staan in het schema; een bevinding noemt \
                        die niet apart, maar zegt bij het element wat er verwacht werd. Een bericht met een bevinding \
                        op dit niveau wordt niet verwerkt en niet beantwoord: het gaat in quarantaine. Verbeter wat de \
                        bevinding noemt en stuur het bericht opnieuw.
                        """,
                    en: """
                        The schema says which elements a message has, in which order, and what a value looks like. The \
                        rules of level 1 (RS, and some CS) are part of the schema; a finding does not name them, but \
                        says at the element what was expected. A message with a finding of this level is not processed \
                        and not answered: it goes to quarantine. Correct what the finding names and send the message \
                        again.
                        """)),
            examples: [
                .breaks(
                    nl: "In een start ontbreekt StatusAanlevering.", en: "A start lacks StatusAanlevering.",
                    in: .wmo305, replacing: "<wmo305:StatusAanlevering>1</wmo305:StatusAanlevering>", by: ""),
                .nearMiss(
                    nl:
                        "In een start ontbreekt ToewijzingNummer, dat volgens het schema weg mag (regel TR019 eist het).",
                    en: "A start lacks ToewijzingNummer, which the schema allows (rule TR019 demands it).", in: .wmo305,
                    replacing: "<wmo305:ToewijzingNummer>20072</wmo305:ToewijzingNummer>", by: ""),
            ]),
        CatalogueEntry(
            rule: rule(
                Level1Rule.wellFormed, title: Tekst(nl: "Welgevormde XML", en: "Well-formed XML"),
                condition: Tekst(
                    nl: "Het bestand is te lezen en is van begin tot eind welgevormde XML.",
                    en: "The file can be read and is well-formed XML from beginning to end."),
                explanation: Tekst(
                    nl: """
                        Een bestand dat leeg of afgebroken is, waarin een tag niet gesloten is of waarin bytes staan \
                        die niet bij de codering horen, is geen XML en wordt niet verder gelezen. Vaak is het bij het \
                        versturen afgebroken, of heeft iemand het met een tekstprogramma bewaard. Haal het bestand \
                        opnieuw op bij de bron, en laat een programma de XML schrijven: dan komen tekens als & en < \
                        goed terecht.
                        """,
                    en: """
                        A file that is empty or cut off, in which a tag is not closed or which has bytes that do not \
                        belong to its encoding, is no XML and is read no further. Often it was cut off in sending, or \
                        somebody saved it with a word processor. Fetch the file from its source again, and let a \
                        program write the XML: then characters such as & and < come out right.
                        """)),
            examples: [
                .breaks(
                    nl: "Een bestand waarvan het einde ontbreekt.", en: "A file of which the end is missing.",
                    in: .wmo305, replacing: "</wmo305:Bericht>", by: ""),
                .nearMiss(
                    nl: "Een bestand met een opmerking achter het bericht.",
                    en: "A file with a comment after the message.", in: .wmo305, replacing: "</wmo305:Bericht>",
                    by: "</wmo305:Bericht><!-- einde -->"),
            ]),
        CatalogueEntry(
            rule: rule(
                Level1Rule.message, title: Tekst(nl: "Ondersteund bericht", en: "Supported message"),
                condition: Tekst(
                    nl: "Het bestand is een bericht van een type en een release die dit programma kent.",
                    en: "The file is a message of a type and a release that this program knows."),
                explanation: Tekst(
                    nl: """
                        De namespace van het buitenste element zegt welk bericht het is en van welke release. Andere \
                        berichten van iWmo, andere releases en bestanden die geen bericht zijn, worden niet \
                        beoordeeld; de bevinding noemt wat er wel kan. Stuur het bericht in een ondersteunde release, \
                        of laat het bestand weg.
                        """,
                    en: """
                        The namespace of the outermost element says which message it is and of which release. Other \
                        messages of iWmo, other releases and files that are no message are not judged; the finding \
                        names what is possible. Send the message in a supported release, or leave out the file.
                        """)),
            examples: [
                .breaks(
                    nl: "Een startbericht van release 3.1.", en: "A start message of release 3.1.", in: .wmo305,
                    replacing: "3_2/wmo305", by: "3_1/wmo305"),
                .nearMiss(
                    nl: "Een declaratiebericht WMO303 van release 2.2 in plaats van 2.4.",
                    en: "A declaration message WMO303 of release 2.2 instead of 2.4.", in: .wmo303,
                    replacing: "2_4/wmo303", by: "2_2/wmo303"),
            ]),
        CatalogueEntry(
            rule: rule(
                Level1Rule.safety, title: Tekst(nl: "Veilig te lezen", en: "Safe to read"),
                condition: Tekst(
                    nl: "Het bestand bevat niets dat in een bericht niet hoort en de lezer kan schaden.",
                    en: "The file holds nothing that does not belong in a message and can harm the reader."),
                explanation: Tekst(
                    nl: """
                        Met een DOCTYPE, heel diep in elkaar gezette elementen of eindeloos lange teksten kan iemand \
                        een programma laten vastlopen of andere bestanden laten lezen. Een gewoon bericht heeft dat \
                        niet nodig en blijft ver onder de grenzen. Zulke bestanden worden geweigerd voor ze verder \
                        gelezen zijn. Haal weg wat de bevinding noemt; komt het bestand van een vreemde, vertrouw het \
                        dan niet.
                        """,
                    en: """
                        With a DOCTYPE, elements nested very deeply or texts without end somebody can make a program \
                        hang or read other files. An ordinary message needs none of this and stays far below the \
                        limits. Such files are refused before they are read any further. Remove what the finding \
                        names; when the file comes from a stranger, do not trust it.
                        """)),
            examples: [
                .breaks(
                    nl: "Een startbericht met een DOCTYPE ervoor.", en: "A start message preceded by a DOCTYPE.",
                    in: .wmo305, replacing: "<wmo305:Bericht", by: "<!DOCTYPE Bericht><wmo305:Bericht"),
                .nearMiss(
                    nl: "Een startbericht met een opmerking ervoor.", en: "A start message preceded by a comment.",
                    in: .wmo305, replacing: "<wmo305:Bericht", by: "<!-- DOCTYPE --><wmo305:Bericht"),
            ]),
    ]

    private static func rule(_ id: String, title: Tekst, condition: Tekst, explanation: Tekst) -> Rule {
        Rule(
            id: id, level: 1, messages: BerichtType.allCases, subject: "Bericht", title: title, condition: condition,
            explanation: explanation, retourcode: nil, source: "iWmo 3.2, validation of a message against its schema")
    }
}

extension RuleExample {
    /// A valid message of which a piece of text is replaced, so that it cannot be read.
    fileprivate static func breaks(
        nl: String, en: String, in bericht: BerichtType, replacing part: String, by replacement: String
    ) -> RuleExample {
        RuleExample(.breaks, nl: nl, en: en, proof: .document(bericht, replacing: part, by: replacement))
    }

    /// A valid message of which a piece of text is replaced, and that can still be read.
    fileprivate static func nearMiss(
        nl: String, en: String, in bericht: BerichtType, replacing part: String, by replacement: String
    ) -> RuleExample {
        RuleExample(.nearMiss, nl: nl, en: en, proof: .document(bericht, replacing: part, by: replacement))
    }
}
