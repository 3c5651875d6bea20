import CareTimeline
import IWmo

/// Chooses how much is declared, and what it costs.
struct VolumeChooser {
    let relation: Relation

    /// A line for a period of a toewijzing.
    func line(
        _ planned: PlannedToewijzing, _ period: DayRange, reference: String, declaratieMaand: Month,
        _ sequence: inout RandomSequence
    ) -> Prestatie {
        let perMinute = relation.provider.declaresMinutes && planned.omvang?.eenheid == .uur
        let volume = max(1, volume(planned, period, declaratieMaand, perMinute: perMinute, &sequence))
        let eenheid = perMinute ? .minuut : planned.omvang?.eenheid ?? planned.product.eenheid
        let agreed = Contracts.tarief(planned.product, in: relation.tariffs, on: period.first)
        var tarief = eenheid == .euro ? nil : agreed ?? 100
        var bedrag = volume * (tarief ?? 1)
        if perMinute, let perHour = tarief {
            tarief = (perHour + 30) / 60
            bedrag = (perHour * volume + 30) / 60
        }
        return Prestatie(
            referentieNummer: reference, toewijzingNummer: planned.nummer,
            productCategorie: planned.product.categorie, productCode: planned.product.code,
            productPeriode: GeslotenPeriode(period), geleverdVolume: volume, eenheid: eenheid, productTarief: tarief,
            ingediendBedrag: BedragMetDC(bedrag: bedrag, debetCredit: .debet))
    }

    private func volume(
        _ planned: PlannedToewijzing, _ period: DayRange, _ declaratieMaand: Month, perMinute: Bool,
        _ sequence: inout RandomSequence
    ) -> Int {
        let factor = perMinute ? 60 : 1
        guard let omvang = planned.omvang else { return volumeOfBudget(planned, period, &sequence) * factor }
        var toegewezen = planned.toegewezen(planned.versions[planned.versions.count - 1])
        toegewezen.einddatum = toegewezen.einddatum ?? period.last
        let maximum = ExpectedMaximum(of: toegewezen, omvang: omvang, declaratieMaand: declaratieMaand)
        let days = DayCount.days(period.first, period.last)
        let most = maximum.ofPeriod(days) * factor
        switch relation.provider.habit {
        case .declaresTheMaximum: return min(most, omvang.frequentie == .totaal ? most / 4 : most)
        case .declaresTooMuch where sequence.chance(150): return most + max(1, most * sequence.between(1, 20) / 100)
        default: break
        }
        var volume = usual(omvang, days, &sequence) * factor
        if perMinute && omvang.frequentie != .perMaand { volume -= sequence.below(40) }
        volume = min(volume, most)
        // Some providers leave out the days without care.
        let care = days.filter { planned.care.kind(of: $0) == .care }
        if care.count < days.count, !care.isEmpty, sequence.chance(400),
            let fitting = maximum.ofCareDays(care, in: days, countsFullMonth: false)
        {
            volume = min(volume, fitting * factor)
        }
        return volume
    }

    /// What is usually delivered in a period, in the unit of the toewijzing.
    private func usual(_ omvang: Omvang, _ days: [Day], _ sequence: inout RandomSequence) -> Int {
        let isAmount = omvang.eenheid == .euro || omvang.eenheid == .stuksOutput
        let percent = isAmount ? 100 : sequence.between(75, 100)
        switch omvang.frequentie {
        case .perDag: return omvang.volume * days.count * percent / 100
        case .perWeek: return omvang.volume * max(1, (days.count + 3) / 7) * percent / 100
        case .perMaand: return (omvang.volume * percent + 99) / 100
        case .totaal: return omvang.volume * sequence.between(4, 16) / 100
        }
    }

    /// Hours that use up a budget in about a year; now and then far too fast.
    private func volumeOfBudget(
        _ planned: PlannedToewijzing, _ period: DayRange, _ sequence: inout RandomSequence
    ) -> Int {
        let tarief = Contracts.tarief(planned.product, in: relation.tariffs, on: period.first) ?? 7_000
        let months = sequence.chance(200) ? 2 : 12
        return (planned.budget ?? 0) * sequence.between(60, 110) / 100 / months / tarief
    }
}
