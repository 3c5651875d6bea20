import IWmo

/// Rules about one contact, of the client or of a relatie.
enum ContactRules {
    static let bereikbaar = Check<Contact>(
        Rule(
            level2: "TR006", in: .toewijzing, of: "Contact",
            title: Tekst(nl: "Contact is bereikbaar", en: "The contact can be reached"),
            nl: "Een contact heeft een telefoon, of een adres met huis en postcode.",
            en: "A contact has a telephone, or an address with house and postcode.",
            explanation: Tekst(
                nl: """
                    Aan een contact dat niet te bellen en niet te bezoeken is, heeft de aanbieder niets. Een \
                    telefoonnummer is genoeg; zonder telefoon moet er een adres zijn met huisnummer en postcode. \
                    Alleen een e-mailadres volstaat niet. Dit geldt voor elk contact, ook dat van een relatie.
                    """,
                en: """
                    A contact that can be neither called nor visited is of no use to the aanbieder. A telephone number \
                    is enough; without one there must be an address with house number and postcode. An e-mail address \
                    alone will not do. This holds for every contact, that of a relatie too.
                    """)),
        examples: [
            .breaks(
                nl: "Van de mentor staat alleen een e-mailadres in de toewijzing.",
                en: "Of the mentor the toewijzing has an e-mail address only.", in: ExampleMessages.toewijzing
            ) { $0.mentor.contact = Contact(soort: "02", emailadres: "post@example.org") },
            .nearMiss(
                nl: "Van de mentor is er geen telefoon, maar wel een huisnummer en een postcode.",
                en: "Of the mentor there is no telephone, but a house number and a postcode.",
                in: ExampleMessages.toewijzing
            ) {
                $0.mentor.contact = Contact(
                    soort: "02", adres: Adres(huis: Huis(huisnummer: 7), postcode: "1234AB", landCode: "NL"))
            },
        ]
    ) { contact in
        contact.telefoon != nil || (contact.adres?.huis != nil && contact.adres?.postcode != nil)
    }

    static let landBijPostcode = Check<Contact>(
        Rule(
            level2: "CD005", in: .toewijzing, of: "Contact",
            title: Tekst(nl: "LandCode bij de postcode", en: "LandCode with the postcode"),
            nl: "LandCode is gevuld als Postcode gevuld is, en anders leeg.",
            en: "LandCode is filled when Postcode is filled, and empty otherwise.",
            explanation: Tekst(
                nl: """
                    Elk land schrijft postcodes op zijn eigen manier. Alleen met het land erbij is te zeggen of een \
                    postcode klopt, ook als het land Nederland (NL) is. Vul beide in, of geen van beide.
                    """,
                en: """
                    Every country writes postcodes its own way. Only with the country can it be said whether a \
                    postcode is right, also when that country is the Netherlands (NL). Fill in both, or neither.
                    """)),
        at: "Adres/LandCode",
        examples: [
            .breaks(
                nl: "Het BRP-adres heeft postcode 1234AB en geen land.",
                en: "The registered address has postcode 1234AB and no country.", in: ExampleMessages.toewijzing
            ) { $0.brpContact.adres?.landCode = nil },
            .nearMiss(
                nl: "Het tijdelijke adres noemt alleen een plaats: geen postcode en geen land.",
                en: "The temporary address only names a place: no postcode and no country.",
                in: ExampleMessages.toewijzing
            ) { $0.tijdelijkContact.adres = Adres(plaatsnaam: "Gent") },
        ]
    ) { contact in (contact.adres?.postcode != nil) == (contact.adres?.landCode != nil) }

    static let periodeBijTijdelijk = Check<Contact>(
        Rule(
            level2: "CD009", in: .toewijzing, of: "Contact",
            title: Tekst(nl: "Periode alleen bij een tijdelijk adres", en: "Period only with a temporary address"),
            nl: "Periode is alleen gevuld bij soort 04 (tijdelijk verblijfadres).",
            en: "Periode is only filled with soort 04 (temporary residence).",
            explanation: Tekst(
                nl: """
                    Een BRP-adres, correspondentieadres of verblijfadres geldt tot er een ander komt; alleen van een \
                    tijdelijk adres is te zeggen van wanneer tot wanneer. Haal de periode weg, of geef het contact \
                    soort 04 als het adres tijdelijk is. Ook bij soort 04 is de periode niet verplicht.
                    """,
                en: """
                    A registered, postal or residence address holds until there is another; only of a temporary \
                    address can be said from when until when. Remove the period, or give the contact soort 04 when the \
                    address is temporary. With soort 04, too, the period is not obligatory.
                    """)),
        at: "Periode",
        examples: [
            .breaks(
                nl: "Het BRP-adres geldt volgens het bericht vanaf 1 april 2023.",
                en: "By the message the registered address holds from 1 April 2023.", in: ExampleMessages.toewijzing
            ) { $0.brpContact.periode = OpenPeriode(begindatum: .of(2023, 4, 1)) },
            .nearMiss(
                nl: "Het tijdelijke adres geldt vanaf 1 april 2023; het einde is nog niet bekend.",
                en: "The temporary address holds from 1 April 2023; its end is not known yet.",
                in: ExampleMessages.toewijzing
            ) { $0.tijdelijkContact.periode = OpenPeriode(begindatum: .of(2023, 4, 1)) },
        ]
    ) { contact in contact.periode == nil || contact.soort == "04" }

    static let huisInNederland = Check<Contact>(
        Rule(
            level2: "CD025", in: .toewijzing, of: "Contact",
            title: Tekst(nl: "Huis bij een Nederlands adres", en: "House in a Dutch address"),
            nl: "Huis is gevuld bij een adres in Nederland.",
            en: "Huis is filled in an address in the Netherlands.",
            explanation: Tekst(
                nl: """
                    In Nederland wijzen postcode en huisnummer samen een adres aan; met de postcode alleen weet \
                    niemand aan welke deur hij moet zijn. In andere landen is dat vaak anders geregeld, daar mag Huis \
                    leeg zijn. Vul het huisnummer in.
                    """,
                en: """
                    In the Netherlands a postcode and a house number together make an address; with the postcode alone \
                    nobody knows which door to go to. Other countries often do this differently, so Huis may be empty \
                    there. Fill in the house number.
                    """)),
        at: "Adres/Huis",
        examples: [
            .breaks(
                nl: "Het tijdelijke adres heeft postcode 1234AB in Nederland en geen huisnummer.",
                en: "The temporary address has postcode 1234AB in the Netherlands and no house number.",
                in: ExampleMessages.toewijzing
            ) { $0.tijdelijkContact.adres = Adres(postcode: "1234AB", landCode: "NL") },
            .nearMiss(
                nl: "Het tijdelijke adres heeft postcode 2000 in Belgie en geen huisnummer.",
                en: "The temporary address has postcode 2000 in Belgium and no house number.",
                in: ExampleMessages.toewijzing
            ) { $0.tijdelijkContact.adres = Adres(postcode: "2000", landCode: "BE") },
        ]
    ) { contact in contact.adres?.landCode != nederland || contact.adres?.huis != nil }

    static let postcodeVanVerblijf = Check<Contact>(
        Rule(
            level2: "CD034", in: .toewijzing, of: "Contact",
            title: Tekst(nl: "Postcode van het woonadres", en: "Postcode of the home address"),
            nl: "Postcode is gevuld bij soort 01 (BRP) en 03 (verblijf).",
            en: "Postcode is filled with soort 01 (registered) and 03 (residence).",
            explanation: Tekst(
                nl: """
                    Het BRP-adres en het verblijfadres zeggen waar iemand woont, en dus waar de ondersteuning komt. \
                    Een contact van die soort zonder postcode zegt dat niet, ook niet als er alleen een telefoonnummer \
                    in staat. Vul de postcode in, of kies een soort die past.
                    """,
                en: """
                    The registered address and the residence say where somebody lives, and so where the support goes. \
                    A contact of that kind without a postcode does not say so, also when it only holds a telephone \
                    number. Fill in the postcode, or choose a soort that fits.
                    """)),
        at: "Adres/Postcode",
        examples: [
            .breaks(
                nl: "Van het verblijfadres (soort 03) staat alleen een telefoonnummer in de toewijzing.",
                en: "Of the residence (soort 03) the toewijzing has a telephone number only.",
                in: ExampleMessages.toewijzing
            ) { $0.client.contactgegevens.append(Contact(soort: "03", telefoon: ExampleMessages.telefoon)) },
            .nearMiss(
                nl: "Van het adres voor de post (soort 02) staat alleen een telefoonnummer in de toewijzing.",
                en: "Of the address for post (soort 02) the toewijzing has a telephone number only.",
                in: ExampleMessages.toewijzing
            ) { $0.client.contactgegevens.append(Contact(soort: "02", telefoon: ExampleMessages.telefoon)) },
        ]
    ) { contact in !["01", "03"].contains(contact.soort) || contact.adres?.postcode != nil }

    static let nederlandsePostcode = Check<Contact>(
        Rule(
            level2: "CS089", in: .toewijzing, of: "Contact",
            title: Tekst(nl: "Vorm van een Nederlandse postcode", en: "Form of a Dutch postcode"),
            nl: "Een Nederlandse postcode bestaat uit vier cijfers, hooguit een spatie en twee hoofdletters.",
            en: "A Dutch postcode is four digits, at most one blank and two capitals.",
            explanation: Tekst(
                nl: """
                    Een adres is alleen op te zoeken als de postcode altijd op dezelfde manier is geschreven: 1234AB. \
                    Een spatie tussen cijfers en letters wordt ook gelezen. Kleine letters, een tweede spatie of een \
                    cijfer te veel niet. Of de postcode bestaat, wordt niet gecontroleerd.
                    """,
                en: """
                    An address can only be looked up when the postcode is always written the same way: 1234AB. One \
                    blank between digits and letters is read as well. Small letters, a second blank or a digit too \
                    many are not. Whether the postcode exists is not checked.
                    """)),
        at: "Adres/Postcode",
        examples: [
            .breaks(
                nl: "Het BRP-adres heeft postcode 1234ab, met kleine letters.",
                en: "The registered address has postcode 1234ab, in small letters.", in: ExampleMessages.toewijzing
            ) { $0.brpContact.adres?.postcode = "1234ab" },
            .nearMiss(
                nl: "Het BRP-adres heeft postcode 1234 AB, met een spatie.",
                en: "The registered address has postcode 1234 AB, with a blank.", in: ExampleMessages.toewijzing
            ) { $0.brpContact.adres?.postcode = "1234 AB" },
        ]
    ) { contact in
        guard let adres = contact.adres, adres.landCode == nederland, let postcode = adres.postcode else { return true }
        return isDutchPostcode(postcode)
    }

    static let contact = [
        bereikbaar, landBijPostcode, periodeBijTijdelijk, huisInNederland, postcodeVanVerblijf, nederlandsePostcode,
    ]

    static let entries = contact.map(\.entry)

    private static let nederland = "NL"

    private static func isDutchPostcode(_ text: String) -> Bool {
        let digits = text.utf8.prefix { (0x30...0x39).contains($0) }
        let rest = text.utf8[digits.endIndex...]
        let letters = rest.first == 0x20 ? rest.dropFirst() : rest
        return digits.count == 4 && letters.count == 2 && letters.allSatisfy { (0x41...0x5A).contains($0) }
    }
}
