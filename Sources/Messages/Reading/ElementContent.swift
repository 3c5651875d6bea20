/// What stands in an element, as far as a finding has to know.
enum ElementContent {
    /// A code, number or period: its value may be shown.
    case code
    case date
    case integer
    case time
    /// A person or something that leads to one: only the shape may be shown.
    case personal
    case birthDate
    /// Elements only, or an element this project does not know.
    case other

    var isShown: Bool {
        switch self {
        case .code, .date, .integer, .time: true
        case .personal, .birthDate, .other: false
        }
    }
}

extension ElementName {
    var content: ElementContent {
        switch self {
        case .begindatum, .beschikkingIngangsdatum, .einddatum, .dagtekening, .dagtekeningRetour,
            .declaratieDagtekening, .gewensteIngangsdatum, .ingangsdatum, .toewijzingEinddatum,
            .toewijzingIngangsdatum, .toewijzingsdatum:
            .date
        case .datum:
            .birthDate
        case .toewijzingstijd:
            .time
        case .bedrag, .berichtSubversie, .berichtVersie, .beschikkingNummer, .budget, .geleverdVolume,
            .productTarief, .toewijzingNummer, .totaalBedrag, .volgorde, .volume:
            .integer
        case .aanduidingWoonadres, .afzender, .basisschemaXsdVersie, .berichtCode, .berichtXsdVersie, .categorie,
            .code, .datumGebruik, .debetCredit, .declaratieNummer, .eenheid, .frequentie, .geslacht, .identificatie,
            .identificatieRetour, .juridischeStatus, .landCode, .naamGebruik, .ontvanger, .productCategorie,
            .productCode, .raamcontract, .redenAfwijzingVerzoek, .redenBeeindiging, .redenVerzoek, .redenWijziging,
            .referentieAanbieder, .referentieNummer, .retourCode, .soort, .statusAanlevering, .type,
            .verzoekAntwoord, .vorigReferentieNummer, .vorm, .wettelijkeVertegenwoordiging, .xsltVersie:
            .code
        case .achternaam, .bsn, .commentaar, .emailadres, .huisletter, .huisnummer, .huisnummerToevoeging,
            .landnummer, .nummer, .organisatie, .plaatsnaam, .postcode, .straatnaam, .taal, .telefoonnummer,
            .voorletters, .voornamen, .voorvoegsel, .zorgverlenerCode:
            .personal
        default:
            .other
        }
    }
}
