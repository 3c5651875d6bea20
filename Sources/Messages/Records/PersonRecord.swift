import IWmo

extension RecordTree {
    func geboortedatum(_ element: ElementName, of node: Int32) throws(UnusableValue) -> Geboortedatum {
        let found = try required(element, of: node)
        return Geboortedatum(
            datum: try day(.datum, of: found), datumGebruik: optionalText(.datumGebruik, of: found))
    }

    func verkorteNaam(_ element: ElementName, of node: Int32) throws(UnusableValue) -> VerkorteNaam {
        let found = try required(element, of: node)
        return VerkorteNaam(
            geslachtsnaam: try achternaam(of: try required(.geslachtsnaam, of: found)),
            voornamen: optionalText(.voornamen, of: found), voorletters: optionalText(.voorletters, of: found))
    }

    func volledigeNaam(_ element: ElementName, of node: Int32) throws(UnusableValue) -> VolledigeNaam {
        let found = try required(element, of: node)
        var partner: Achternaam?
        if let name = child(.partnernaam, of: found) { partner = try achternaam(of: name) }
        return VolledigeNaam(
            geslachtsnaam: try achternaam(of: try required(.geslachtsnaam, of: found)), partnernaam: partner,
            voornamen: optionalText(.voornamen, of: found), voorletters: optionalText(.voorletters, of: found),
            naamGebruik: try text(.naamGebruik, of: found))
    }

    private func achternaam(of node: Int32) throws(UnusableValue) -> Achternaam {
        Achternaam(achternaam: try text(.achternaam, of: node), voorvoegsel: optionalText(.voorvoegsel, of: node))
    }

    func contact(of node: Int32) throws(UnusableValue) -> Contact {
        var contact = Contact(
            soort: try text(.soort, of: node), organisatie: optionalText(.organisatie, of: node),
            emailadres: optionalText(.emailadres, of: node))
        if let found = child(.adres, of: node) { contact.adres = try adres(of: found) }
        if let found = child(.telefoon, of: node) { contact.telefoon = try telefoonnummers(of: found) }
        if let found = child(.periode, of: node) {
            contact.periode = OpenPeriode(
                begindatum: try optionalDay(.begindatum, of: found), einddatum: try optionalDay(.einddatum, of: found))
        }
        return contact
    }

    private func adres(of node: Int32) throws(UnusableValue) -> Adres {
        var adres = Adres(
            postcode: optionalText(.postcode, of: node), straatnaam: optionalText(.straatnaam, of: node),
            plaatsnaam: optionalText(.plaatsnaam, of: node), landCode: optionalText(.landCode, of: node))
        if let huis = child(.huis, of: node) {
            adres.huis = Huis(
                huisnummer: try integer(.huisnummer, of: huis), huisletter: optionalText(.huisletter, of: huis),
                huisnummerToevoeging: optionalText(.huisnummerToevoeging, of: huis),
                aanduidingWoonadres: optionalText(.aanduidingWoonadres, of: huis))
        }
        return adres
    }

    private func telefoonnummers(of node: Int32) throws(UnusableValue) -> Telefoonnummers {
        var second: Telefoon?
        if let found = child(.telefoon02, of: node) { second = try telefoon(of: found) }
        return Telefoonnummers(
            telefoon01: try telefoon(of: try required(.telefoon01, of: node)), telefoon02: second)
    }

    private func telefoon(of node: Int32) throws(UnusableValue) -> Telefoon {
        Telefoon(telefoonnummer: try text(.telefoonnummer, of: node), landnummer: try text(.landnummer, of: node))
    }

    func relatie(of node: Int32) throws(UnusableValue) -> Relatie {
        var birth: Geboortedatum?
        if child(.geboortedatum, of: node) != nil { birth = try geboortedatum(.geboortedatum, of: node) }
        return Relatie(
            nummer: try text(.nummer, of: node), volgorde: try optionalInteger(.volgorde, of: node),
            soort: try text(.soort, of: node), geboortedatum: birth, geslacht: optionalText(.geslacht, of: node),
            naam: try volledigeNaam(.naam, of: node), contact: try contact(of: try required(.contact, of: node)))
    }
}
