import CareTimeline
import IWmo

/// Clients whose care stood still for a while, and was billed or not.
enum PauseStories {
    static var all: [Dossier] {
        [
            wholeMonthInZaanstad, wholeMonthInPurmerend, wholeMonthIn2025, partOfMonthWithTooMuch,
            partOfMonthThatFits, restart, noDayBetween, definitiveAfterPause, perDayWithPause, outputWithPause,
            totalWithPause, fixedAmountWithLateStart,
        ]
    }

    private static let longAgo = Month(year: 2025, month: 3).day(3)

    private static var wholeMonthInZaanstad: Dossier {
        var dossier = Dossier(
            901, .zaanstad, .veenpluis,
            Story(
                titel: "Pauze over heel januari, toch gedeclareerd; Zaanstad wijst af. Herstart op 2 februari.",
                uitkomst: "januari afgewezen (ZG001, 9321); februari toegekend met melding ZG005"))
        dossier.assign(.huishoudelijkeHulp, 3, .perWeek, from: longAgo)
        dossier.send()
        dossier.start(longAgo)
        dossier.pause(after: Month.december.day(28))
        dossier.start(Month.february.day(2), reported: Month.february.day(4))
        // 12 hours of 34.20 euro.
        dossier.declare(.january, 12, expecting: .afgewezen("9321", zorggat: "ZG001", bedrag: 41040))
        dossier.declare(.february, 12, expecting: .melding)
        return dossier
    }

    private static var wholeMonthInPurmerend: Dossier {
        var dossier = Dossier(
            902, .purmerend, .veenpluis,
            Story(
                titel: "Pauze van 22 december tot en met 31 januari, toch gedeclareerd; Purmerend betaalt en betwist.",
                uitkomst: "januari betwist (ZG001); februari toegekend"))
        dossier.assign(.huishoudelijkeHulp, 4, .perWeek, from: longAgo)
        dossier.send()
        dossier.start(longAgo)
        dossier.pause(after: Month.december.day(21))
        dossier.start(Month.february.day(1), reported: Month.february.day(5))
        dossier.declare(.january, 16, expecting: .betwist("ZG001", bedrag: 54720))
        dossier.declare(.february, 16)
        return dossier
    }

    private static var wholeMonthIn2025: Dossier {
        var dossier = Dossier(
            903, .wormerland, .veenpluis,
            Story(
                titel: "Pauze over heel december 2025, gedeclareerd met een WMO303 (iWmo 2.x).",
                uitkomst: "december afgewezen (ZG001, 8287)"))
        dossier.assign(
            .schoonHuis, 26_800, .perMaand, from: Month(year: 2025, month: 1).firstDay, until: Month.december.lastDay)
        dossier.send()
        dossier.start(Month(year: 2025, month: 1).day(6))
        dossier.pause(after: Month(year: 2025, month: 11).day(23))
        dossier.declare(.december, 26_800, expecting: .afgewezen("8287", zorggat: "ZG001", bedrag: 26800))
        return dossier
    }

    /// Weeks 1, 2 and 5 of 2026 had care: 12 of the 20 hours fit.
    private static var partOfMonthWithTooMuch: Dossier {
        var dossier = Dossier(
            910, .zaanstad, .kluut,
            Story(
                titel: "Pauze van 10 tot en met 25 januari, toch het maximum van de hele maand gedeclareerd.",
                uitkomst: "januari betwist (ZG004): 12 van de 20 uur passen, 508,80 van 1.272,00 euro betwist"))
        dossier.assign(.begeleiding, 4, .perWeek, from: longAgo)
        dossier.send()
        dossier.start(longAgo)
        dossier.pause(after: Month.january.day(9))
        dossier.start(Month.january.day(26))
        dossier.declare(.january, 20, expecting: .betwist("ZG004", bedrag: 50880))
        dossier.declare(.february, 20)
        return dossier
    }

    private static var partOfMonthThatFits: Dossier {
        var dossier = Dossier(
            911, .zaanstad, .grutto,
            Story(
                titel: "Pauze van 10 tot en met 25 januari, alleen de gewerkte uren gedeclareerd.",
                uitkomst: "januari toegekend met melding ZG005"))
        dossier.assign(.begeleiding, 4, .perWeek, from: longAgo)
        dossier.send()
        dossier.start(longAgo)
        dossier.pause(after: Month.january.day(9))
        dossier.start(Month.january.day(26))
        dossier.declare(.january, 11, expecting: .melding)
        dossier.declare(.february, 16)
        return dossier
    }

    private static var restart: Dossier {
        var dossier = Dossier(
            913, .zaanstad, .veenpluis,
            Story(
                titel: "Pauze van 5 tot en met 18 januari en daarna een herstart (WMO305).",
                uitkomst: "januari toegekend met melding ZG005; februari toegekend"))
        dossier.assign(.huishoudelijkeHulp, 3, .perWeek, from: longAgo)
        dossier.send()
        dossier.start(longAgo)
        dossier.pause(after: Month.january.day(4))
        dossier.start(Month.january.day(19))
        dossier.declare(.january, 9, expecting: .melding)
        dossier.declare(.february, 12)
        return dossier
    }

    private static var noDayBetween: Dossier {
        var dossier = Dossier(
            914, .zaanstad, .veenpluis,
            Story(
                titel: "Pauze gemeld op 10 januari, herstart op 11 januari: geen dag zonder zorg.",
                uitkomst: "januari toegekend, geen zorggat"))
        dossier.assign(.huishoudelijkeHulp, 3, .perWeek, from: longAgo)
        dossier.send()
        dossier.start(longAgo)
        dossier.pause(after: Month.january.day(10))
        dossier.start(Month.january.day(11))
        dossier.declare(.january, 12)
        dossier.declare(.february, 12)
        return dossier
    }

    private static var definitiveAfterPause: Dossier {
        var dossier = Dossier(
            915, .purmerend, .kluut,
            Story(
                titel: "Pauze na 11 januari, definitief gestopt per 25 januari; februari toch gedeclareerd.",
                uitkomst: "januari toegekend met melding ZG005; februari betwist (ZG003)"))
        dossier.assign(.begeleiding, 3, .perWeek, from: longAgo)
        dossier.send()
        dossier.start(longAgo)
        dossier.pause(after: Month.january.day(11))
        dossier.stop(Month.january.day(25), reden: "23")
        dossier.declare(.january, 6, expecting: .melding)
        // 12 hours of 63.60 euro.
        dossier.declare(.february, 12, expecting: .betwist("ZG003", bedrag: 76320))
        return dossier
    }

    /// 21 days of care at 45 minutes: 945 of the 1,395 minutes fit.
    private static var perDayWithPause: Dossier {
        var dossier = Dossier(
            933, .waterland, .kluut,
            Story(
                titel:
                    "45 minuten per dag toegewezen; pauze van 16 tot en met 25 januari, toch alle dagen gedeclareerd.",
                uitkomst: "januari betwist (ZG004): 945 van de 1.395 minuten passen, 477,00 euro betwist"))
        dossier.assign(.begeleiding, 45, .perDag, in: .minuut, from: longAgo)
        dossier.send()
        dossier.start(longAgo)
        dossier.pause(after: Month.january.day(15))
        dossier.start(Month.january.day(26))
        dossier.declare(.january, 1395, expecting: .betwist("ZG004", bedrag: 47700))
        dossier.declare(.february, 1260)
        return dossier
    }

    /// January 2026 has four Sundays and touches five weeks, of which three had care: 4 x (4 - 5 + 3) rides fit.
    private static var outputWithPause: Dossier {
        var dossier = Dossier(
            934, .zaanstad, .smient,
            Story(
                titel: "Dagbesteding met rolstoelvervoer (stuks per week); pauze van 12 tot en met 25 januari.",
                uitkomst: "dagbesteding toegekend met melding ZG005; vervoer betwist (ZG004): 8 van de 16 ritten passen"
            ))
        dossier.assign(.dagbesteding, 4, .perWeek, from: longAgo)
        dossier.assign(.rolstoelvervoer, 4, .perWeek, from: longAgo)
        dossier.send()
        for index in 0...1 {
            dossier.start(longAgo, of: index)
            dossier.pause(after: Month.january.day(11), of: index)
            dossier.start(Month.january.day(26), of: index)
        }
        dossier.declare(.january, 12, expecting: .melding)
        // 16 rides of 17.80 euro, of which half.
        dossier.declare(.january, 16, of: 1, expecting: .betwist("ZG004", bedrag: 14240))
        dossier.declare(.february, 16)
        dossier.declare(.february, 16, of: 1)
        return dossier
    }

    private static var totalWithPause: Dossier {
        var dossier = Dossier(
            932, .zaanstad, .grutto,
            Story(
                titel: "40 uur over de hele looptijd toegewezen; pauze van 12 tot en met 25 januari.",
                uitkomst: "januari toegekend met melding ZG005 (zonder maximum: het totaal zegt niets over een maand)"))
        dossier.assign(.begeleiding, 40, .totaal)
        dossier.send()
        dossier.start(Month.january.firstDay)
        dossier.pause(after: Month.january.day(11))
        dossier.start(Month.january.day(26))
        dossier.declare(.january, 8, expecting: .melding)
        dossier.declare(.february, 10)
        return dossier
    }

    /// 20 of 31 days: 335.49 of 520.00 euro fits, rounded up.
    private static var fixedAmountWithLateStart: Dossier {
        var dossier = Dossier(
            935, .waterland, .dotterbloem,
            Story(
                titel: "Vast bedrag per maand; zorg gestart op 12 januari, toch de hele maand gedeclareerd.",
                uitkomst: "januari betwist (ZG004): 184,51 van 520,00 euro"))
        dossier.assign(.begeleidingArrangement, 52_000, .perMaand)
        dossier.send()
        dossier.start(Month.january.day(12))
        dossier.declare(.january, 52_000, expecting: .betwist("ZG004", bedrag: 18451))
        dossier.declare(.february, 52_000)
        return dossier
    }
}
