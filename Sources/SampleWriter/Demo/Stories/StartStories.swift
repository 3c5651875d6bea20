import CareTimeline
import IWmo

/// Clients whose care started late, never, or by a message that went wrong; and those whose care ended.
enum StartStories {
    static var all: [Dossier] {
        [
            neverStartedInZaanstad, neverStartedInOostzaan, neverStartedInLandsmeer, startedLaterInLandsmeer,
            endedBeforeTheMonth, deceased, lateStart, replacedStart, startWithoutToewijzing,
        ]
    }

    private static let longAgo = Month(year: 2025, month: 3).day(3)

    private static var neverStartedInZaanstad: Dossier {
        var dossier = Dossier(
            904, .zaanstad, .grutto,
            Story(
                titel: "Nooit een start gemeld; Zaanstad wijst af. Nacht 2: start alsnog gemeld (5 januari) en januari "
                    + "opnieuw gedeclareerd.",
                uitkomst: "nacht 1: januari afgewezen (ZG002, 9321); nacht 2: januari toegekend met melding ZG005"))
        dossier.assign(.begeleiding, 2, .perWeek)
        dossier.send()
        dossier.start(Month.january.day(5), reported: Month.february.day(16))
        // 8 hours of 62.40 euro.
        dossier.declare(.january, 8, expecting: .afgewezen("9321", zorggat: "ZG002", bedrag: 49920))
        dossier.declare(.january, 8, with: .init(declaratieMaand: .february), expecting: .melding)
        dossier.declare(.february, 8)
        return dossier
    }

    private static var neverStartedInOostzaan: Dossier {
        var dossier = Dossier(
            905, .oostzaan, .grutto,
            Story(
                titel: "Nooit een start gemeld; Oostzaan betaalt en betwist.",
                uitkomst: "januari en februari betwist (ZG002)"))
        dossier.assign(.begeleiding, 2, .perWeek)
        dossier.send()
        dossier.declare(.january, 8, expecting: .betwist("ZG002", bedrag: 49920))
        dossier.declare(.february, 8, expecting: .betwist("ZG002", bedrag: 49920))
        return dossier
    }

    private static var neverStartedInLandsmeer: Dossier {
        var dossier = Dossier(
            906, .landsmeer, .veenpluis,
            Story(
                titel: "Nooit een start gemeld; Landsmeer legt zelf een administratieve start vast.",
                uitkomst: "januari en februari toegekend; de start staat in het rapport ter bevestiging"))
        dossier.assign(.huishoudelijkeHulp, 2, .perWeek)
        dossier.send()
        dossier.declare(.january, 8)
        dossier.declare(.february, 8)
        return dossier
    }

    /// Weeks 3, 4 and 5 had care: 9 of the 12 hours fit.
    private static var startedLaterInLandsmeer: Dossier {
        var dossier = Dossier(
            907, .landsmeer, .grutto,
            Story(
                titel: "Landsmeer legt een administratieve start vast; nacht 2 brengt de echte start: 12 januari.",
                uitkomst: "januari toegekend; nacht 2: heroordeling, nu ZG004, 187,20 euro terug te vorderen"))
        dossier.assign(.begeleiding, 3, .perWeek)
        dossier.send()
        dossier.start(Month.january.day(12), reported: Month.february.day(17))
        dossier.declare(.january, 12)
        dossier.expectReview(of: .january, toen: nil, nu: "ZG004", terugTeVorderen: 18720)
        dossier.declare(.february, 12)
        return dossier
    }

    private static var endedBeforeTheMonth: Dossier {
        var dossier = Dossier(
            908, .waterland, .dotterbloem,
            Story(
                titel: "Zorg gestopt op 19 december, toewijzing loopt door; januari toch gedeclareerd.",
                uitkomst: "januari betwist (ZG003)"))
        dossier.assign(.huishoudelijkeHulp, 3, .perWeek, from: longAgo)
        dossier.send()
        dossier.start(longAgo)
        dossier.stop(Month.december.day(19), reden: "21")
        dossier.declare(.january, 9, expecting: .betwist("ZG003", bedrag: 30780))
        return dossier
    }

    private static var deceased: Dossier {
        var dossier = Dossier(
            909, .zaanstad, .wollegras,
            Story(
                titel: "Cliënt overleden op 22 december, januari toch gedeclareerd; Zaanstad wijst af.",
                uitkomst: "januari afgewezen (ZG003, 9321)"))
        dossier.assign(.huishoudelijkeHulp, 2, .perWeek, from: longAgo)
        dossier.send()
        dossier.start(longAgo)
        dossier.stop(Month.december.day(22), reden: "02")
        // 8 hours of 33.80 euro.
        dossier.declare(.january, 8, expecting: .afgewezen("9321", zorggat: "ZG003", bedrag: 27040))
        return dossier
    }

    /// 13 of 31 days: 7 of the 16 parts of a day fit, rounded up.
    private static var lateStart: Dossier {
        var dossier = Dossier(
            912, .purmerend, .rietgors,
            Story(
                titel: "Dagbesteding pas gestart op 19 januari, toch de hele maand gedeclareerd.",
                uitkomst: "januari betwist (ZG004): 7 van de 16 dagdelen passen, 375,75 euro betwist"))
        dossier.assign(.dagbesteding, 16, .perMaand)
        dossier.send()
        dossier.start(Month.january.day(19))
        dossier.declare(.january, 16, expecting: .betwist("ZG004", bedrag: 37575))
        dossier.declare(.february, 16)
        return dossier
    }

    private static var replacedStart: Dossier {
        var dossier = Dossier(
            916, .wormerland, .grutto,
            Story(
                titel: "Start op 1 januari gemeld, daarna verwijderd en vervangen door 12 januari.",
                uitkomst: "januari toegekend met melding ZG005: 9 uur past vanaf 12 januari"))
        dossier.assign(.begeleiding, 3, .perWeek)
        dossier.send()
        dossier.start(Month.january.firstDay)
        dossier.replaceStart(Month.january.firstDay, by: Month.january.day(12), reported: Month.january.day(14))
        dossier.declare(.january, 9, expecting: .melding)
        dossier.declare(.february, 12)
        return dossier
    }

    private static var startWithoutToewijzing: Dossier {
        var dossier = Dossier(
            927, .waterland, .kluut,
            Story(
                titel: "WMO305 zonder ToewijzingNummer; nacht 2 brengt de start met nummer.",
                uitkomst: "WMO305 afgekeurd (TR019, 9019), januari betwist (ZG002); nacht 2: heroordeling, "
                    + "niets terug te vorderen"))
        dossier.assign(.begeleiding, 3, .perWeek)
        dossier.send()
        dossier.startWithoutToewijzing(Month.january.firstDay, reported: Month.january.day(6))
        dossier.start(Month.january.firstDay, reported: Month.february.day(6))
        // 15 hours of 63.60 euro.
        dossier.declare(.january, 15, expecting: .betwist("ZG002", bedrag: 95400))
        dossier.expectReview(of: .january, toen: "ZG002", nu: nil, terugTeVorderen: 0)
        dossier.declare(.february, 15)
        return dossier
    }
}
