import CareTimeline
import IWmo

struct SA009OvergeslagenMaand: SignalCheck {
    static let definition = SignalDefinition(
        "SA009",
        title: Tekst(nl: "Declaratiemaand overgeslagen", en: "Declaration month skipped"),
        definition: Tekst(
            nl: "In een maand was er zorg van deze aanbieder in deze gemeente, maar er is geen declaratie over die "
                + "declaratiemaand, terwijl er wel een eerdere en een latere is.",
            en: "In a month there was care of this aanbieder in this gemeente, but there is no declaration of that "
                + "declaration month, while there are an earlier and a later one."),
        action: Tekst(
            nl:
                "Vraag of de zorg van die maand nog komt; die hoort nu in de declaratie van de laatste maand of een latere.",
            en:
                "Ask whether the care of that month is still to come; it now belongs in the declaration of the latest month "
                + "or a later one."),
        source: "iWmo 3.2 rule TR318, OP284, IV090", subject: .aanbieder)

    private struct Tally {
        var declared: Set<Month> = []
        /// Toewijzingen with a care day, by month.
        var care: [Month: Int] = [:]
    }

    private var tallies: [Relation: Tally] = [:]

    init() {}

    mutating func look(at dossier: ClientDossier, _ context: SignalContext, _ found: inout [SignalCase]) {
        for toewijzing in dossier.toewijzingen {
            for line in toewijzing.prestaties {
                let partner = Relation(gemeente: dossier.gemeente, aanbieder: line.aanbieder)
                tallies[partner, default: Tally()].declared.insert(line.declaratieMaand)
            }
            let partner = Relation(gemeente: dossier.gemeente, aanbieder: toewijzing.stand.aanbieder)
            guard let days = context.geldigheid(of: toewijzing.stand)?.intersection(context.window),
                let care = toewijzing.timeline?.careDays(in: days).ranges
            else { continue }
            var months: Set<Month> = []
            for range in care {
                var month = range.first.month
                while month <= range.last.month {
                    months.insert(month)
                    month = month.next
                }
            }
            for month in months { tallies[partner, default: Tally()].care[month, default: 0] += 1 }
        }
    }

    func finish(_ context: SignalContext, _ uses: [ContractUse], _ found: inout [SignalCase]) {
        for (partner, tally) in tallies {
            guard let first = tally.declared.min(), let last = tally.declared.max() else { continue }
            for (month, count) in tally.care where month > first && month < last && !tally.declared.contains(month) {
                let toewijzingen = SignalText.toewijzingen(count)
                found.append(
                    SignalCase(
                        signal: Self.definition.id, gemeente: partner.gemeente, aanbieder: partner.aanbieder,
                        periode: month.days,
                        tekst: Tekst(
                            nl: "Over \(month.nl) is niet gedeclareerd, terwijl er zorg was op \(toewijzingen.nl).",
                            en: "Nothing was declared of \(month.en), while there was care on \(toewijzingen.en).")))
            }
        }
    }
}
