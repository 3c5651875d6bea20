import CareTimeline
import IWmo

/// The clients about whom there is nothing to tell: care as assigned, declared as delivered.
enum OrdinaryDossiers {
    private enum Care {
        case householdHelp
        /// Paid by the month until the end of 2025, by the hour since.
        case householdHelpFormerlyPerMonth
        case guidance
        case dayCare
        case dayCareWithTransport
        case respite
    }

    private struct Group {
        let gemeente: DemoGemeente
        let aanbieder: Aanbieder
        let care: Care
        let count: Int
        /// The clients are those of the dossiers from this number on.
        var clientsOf: Int?
    }

    private static let groups = [
        Group(gemeente: .zaanstad, aanbieder: .veenpluis, care: .householdHelp, count: 14),
        Group(gemeente: .zaanstad, aanbieder: .wollegras, care: .householdHelp, count: 8),
        Group(gemeente: .zaanstad, aanbieder: .dotterbloem, care: .householdHelpFormerlyPerMonth, count: 4),
        Group(gemeente: .zaanstad, aanbieder: .kluut, care: .guidance, count: 6, clientsOf: 101),
        Group(gemeente: .zaanstad, aanbieder: .grutto, care: .guidance, count: 4),
        Group(gemeente: .zaanstad, aanbieder: .rietgors, care: .dayCareWithTransport, count: 3, clientsOf: 115),
        Group(gemeente: .zaanstad, aanbieder: .smient, care: .dayCareWithTransport, count: 2),
        Group(gemeente: .zaanstad, aanbieder: .zilverschoon, care: .respite, count: 1),
        Group(gemeente: .purmerend, aanbieder: .veenpluis, care: .householdHelp, count: 4),
        Group(gemeente: .purmerend, aanbieder: .wollegras, care: .householdHelp, count: 3),
        Group(gemeente: .purmerend, aanbieder: .kluut, care: .guidance, count: 2),
        Group(gemeente: .purmerend, aanbieder: .rietgors, care: .dayCareWithTransport, count: 3),
        Group(gemeente: .purmerend, aanbieder: .zilverschoon, care: .respite, count: 1),
        Group(gemeente: .edamVolendam, aanbieder: .wollegras, care: .householdHelp, count: 4),
        Group(gemeente: .wormerland, aanbieder: .veenpluis, care: .householdHelpFormerlyPerMonth, count: 4),
        Group(gemeente: .wormerland, aanbieder: .grutto, care: .guidance, count: 2),
        Group(gemeente: .waterland, aanbieder: .veenpluis, care: .householdHelp, count: 2),
        Group(gemeente: .waterland, aanbieder: .kluut, care: .guidance, count: 1),
        Group(gemeente: .waterland, aanbieder: .dotterbloem, care: .householdHelp, count: 2),
        Group(gemeente: .oostzaan, aanbieder: .veenpluis, care: .householdHelp, count: 3),
        Group(gemeente: .oostzaan, aanbieder: .grutto, care: .guidance, count: 1),
        Group(gemeente: .oostzaan, aanbieder: .smient, care: .dayCareWithTransport, count: 1),
        Group(gemeente: .landsmeer, aanbieder: .veenpluis, care: .householdHelp, count: 3),
        Group(gemeente: .landsmeer, aanbieder: .grutto, care: .guidance, count: 1),
        Group(gemeente: .landsmeer, aanbieder: .dotterbloem, care: .dayCare, count: 1),
    ]

    static let all: [Dossier] = {
        var dossiers: [Dossier] = []
        for group in groups {
            for index in 0..<group.count {
                let client = group.clientsOf.map { Person(number: $0 + index) }
                var dossier = Dossier(101 + dossiers.count, group.gemeente, group.aanbieder, client: client)
                add(group.care, to: &dossier)
                dossiers.append(dossier)
            }
        }
        return dossiers
    }()

    private static func add(_ care: Care, to dossier: inout Dossier) {
        var sequence = FixedSequence(seed: dossier.number * 7)
        switch care {
        case .householdHelp: addHouseholdHelp(to: &dossier, &sequence)
        case .householdHelpFormerlyPerMonth: addHouseholdHelpFormerlyPerMonth(to: &dossier, &sequence)
        case .guidance: addGuidance(to: &dossier, &sequence)
        case .dayCare: addDayCare(to: &dossier, withTransport: false, &sequence)
        case .dayCareWithTransport: addDayCare(to: &dossier, withTransport: true, &sequence)
        case .respite: addRespite(to: &dossier, &sequence)
        }
    }
}

// MARK: - Kinds of care

extension OrdinaryDossiers {
    /// First and last day of a toewijzing, of the kinds that occur most.
    private static func validity(_ sequence: inout FixedSequence) -> (first: Day, last: Day) {
        let january = Month.january
        switch sequence.next(below: 5) {
        case 0: return (Month(year: 2025, month: 7).firstDay, Month(year: 2026, month: 6).lastDay)
        case 1: return (january.day(12), Month(year: 2027, month: 1).day(11))
        case 2: return (january.firstDay, Month(year: 2026, month: 12).lastDay)
        default: return (Month(year: 2025, month: 3).day(3), Month(year: 2026, month: 12).lastDay)
        }
    }

    private static func declareBothMonths(_ dossier: inout Dossier, of index: Int = 0, volume: (DayRange) -> Int) {
        for month in [Month.january, .february] {
            let first = max(month.firstDay, dossier.toewijzingen[index].ingangsdatum)
            guard let period = DayRange(first, month.lastDay) else { continue }
            dossier.declare(month, volume(period), of: index)
        }
    }

    /// The first and the last week of a month are rarely whole ones.
    private static func fullWeeks(_ period: DayRange) -> Int { max(1, period.weekCount - 1) }

    private static func addHouseholdHelp(to dossier: inout Dossier, _ sequence: inout FixedSequence) {
        let validity = validity(&sequence)
        let hours = 2 + sequence.next(below: 3)
        dossier.assign(.huishoudelijkeHulp, hours, .perWeek, from: validity.first, until: validity.last)
        dossier.send()
        dossier.start(validity.first)
        declareBothMonths(&dossier) { hours * fullWeeks($0) - sequence.next(below: 2) }
    }

    private static func addHouseholdHelpFormerlyPerMonth(to dossier: inout Dossier, _ sequence: inout FixedSequence) {
        let hours = 2 + sequence.next(below: 3)
        dossier.assign(.huishoudelijkeHulp, hours, .perWeek)
        dossier.assign(
            .schoonHuis, hours * 13_200, .perMaand, from: Month(year: 2025, month: 1).firstDay,
            until: Month.december.lastDay)
        dossier.send()
        dossier.start(Month(year: 2025, month: 1).day(6), of: 1)
        dossier.stop(Month.december.lastDay, reden: "36", of: 1)
        dossier.start(Month.january.firstDay)
        dossier.declare(.december, hours * 13_200, of: 1)
        declareBothMonths(&dossier) { hours * fullWeeks($0) - sequence.next(below: 2) }
    }

    private static func addGuidance(to dossier: inout Dossier, _ sequence: inout FixedSequence) {
        let validity = validity(&sequence)
        let isMaximum = dossier.aanbieder.declaresExactlyTheMaximum
        switch dossier.number % 4 {
        case 0:
            let hours = 12 + sequence.next(below: 5)
            dossier.assign(.begeleiding, hours, .perMaand, from: validity.first, until: nil)
            dossier.send()
            dossier.start(validity.first)
            declareBothMonths(&dossier) { _ in isMaximum ? hours : hours - 1 - sequence.next(below: 4) }
        case 1 where !isMaximum:
            dossier.assign(.begeleidingSpecialistisch, 60, .totaal, from: validity.first, until: validity.last)
            dossier.send()
            dossier.start(validity.first)
            declareBothMonths(&dossier) { _ in 5 + sequence.next(below: 4) }
        case 2:
            let minutes = 15 * (2 + sequence.next(below: 2))
            dossier.assign(.begeleiding, minutes, .perDag, in: .minuut, from: validity.first, until: validity.last)
            dossier.send()
            dossier.start(validity.first)
            declareBothMonths(&dossier) { minutes * ($0.count - (isMaximum ? 0 : 4)) }
        default:
            let hours = 2 + sequence.next(below: 4)
            dossier.assign(.begeleiding, hours, .perWeek, from: validity.first, until: validity.last)
            dossier.send()
            dossier.start(validity.first)
            declareBothMonths(&dossier) { hours * (isMaximum ? $0.weekCount : fullWeeks($0)) }
        }
    }

    private static func addDayCare(
        to dossier: inout Dossier, withTransport: Bool, _ sequence: inout FixedSequence
    ) {
        let validity = validity(&sequence)
        let isWeekly = dossier.number.isMultiple(of: 2)
        let perWeek = 2 * (1 + sequence.next(below: 3))
        dossier.assign(
            .dagbesteding, isWeekly ? perWeek : perWeek * 4, isWeekly ? .perWeek : .perMaand, from: validity.first,
            until: validity.last)
        // Two parts of a day make one day, and a day is one ride there and one back.
        if withTransport && dossier.aanbieder == .smient {
            dossier.assign(.rolstoelvervoer, perWeek, .perWeek, from: validity.first, until: validity.last)
        } else if withTransport {
            dossier.assign(.vervoer, perWeek * 4, .perMaand, from: validity.first, until: validity.last)
        }
        dossier.send()
        for index in dossier.toewijzingen.indices {
            dossier.start(validity.first, of: index)
            declareBothMonths(&dossier, of: index) { perWeek * min(4, fullWeeks($0)) }
        }
    }

    private static func addRespite(to dossier: inout Dossier, _ sequence: inout FixedSequence) {
        dossier.assign(.kortdurendVerblijf, 28, .totaal)
        dossier.send()
        dossier.start(Month.january.firstDay)
        declareBothMonths(&dossier) { _ in 2 + sequence.next(below: 3) }
    }
}
