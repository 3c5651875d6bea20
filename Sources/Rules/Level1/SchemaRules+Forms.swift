import IWmo

extension SchemaRules {
    /// What a text, a day or a time looks like.
    static let forms: [CatalogueEntry] = texts + daysAndTimes + numberTexts

    private static let texts: [CatalogueEntry] = [
        CatalogueEntry(
            rule: Rule(
                level1: "CS319", in: [.wmo323], of: "Declaratie",
                title: Tekst(nl: "DeclaratieNummer zonder leestekens", en: "DeclaratieNummer without punctuation"),
                condition: Tekst(
                    nl: "DeclaratieNummer bestaat alleen uit letters en cijfers.",
                    en: "DeclaratieNummer consists of letters and digits only."),
                explanation: Tekst(
                    nl: """
                        Het nummer van een declaratie komt terug in het antwoord, in de administratie en op de \
                        betaling. Zonder streepjes, punten en spaties blijft het overal hetzelfde. Haal de leestekens \
                        weg.
                        """,
                    en: """
                        The number of a declaration comes back in the answer, in the administration and on the \
                        payment. Without dashes, stops and blanks it remains the same everywhere. Remove the \
                        punctuation.
                        """)),
            examples: [
                .breaks(
                    nl: "Een declaratie met nummer 2023-04.", en: "A declaration with number 2023-04.", in: .wmo323,
                    at: ElementPath.declaratie + "/DeclaratieNummer[1]", text: "2023-04"),
                .nearMiss(
                    nl: "Een declaratie met nummer 202304a.", en: "A declaration with number 202304a.", in: .wmo323,
                    at: ElementPath.declaratie + "/DeclaratieNummer[1]", text: "202304a"),
            ]),
        CatalogueEntry(
            rule: Rule(
                level1: "RS031", in: [.wmo301, .wmo315], of: "ToegewezenProduct; Client; AangevraagdProduct",
                title: Tekst(nl: "Commentaar zegt iets", en: "Commentaar says something"),
                condition: Tekst(
                    nl: "Commentaar bevat ten minste een teken dat geen spatie of regeleinde is.",
                    en: "Commentaar holds at least one character that is no blank or line end."),
                explanation: Tekst(
                    nl: """
                        Een element dat er is, zegt iets; een leeg element hoort niet in het bericht. Commentaar mag \
                        wel meer regels hebben, in tegenstelling tot de andere teksten. Laat het element weg als er \
                        niets te zeggen is.
                        """,
                    en: """
                        An element that is there says something; an empty one does not belong in the message. \
                        Commentaar may have more than one line, unlike the other texts. Leave out the element when \
                        there is nothing to say.
                        """)),
            examples: [
                .breaks(
                    nl: "Een toewijzing met een commentaar van alleen spaties.",
                    en: "A toewijzing with a commentaar of blanks only.", in: .wmo301,
                    at: ElementPath.toegewezenProduct + "/Commentaar[1]", text: "   "),
                .nearMiss(
                    nl: "Een toewijzing met een commentaar dat met een lege regel begint.",
                    en: "A toewijzing with a commentaar that begins with an empty line.", in: .wmo301,
                    at: ElementPath.toegewezenProduct + "/Commentaar[1]", text: "\nAlleen in de ochtend."),
            ]),
        CatalogueEntry(
            rule: Rule(
                level1: "RS033", in: .metEigenHeader + .metHerhaaldeHeader,
                of: "Client; Contact; Relatie; ToegewezenProduct; Header; StartProduct; StopProduct; "
                    + "Prestatie; AangevraagdProduct; NieuwProduct; Verzoek; Antwoord",
                title: Tekst(nl: "Geen lege elementen", en: "No empty elements"),
                condition: Tekst(
                    nl: "Een tekst die er is, bevat ten minste een teken dat geen spatie is, en staat op een regel.",
                    en: "A text that is there holds at least one character that is no blank, and is on one line."),
                explanation: Tekst(
                    nl: """
                        Wie een leeg veld toch als element in het bericht zet, laat de ontvanger raden of de waarde \
                        onbekend is of vergeten. Laat een element dat niet verplicht is weg als er geen waarde is. Een \
                        verplicht element moet een echte waarde krijgen; een regeleinde in de waarde mag niet.
                        """,
                    en: """
                        Whoever puts an empty field in the message as an element leaves the receiver guessing whether \
                        the value is unknown or forgotten. Leave out an element that is not obligatory when there is \
                        no value. An obligatory element must get a real value; a line end in the value is not allowed.
                        """)),
            examples: [
                .breaks(
                    nl: "Een adres met een straatnaam van drie spaties.",
                    en: "An address with a street name of three blanks.", in: .wmo301,
                    at: ElementPath.adres + "/Straatnaam[1]", text: "   "),
                .breaks(
                    nl: "Een prestatie met een lege productcode.", en: "A prestatie with an empty product code.",
                    in: .wmo323, at: ElementPath.prestatie + "/ProductCode[1]", text: ""),
                .nearMiss(
                    nl: "Een adres met een straatnaam van een letter: Q.",
                    en: "An address with a street name of one letter: Q.", in: .wmo301,
                    at: ElementPath.adres + "/Straatnaam[1]", text: "Q"),
            ]),
        CatalogueEntry(
            rule: Rule(
                level1: "RS045", in: .clientgegevens, of: "Relatie; Client",
                title: Tekst(nl: "Voorletters zonder punten", en: "Initials without full stops"),
                condition: Tekst(
                    nl: "Voorletters bestaan alleen uit letters, aan elkaar geschreven.",
                    en: "Initials are letters only, written together."),
                explanation: Tekst(
                    nl: """
                        Met A.B., A B en AB naast elkaar zijn namen niet te vergelijken, daarom is er een \
                        schrijfwijze: AB. Letters met een accent mogen. Haal punten en spaties weg.
                        """,
                    en: """
                        With A.B., A B and AB side by side names cannot be compared, so there is one way of writing: \
                        AB. Letters with an accent are allowed. Remove stops and blanks.
                        """)),
            examples: [
                .breaks(
                    nl: "Een client met voorletters A.B.", en: "A client with the initials A.B.", in: .wmo305,
                    at: ElementPath.client + "/Naam[1]/Voorletters[1]", text: "A.B."),
                .nearMiss(
                    nl: "Een client met voorletters ÀB.", en: "A client with the initials ÀB.", in: .wmo305,
                    at: ElementPath.client + "/Naam[1]/Voorletters[1]", text: "ÀB"),
            ]),
    ]

    private static let daysAndTimes: [CatalogueEntry] = [
        CatalogueEntry(
            rule: Rule(
                level1: "RS032", in: .metEigenHeader + .metHerhaaldeHeader,
                of: "Contact; Relatie; ToegewezenProduct; Client; Header; StartProduct; StopProduct; "
                    + "Declaratie; Prestatie; AangevraagdProduct; NieuwProduct; TeWijzigenProduct",
                title: Tekst(nl: "Datum als JJJJ-MM-DD", en: "Date as YYYY-MM-DD"),
                condition: Tekst(
                    nl: "Een datum bestaat, is geschreven als JJJJ-MM-DD en heeft geen tijdzone.",
                    en: "A date exists, is written as YYYY-MM-DD and has no time zone."),
                explanation: Tekst(
                    nl: """
                        Ondersteuning gaat per dag, en een dag is in heel Nederland dezelfde. Veel programma's zetten \
                        achter een datum vanzelf een tijdzone (Z of +01:00); dan kan een andere lezer er een dag naast \
                        zitten. 29 februari mag alleen in een schrikkeljaar. Schrijf alleen jaar, maand en dag.
                        """,
                    en: """
                        Support goes by the day, and a day is the same all over the Netherlands. Many programs put a \
                        time zone after a date of their own accord (Z or +01:00); another reader may then be a day \
                        off. 29 February is allowed in a leap year only. Write year, month and day only.
                        """)),
            examples: [
                .breaks(
                    nl: "Een start op 2023-04-03Z, met tijdzone.", en: "A start on 2023-04-03Z, with a time zone.",
                    in: .wmo305, at: ElementPath.startProduct + "/Begindatum[1]", text: "2023-04-03Z"),
                .breaks(
                    nl: "Een start op 29 februari 2023, een dag die er niet was.",
                    en: "A start on 29 February 2023, a day that did not exist.", in: .wmo305,
                    at: ElementPath.startProduct + "/Begindatum[1]", text: "2023-02-29"),
                .nearMiss(
                    nl: "Een start op 29 februari 2024, in een schrikkeljaar.",
                    en: "A start on 29 February 2024, in a leap year.", in: .wmo305,
                    at: ElementPath.startProduct + "/Begindatum[1]", text: "2024-02-29"),
            ]),
        CatalogueEntry(
            rule: Rule(
                level1: "RS034", in: .toewijzing, of: "ToegewezenProduct",
                title: Tekst(nl: "Tijd als UU:MM:SS", en: "Time as HH:MM:SS"),
                condition: Tekst(
                    nl: "Toewijzingstijd is geschreven als UU:MM:SS en heeft geen tijdzone.",
                    en: "Toewijzingstijd is written as HH:MM:SS and has no time zone."),
                explanation: Tekst(
                    nl: """
                        Van twee versies van een toewijzing geldt die met de laatste toewijzingsdatum en -tijd. Een \
                        tijdzone (Z of +02:00) zou die volgorde onzeker maken. Delen van een seconde mogen: \
                        10:00:00.5. Schrijf de Nederlandse tijd zonder tijdzone.
                        """,
                    en: """
                        Of two versions of a toewijzing the one with the latest toewijzingsdatum and -tijd holds. A \
                        time zone (Z or +02:00) would make that order uncertain. Parts of a second are allowed: \
                        10:00:00.5. Write Dutch time without a time zone.
                        """)),
            examples: [
                .breaks(
                    nl: "Een toewijzing van 10:00:00+02:00.", en: "A toewijzing of 10:00:00+02:00.", in: .wmo301,
                    at: ElementPath.toegewezenProduct + "/Toewijzingstijd[1]", text: "10:00:00+02:00"),
                .nearMiss(
                    nl: "Een toewijzing van 10:00:00.5.", en: "A toewijzing of 10:00:00.5.", in: .wmo301,
                    at: ElementPath.toegewezenProduct + "/Toewijzingstijd[1]", text: "10:00:00.5"),
            ]),
    ]

    private static let numberTexts: [CatalogueEntry] = [
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
