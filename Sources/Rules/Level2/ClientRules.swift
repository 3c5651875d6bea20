import CareTimeline
import IWmo

/// Rules about a person: number, date of birth, name, language, ways to reach.
enum ClientRules {
    static let elfproef = Check<String>(
        Rule(
            level2: "CS002", in: [.wmo301, .wmo303, .wmo305, .wmo307, .wmo315, .wmo317, .wmo323], of: "Client",
            title: Tekst(nl: "Elfproef van het Bsn", en: "Eleven test of the Bsn"),
            nl: "Het Bsn voldoet aan de elfproef.",
            en: "The Bsn passes the eleven test.",
            explanation: Tekst(
                nl: """
                    Het laatste cijfer van een Bsn is een controlecijfer, dat bijna elke tikfout verraadt. \
                    Vermenigvuldig de eerste acht cijfers met 9, 8, 7, 6, 5, 4, 3 en 2, tel op en trek het negende \
                    cijfer eraf: de uitkomst moet door 11 deelbaar zijn. Leveren de eerste acht samen 69 op en is het \
                    negende een 3, dan is de uitkomst 66 = 6 x 11 en is het nummer goed; met een 4 aan het eind is het \
                    65 en dus fout. Zoek het Bsn op bij de bron en stuur het hele bericht opnieuw.
                    """,
                en: """
                    The last digit of a Bsn is a check digit, which gives away nearly every typing error. Multiply the \
                    first eight digits by 9, 8, 7, 6, 5, 4, 3 and 2, add up and subtract the ninth digit: the outcome \
                    must be divisible by 11. When the first eight make 69 and the ninth is a 3, the outcome is 66 = 6 \
                    x 11 and the number is right; with a 4 at the end it is 65 and so wrong. Look up the Bsn at its \
                    source and send the whole message again.
                    """)),
        examples: elfproefExamples, holds: Elfproef.passes)

    static let leeftijd = Check<Geboortedatum>(
        Rule(
            level2: "TR002", in: .clientgegevens, of: "Client; Relatie",
            title: Tekst(nl: "Hoogstens 120 jaar oud", en: "At most 120 years old"),
            nl: "Tussen de geboortedatum en de dagtekening van het bericht ligt niet meer dan 120 jaar.",
            en: "No more than 120 years lie between the date of birth and the dagtekening of the message.",
            explanation: Tekst(
                nl: """
                    Wie meer dan 120 jaar oud zou zijn, heeft vrijwel zeker een verkeerde geboortedatum in het \
                    bericht. Geteld wordt in kalenderjaren: bij een dagtekening van 20 april 2023 mag 20 april 1903 \
                    nog en 19 april 1903 niet meer. De datum 1900-01-01 met DatumGebruik 3 betekent dat de \
                    geboortedatum onbekend is; die wordt overgeslagen. Verbeter de datum, of geef aan dat hij onbekend \
                    is.
                    """,
                en: """
                    Someone who would be more than 120 years old almost certainly has a wrong date of birth in the \
                    message. Calendar years are counted: with a dagtekening of 20 April 2023, 20 April 1903 is still \
                    allowed and 19 April 1903 no longer. The date 1900-01-01 with DatumGebruik 3 means that the date \
                    of birth is unknown; it is skipped. Correct the date, or say that it is unknown.
                    """),
            basis: "IV009"),
        at: "Datum", examples: leeftijdExamples
    ) { geboortedatum, dagtekening in
        geboortedatum.isUnknown || !geboortedatum.datum.lies(moreThanYears: 120, before: dagtekening)
    }

    static let datumGebruik = Check<Geboortedatum>(
        Rule(
            level2: "CS139", in: .clientgegevens, of: "Client; Relatie",
            title: Tekst(nl: "Onvolledige geboortedatum", en: "Incomplete date of birth"),
            nl: "DatumGebruik past bij de geboortedatum: 1 bij dag 01, 2 bij 1 januari, 3 bij 1900-01-01.",
            en: "DatumGebruik fits the date of birth: 1 with day 01, 2 with 1 January, 3 with 1900-01-01.",
            explanation: Tekst(
                nl: """
                    Van sommige mensen is de geboortedatum maar voor een deel bekend. Wat onbekend is, wordt opgevuld: \
                    de dag met 01, dag en maand met 1 januari, alles met 1900-01-01. DatumGebruik zegt dan welk deel \
                    niet telt. Staat er iets anders dan de opvulling, dan is niet te zien of de datum of DatumGebruik \
                    fout is. Vul de onbekende delen op, of laat DatumGebruik weg als de hele datum bekend is.
                    """,
                en: """
                    Of some people only a part of the date of birth is known. What is unknown is filled up: the day \
                    with 01, day and month with 1 January, everything with 1900-01-01. DatumGebruik then says which \
                    part does not count. When something else stands there, nobody can tell whether the date or \
                    DatumGebruik is wrong. Fill up the unknown parts, or leave out DatumGebruik when the whole date is \
                    known.
                    """),
            basis: "IV009"),
        at: "DatumGebruik", examples: datumGebruikExamples
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
            title: Tekst(nl: "NaamGebruik en partnernaam", en: "NaamGebruik and partner name"),
            nl: "NaamGebruik is 1, 2, 3 of 4 als er een partnernaam is, en anders 1 of 6.",
            en: "NaamGebruik is 1, 2, 3 or 4 when there is a partner name, and otherwise 1 or 6.",
            explanation: Tekst(
                nl: """
                    NaamGebruik zegt hoe iemand genoemd wil worden: met de eigen naam (1), die van de partner (2) of \
                    beide (3 en 4). De codes 2, 3 en 4 hebben een partnernaam nodig. Een organisatie (6) heeft geen \
                    partner, en een pseudoniem (5) past in geen van beide gevallen. Vul de partnernaam in of kies een \
                    andere code.
                    """,
                en: """
                    NaamGebruik says what somebody wants to be called: by their own name (1), that of the partner (2) \
                    or both (3 and 4). The codes 2, 3 and 4 need a partner name. An organisation (6) has no partner, \
                    and a pseudonym (5) fits neither case. Fill in the partner name or choose another code.
                    """)),
        at: "NaamGebruik", examples: naamGebruikExamples
    ) { naam in
        let allowed = naam.partnernaam == nil ? ["1", "6"] : ["1", "2", "3", "4"]
        return allowed.contains(naam.naamGebruik)
    }

    static let natuurlijkPersoon = Check<VolledigeNaam>(
        Rule(
            level2: "CS318", in: .toewijzing, of: "Client",
            title: Tekst(nl: "Client is een mens", en: "The client is a human being"),
            nl: "De client is een natuurlijk persoon: NaamGebruik is niet 6.",
            en: "The client is a natural person: NaamGebruik is not 6.",
            explanation: Tekst(
                nl: """
                    Ondersteuning wordt aan een mens toegewezen, nooit aan een organisatie. Een relatie van de client \
                    mag wel een organisatie zijn, zoals een bewindvoerderskantoor. Kies voor de client de code die bij \
                    de naam past.
                    """,
                en: """
                    Support is assigned to a human being, never to an organisation. A relatie of the client may be an \
                    organisation, such as the office of an administrator. Choose for the client the code that fits the \
                    name.
                    """)),
        examples: natuurlijkPersoonExamples
    ) { naam in naam.naamGebruik != "6" }

    static let tolktaal = Check<Communicatie>(
        Rule(
            level2: "CD007", in: .toewijzing, of: "Client",
            title: Tekst(nl: "Taal van de tolk", en: "Language of the interpreter"),
            nl: "Taal is gevuld als Vorm 1 (tolk) is, en anders leeg.",
            en: "Taal is filled when Vorm is 1 (interpreter), and empty otherwise.",
            explanation: Tekst(
                nl: """
                    Wie een tolk voor een taal nodig heeft, is pas geholpen als de aanbieder weet welke taal. Bij een \
                    tolk voor doven (2) of doofblinden (3) zegt Taal niets. Vul de taal in, of haal hem weg.
                    """,
                en: """
                    Who needs an interpreter for a language is only helped when the aanbieder knows which language. \
                    With an interpreter for the deaf (2) or deafblind (3) Taal says nothing. Fill in the language, or \
                    remove it.
                    """)),
        at: "Taal", examples: tolktaalExamples
    ) { communicatie in (communicatie.vorm == "1") == (communicatie.taal != nil) }

    static let vasteVerblijfplaats = Check<[Contact]>(
        Rule(
            level2: "TR061", in: .toewijzing, of: "Client",
            title: Tekst(nl: "Meer dan een tijdelijk adres", en: "More than a temporary address"),
            nl: "Ten minste een contact van de client heeft soort 01 (BRP), 02 (correspondentie) of 03 (verblijf).",
            en: "At least one contact of the client has soort 01 (registered), 02 (post) or 03 (residence).",
            explanation: Tekst(
                nl: """
                    De aanbieder moet de client ook kunnen bereiken als een tijdelijk verblijf voorbij is. Daarom mag \
                    een contact van soort 04 (tijdelijk verblijfadres) niet het enige zijn. De contacten van relaties \
                    tellen niet mee. Voeg een BRP-adres, correspondentieadres of verblijfadres van de client toe.
                    """,
                en: """
                    The aanbieder must be able to reach the client when a temporary stay is over, too. So a contact of \
                    soort 04 (temporary residence) may not be the only one. The contacts of relaties do not count. Add \
                    a registered, postal or residence address of the client.
                    """)),
        examples: vasteVerblijfplaatsExamples
    ) { contacten in contacten.contains { ["01", "02", "03"].contains($0.soort) } }

    static let geboortedatum = [leeftijd, DateRules.geboortedatumNietLater, datumGebruik]

    static let entries = [
        elfproef.entry, leeftijd.entry, datumGebruik.entry, naamGebruik.entry, natuurlijkPersoon.entry, tolktaal.entry,
        vasteVerblijfplaats.entry,
    ]
}

extension Geboortedatum {
    /// 1900-01-01 stands for a date of birth of which nothing is known (IV009).
    fileprivate var isUnknown: Bool { datumGebruik == "3" && datum == Day(year: 1900, month: 1, day: 1) }
}
