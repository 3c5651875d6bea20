import CareTimeline
import IWmo

/// Turns a need into the toewijzingen for it: one, or two when the way of paying changes.
struct ToewijzingPlanner {
    let window: Window
    let seed: UInt64
    private(set) var sequence: RandomSequence

    init(window: Window, seed: UInt64, need: RegionPlan.Need) {
        self.window = window
        self.seed = seed
        sequence = RandomSequence(seed: seed, .need, Int(need.number))
    }

    mutating func toewijzingen(for need: RegionPlan.Need) -> [PlannedToewijzing] {
        let care = need.care
        var (first, last, isNew) = span(of: care.gebied, &sequence)
        if care.gebied == .vervoer {
            // Transport lasts as long as the day care it goes with, which is the need before it.
            var dayCare = RandomSequence(seed: seed, .need, Int(need.number) - 1)
            (first, last, isNew) = span(of: .dagbesteding, &dayCare)
        }
        var planned: [PlannedToewijzing] = []
        for part in parts(first, last, of: care) {
            guard part.last >= window.firstDay.advanced(by: -40), part.first <= window.lastDay.advanced(by: -10),
                let toewijzing = toewijzing(
                    // A need has at most two parts.
                    1_000 + 2 * Int(need.number) + planned.count, care, part, isNew: isNew,
                    isFollowed: part.last < last)
            else { continue }
            planned.append(toewijzing)
        }
        return planned
    }

    /// From the first to the last day of a need; true when it arose within the window.
    private func span(
        of gebied: Resultaatgebied, _ sequence: inout RandomSequence
    ) -> (first: Day, last: Day, isNew: Bool) {
        let days = window.firstDay.distance(to: window.lastNight.firstDay)
        let isNew = sequence.chance(150)
        var first = window.firstDay.advanced(by: sequence.below(days))
        if !isNew {
            first = window.firstDay.advanced(by: -sequence.between(5, gebied == .toeslag ? 220 : 640))
            if sequence.chance(600) { first = first.month.firstDay }
        }
        var last = window.lastDay.advanced(by: sequence.between(60, 420)).month.lastDay
        if sequence.chance(120) { last = window.firstDay.advanced(by: sequence.between(10, days)) }
        if last < first.advanced(by: 20) { last = first.advanced(by: 200).month.lastDay }
        // The top-up lasts a year at most.
        if gebied == .toeslag { last = min(last, first.advanced(by: 360)) }
        return (first, last, isNew)
    }

    /// The days before and from the change in the way of paying, when the need has products that change.
    private func parts(_ first: Day, _ last: Day, of care: CareNeed) -> [DayRange] {
        let changes = CareProduct.fitting(care, from: first).contains { $0.generation != .altijd }
        guard changes, first < CareProduct.tijdFrom, last >= CareProduct.tijdFrom else {
            return [DayRange(first, last)].compactMap(\.self)
        }
        return [DayRange(first, CareProduct.tijdFrom.advanced(by: -1)), DayRange(CareProduct.tijdFrom, last)]
            .compactMap(\.self)
    }

    private mutating func toewijzing(
        _ nummer: Int, _ care: CareNeed, _ part: DayRange, isNew: Bool, isFollowed: Bool
    ) -> PlannedToewijzing? {
        let fitting = CareProduct.fitting(care, from: part.first)
        guard let product = fitting.first.map({ sequence.pick(fitting, else: $0) }) else { return nil }
        let dagtekening = part.first.advanced(by: -sequence.between(5, 25))
        let version = PlannedToewijzing.Version(
            dagtekening: dagtekening, toewijzingsdatum: dagtekening.advanced(by: -sequence.below(4)),
            toewijzingstijd: time(), einddatum: part.last)
        var planned = PlannedToewijzing(
            nummer: nummer, product: product, ingangsdatum: part.first, versions: [version])
        switch product.size {
        case .omvang(let eenheid, let frequentie, let from, let to, let step):
            let volume = from + step * sequence.below((to - from) / step + 1)
            planned.omvang = Omvang(volume: volume, eenheid: eenheid, frequentie: frequentie)
        case .budget(let from, let to):
            planned.budget = sequence.between(from / 5_000, to / 5_000) * 5_000
        }
        change(&planned, part, isNew: isNew, isFollowed: isFollowed)
        return planned
    }

    private mutating func time() -> Tijd { Tijd(seconds: sequence.between(8 * 3600, 17 * 3600)) }

    // MARK: Changes

    private mutating func change(
        _ planned: inout PlannedToewijzing, _ part: DayRange, isNew: Bool, isFollowed: Bool
    ) {
        let sent = planned.versions[0].dagtekening
        let isMonthly = planned.omvang?.frequentie == .perMaand
        if isMonthly && sequence.chance(200) {
            planned.versions[0].einddatum = nil
            // An open toewijzing of the old kind gets an end when the new kind comes.
            let day = part.last.advanced(by: -sequence.between(15, 45))
            if isFollowed { add(max(day, sent.advanced(by: 1)), einddatum: part.last, "10", to: &planned) }
        } else if isNew && !isFollowed && planned.product.gebied != .dagbesteding && sequence.chance(60) {
            // Sent by mistake, and removed.
            let day = sent.advanced(by: sequence.between(5, 80))
            add(day, einddatum: planned.ingangsdatum, "13", to: &planned)
        } else if !isFollowed && part.last <= window.lastDay && sequence.chance(500) {
            // Shortened; sometimes only afterwards.
            planned.versions[0].einddatum = part.last.advanced(by: sequence.between(40, 300))
            let day = max(part.last.advanced(by: sequence.between(-15, 25)), sent.advanced(by: 1))
            add(day, einddatum: part.last, sequence.pick(["02", "07", "09", "12"], else: "12"), to: &planned)
        } else if !isFollowed && part.last > window.lastDay && sequence.chance(60) {
            extend(&planned, part)
        }
    }

    private mutating func extend(_ planned: inout PlannedToewijzing, _ part: DayRange) {
        let days = window.firstDay.distance(to: window.lastNight.firstDay)
        let end = window.firstDay.advanced(by: sequence.between(15, max(15, days))).month.lastDay
        let day = end.advanced(by: -sequence.between(3, 14))
        guard day > planned.versions[0].dagtekening, end >= part.first else { return }
        planned.versions[0].einddatum = end
        add(day, einddatum: part.last, "04", to: &planned)
    }

    private mutating func add(
        _ day: Day, einddatum: Day, _ reden: String, to planned: inout PlannedToewijzing
    ) {
        planned.versions.append(
            PlannedToewijzing.Version(
                dagtekening: day, toewijzingsdatum: day, toewijzingstijd: time(), einddatum: einddatum,
                redenWijziging: reden))
    }
}
