import IWmo

extension SchemaRules {
    /// What a text looks like.
    static let texts: [CatalogueEntry] = [
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
}
