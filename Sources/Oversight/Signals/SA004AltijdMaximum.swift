import CareTimeline
import IWmo

struct SA004AltijdMaximum: SignalCheck {
    static let maanden = SignalThreshold(
        "maanden", meaning: Tekst(nl: "zo veel maanden op rij, of meer", en: "so many months in a row, or more"),
        standard: 6, range: 2...60)

    static let definition = SignalDefinition(
        "SA004",
        title: Tekst(nl: "Elke maand precies het maximum", en: "Exactly the maximum every month"),
        definition: Tekst(
            nl: "Maand na maand is over de hele maand precies het maximum van de toewijzing betaald, ook in een "
                + "vakantiemaand (juli, augustus of december), en in die tijd is geen pauze gemeld.",
            en: "Month after month exactly the maximum of the toewijzing was paid for the whole month, also in a "
                + "holiday month (July, August or December), and no pause was reported in that time."),
        details: Tekst(
            nl: "Een maand telt als de regel precies die kalendermaand beslaat, het volume gelijk is aan het maximum "
                + "van TR321 en er geen pauze in de maand valt. Een toewijzing in euro's en een toewijzing met een "
                + "totaal over de hele duur tellen niet mee: daar zegt het maximum niets.",
            en: "A month counts when the line covers exactly that calendar month, its volume equals the maximum of "
                + "TR321 and no pause falls in the month. A toewijzing in euros and one with a total over its whole "
                + "duration do not count: the maximum says nothing there."),
        action: Tekst(
            nl: "Vraag de aanbieder om de roosters of het zorgdossier van de vakantiemaanden.",
            en: "Ask the aanbieder for the rosters or the care file of the holiday months."),
        source: "Pauzewacht", thresholds: [maanden])

    private static let holidays: Set = [7, 8, 12]

    mutating func look(at dossier: ClientDossier, _ context: SignalContext, _ found: inout [SignalCase]) {
        let minimum = Self.value(Self.maanden, context, dossier.gemeente)
        for toewijzing in dossier.toewijzingen {
            let cents = fullMonths(of: toewijzing, context)
            for row in rows(cents.keys.sorted()) {
                guard row.count >= minimum, row.contains(where: { Self.holidays.contains($0.month) }),
                    let first = row.first, let last = row.last, let period = DayRange(first.firstDay, last.lastDay)
                else { continue }
                let paid = row.reduce(0) { $0 + (cents[$1] ?? 0) }
                found.append(
                    SignalCase(
                        Self.definition, dossier, toewijzing, period, bedrag: paid,
                        Tekst(
                            nl:
                                "\(row.count) maanden op rij, van \(first.nl) tot en met \(last.nl), precies het maximum.",
                            en: "\(row.count) months in a row, from \(first.en) to \(last.en), exactly the maximum.")
                            + SignalText.paid(paid)))
            }
        }
    }

    /// Months that were paid for exactly the maximum and without a pause in them, with the eurocents paid.
    private func fullMonths(of toewijzing: ToewijzingDossier, _ context: SignalContext) -> [Month: Int] {
        guard let omvang = toewijzing.stand.omvang, omvang.frequentie != .totaal, omvang.eenheid != .euro else {
            return [:]
        }
        var months: [Month: Int] = [:]
        for line in toewijzing.prestaties where line.isBetaald {
            let prestatie = line.prestatie
            let month = prestatie.productPeriode.begindatum.month
            guard month.firstDay <= context.day, prestatie.productPeriode.days == month.days,
                let factor = omvang.factor(to: prestatie.eenheid),
                let ceiling = toewijzing.stand.ceiling(
                    declaratieMaand: line.declaratieMaand, productCategorie: prestatie.productCategorie)
            else { continue }
            let maximum = ceiling.maximum(in: month.days) * factor
            if maximum > 0, prestatie.geleverdVolume == maximum {
                months[month] = prestatie.ingediendBedrag.bedrag
            }
        }
        let timeline = toewijzing.timeline
        return months.filter { month, _ in timeline?.gapDays(in: month.days, kind: .pauze).isEmpty != false }
    }

    /// Months that follow each other.
    private func rows(_ months: [Month]) -> [[Month]] {
        var rows: [[Month]] = []
        for month in months {
            if rows.last?.last?.next == month { rows[rows.count - 1].append(month) } else { rows.append([month]) }
        }
        return rows
    }
}
