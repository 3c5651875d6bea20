import CareTimeline
import IWmo
import Rules
import Store

/// Judges a WMO303 or WMO323 line by line, and composes its answer. Reads the administration and writes nothing, so
/// that it can be done on any thread once everything before it that matters was stored.
struct DeclaratieJudging {
    let settings: JudgingSettings
    let administration: any GemeenteAdministration

    /// So many lines are handed over at once.
    private static let linesPerPart = 256

    /// Hands over every part as soon as it is known. A part may be stored before the next one is judged, or after: what is
    /// asked of the administration is either not changed by a declaration or asked before its own lines change it.
    func judge(_ message: Incoming<Declaratiebericht>, _ handOver: (JudgedDeclaratie) throws -> Void) throws {
        guard let declaratie = message.content else {
            return try handOver(refusal(of: message, .atLevel2, codes: [Retourcodes.technischAfgekeurd]))
        }
        let header = try settings.brokenInHeader(message.header, administration) {
            let nummers = declaratie.clienten.flatMap { $0.prestaties.map(\.toewijzingNummer) }
            return try administration.ingangsdata(of: nummers)
        }
        guard header.isEmpty else {
            return try handOver(
                refusal(
                    of: message, .by(header, .header, gebruiktIdentificatie: false), codes: header.retourcodes))
        }
        let latest = try administration.laatsteMaand(aanbieder: message.header.aanbieder)
        let broken = DeclaratieJudge.broken(
            by: DeclaratieFacts(
                maand: declaratie.kop.maand,
                isNummerGebruikt: try administration.isDeclaratieNummerGebruikt(
                    declaratie.kop.declaratieNummer, aanbieder: message.header.aanbieder),
                laatsteMaand: latest))
        guard broken.isEmpty else {
            let answer = settings.composer.declaratieAntwoord(
                to: declaratie.kop, contentHash: message.contentHash, geweigerd: broken.retourcodes)
            return try handOver(
                .refused(.by(broken, .declaratie(of: declaratie.kop), gebruiktIdentificatie: true), answer: answer))
        }
        try handOver(.begun(declaratie.kop, signalen: try skippedMonths(after: latest, declaratie.kop)))
        try judgeLines(of: declaratie, message, handOver)
    }

    private func refusal(
        of message: Incoming<Declaratiebericht>, _ weigering: JudgedDeclaratie.Weigering, codes: [String]
    ) -> JudgedDeclaratie {
        .refused(
            weigering,
            answer: settings.composer.declaratieAntwoord(
                to: message.header, contentHash: message.contentHash, retourcodes: codes))
    }

    // MARK: Lines

    private func judgeLines(
        of declaratie: Declaratiebericht, _ message: Incoming<Declaratiebericht>,
        _ handOver: (JudgedDeclaratie) throws -> Void
    ) throws {
        let stand = DeclaratieStand(administration, aanbieder: message.header.aanbieder)
        let judge = PrestatieJudging(settings: settings, kop: declaratie.kop, stand: stand)
        var toegekend = 0
        var refused: [Int: PrestatieOordeel] = [:]
        var part: [JudgedPrestatie] = []
        for place in OrderOfWork.lines(declaratie) {
            let client = declaratie.clienten[place.client]
            let judged = try judge.judge(client.prestaties[place.prestatie], bsn: client.bsn, at: place)
            stand.take(judged)
            if judged.oordeel.oordeel.isGeaccepteerd {
                toegekend += judged.prestatie.ingediendBedrag.signed
            } else {
                refused[place.document] = judged.oordeel
            }
            part.append(judged)
            if part.count == Self.linesPerPart {
                try handOver(.lines(part))
                part.removeAll(keepingCapacity: true)
            }
        }
        try handOver(.lines(part))
        let answer = settings.composer.declaratieAntwoord(
            to: declaratie, contentHash: message.contentHash, toegekend: toegekend, refused: refused)
        try handOver(.ended(toegekend: toegekend, answer: answer))
    }

    // MARK: Skipped months

    /// Months between the latest one and this one that were skipped although care was delivered in them: a signal, no
    /// rejection (semantics, TR318).
    private func skippedMonths(after latest: Month?, _ kop: DeclaratieKop) throws -> [SkippedMonth] {
        guard let latest, kop.maand > latest.next else { return [] }
        let months = DayRange(latest.next.firstDay, kop.maand.firstDay.advanced(by: -1))
        guard let months else { return [] }
        var count = CareMonthCount()
        for stand in try administration.toewijzingen(van: kop.header.aanbieder, in: months) {
            guard let timeline = try administration.levering(stand.nummer).timeline(of: stand) else { continue }
            count.add(timeline.segments(in: months).filter { $0.kind == .zorg }.map(\.days))
        }
        return count.months.map { SkippedMonth(month: $0.month, toewijzingen: $0.toewijzingen) }
    }
}

/// Judges the lines of one declaration, one after the other.
private struct PrestatieJudging {
    let settings: JudgingSettings
    let kop: DeclaratieKop
    let stand: DeclaratieStand

    func judge(_ prestatie: Prestatie, bsn: String, at place: OrderOfWork.OrderedLine) throws -> JudgedPrestatie {
        var facts = try facts(prestatie, bsn: bsn)
        let judge = PrestatieJudge(policy: settings.configuration.policy(for: kop.header.gemeente, facts.family))
        var oordeel = judge.judge(facts)
        if !oordeel.redenen.isEmpty, !facts.debetten.isNamed {
            // Reasons name the lines that count along.
            facts.debetten = try stand.namedDebetten(op: prestatie.toewijzingNummer)
            oordeel = judge.judge(facts)
        }
        let isAccepted = oordeel.oordeel.isGeaccepteerd
        return JudgedPrestatie(
            prestatie: prestatie, bsn: bsn, place: place, oordeel: oordeel,
            credits: isAccepted ? facts.debetVanCredit?.lineID : nil,
            administratieveStart: isAccepted ? oordeel.administratieveStart.flatMap { record($0, facts) } : nil)
    }

    private func facts(_ prestatie: Prestatie, bsn: String) throws -> PrestatieFacts {
        let (gemeente, aanbieder) = (kop.header.gemeente, kop.header.aanbieder)
        var facts = PrestatieFacts(
            prestatie: prestatie, bsn: bsn, aanbieder: aanbieder, family: kop.header.release.family,
            declaratieMaand: kop.maand, isClientBekend: try stand.isClientBekend(bsn))
        guard facts.isClientBekend else { return facts }
        facts.toewijzing = try stand.toewijzing(prestatie.toewijzingNummer)
        facts.isReferentieGebruikt = try stand.isReferentieGebruikt(prestatie.referentieNummer)
        if prestatie.isCredit {
            facts.debetVanCredit = try prestatie.vorigReferentieNummer.flatMap { try stand.geaccepteerdeDebet($0) }
        } else {
            if facts.toewijzing != nil {
                facts.levering = try stand.levering(prestatie.toewijzingNummer)
                facts.debetten = try stand.debetten(
                    op: prestatie.toewijzingNummer, over: prestatie.productPeriode)
            }
            facts.addAgreements(of: gemeente, settings.configuration)
            facts.uitzonderingen = settings.uitzonderingen(
                gemeente, aanbieder, prestatie, declaratieNummer: kop.declaratieNummer)
        }
        return facts
    }

    /// Policy `register`: the gemeente records the start itself, on the earliest declared day.
    private func record(_ start: Day, _ facts: PrestatieFacts) -> AdministratieveStartRecord? {
        guard let toewijzing = facts.toewijzing, start != facts.levering.administratieveStart else { return nil }
        var after = facts.levering
        after.administratieveStart = start
        return AdministratieveStartRecord(
            day: start, toewijzing: toewijzing, before: facts.levering.timeline(of: toewijzing),
            after: after.timeline(of: toewijzing))
    }
}

/// On how many toewijzingen there was care, month by month. Each toewijzing is asked once, however many months it spans.
struct CareMonthCount {
    /// How many more toewijzingen have care in a month than in the month before it.
    private var changes: [Int32: Int] = [:]

    /// `days`: the care days of one toewijzing, ascending.
    mutating func add(_ days: [DayRange]) {
        var counted: Int32?
        for run in days {
            let (first, last) = (max(run.first.month.index, (counted ?? .min) &+ 1), run.last.month.index)
            guard first <= last else { continue }
            changes[first, default: 0] += 1
            changes[last + 1, default: 0] -= 1
            counted = last
        }
    }

    /// Ascending; months without care are left out.
    var months: [(month: Month, toewijzingen: Int)] {
        let turns = changes.keys.sorted()
        var count = 0
        return zip(turns, turns.dropFirst()).flatMap { turn, next in
            count += changes[turn, default: 0]
            return count == 0 ? [] : (turn..<next).map { (month: Month(index: $0), toewijzingen: count) }
        }
    }
}
