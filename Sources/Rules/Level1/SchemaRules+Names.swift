import IWmo

extension SchemaRules {
    /// How long names, addresses and languages may be.
    static let names: [CatalogueEntry] = [
        Length(
            "RS013", 6, in: .clientgegevens, of: "Relatie; Client", elements: ["Voorletters"],
            why: Tekst(
                nl: "Wie meer dan zes voornamen heeft, krijgt de eerste zes voorletters.",
                en: "Who has more than six first names gets the first six initials.")
        ).entry(
            .breaks(
                nl: "Een client met voorletters ABCDEFG.", en: "A client with initials ABCDEFG.", in: .wmo305,
                at: ElementPath.client + "/Naam[1]/Voorletters[1]", text: "ABCDEFG"),
            .nearMiss(
                nl: "Een client met voorletters ABCDEF.", en: "A client with initials ABCDEF.", in: .wmo305,
                at: ElementPath.client + "/Naam[1]/Voorletters[1]", text: "ABCDEF")),
        Length(
            "RS014", 8, name: Tekst(nl: "Postcode en AGB-code", en: "Postcode and AGB code"), in: .metEigenHeader,
            of: "Contact; Header; AangevraagdProduct",
            elements: ["Postcode", "Ontvanger", "Afzender", "ZorgverlenerCode"],
            why: Tekst(
                nl: "Acht tekens zijn genoeg voor een AGB-code en voor een postcode, ook uit het buitenland.",
                en: "Eight characters are enough for an AGB code and for a postcode, foreign ones included.")
        ).entry(
            .breaks(
                nl: "Een adres met postcode 1234 AB NL, tien tekens.",
                en: "An address with postcode 1234 AB NL, ten characters.", in: .wmo301,
                at: ElementPath.adres + "/Postcode[1]", text: "1234 AB NL"),
            .nearMiss(
                nl: "Een adres met postcode 1234-567, acht tekens.",
                en: "An address with postcode 1234-567, eight characters.", in: .wmo301,
                at: ElementPath.adres + "/Postcode[1]", text: "1234-567")),
        Length(
            "RS016", 10, in: .clientgegevens, of: "Client; Relatie", elements: ["Voorvoegsel"],
            why: Tekst(
                nl: "Voorvoegsels van een achternaam, zoals van der, passen in tien tekens.",
                en: "Prefixes of a surname, such as van der, fit in ten characters.")
        ).entry(
            .breaks(
                nl: "Een client met voorvoegsel van van den, elf tekens.",
                en: "A client with prefix van van den, eleven characters.", in: .wmo305,
                at: ElementPath.client + "/Naam[1]/Geslachtsnaam[1]/Voorvoegsel[1]", text: "van van den"),
            .nearMiss(
                nl: "Een client met voorvoegsel van van de, tien tekens.",
                en: "A client with prefix van van de, ten characters.", in: .wmo305,
                at: ElementPath.client + "/Naam[1]/Geslachtsnaam[1]/Voorvoegsel[1]", text: "van van de")),
        Length(
            "RS020", 24, in: .toewijzing, of: "Contact", elements: ["Straatnaam"],
            why: Tekst(
                nl: "Een langere straatnaam wordt afgekort, zoals in de BRP.",
                en: "A longer street name is abbreviated, as in the population register.")
        ).entry(
            .breaks(
                nl: "Een adres aan de Verlengde Voorbeeldstraat, 25 tekens.",
                en: "An address in the Verlengde Voorbeeldstraat, 25 characters.", in: .wmo301,
                at: ElementPath.adres + "/Straatnaam[1]", text: "Verlengde Voorbeeldstraat"),
            .nearMiss(
                nl: "Een adres aan de Verlengde Voorbeeldsteeg, 24 tekens.",
                en: "An address in the Verlengde Voorbeeldsteeg, 24 characters.", in: .wmo301,
                at: ElementPath.adres + "/Straatnaam[1]", text: "Verlengde Voorbeeldsteeg")),
        Length(
            "RS021", 25, in: .toewijzing, of: "Client", elements: ["Taal"],
            why: Tekst(
                nl: "Noem de taal van de tolk en verder niets; een toelichting hoort in Commentaar.",
                en: "Name the language of the interpreter and nothing else; a remark belongs in Commentaar.")
        ).entry(
            .breaks(
                nl: "Een client die een tolk nodig heeft voor Frans en een beetje Engels, 26 tekens.",
                en: "A client who needs an interpreter for Frans en een beetje Engels, 26 characters.", in: .wmo301,
                at: ElementPath.client + "/Communicatie[1]/Taal[1]", text: "Frans en een beetje Engels"),
            .nearMiss(
                nl: "Een client die een tolk nodig heeft voor Frans en een beetje Deens, 25 tekens.",
                en: "A client who needs an interpreter for Frans en een beetje Deens, 25 characters.", in: .wmo301,
                at: ElementPath.client + "/Communicatie[1]/Taal[1]", text: "Frans en een beetje Deens")),
        Length(
            "RS023", 35, in: .toewijzing, of: "Contact", elements: ["Organisatie"],
            why: Tekst(
                nl: "De organisatie waar het contact te vinden is, wordt zo nodig afgekort.",
                en: "The organisation where the contact can be found is abbreviated when necessary.")
        ).entry(
            .breaks(
                nl: "Een contact bij een organisatie met een naam van 36 tekens.",
                en: "A contact at an organisation with a name of 36 characters.", in: .wmo301,
                at: ElementPath.contact + "/Organisatie[1]", text: String(repeating: "x", count: 36)),
            .nearMiss(
                nl: "Een contact bij een organisatie met een naam van 35 tekens.",
                en: "A contact at an organisation with a name of 35 characters.", in: .wmo301,
                at: ElementPath.contact + "/Organisatie[1]", text: String(repeating: "x", count: 35))),
        Length(
            "RS025", 64, name: Tekst(nl: "Naam van de verwijzer", en: "Name of the referrer"), in: [.wmo315],
            of: "AangevraagdProduct", elements: ["Naam"],
            why: Tekst(
                nl:
                    "Het gaat om de naam van de verwijzer. Is het een huisarts of andere zorgverlener met een AGB-code, "
                    + "dan is die code beter dan de naam.",
                en:
                    "This is about the name of the referrer. For a general practitioner or another professional with an "
                    + "AGB code, that code is better than the name.")
        ).entry(
            .breaks(
                nl: "Een verzoek met een verwijzer met een naam van 65 tekens.",
                en: "A request with a referrer with a name of 65 characters.", in: .wmo315,
                at: ElementPath.verwijzer + "/Naam[1]", text: String(repeating: "x", count: 65)),
            .nearMiss(
                nl: "Een verzoek met een verwijzer met een naam van 64 tekens.",
                en: "A request with a referrer with a name of 64 characters.", in: .wmo315,
                at: ElementPath.verwijzer + "/Naam[1]", text: String(repeating: "x", count: 64))),
        Length(
            "RS026", 80, in: .toewijzing, of: "Contact", elements: ["Plaatsnaam", "Emailadres"],
            why: Tekst(
                nl: "Geen Nederlandse plaatsnaam komt in de buurt van tachtig tekens; een e-mailadres soms wel.",
                en: "No Dutch place name comes near eighty characters; an e-mail address sometimes does.")
        ).entry(
            .breaks(
                nl: "Een contact met een e-mailadres van 81 tekens.",
                en: "A contact with an e-mail address of 81 characters.", in: .wmo301,
                at: ElementPath.contact + "/Emailadres[1]", text: String(repeating: "x", count: 69) + "@example.org"),
            .nearMiss(
                nl: "Een contact met een e-mailadres van 80 tekens.",
                en: "A contact with an e-mail address of 80 characters.", in: .wmo301,
                at: ElementPath.contact + "/Emailadres[1]", text: String(repeating: "x", count: 68) + "@example.org")),
        Length(
            "RS028", 200, in: .clientgegevens, of: "Client; Relatie", elements: ["Achternaam", "Voornamen"],
            why: Tekst(
                nl: "Achternaam en voornamen hebben dezelfde ruimte als in de BRP.",
                en: "Surname and first names have the same room as in the population register.")
        ).entry(
            .breaks(
                nl: "Een client met een achternaam van 201 tekens.", en: "A client with a surname of 201 characters.",
                in: .wmo305, at: ElementPath.client + "/Naam[1]/Geslachtsnaam[1]/Achternaam[1]",
                text: String(repeating: "x", count: 201)),
            .nearMiss(
                nl: "Een client met een achternaam van 200 tekens, elk met een accent.",
                en: "A client with a surname of 200 characters, each with an accent.", in: .wmo305,
                at: ElementPath.client + "/Naam[1]/Geslachtsnaam[1]/Achternaam[1]",
                text: String(repeating: "é", count: 200))),
    ]
}
