import IWmo

extension SchemaRules {
    /// How long a text may be.
    static let lengths: [CatalogueEntry] = codes + numbersOfTheSender + names

    /// Codes of a code list.
    private static let codes: [CatalogueEntry] = [
        Length(
            "RS008", 1, name: Tekst(nl: "Korte code", en: "Short code"), in: .metEigenHeader,
            of: "Client; Contact; Relatie; ToegewezenProduct; StartProduct; StopProduct; Declaratie; "
                + "Prestatie; DeclaratieAntwoord; AangevraagdProduct; NieuwProduct; TeWijzigenProduct; Verzoek; Antwoord",
            elements: [
                "Vorm", "NaamGebruik", "Huisletter", "DatumGebruik", "Geslacht", "Frequentie", "StatusAanlevering",
                "DebetCredit", "Raamcontract", "RedenVerzoek", "VerzoekAntwoord",
            ],
            why: Tekst(
                nl: "Dit zijn codes van een teken, en de letter achter een huisnummer.",
                en: "These are codes of one character, and the letter after a house number."),
            advice: .fromCodeList
        ).entry(
            .breaks(
                nl: "Een adres met huisletter BB.", en: "An address with house letter BB.", in: .wmo301,
                at: ElementPath.adres + "/Huis[1]/Huisletter[1]", text: "BB"),
            .nearMiss(
                nl: "Een adres met huisletter B.", en: "An address with house letter B.", in: .wmo301,
                at: ElementPath.adres + "/Huis[1]/Huisletter[1]", text: "B")),
        Length(
            "RS009", 2, name: Tekst(nl: "Code", en: "Code"), in: .metEigenHeader,
            of: "Client; Contact; Relatie; ToegewezenProduct; StartProduct; StopProduct; Prestatie; "
                + "AangevraagdProduct; NieuwProduct; TeWijzigenProduct; Antwoord",
            elements: [
                "JuridischeStatus", "WettelijkeVertegenwoordiging", "AanduidingWoonadres", "LandCode", "Soort",
                "Eenheid", "Categorie", "ProductCategorie", "RedenWijziging", "RedenBeeindiging",
                "RedenAfwijzingVerzoek",
                "Type",
            ],
            why: Tekst(
                nl: "Dit zijn codes van twee tekens. Een cijfer krijgt er een nul voor: 01, niet 1.",
                en: "These are codes of two characters. A single digit gets a zero before it: 01, not 1."),
            advice: .fromCodeList
        ).entry(
            .breaks(
                nl: "Een adres met landcode NLD.", en: "An address with country code NLD.", in: .wmo301,
                at: ElementPath.adres + "/LandCode[1]", text: "NLD"),
            .nearMiss(
                nl: "Een adres met landcode BE.", en: "An address with country code BE.", in: .wmo301,
                at: ElementPath.adres + "/LandCode[1]", text: "BE")),
        Length(
            "RS010", 3, in: .metEigenHeader, of: "Header", elements: ["BerichtCode"],
            why: Tekst(
                nl: "Elk bericht heeft een code van drie cijfers; regel RS047 zegt welke.",
                en: "Every message has a code of three digits; rule RS047 says which."),
            advice: .fromCodeList
        ).entry(
            .breaks(
                nl: "Een WMO305 met BerichtCode 0418.", en: "A WMO305 with BerichtCode 0418.", in: .wmo305,
                at: ElementPath.header + "/BerichtCode[1]", text: "0418"),
            .nearMiss(
                nl: "Een WMO305 met BerichtCode 418.", en: "A WMO305 with BerichtCode 418.", in: .wmo305,
                at: ElementPath.header + "/BerichtCode[1]", text: "418")),
        Length(
            "RS011", 4, name: Tekst(nl: "Landnummer en RetourCode", en: "Landnummer and RetourCode"),
            in: [.wmo301, .wmo325] + .metHerhaaldeHeader, of: "Contact; RetourCodes",
            elements: ["HuisnummerToevoeging", "Landnummer", "RetourCode"],
            why: Tekst(
                nl: "Een landnummer begint met 00 in plaats van een plusteken.",
                en: "A country number begins with 00 instead of a plus sign.")
        ).entry(
            .breaks(
                nl: "Een telefoonnummer met landnummer +0031.", en: "A telephone number with country number +0031.",
                in: .wmo301, at: ElementPath.contact + "/Telefoon[1]/Telefoon01[1]/Landnummer[1]", text: "+0031"),
            .nearMiss(
                nl: "Een telefoonnummer met landnummer 0032.", en: "A telephone number with country number 0032.",
                in: .wmo301, at: ElementPath.contact + "/Telefoon[1]/Telefoon01[1]/Landnummer[1]", text: "0032")),
        Length(
            "RS012", 5, name: Tekst(nl: "Productcode", en: "Product code"), in: .metClient,
            of: "ToegewezenProduct; StartProduct; StopProduct; Prestatie; AangevraagdProduct; "
                + "NieuwProduct",
            elements: ["Code", "ProductCode"],
            why: Tekst(
                nl: "De code van een product heeft hoogstens vijf tekens, zoals 01A03.",
                en: "The code of a product has at most five characters, such as 01A03."),
            advice: .fromCodeList
        ).entry(
            .breaks(
                nl: "Een prestatie van product 01-A03.", en: "A prestatie of product 01-A03.", in: .wmo323,
                at: ElementPath.prestatie + "/ProductCode[1]", text: "01-A03"),
            .nearMiss(
                nl: "Een prestatie van product 01A05.", en: "A prestatie of product 01A05.", in: .wmo323,
                at: ElementPath.prestatie + "/ProductCode[1]", text: "01A05")),
    ]

    /// Numbers and references that a party gives.
    private static let numbersOfTheSender: [CatalogueEntry] = [
        Length(
            "RS015", 9, in: .metClient, of: "Client", elements: ["Bsn"],
            why: Tekst(
                nl: "Een Bsn heeft negen cijfers; regel RS037 eist dat het er precies negen zijn.",
                en: "A Bsn has nine digits; rule RS037 demands that there are exactly nine."),
            advice: Tekst(nl: " Neem het over van de bron.", en: " Copy it from its source.")
        ).entry(
            .breaks(
                nl: "Een start voor een client met een Bsn van tien cijfers.",
                en: "A start for a client with a Bsn of ten digits.", in: .wmo305, at: ElementPath.client + "/Bsn[1]",
                text: "1234567890"),
            .nearMiss(
                nl: "Een start voor een client met een Bsn van negen cijfers; het schema kent de elfproef niet.",
                en: "A start for a client with a Bsn of nine digits; the schema does not know the eleven test.",
                in: .wmo305, at: ElementPath.client + "/Bsn[1]", text: "123456789")),
        Length(
            "RS017", 12, name: Tekst(nl: "Identificatie en DeclaratieNummer", en: "Identificatie and DeclaratieNummer"),
            in: .metEigenHeader + .metHerhaaldeHeader, of: "Header; Declaratie; DeclaratieAntwoord",
            elements: ["Identificatie", "IdentificatieRetour", "DeclaratieNummer"],
            why: Tekst(
                nl: "De afzender nummert zijn berichten en declaraties zelf, in hoogstens twaalf tekens. Een datum met "
                    + "streepjes en een volgnummer past daar niet in.",
                en: "The sender numbers its own messages and declarations, in at most twelve characters. A date with "
                    + "dashes and a sequence number does not fit.")
        ).entry(
            .breaks(
                nl: "Een declaratie met nummer D202304300001, dertien tekens.",
                en: "A declaration with number D202304300001, thirteen characters.", in: .wmo323,
                at: ElementPath.declaratie + "/DeclaratieNummer[1]", text: "D202304300001"),
            .nearMiss(
                nl: "Een declaratie met nummer D20230430001, twaalf tekens.",
                en: "A declaration with number D20230430001, twelve characters.", in: .wmo323,
                at: ElementPath.declaratie + "/DeclaratieNummer[1]", text: "D20230430001")),
        Length(
            "RS018", 15, in: .toewijzing, of: "Contact", elements: ["Telefoonnummer"],
            why: Tekst(
                nl: "Vijftien cijfers zijn genoeg voor elk telefoonnummer ter wereld.",
                en: "Fifteen digits are enough for any telephone number in the world.")
        ).entry(
            .breaks(
                nl: "Een contact met een telefoonnummer van zestien cijfers.",
                en: "A contact with a telephone number of sixteen digits.", in: .wmo301,
                at: ElementPath.contact + "/Telefoon[1]/Telefoon01[1]/Telefoonnummer[1]", text: "0000000000000000"),
            .nearMiss(
                nl: "Een contact met een telefoonnummer van vijftien cijfers.",
                en: "A contact with a telephone number of fifteen digits.", in: .wmo301,
                at: ElementPath.contact + "/Telefoon[1]/Telefoon01[1]/Telefoonnummer[1]", text: "000000000000000")),
        Length(
            "RS019", 20, name: Tekst(nl: "ReferentieNummer", en: "ReferentieNummer"), in: [.wmo301] + .metPrestaties,
            of: "Relatie; Prestatie",
            elements: ["Nummer", "ReferentieNummer", "VorigReferentieNummer"],
            why: Tekst(
                nl: "Een prestatie en een relatie krijgen een nummer van de partij die ze aanlevert. Een UUID van 36 "
                    + "tekens is te lang voor een ReferentieNummer.",
                en: "A prestatie and a relatie get a number from the party that sends them. A UUID of 36 characters is "
                    + "too long for a ReferentieNummer.")
        ).entry(
            .breaks(
                nl: "Een prestatie met een ReferentieNummer van 21 tekens.",
                en: "A prestatie with a ReferentieNummer of 21 characters.", in: .wmo323,
                at: ElementPath.prestatie + "/ProductReferentie[1]/ReferentieNummer[1]", text: "2023-04-HULP-00000001"),
            .nearMiss(
                nl: "Een prestatie met een ReferentieNummer van 20 tekens.",
                en: "A prestatie with a ReferentieNummer of 20 characters.", in: .wmo323,
                at: ElementPath.prestatie + "/ProductReferentie[1]/ReferentieNummer[1]", text: "2023-04-HULP-0000001")),
        Length(
            "RS024", 36, in: [.wmo301, .wmo315, .wmo317, .wmo319],
            of: "ToegewezenProduct; AangevraagdProduct; Verzoek; Antwoord", elements: ["ReferentieAanbieder"],
            why: Tekst(
                nl: "De aanbieder geeft een verzoek een eigen kenmerk, dat in de toewijzing terugkomt. Een UUID van 36 "
                    + "tekens past er precies in.",
                en:
                    "The aanbieder gives a request a reference of its own, which comes back in the toewijzing. A UUID of "
                    + "36 characters fits exactly.")
        ).entry(
            .breaks(
                nl: "Een toewijzing met een UUID tussen accolades als ReferentieAanbieder.",
                en: "A toewijzing with a UUID between braces as ReferentieAanbieder.", in: .wmo301,
                at: ElementPath.toegewezenProduct + "/ReferentieAanbieder[1]",
                text: "{00000000-0000-4000-8000-000000000001}"),
            .nearMiss(
                nl: "Een toewijzing met een UUID als ReferentieAanbieder.",
                en: "A toewijzing with a UUID as ReferentieAanbieder.", in: .wmo301,
                at: ElementPath.toegewezenProduct + "/ReferentieAanbieder[1]",
                text: "00000000-0000-4000-8000-000000000001")),
    ]
}
