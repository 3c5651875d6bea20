import IWmo

/// Rules about one contact, of the client or of a relatie.
enum ContactRules {
    static let bereikbaar = Check<Contact>(
        Rule(
            level2: "TR006", in: .toewijzing, of: "Contact",
            nl: "Een contact heeft een telefoon, of een adres met huis en postcode.",
            en: "A contact has a telephone, or an address with house and postcode.")
    ) { contact in
        contact.telefoon != nil || (contact.adres?.huis != nil && contact.adres?.postcode != nil)
    }

    static let landBijPostcode = Check<Contact>(
        Rule(
            level2: "CD005", in: .toewijzing, of: "Contact",
            nl: "LandCode is gevuld als Postcode gevuld is, en anders leeg.",
            en: "LandCode is filled when Postcode is filled, and empty otherwise."),
        at: "Adres/LandCode"
    ) { contact in (contact.adres?.postcode != nil) == (contact.adres?.landCode != nil) }

    static let periodeBijTijdelijk = Check<Contact>(
        Rule(
            level2: "CD009", in: .toewijzing, of: "Contact",
            nl: "Periode is alleen gevuld bij soort 04 (tijdelijk verblijfadres).",
            en: "Periode is only filled with soort 04 (temporary residence)."),
        at: "Periode"
    ) { contact in contact.periode == nil || contact.soort == "04" }

    static let huisInNederland = Check<Contact>(
        Rule(
            level2: "CD025", in: .toewijzing, of: "Contact",
            nl: "Huis is gevuld bij een adres in Nederland.",
            en: "Huis is filled in an address in the Netherlands."),
        at: "Adres/Huis"
    ) { contact in contact.adres?.landCode != nederland || contact.adres?.huis != nil }

    static let postcodeVanVerblijf = Check<Contact>(
        Rule(
            level2: "CD034", in: .toewijzing, of: "Contact",
            nl: "Postcode is gevuld bij soort 01 (BRP) en 03 (verblijf).",
            en: "Postcode is filled with soort 01 (registered) and 03 (residence)."),
        at: "Adres/Postcode"
    ) { contact in !["01", "03"].contains(contact.soort) || contact.adres?.postcode != nil }

    static let nederlandsePostcode = Check<Contact>(
        Rule(
            level2: "CS089", in: .toewijzing, of: "Contact",
            nl: "Een Nederlandse postcode bestaat uit vier cijfers, hooguit een spatie en twee hoofdletters.",
            en: "A Dutch postcode is four digits, at most one blank and two capitals."),
        at: "Adres/Postcode"
    ) { contact in
        guard let adres = contact.adres, adres.landCode == nederland, let postcode = adres.postcode else { return true }
        return isDutchPostcode(postcode)
    }

    static let contact = [
        bereikbaar, landBijPostcode, periodeBijTijdelijk, huisInNederland, postcodeVanVerblijf, nederlandsePostcode,
    ]

    static let rules = contact.map(\.rule)

    private static let nederland = "NL"

    private static func isDutchPostcode(_ text: String) -> Bool {
        let digits = text.utf8.prefix { (0x30...0x39).contains($0) }
        let rest = text.utf8[digits.endIndex...]
        let letters = rest.first == 0x20 ? rest.dropFirst() : rest
        return digits.count == 4 && letters.count == 2 && letters.allSatisfy { (0x41...0x5A).contains($0) }
    }
}
