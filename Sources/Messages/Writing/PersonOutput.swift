import IWmo

extension XMLOutput {
    mutating func geboortedatum(_ value: Geboortedatum) {
        element(.geboortedatum) { output in
            output.data(.datum, value.datum)
            output.data(.datumGebruik, value.datumGebruik)
        }
    }

    mutating func verkorteNaam(_ naam: VerkorteNaam) {
        element(.naam) { output in
            output.data(.geslachtsnaam) { $0.achternaam(naam.geslachtsnaam) }
            output.data(.voornamen, naam.voornamen)
            output.data(.voorletters, naam.voorletters)
        }
    }

    mutating func volledigeNaam(_ naam: VolledigeNaam) {
        element(.naam) { output in
            output.data(.geslachtsnaam) { $0.achternaam(naam.geslachtsnaam) }
            if let partner = naam.partnernaam { output.data(.partnernaam) { $0.achternaam(partner) } }
            output.data(.voornamen, naam.voornamen)
            output.data(.voorletters, naam.voorletters)
            output.data(.naamGebruik, naam.naamGebruik)
        }
    }

    private mutating func achternaam(_ value: Achternaam) {
        data(.achternaam, value.achternaam)
        data(.voorvoegsel, value.voorvoegsel)
    }

    mutating func contact(_ contact: Contact) {
        element(.contact) { output in
            output.element(.soort, contact.soort)
            if let adres = contact.adres { output.element(.adres) { $0.adres(adres) } }
            output.element(.organisatie, contact.organisatie)
            if let telefoon = contact.telefoon {
                output.element(.telefoon) { output in
                    output.data(.telefoon01) { $0.telefoon(telefoon.telefoon01) }
                    if let second = telefoon.telefoon02 { output.data(.telefoon02) { $0.telefoon(second) } }
                }
            }
            output.element(.emailadres, contact.emailadres)
            if let periode = contact.periode {
                output.element(.periode) { output in
                    output.data(.begindatum, periode.begindatum)
                    output.data(.einddatum, periode.einddatum)
                }
            }
        }
    }

    private mutating func adres(_ adres: Adres) {
        if let huis = adres.huis {
            data(.huis) { output in
                output.data(.huisnummer, huis.huisnummer)
                output.data(.huisletter, huis.huisletter)
                output.data(.huisnummerToevoeging, huis.huisnummerToevoeging)
                output.data(.aanduidingWoonadres, huis.aanduidingWoonadres)
            }
        }
        data(.postcode, adres.postcode)
        data(.straatnaam, adres.straatnaam)
        data(.plaatsnaam, adres.plaatsnaam)
        data(.landCode, adres.landCode)
    }

    private mutating func telefoon(_ telefoon: Telefoon) {
        data(.telefoonnummer, telefoon.telefoonnummer)
        data(.landnummer, telefoon.landnummer)
    }

    mutating func relatie(_ relatie: Relatie) {
        element(.relatie) { output in
            output.element(.nummer, relatie.nummer)
            output.element(.volgorde, relatie.volgorde)
            output.element(.soort, relatie.soort)
            if let birth = relatie.geboortedatum { output.geboortedatum(birth) }
            output.element(.geslacht, relatie.geslacht)
            output.volledigeNaam(relatie.naam)
            output.contact(relatie.contact)
        }
    }
}
