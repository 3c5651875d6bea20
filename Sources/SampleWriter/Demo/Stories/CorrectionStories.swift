import CareTimeline
import IWmo

/// What the second night brings about care that was judged in the first.
enum CorrectionStories {
    static var all: [Dossier] {
        [
            creditAndNewDebit, pauseLearntLate, partialPauseLearntLate, shortenedToewijzing, refusedRemoval,
            datedInTheFuture, sentAgainAfterFault,
        ]
    }

    private static let longAgo = Month(year: 2025, month: 3).day(3)

    private static func dossier(
        _ number: Int, _ gemeente: DemoGemeente, _ aanbieder: Aanbieder, _ product: CareProduct, perWeek volume: Int,
        titel: String, uitkomst: String
    ) -> Dossier {
        var dossier = Dossier(number, gemeente, aanbieder, Story(titel: titel, uitkomst: uitkomst))
        dossier.assign(product, volume, .perWeek, from: longAgo)
        dossier.send()
        dossier.start(longAgo)
        return dossier
    }

    private static var creditAndNewDebit: Dossier {
        var dossier = dossier(
            917, .zaanstad, .dotterbloem, .huishoudelijkeHulp, perWeek: 4,
            titel: "Januari met 20 uur gedeclareerd; in nacht 2 gecrediteerd en opnieuw gedeclareerd met 16 uur.",
            uitkomst: "nacht 1: toegekend; nacht 2: credit en nieuwe regel toegekend")
        dossier.declare(.january, 20)
        dossier.credit(.january, in: .february)
        dossier.declare(.january, 16, with: .init(declaratieMaand: .february))
        dossier.declare(.february, 16)
        return dossier
    }

    private static var pauseLearntLate: Dossier {
        var dossier = dossier(
            918, .zaanstad, .veenpluis, .huishoudelijkeHulp, perWeek: 3,
            titel: "Januari betaald in nacht 1; pas in nacht 2 meldt een WMO307 de pauze van 1 januari tot en met "
                + "15 februari.",
            uitkomst: "nacht 1: januari toegekend; nacht 2: heroordeling, nu ZG001, 410,40 euro terug te vorderen; "
                + "februari toegekend met melding ZG005")
        dossier.declare(.january, 12)
        dossier.pause(after: Month.december.lastDay, reported: Month.february.day(23))
        dossier.start(Month.february.day(16), reported: Month.february.day(24))
        dossier.expectReview(of: .january, toen: nil, nu: "ZG001", terugTeVorderen: 41040)
        dossier.declare(.february, 6, expecting: .melding)
        return dossier
    }

    private static var partialPauseLearntLate: Dossier {
        var dossier = dossier(
            919, .purmerend, .kluut, .begeleiding, perWeek: 4,
            titel: "Januari betaald in nacht 1; nacht 2 meldt de pauze van 19 januari tot en met 1 februari.",
            uitkomst: "nacht 1: januari toegekend; nacht 2: heroordeling, nu ZG004, 508,80 euro terug te vorderen; "
                + "februari toegekend met melding ZG005")
        dossier.declare(.january, 20)
        dossier.pause(after: Month.january.day(18), reported: Month.february.day(5))
        dossier.start(Month.february.day(2), reported: Month.february.day(5))
        dossier.expectReview(of: .january, toen: nil, nu: "ZG004", terugTeVorderen: 50880)
        dossier.declare(.february, 16, expecting: .melding)
        return dossier
    }

    private static var shortenedToewijzing: Dossier {
        var dossier = dossier(
            928, .purmerend, .veenpluis, .huishoudelijkeHulp, perWeek: 4,
            titel: "Nacht 2 brengt een nieuwe versie van de toewijzing: zij eindigt al op 31 januari.",
            uitkomst: "januari toegekend; februari afgewezen (TR308, 9308)")
        dossier.declare(.january, 16)
        dossier.resend(on: Month.february.day(9), reden: "05", until: Month.january.lastDay)
        dossier.declare(.february, 16, expecting: .afgewezen("9308"))
        return dossier
    }

    private static var refusedRemoval: Dossier {
        var dossier = dossier(
            936, .edamVolendam, .wollegras, .huishoudelijkeHulp, perWeek: 2,
            titel: "Nacht 2 brengt een WMO301 die de toewijzing verwijdert, terwijl januari al is toegekend.",
            uitkomst: "WMO301 afgekeurd (TR385, 9385); februari toegekend")
        dossier.declare(.january, 8)
        dossier.resend(
            on: Month.february.day(10), reden: "13", until: longAgo, expecting: .afgekeurd(retourcode: "9385"))
        dossier.declare(.february, 8)
        return dossier
    }

    private static var datedInTheFuture: Dossier {
        var dossier = dossier(
            937, .zaanstad, .veenpluis, .huishoudelijkeHulp, perWeek: 3,
            titel: "WMO307 met een Dagtekening in de toekomst (12 februari, in nacht 1); nacht 2 brengt hem opnieuw.",
            uitkomst: "nacht 1: WMO307 afgekeurd (TR135, 8848); nacht 2: verwerkt; januari toegekend")
        dossier.stop(
            Month.january.lastDay, reden: "19", reported: Month.february.day(12), night: .first,
            expecting: .afgekeurd(retourcode: "8848"))
        dossier.stop(Month.january.lastDay, reden: "19", reported: Month.february.day(12))
        dossier.declare(.january, 12)
        return dossier
    }

    /// `Demo` puts a first try with a wrong total in the first night.
    private static var sentAgainAfterFault: Dossier {
        var dossier = dossier(
            938, .edamVolendam, .rietgors, .dagbesteding, perWeek: 4,
            titel: "Declaratie over januari met een verkeerd totaalbedrag (nacht 1), verbeterd opgestuurd (nacht 2).",
            uitkomst: "nacht 1: WMO323 afgekeurd (TR358, 0001); nacht 2: januari en februari toegekend")
        dossier.declare(.january, 16, with: .init(night: .second))
        dossier.declare(.february, 16)
        return dossier
    }
}
