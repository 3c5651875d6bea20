import CareTimeline
import IWmo

extension ClientRules {
    static let elfproefExamples: [RuleExample] = [
        .breaks(
            nl: "Een toewijzing met een Bsn waarvan de laatste twee cijfers zijn verwisseld.",
            en: "A toewijzing with a Bsn of which the last two digits changed places.", in: ExampleMessages.toewijzing
        ) { $0.client.bsn = "999990091" },
        .nearMiss(
            nl: "Een toewijzing met een ander Bsn, waarvan het controlecijfer klopt.",
            en: "A toewijzing with another Bsn, of which the check digit is right.", in: ExampleMessages.toewijzing
        ) { $0.client.bsn = "999990032" },
    ]

    static let leeftijdExamples: [RuleExample] = [
        .breaks(
            nl: "Een toewijzing van 20 april 2023 voor een client die op 19 april 1903 geboren zou zijn.",
            en: "A toewijzing of 20 April 2023 for a client said to be born on 19 April 1903.",
            in: ExampleMessages.toewijzing
        ) { $0.client.geboortedatum.datum = .of(1903, 4, 19) },
        .nearMiss(
            nl: "De client is op 20 april 1903 geboren en wordt op de dag van het bericht precies 120 jaar.",
            en: "The client was born on 20 April 1903 and turns 120 on the very day of the message.",
            in: ExampleMessages.toewijzing
        ) { $0.client.geboortedatum.datum = .of(1903, 4, 20) },
        .nearMiss(
            nl: "De geboortedatum is onbekend: 1900-01-01 met DatumGebruik 3.",
            en: "The date of birth is unknown: 1900-01-01 with DatumGebruik 3.", in: ExampleMessages.toewijzing
        ) { $0.client.geboortedatum = Geboortedatum(datum: .of(1900, 1, 1), datumGebruik: "3") },
    ]

    static let datumGebruikExamples: [RuleExample] = [
        .breaks(
            nl: "DatumGebruik zegt dat de dag onbekend is, maar als geboortedatum staat er 2 juni 1950.",
            en: "DatumGebruik says that the day is unknown, but the date of birth reads 2 June 1950.",
            in: ExampleMessages.start
        ) { $0.client.geboortedatum = Geboortedatum(datum: .of(1950, 6, 2), datumGebruik: "1") },
        .nearMiss(
            nl: "De dag is onbekend en opgevuld met 01: 1 juni 1950.",
            en: "The day is unknown and filled up with 01: 1 June 1950.", in: ExampleMessages.start
        ) { $0.client.geboortedatum = Geboortedatum(datum: .of(1950, 6, 1), datumGebruik: "1") },
    ]

    static let naamGebruikExamples: [RuleExample] = [
        .breaks(
            nl: "De client gebruikt de naam van de partner (2), maar er staat geen partnernaam in het bericht.",
            en: "The client goes by the name of the partner (2), but the message has no partner name.",
            in: ExampleMessages.toewijzing
        ) { $0.client.naam.naamGebruik = "2" },
        .nearMiss(
            nl: "De client gebruikt de naam van de partner (2) en die naam staat er ook.",
            en: "The client goes by the name of the partner (2), and that name is there.",
            in: ExampleMessages.toewijzing
        ) {
            $0.client.naam.naamGebruik = "2"
            $0.client.naam.partnernaam = Achternaam(achternaam: "Sjabloon")
        },
    ]

    static let natuurlijkPersoonExamples: [RuleExample] = [
        .breaks(
            nl: "De client staat in de toewijzing als organisatie (NaamGebruik 6).",
            en: "The toewijzing has the client as an organisation (NaamGebruik 6).", in: ExampleMessages.toewijzing
        ) { $0.client.naam.naamGebruik = "6" },
        .nearMiss(
            nl: "De mentor van de client is een organisatie (NaamGebruik 6).",
            en: "The mentor of the client is an organisation (NaamGebruik 6).", in: ExampleMessages.toewijzing
        ) {
            $0.mentor.naam.naamGebruik = "6"
            $0.mentor.naam.partnernaam = nil
        },
    ]

    static let tolktaalExamples: [RuleExample] = [
        .breaks(
            nl: "De client heeft een tolk nodig (1), maar de taal staat er niet bij.",
            en: "The client needs an interpreter (1), but the language is not given.", in: ExampleMessages.toewijzing
        ) { $0.client.communicatie = Communicatie(vorm: "1") },
        .breaks(
            nl: "De client heeft een doventolk nodig (2) en er staat een taal bij.",
            en: "The client needs an interpreter for the deaf (2), and a language is given.",
            in: ExampleMessages.toewijzing
        ) { $0.client.communicatie = Communicatie(vorm: "2", taal: "Deens") },
        .nearMiss(
            nl: "De client heeft een tolk Deens nodig.", en: "The client needs an interpreter for Danish.",
            in: ExampleMessages.toewijzing
        ) { $0.client.communicatie = Communicatie(vorm: "1", taal: "Deens") },
    ]

    static let vasteVerblijfplaatsExamples: [RuleExample] = [
        .breaks(
            nl: "De toewijzing noemt alleen het adres waar de client tijdelijk logeert (soort 04).",
            en: "The toewijzing only names the address where the client stays for a while (soort 04).",
            in: ExampleMessages.toewijzing
        ) { $0.client.contactgegevens = [$0.tijdelijkContact] },
        .nearMiss(
            nl:
                "De client heeft geen BRP-adres, maar naast het tijdelijke adres wel een adres voor de post (soort 02).",
            en: "The client has no registered address, but an address for post (soort 02) besides the temporary one.",
            in: ExampleMessages.toewijzing
        ) { $0.brpContact.soort = "02" },
    ]
}
