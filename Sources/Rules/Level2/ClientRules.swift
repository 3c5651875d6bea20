import CareTimeline
import IWmo

/// Rules about a person: number, date of birth, name, language, ways to reach.
enum ClientRules {
    static let elfproef = Check<String>(
        Rule(
            level2: "CS002", in: [.wmo301, .wmo303, .wmo305, .wmo307, .wmo323], of: "Client",
            nl: "Het Bsn voldoet aan de elfproef.",
            en: "The Bsn passes the eleven test."),
        holds: Elfproef.passes)

    static let leeftijd = Check<Geboortedatum>(
        Rule(
            level2: "TR002", in: .clientgegevens, of: "Client; Relatie",
            nl: "Tussen de geboortedatum en de dagtekening van het bericht ligt niet meer dan 120 jaar.",
            en: "No more than 120 years lie between the date of birth and the dagtekening of the message."),
        at: "Datum"
    ) { geboortedatum, dagtekening in
        geboortedatum.isUnknown || !geboortedatum.datum.lies(moreThanYears: 120, before: dagtekening)
    }

    static let datumGebruik = Check<Geboortedatum>(
        Rule(
            level2: "CS139", in: .clientgegevens, of: "Client; Relatie",
            nl: "DatumGebruik past bij de geboortedatum: 1 bij dag 01, 2 bij 1 januari, 3 bij 1900-01-01.",
            en: "DatumGebruik fits the date of birth: 1 with day 01, 2 with 1 January, 3 with 1900-01-01."),
        at: "DatumGebruik"
    ) { geboortedatum in
        let (year, month, day) = geboortedatum.datum.civil
        return switch geboortedatum.datumGebruik {
        case "1": day == 1
        case "2": (month, day) == (1, 1)
        case "3": (year, month, day) == (1900, 1, 1)
        default: true
        }
    }

    static let naamGebruik = Check<VolledigeNaam>(
        Rule(
            level2: "CS050", in: .toewijzing, of: "Client; Relatie",
            nl: "NaamGebruik is 1, 2, 3 of 4 als er een partnernaam is, en anders 1 of 6.",
            en: "NaamGebruik is 1, 2, 3 or 4 when there is a partner name, and otherwise 1 or 6."),
        at: "NaamGebruik"
    ) { naam in
        let allowed = naam.partnernaam == nil ? ["1", "6"] : ["1", "2", "3", "4"]
        return allowed.contains(naam.naamGebruik)
    }

    static let natuurlijkPersoon = Check<VolledigeNaam>(
        Rule(
            level2: "CS318", in: .toewijzing, of: "Client",
            nl: "De client is een natuurlijk persoon: NaamGebruik is niet 6.",
            en: "The client is a natural person: NaamGebruik is not 6.")
    ) { naam in naam.naamGebruik != "6" }

    static let tolktaal = Check<Communicatie>(
        Rule(
            level2: "CD007", in: .toewijzing, of: "Client",
            nl: "Taal is gevuld als Vorm 1 (tolk) is, en anders leeg.",
            en: "Taal is filled when Vorm is 1 (interpreter), and empty otherwise."),
        at: "Taal"
    ) { communicatie in (communicatie.vorm == "1") == (communicatie.taal != nil) }

    static let vasteVerblijfplaats = Check<[Contact]>(
        Rule(
            level2: "TR061", in: .toewijzing, of: "Client",
            nl: "Ten minste een contact van de client heeft soort 01 (BRP), 02 (correspondentie) of 03 (verblijf).",
            en: "At least one contact of the client has soort 01 (registered), 02 (post) or 03 (residence).")
    ) { contacten in contacten.contains { ["01", "02", "03"].contains($0.soort) } }

    static let geboortedatum = [leeftijd, DateRules.geboortedatumNietLater, datumGebruik]

    static let rules = [
        elfproef.rule, leeftijd.rule, datumGebruik.rule, naamGebruik.rule, natuurlijkPersoon.rule, tolktaal.rule,
        vasteVerblijfplaats.rule,
    ]
}

extension Geboortedatum {
    /// 1900-01-01 stands for a date of birth of which nothing is known (IV009).
    fileprivate var isUnknown: Bool { datumGebruik == "3" && datum == Day(year: 1900, month: 1, day: 1) }
}
