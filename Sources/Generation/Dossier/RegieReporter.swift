import CareTimeline
import IWmo

/// Turns what was delivered into the starts and stops a provider reports, each on its day.
struct RegieReporter {
    /// One StartProduct or StopProduct on the day of its message.
    struct Report {
        enum Event {
            case start(StartProduct)
            case stop(StopProduct)
        }

        var dagtekening: Day
        var event: Event

        var isStart: Bool {
            if case .start = event { return true }
            return false
        }
    }

    let habit: ProviderHabit
    var sequence: RandomSequence

    mutating func reports(of planned: PlannedToewijzing) -> [Report] {
        var reports: [Report] = []
        var latest = planned.versions[0].dagtekening
        if planned.care.starts.isEmpty { return withoutStart(planned) }
        for start in planned.care.starts.sorted(by: { $0.begindatum < $1.begindatum }) {
            let stops = planned.care.stops.filter { $0.begindatum == start.begindatum }
            let isRestart = start != planned.care.starts.first
            add(start, of: planned, isRestart: isRestart, after: &latest, to: &reports)
            for stop in stops.sorted(by: { $0.einddatum < $1.einddatum }) {
                add(stop, of: planned, after: &latest, to: &reports)
            }
        }
        return reports + mistake(planned, after: latest)
    }

    /// Now and then something is reported that cannot be, and is refused.
    private mutating func mistake(_ planned: PlannedToewijzing, after latest: Day) -> [Report] {
        guard sequence.chance(habit == .usesWrongNumbers ? 80 : 12), let start = planned.care.starts.last else {
            return []
        }
        let day = latest.advanced(by: sequence.between(2, 12))
        switch sequence.below(4) {
        // The same start again.
        case 0: return [Report(dagtekening: day, event: .start(planned.startProduct(start, .eerste)))]
        // A start that has been stopped is taken back.
        case 1 where planned.care.stops.contains { $0.begindatum == start.begindatum }:
            return [Report(dagtekening: day, event: .start(planned.startProduct(start, .verwijderen)))]
        case 2:
            var unknown = planned.startProduct(start, .eerste)
            unknown.toewijzingNummer = planned.nummer + 700_000_000
            return [Report(dagtekening: day, event: .start(unknown))]
        default:
            // A second stop on a start that was stopped.
            guard var stop = planned.care.stops.last else { return [] }
            stop.einddatum = stop.einddatum.advanced(by: sequence.chance(500) ? -1 : 1)
            guard stop.einddatum >= stop.begindatum, stop.einddatum <= day else { return [] }
            return [Report(dagtekening: day, event: .stop(planned.stopProduct(stop, .eerste)))]
        }
    }

    /// Now and then a provider stops what it never started, which is refused.
    private mutating func withoutStart(_ planned: PlannedToewijzing) -> [Report] {
        guard planned.versions.last?.isVervallen == false, sequence.chance(150) else { return [] }
        let stop = ReportedStop(
            product: planned.productOnMessages, begindatum: planned.ingangsdatum, redenBeeindiging: "19",
            einddatum: planned.ingangsdatum.advanced(by: 10))
        return [
            Report(dagtekening: stop.einddatum.advanced(by: 4), event: .stop(planned.stopProduct(stop, .eerste)))
        ]
    }

    private mutating func add(
        _ start: ReportedStart, of planned: PlannedToewijzing, isRestart: Bool, after latest: inout Day,
        to reports: inout [Report]
    ) {
        let delay = habit == .startsLate && sequence.chance(700) ? sequence.between(20, 80) : sequence.below(6)
        let day = start.begindatum.advanced(by: delay)
        if isRestart && day < latest && sequence.chance(300) {
            // On time, but before the late stop it follows: refused, and sent again.
            reports.append(Report(dagtekening: day, event: .start(planned.startProduct(start, .eerste))))
        }
        let isWrong = sequence.chance(20) && planned.care.stops.isEmpty
        var sent = max(day, latest)
        if isWrong {
            let wrong = ReportedStart(product: start.product, begindatum: start.begindatum.advanced(by: -1))
            reports.append(Report(dagtekening: sent, event: .start(planned.startProduct(wrong, .eerste))))
            sent = sent.advanced(by: sequence.between(3, 9))
            reports.append(Report(dagtekening: sent, event: .start(planned.startProduct(wrong, .verwijderen))))
        }
        reports.append(Report(dagtekening: sent, event: .start(planned.startProduct(start, .eerste))))
        latest = sent.advanced(by: isRestart ? 1 : 0)
    }

    private mutating func add(
        _ stop: ReportedStop, of planned: PlannedToewijzing, after latest: inout Day, to reports: inout [Report]
    ) {
        let delay = habit == .reportsStopsLate ? sequence.between(25, 90) : sequence.below(6)
        var sent = max(stop.einddatum.advanced(by: delay), latest)
        if sequence.chance(30) {
            var wrong = stop
            wrong.einddatum = stop.einddatum.advanced(by: 1)
            sent = max(sent, wrong.einddatum)
            reports.append(Report(dagtekening: sent, event: .stop(planned.stopProduct(wrong, .eerste))))
            sent = sent.advanced(by: sequence.between(2, 8))
            reports.append(Report(dagtekening: sent, event: .stop(planned.stopProduct(wrong, .verwijderen))))
        }
        reports.append(Report(dagtekening: sent, event: .stop(planned.stopProduct(stop, .eerste))))
        latest = sent
    }
}

extension PlannedToewijzing {
    func startProduct(_ start: ReportedStart, _ status: StatusAanlevering) -> StartProduct {
        StartProduct(
            toewijzingNummer: nummer, product: start.product, toewijzingIngangsdatum: ingangsdatum,
            begindatum: start.begindatum, statusAanlevering: status)
    }

    func stopProduct(_ stop: ReportedStop, _ status: StatusAanlevering) -> StopProduct {
        StopProduct(
            toewijzingNummer: nummer, product: stop.product, toewijzingIngangsdatum: ingangsdatum,
            begindatum: stop.begindatum, redenBeeindiging: stop.redenBeeindiging, einddatum: stop.einddatum,
            statusAanlevering: status)
    }
}
