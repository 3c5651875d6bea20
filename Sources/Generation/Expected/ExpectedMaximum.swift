import CareTimeline
import IWmo

/// How much may be declared, by counting days. All volumes are in the unit of the toewijzing.
struct ExpectedMaximum {
    let omvang: Omvang
    let categorie: String
    let ingangsdatum: Day
    /// An open toewijzing is cut at the end of the declaration month.
    let einddatum: Day

    init(of toegewezen: ToegewezenProduct, omvang: Omvang, declaratieMaand: Month) {
        self.omvang = omvang
        categorie = toegewezen.product?.categorie ?? ""
        ingangsdatum = toegewezen.ingangsdatum
        einddatum = toegewezen.einddatum ?? declaratieMaand.lastDay
    }

    private var isOutput: Bool { omvang.eenheid == .stuksOutput || omvang.eenheid == .euro }

    /// The most that fits in a productperiode.
    func ofPeriod(_ period: [Day]) -> Int {
        switch omvang.frequentie {
        case .perDag: omvang.volume * period.count
        case .perWeek where isOutput: omvang.volume * settledWeeks(period)
        case .perWeek: omvang.volume * (categorie == "01" ? 6 : DayCount.weeks(period))
        case .perMaand, .totaal: omvang.volume
        }
    }

    /// The most that fits in the whole toewijzing.
    var ofToewijzing: Int {
        let all = DayCount.days(ingangsdatum, einddatum)
        switch omvang.frequentie {
        case .perDag: return omvang.volume * all.count
        case .perWeek where isOutput: return omvang.volume * settledWeeks(all)
        case .perWeek: return omvang.volume * DayCount.weeks(all)
        case .perMaand: return omvang.volume * DayCount.months(all)
        case .totaal: return omvang.volume
        }
    }

    /// The most that fits on the care days of a period; nil when nothing can be said.
    func ofCareDays(_ care: [Day], in period: [Day], countsFullMonth: Bool) -> Int? {
        switch omvang.frequentie {
        case .perDag: return omvang.volume * care.count
        case .perWeek where isOutput:
            let weeks = settledWeeks(period) - DayCount.weeks(period) + DayCount.weeks(care)
            return omvang.volume * max(0, weeks)
        case .perWeek where categorie == "01":
            return omvang.volume * (6 - DayCount.weeks(period) + DayCount.weeks(care))
        case .perWeek: return omvang.volume * DayCount.weeks(care)
        case .perMaand:
            if countsFullMonth { return omvang.volume }
            var whole = omvang.volume * care.count / period.count
            if whole * period.count < omvang.volume * care.count { whole += 1 }
            return whole
        case .totaal: return nil
        }
    }

    /// Output per week: a week is settled on its Sunday, and the broken last week of a toewijzing in the period with
    /// the last Sunday of the toewijzing.
    private func settledWeeks(_ period: [Day]) -> Int {
        var lastSunday: Day?
        for day in DayCount.days(ingangsdatum, einddatum) where day.weekday == 7 { lastSunday = day }
        // Without any Sunday there is only that broken week, also for a period that sticks out of the toewijzing.
        guard let lastSunday else { return period.contains(einddatum) ? 1 : 0 }
        var count = DayCount.sundays(period)
        if einddatum.weekday != 7 && period.contains(lastSunday) { count += 1 }
        return count
    }
}
