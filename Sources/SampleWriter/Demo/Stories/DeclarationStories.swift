import CareTimeline
import IWmo

/// Lines that break a rule of the standard, and one that only looks as if it does.
enum DeclarationStories {
    static var all: [Dossier] {
        [
            otherTariff, volumeTooHigh, minutesOnHours, referenceUsedBefore, unknownClient, unknownToewijzing,
            wrongAmount, declaredTwice, otherUnit, beyondTheTotal,
        ]
    }

    private static let longAgo = Month(year: 2025, month: 3).day(3)

    private static func dossier(
        _ number: Int, _ gemeente: DemoGemeente, _ aanbieder: Aanbieder, _ product: CareProduct, perWeek hours: Int,
        titel: String, uitkomst: String
    ) -> Dossier {
        var dossier = Dossier(number, gemeente, aanbieder, Story(titel: titel, uitkomst: uitkomst))
        dossier.assign(product, hours, .perWeek, from: longAgo)
        dossier.send()
        dossier.start(longAgo)
        return dossier
    }

    private static var otherTariff: Dossier {
        var dossier = dossier(
            920, .purmerend, .wollegras, .huishoudelijkeHulp, perWeek: 3,
            titel: "Tarief 35,80 gedeclareerd; 33,80 is afgesproken.", uitkomst: "januari afgewezen (TR418, 0611)")
        dossier.declare(.january, 12, with: .init(tarief: 3580), expecting: .afgewezen("0611"))
        dossier.declare(.february, 12)
        return dossier
    }

    private static var volumeTooHigh: Dossier {
        var dossier = dossier(
            921, .zaanstad, .grutto, .begeleiding, perWeek: 2,
            titel: "14 uur gedeclareerd; 2 uur per week is hoogstens 10 in januari.",
            uitkomst: "januari afgewezen (TR321, 9321)")
        dossier.declare(.january, 14, expecting: .afgewezen("9321"))
        dossier.declare(.february, 8)
        return dossier
    }

    private static var minutesOnHours: Dossier {
        var dossier = dossier(
            922, .zaanstad, .grutto, .begeleidingSpecialistisch, perWeek: 3,
            titel: "Uren toegewezen (84,65 per uur), minuten gedeclareerd: 545 minuten is 768,90 euro.",
            uitkomst: "januari en februari toegekend")
        dossier.declare(.january, 545, with: .init(eenheid: .minuut))
        dossier.declare(.february, 610, with: .init(eenheid: .minuut))
        return dossier
    }

    private static var referenceUsedBefore: Dossier {
        var dossier = dossier(
            923, .oostzaan, .veenpluis, .huishoudelijkeHulp, perWeek: 2,
            titel: "De regel van februari draagt het ReferentieNummer van januari.",
            uitkomst: "januari toegekend; februari afgewezen (TR314, 8021)")
        dossier.declare(.january, 8)
        dossier.declare(.february, 8, with: .init(referentieNummer: "R923-2601-1"), expecting: .afgewezen("8021"))
        return dossier
    }

    /// Nothing is sent: the lines are all there is.
    private static var unknownClient: Dossier {
        var dossier = Dossier(
            924, .zaanstad, .wollegras,
            Story(
                titel: "Gedeclareerd voor een cliënt zonder enige toewijzing van Zaanstad.",
                uitkomst: "januari afgewezen: cliënt 8187, regel 0233 (TR304)"))
        dossier.assign(.huishoudelijkeHulp, 3, .perWeek, from: longAgo)
        dossier.declare(.january, 12, expecting: .afgewezen("0233"))
        return dossier
    }

    private static var unknownToewijzing: Dossier {
        var dossier = dossier(
            925, .wormerland, .veenpluis, .huishoudelijkeHulp, perWeek: 3,
            titel: "Gedeclareerd op ToewijzingNummer 92599, dat niet bestaat.",
            uitkomst: "januari afgewezen (TR338, 9338); februari toegekend")
        dossier.declare(.january, 12, with: .init(toewijzingNummer: 92_599), expecting: .afgewezen("9338"))
        dossier.declare(.february, 12)
        return dossier
    }

    private static var wrongAmount: Dossier {
        var dossier = dossier(
            926, .edamVolendam, .wollegras, .huishoudelijkeHulp, perWeek: 3,
            titel: "12 uur van 33,80 is 405,60 euro; ingediend is 450,60.",
            uitkomst: "januari afgewezen (TR346, 9346)")
        dossier.declare(.january, 12, with: .init(bedrag: 45060), expecting: .afgewezen("9346"))
        dossier.declare(.february, 12)
        return dossier
    }

    private static var declaredTwice: Dossier {
        var dossier = dossier(
            929, .oostzaan, .grutto, .begeleiding, perWeek: 2,
            titel: "Januari in nacht 2 nog eens gedeclareerd, zonder de eerste regel te crediteren.",
            uitkomst: "nacht 1: januari toegekend; nacht 2: tweede keer afgewezen (TR389, 9389)")
        dossier.declare(.january, 8)
        dossier.declare(.january, 8, with: .init(declaratieMaand: .february), expecting: .afgewezen("9389"))
        dossier.declare(.february, 8)
        return dossier
    }

    private static var otherUnit: Dossier {
        var dossier = dossier(
            930, .wormerland, .grutto, .begeleiding, perWeek: 2,
            titel: "Dagdelen gedeclareerd op een toewijzing in uren.",
            uitkomst: "januari afgewezen (TR341, 9341)")
        dossier.declare(.january, 8, with: .init(eenheid: .dagdeel), expecting: .afgewezen("9341"))
        dossier.declare(.february, 8)
        return dossier
    }

    private static var beyondTheTotal: Dossier {
        var dossier = Dossier(
            931, .zaanstad, .zilverschoon,
            Story(
                titel: "10 etmalen over de hele looptijd toegewezen; 7 in januari en 6 in februari gedeclareerd.",
                uitkomst: "januari toegekend; februari afgewezen (TR322, 9322)"))
        dossier.assign(.kortdurendVerblijf, 10, .totaal)
        dossier.send()
        dossier.start(Month.january.firstDay)
        dossier.declare(.january, 7)
        dossier.declare(.february, 6, expecting: .afgewezen("9322"))
        return dossier
    }
}
