import CareTimeline

/// CDT_Geboortedatum: a date of birth, of which parts may be unknown.
public struct Geboortedatum: Hashable, Sendable {
    public var datum: Day
    /// COD170: 1 day unknown, 2 day and month unknown, 3 all unknown; nil when the date is complete.
    public var datumGebruik: String?

    public init(datum: Day, datumGebruik: String? = nil) {
        self.datum = datum
        self.datumGebruik = datumGebruik
    }
}

/// CDT_Achternaam.
public struct Achternaam: Hashable, Sendable {
    public var achternaam: String
    public var voorvoegsel: String?

    public init(achternaam: String, voorvoegsel: String? = nil) {
        self.achternaam = achternaam
        self.voorvoegsel = voorvoegsel
    }
}

/// CDT_VerkorteNaam.
public struct VerkorteNaam: Hashable, Sendable {
    public var geslachtsnaam: Achternaam
    public var voornamen: String?
    public var voorletters: String?

    public init(geslachtsnaam: Achternaam, voornamen: String? = nil, voorletters: String? = nil) {
        self.geslachtsnaam = geslachtsnaam
        self.voornamen = voornamen
        self.voorletters = voorletters
    }
}

/// CDT_VolledigeNaam.
public struct VolledigeNaam: Hashable, Sendable {
    public var geslachtsnaam: Achternaam
    public var partnernaam: Achternaam?
    public var voornamen: String?
    public var voorletters: String?
    /// COD700.
    public var naamGebruik: String

    public init(
        geslachtsnaam: Achternaam, partnernaam: Achternaam? = nil, voornamen: String? = nil,
        voorletters: String? = nil, naamGebruik: String
    ) {
        self.geslachtsnaam = geslachtsnaam
        self.partnernaam = partnernaam
        self.voornamen = voornamen
        self.voorletters = voorletters
        self.naamGebruik = naamGebruik
    }
}

/// CDT_Communicatie.
public struct Communicatie: Hashable, Sendable {
    /// COD747.
    public var vorm: String
    public var taal: String?

    public init(vorm: String, taal: String? = nil) {
        self.vorm = vorm
        self.taal = taal
    }
}

/// CDT_Huis.
public struct Huis: Hashable, Sendable {
    public var huisnummer: Int
    public var huisletter: String?
    public var huisnummerToevoeging: String?
    /// NUM061.
    public var aanduidingWoonadres: String?

    public init(
        huisnummer: Int, huisletter: String? = nil, huisnummerToevoeging: String? = nil,
        aanduidingWoonadres: String? = nil
    ) {
        self.huisnummer = huisnummer
        self.huisletter = huisletter
        self.huisnummerToevoeging = huisnummerToevoeging
        self.aanduidingWoonadres = aanduidingWoonadres
    }
}

/// CDT_Adres.
public struct Adres: Hashable, Sendable {
    public var huis: Huis?
    public var postcode: String?
    public var straatnaam: String?
    public var plaatsnaam: String?
    /// COD032.
    public var landCode: String?

    public init(
        huis: Huis? = nil, postcode: String? = nil, straatnaam: String? = nil, plaatsnaam: String? = nil,
        landCode: String? = nil
    ) {
        self.huis = huis
        self.postcode = postcode
        self.straatnaam = straatnaam
        self.plaatsnaam = plaatsnaam
        self.landCode = landCode
    }
}

/// CDT_Telefoon.
public struct Telefoon: Hashable, Sendable {
    public var telefoonnummer: String
    public var landnummer: String

    public init(telefoonnummer: String, landnummer: String) {
        self.telefoonnummer = telefoonnummer
        self.landnummer = landnummer
    }
}

/// CDT_Telefoonnummers.
public struct Telefoonnummers: Hashable, Sendable {
    public var telefoon01: Telefoon
    public var telefoon02: Telefoon?

    public init(telefoon01: Telefoon, telefoon02: Telefoon? = nil) {
        self.telefoon01 = telefoon01
        self.telefoon02 = telefoon02
    }
}

/// CDT_OpenPeriode.
public struct OpenPeriode: Hashable, Sendable {
    public var begindatum: Day?
    public var einddatum: Day?

    public init(begindatum: Day? = nil, einddatum: Day? = nil) {
        self.begindatum = begindatum
        self.einddatum = einddatum
    }
}

/// Contact of a client or of a relatie.
public struct Contact: Hashable, Sendable {
    /// COD757.
    public var soort: String
    public var adres: Adres?
    public var organisatie: String?
    public var telefoon: Telefoonnummers?
    public var emailadres: String?
    public var periode: OpenPeriode?

    public init(
        soort: String, adres: Adres? = nil, organisatie: String? = nil, telefoon: Telefoonnummers? = nil,
        emailadres: String? = nil, periode: OpenPeriode? = nil
    ) {
        self.soort = soort
        self.adres = adres
        self.organisatie = organisatie
        self.telefoon = telefoon
        self.emailadres = emailadres
        self.periode = periode
    }
}

/// A person around the client, such as a mentor.
public struct Relatie: Hashable, Sendable {
    public var nummer: String
    public var volgorde: Int?
    /// COD472.
    public var soort: String
    public var geboortedatum: Geboortedatum?
    /// COD046.
    public var geslacht: String?
    public var naam: VolledigeNaam
    public var contact: Contact

    public init(
        nummer: String, volgorde: Int? = nil, soort: String, geboortedatum: Geboortedatum? = nil,
        geslacht: String? = nil, naam: VolledigeNaam, contact: Contact
    ) {
        self.nummer = nummer
        self.volgorde = volgorde
        self.soort = soort
        self.geboortedatum = geboortedatum
        self.geslacht = geslacht
        self.naam = naam
        self.contact = contact
    }
}
