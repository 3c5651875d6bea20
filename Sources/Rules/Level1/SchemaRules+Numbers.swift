import IWmo

extension SchemaRules {
    /// How large a number may be.
    static let numbers: [CatalogueEntry] = [
        CatalogueEntry(
            rule: Rule(
                level1: "RS001", in: .metEigenHeader,
                of: "Contact; Relatie; ToegewezenProduct; Header; StartProduct; StopProduct; Declaratie; "
                    + "Prestatie; DeclaratieAntwoord; AangevraagdProduct; NieuwProduct; OngewijzigdProduct; TeWijzigenProduct",
                title: Tekst(nl: "Geen negatieve getallen", en: "No negative numbers"),
                condition: Tekst(
                    nl: "Een getal is 0 of meer: nummers, volumes, bedragen, tarieven en versies.",
                    en: "A number is 0 or more: numbers, volumes, amounts, tariffs and versions."),
                explanation: Tekst(
                    nl: """
                        Een getal heeft in deze berichten nooit een minteken. Wat van een bedrag af gaat, staat als \
                        positief getal in het bericht met C in DebetCredit. Haal het minteken weg en gebruik \
                        DebetCredit waar die bestaat.
                        """,
                    en: """
                        In these messages a number never has a minus sign. What is taken off an amount stands in the \
                        message as a positive number with C in DebetCredit. Remove the minus sign and use DebetCredit \
                        where there is one.
                        """)),
            examples: [
                .breaks(
                    nl: "Een bedrag van 50,00 euro wordt teruggedraaid en staat als -5000 in de declaratie.",
                    en: "An amount of 50.00 euro is taken back and stands in the declaration as -5000.", in: .wmo323,
                    at: ElementPath.prestatie + "/IngediendBedrag[1]/Bedrag[1]", text: "-5000"),
                .nearMiss(
                    nl: "Een prestatie van 0 eurocent.", en: "A prestatie of 0 eurocents.", in: .wmo323,
                    at: ElementPath.prestatie + "/IngediendBedrag[1]/Bedrag[1]", text: "0"),
            ]),
        maximum(
            "RS002", 99,
            title: Tekst(nl: "Volgorde en versie: hoogstens twee cijfers", en: "Order and version: at most two digits"),
            in: .metEigenHeader, of: "Relatie; Header",
            elements: ["Volgorde", "BerichtVersie", "BerichtSubversie"],
            why: Tekst(
                nl: "De volgorde van een relatie heeft hoogstens twee cijfers, net als de versies in de header.",
                en: "The order of a relatie has at most two digits, as have the versions in the header."),
            breaks: .breaks(
                nl: "Een relatie met volgorde 100.", en: "A relatie with order 100.", in: .wmo301,
                at: ElementPath.relatie + "/Volgorde[1]", text: "100"),
            fits: .nearMiss(
                nl: "Een relatie met volgorde 99.", en: "A relatie with order 99.", in: .wmo301,
                at: ElementPath.relatie + "/Volgorde[1]", text: "99")),
        maximum(
            "RS004", 99_999,
            title: Tekst(nl: "Huisnummer: hoogstens vijf cijfers", en: "Huisnummer: at most five digits"),
            in: .toewijzing, of: "Contact", elements: ["Huisnummer"],
            why: Tekst(
                nl: "Een huisnummer heeft hoogstens vijf cijfers. Letters en toevoegingen hebben hun eigen elementen.",
                en: "A house number has at most five digits. Letters and additions have elements of their own."),
            breaks: .breaks(
                nl: "Een adres met huisnummer 100000.", en: "An address with house number 100000.", in: .wmo301,
                at: ElementPath.adres + "/Huis[1]/Huisnummer[1]", text: "100000"),
            fits: .nearMiss(
                nl: "Een adres met huisnummer 99999.", en: "An address with house number 99999.", in: .wmo301,
                at: ElementPath.adres + "/Huis[1]/Huisnummer[1]", text: "99999")),
        maximum(
            "RS005", 99_999_999,
            title: Tekst(nl: "Bedrag of volume: hoogstens acht cijfers", en: "Amount or volume: at most eight digits"),
            in: .productvoorwaarden + .metPrestaties,
            of: "ToegewezenProduct; Prestatie; AangevraagdProduct; NieuwProduct; TeWijzigenProduct",
            elements: ["Budget", "Volume", "GeleverdVolume", "Bedrag", "ProductTarief"],
            why: Tekst(
                nl: "Acht cijfers zijn genoeg voor elk volume; een bedrag in eurocenten gaat zo tot 999.999,99 euro.",
                en: "Eight digits are enough for any volume; an amount in eurocents so goes up to 999,999.99 euro."),
            breaks: .breaks(
                nl: "Een prestatie van een miljoen euro: 100000000 eurocent.",
                en: "A prestatie of a million euro: 100000000 eurocents.", in: .wmo323,
                at: ElementPath.prestatie + "/IngediendBedrag[1]/Bedrag[1]", text: "100000000"),
            fits: .nearMiss(
                nl: "Een prestatie van een cent minder dan een miljoen euro.",
                en: "A prestatie of one cent less than a million euro.", in: .wmo323,
                at: ElementPath.prestatie + "/IngediendBedrag[1]/Bedrag[1]", text: "99999999")),
        maximum(
            "RS006", 999_999_999,
            title: Tekst(nl: "ToewijzingNummer: hoogstens negen cijfers", en: "ToewijzingNummer: at most nine digits"),
            in: .metClient,
            of: "ToegewezenProduct; StartProduct; StopProduct; Prestatie; AangevraagdProduct; "
                + "OngewijzigdProduct; TeWijzigenProduct",
            elements: ["ToewijzingNummer", "BeschikkingNummer"],
            why: Tekst(
                nl: "Het nummer van een toewijzing of beschikking heeft hoogstens negen cijfers. Nullen vooraan tellen "
                    + "niet: 007 is nummer 7.",
                en: "The number of a toewijzing or a decision has at most nine digits. Leading zeros do not count: 007 "
                    + "is number 7."),
            breaks: .breaks(
                nl: "Een start op toewijzing 1000000000, een nummer van tien cijfers.",
                en: "A start on toewijzing 1000000000, a number of ten digits.", in: .wmo305,
                at: ElementPath.startProduct + "/ToewijzingNummer[1]", text: "1000000000"),
            fits: .nearMiss(
                nl: "Een start op toewijzing 999999999.", en: "A start on toewijzing 999999999.", in: .wmo305,
                at: ElementPath.startProduct + "/ToewijzingNummer[1]", text: "999999999")),
        maximum(
            "RS040", 999_999_999_999,
            title: Tekst(nl: "TotaalBedrag: hoogstens twaalf cijfers", en: "TotaalBedrag: at most twelve digits"),
            in: .metPrestaties, of: "Declaratie; DeclaratieAntwoord",
            elements: ["TotaalBedrag"],
            why: Tekst(
                nl: "Het totaal van een declaratie heeft meer ruimte dan het bedrag van een prestatie: twaalf cijfers.",
                en: "The total of a declaration has more room than the amount of a prestatie: twelve digits."),
            breaks: .breaks(
                nl: "Een declaratie met een totaal van dertien cijfers.",
                en: "A declaration with a total of thirteen digits.", in: .wmo323,
                at: ElementPath.declaratie + "/TotaalIngediendBedrag[1]/TotaalBedrag[1]", text: "1000000000000"),
            fits: .nearMiss(
                nl: "Een declaratie met een totaal van twaalf negens.",
                en: "A declaration with a total of twelve nines.", in: .wmo323,
                at: ElementPath.declaratie + "/TotaalIngediendBedrag[1]/TotaalBedrag[1]", text: "999999999999")),
    ]

    private static func maximum(
        _ id: String, _ maximum: Int, title: Tekst, in messages: [BerichtType], of subject: String, elements: [String],
        why: Tekst,
        breaks: RuleExample, fits: RuleExample
    ) -> CatalogueEntry {
        CatalogueEntry(
            rule: Rule(
                level1: id, in: messages, of: subject,
                title: title,
                condition: Tekst(
                    nl: "\(elements.joined(by: "en")) \(elements.verb("is", "zijn")) hoogstens \(maximum).",
                    en: "\(elements.joined(by: "and")) \(elements.verb("is", "are")) at most \(maximum)."),
                explanation: why
                    + Tekst(
                        nl: " Controleer of het getal in het goede element staat en in de goede eenheid is.",
                        en: " Check that the number is in the right element and in the right unit.")),
            examples: [breaks, fits])
    }
}
