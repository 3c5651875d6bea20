import IWmo

extension SchemaRules {
    /// What a text of digits looks like: a code or a number that nobody counts with.
    static let numberTexts: [CatalogueEntry] = [
        CatalogueEntry(
            rule: Rule(
                level1: "RS035", in: .metEigenHeader, of: "Header",
                title: Tekst(nl: "Gemeentecode van vier cijfers", en: "Gemeente code of four digits"),
                condition: Tekst(
                    nl: "De code van de gemeente in Afzender of Ontvanger bestaat uit precies vier cijfers.",
                    en: "The code of the gemeente in Afzender or Ontvanger is exactly four digits."),
                explanation: Tekst(
                    nl: """
                        Een gemeente staat in het bericht met haar CBS-code. Een rekenblad laat de nul vooraan vaak \
                        weg: 0479 wordt dan 479. Vul de nullen aan. Of de gemeente bestaat, zegt regel TR378.
                        """,
                    en: """
                        A gemeente stands in the message with its CBS code. A spreadsheet often drops the leading \
                        zero: 0479 then becomes 479. Add the zeros. Whether the gemeente exists is said by rule TR378.
                        """)),
            examples: [
                .breaks(
                    nl: "Een start voor gemeente 479.", en: "A start for gemeente 479.", in: .wmo305,
                    at: ElementPath.header + "/Ontvanger[1]", text: "479"),
                .nearMiss(
                    nl: "Een start voor gemeente 0000; het schema kent de lijst van gemeenten niet.",
                    en: "A start for gemeente 0000; the schema does not know the list of gemeenten.", in: .wmo305,
                    at: ElementPath.header + "/Ontvanger[1]", text: "0000"),
            ]),
        CatalogueEntry(
            rule: Rule(
                level1: "RS036", in: .metEigenHeader, of: "Header; AangevraagdProduct",
                title: Tekst(nl: "AGB-code van acht cijfers", en: "AGB code of eight digits"),
                condition: Tekst(
                    nl: "Een AGB-code, in Afzender, Ontvanger of ZorgverlenerCode, bestaat uit precies acht cijfers.",
                    en: "An AGB code, in Afzender, Ontvanger or ZorgverlenerCode, is exactly eight digits."),
                explanation: Tekst(
                    nl: """
                        Een aanbieder staat in het bericht met zijn AGB-code: twee cijfers voor de soort zorgverlener \
                        en zes voor het nummer. Zonder die eerste twee, of zonder nul vooraan, is de code onvolledig. \
                        Neem de hele code over uit het AGB-register.
                        """,
                    en: """
                        An aanbieder stands in the message with its AGB code: two digits for the kind of provider and \
                        six for the number. Without those two, or without a leading zero, the code is incomplete. Copy \
                        the whole code from the AGB register.
                        """)),
            examples: [
                .breaks(
                    nl: "Een start van aanbieder 000001, zonder de twee cijfers voor de soort.",
                    en: "A start by aanbieder 000001, without the two digits for the kind.", in: .wmo305,
                    at: ElementPath.header + "/Afzender[1]", text: "000001"),
                .nearMiss(
                    nl: "Een start van aanbieder 98000001.", en: "A start by aanbieder 98000001.", in: .wmo305,
                    at: ElementPath.header + "/Afzender[1]", text: "98000001"),
            ]),
        CatalogueEntry(
            rule: Rule(
                level1: "RS037", in: .metClient, of: "Client",
                title: Tekst(nl: "Bsn van negen cijfers", en: "Bsn of nine digits"),
                condition: Tekst(
                    nl: "Het Bsn bestaat uit precies negen cijfers.", en: "The Bsn is exactly nine digits."),
                explanation: Tekst(
                    nl: """
                        Een Bsn met een nul vooraan raakt die in een rekenblad snel kwijt en heeft dan acht cijfers. \
                        Vul de nul aan; punten en spaties horen er niet in. Regel CS002 controleert daarna de \
                        elfproef.
                        """,
                    en: """
                        A Bsn with a leading zero easily loses it in a spreadsheet, and then has eight digits. Add the \
                        zero; stops and blanks do not belong in it. After that rule CS002 checks the eleven test.
                        """)),
            examples: [
                .breaks(
                    nl: "Een stop voor een client met een Bsn van acht cijfers.",
                    en: "A stop for a client with a Bsn of eight digits.", in: .wmo307,
                    at: ElementPath.client + "/Bsn[1]", text: "12345678"),
                .nearMiss(
                    nl: "Een stop voor een client met een Bsn van negen cijfers dat met een nul begint.",
                    en: "A stop for a client with a Bsn of nine digits that begins with a zero.", in: .wmo307,
                    at: ElementPath.client + "/Bsn[1]", text: "012345678"),
            ]),
        CatalogueEntry(
            rule: Rule(
                level1: "RS046", in: .toewijzing, of: "Contact",
                title: Tekst(nl: "Telefoonnummer van alleen cijfers", en: "Telephone number of digits only"),
                condition: Tekst(
                    nl: "Een telefoonnummer bestaat alleen uit cijfers, aan elkaar geschreven.",
                    en: "A telephone number is digits only, written together."),
                explanation: Tekst(
                    nl: """
                        Streepjes, haakjes, spaties en een plusteken verschillen per afzender en maken een nummer \
                        moeilijk te kiezen of te vergelijken. Het land staat apart, in Landnummer. Schrijf alleen de \
                        cijfers.
                        """,
                    en: """
                        Dashes, brackets, blanks and a plus sign differ by sender and make a number hard to dial or to \
                        compare. The country stands apart, in Landnummer. Write the digits only.
                        """)),
            examples: [
                .breaks(
                    nl: "Een contact met telefoonnummer 06-00000000.",
                    en: "A contact with telephone number 06-00000000.", in: .wmo301,
                    at: ElementPath.contact + "/Telefoon[1]/Telefoon01[1]/Telefoonnummer[1]", text: "06-00000000"),
                .nearMiss(
                    nl: "Een contact met telefoonnummer 0600000000.",
                    en: "A contact with telephone number 0600000000.", in: .wmo301,
                    at: ElementPath.contact + "/Telefoon[1]/Telefoon01[1]/Telefoonnummer[1]", text: "0600000000"),
            ]),
    ]
}
