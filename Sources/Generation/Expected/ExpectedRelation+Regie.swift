import CareTimeline
import IWmo

/// Starts and stops: one product that is refused undoes the whole message.
extension ExpectedRelation {
    mutating func receive(_ message: SentRegie) {
        let before = numbers(in: message).map { ($0, toewijzingen[$0]) }
        let isAccepted =
            switch message.producten {
            case .starts(let starts): receive(starts, of: message.bsn)
            case .stops(let stops): receive(stops, of: message.bsn)
            }
        if !isAccepted { for (number, toewijzing) in before { toewijzingen[number] = toewijzing } }
    }

    private func numbers(in message: SentRegie) -> [Int] {
        switch message.producten {
        case .starts(let starts): starts.compactMap(\.toewijzingNummer)
        case .stops(let stops): stops.compactMap(\.toewijzingNummer)
        }
    }

    private mutating func receive(_ starts: [StartProduct], of bsn: String) -> Bool {
        for start in starts where start.statusAanlevering == .verwijderen {
            if !remove(start, of: bsn) { return false }
        }
        let added = starts.filter { $0.statusAanlevering == .eerste }
        for start in added.sorted(by: { $0.begindatum < $1.begindatum }) where !add(start, of: bsn) { return false }
        return true
    }

    private mutating func receive(_ stops: [StopProduct], of bsn: String) -> Bool {
        for stop in stops where stop.statusAanlevering == .verwijderen {
            if !remove(stop, of: bsn) { return false }
        }
        let added = stops.filter { $0.statusAanlevering == .eerste }
        for stop in added.sorted(by: { $0.einddatum < $1.einddatum }) where !add(stop, of: bsn) { return false }
        return true
    }

    /// TR019: the number of the toewijzing, when it is one of this client here.
    private func knownNumber(_ number: Int?, of bsn: String) -> Int? {
        guard let number, let known = toewijzingen[number], known.bsn == bsn else { return nil }
        return number
    }

    private mutating func remove(_ start: StartProduct, of bsn: String) -> Bool {
        guard let number = knownNumber(start.toewijzingNummer, of: bsn), var care = toewijzingen[number]?.care
        else { return false }
        let key = ReportedStart(product: start.product, begindatum: start.begindatum)
        // TR063: there is such a start. TR071: and no stop refers to it.
        guard let index = care.starts.firstIndex(of: key),
            !care.stops.contains(where: { $0.begindatum == start.begindatum })
        else { return false }
        care.starts.remove(at: index)
        toewijzingen[number]?.care = care
        return true
    }

    private mutating func add(_ start: StartProduct, of bsn: String) -> Bool {
        guard let number = knownNumber(start.toewijzingNummer, of: bsn), var care = toewijzingen[number]?.care
        else { return false }
        let reported = ReportedStart(product: start.product, begindatum: start.begindatum)
        // TR074: not reported before.
        if care.starts.contains(reported) { return false }
        // TR326: every earlier start was stopped.
        for earlier in care.starts where !care.stops.contains(where: { $0.begindatum == earlier.begindatum }) {
            return false
        }
        care.starts.append(reported)
        toewijzingen[number]?.care = care
        return true
    }

    private mutating func remove(_ stop: StopProduct, of bsn: String) -> Bool {
        guard let number = knownNumber(stop.toewijzingNummer, of: bsn),
            // TR063: there is such a stop.
            let index = toewijzingen[number]?.care.stops.firstIndex(of: ReportedStop(stop))
        else { return false }
        toewijzingen[number]?.care.stops.remove(at: index)
        return true
    }

    private mutating func add(_ stop: StopProduct, of bsn: String) -> Bool {
        guard let number = knownNumber(stop.toewijzingNummer, of: bsn), var care = toewijzingen[number]?.care
        else { return false }
        let reported = ReportedStop(stop)
        // TR382: it refers to the latest start.
        var latest: ReportedStart?
        for start in care.starts where latest.map({ $0.begindatum < start.begindatum }) ?? true { latest = start }
        guard latest == ReportedStart(product: stop.product, begindatum: stop.begindatum) else { return false }
        for earlier in care.stops where earlier.begindatum == stop.begindatum {
            // TR415: nothing follows a definitive stop. TR413: no second pause. TR414: and no earlier day.
            if !earlier.isPause || (earlier.isPause && reported.isPause) || stop.einddatum < earlier.einddatum {
                return false
            }
        }
        care.stops.append(reported)
        toewijzingen[number]?.care = care
        return true
    }
}

extension ReportedStop {
    init(_ stop: StopProduct) {
        self.init(
            product: stop.product, begindatum: stop.begindatum, redenBeeindiging: stop.redenBeeindiging,
            einddatum: stop.einddatum)
    }
}
