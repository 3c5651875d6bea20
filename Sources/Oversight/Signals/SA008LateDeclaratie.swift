import CareTimeline
import IWmo

struct SA008LateDeclaratie: SignalCheck {
    static let maanden = SignalThreshold(
        "maanden",
        meaning: Tekst(
            nl: "vanaf meer dan zo veel maanden na de maand van de zorg",
            en: "from more than so many months after the month of the care on"),
        standard: 3, range: 0...120)

    static let definition = SignalDefinition(
        "SA008",
        title: Tekst(nl: "Lang na de maand gedeclareerd", en: "Declared long after the month"),
        definition: Tekst(
            nl: "De dagtekening van de declaratie ligt meer maanden na de maand van de productperiode dan de drempel.",
            en: "The dagtekening of the declaration lies more months after the month of the productperiode than the "
                + "threshold."),
        details: Tekst(
            nl: "Het gaat om toegekende debetregels; een regel over een periode die eerder gecrediteerd is, is een "
                + "correctie en telt niet mee. Regels van één toewijzing in één declaratie zijn samen één geval.",
            en: "Accepted debit lines are looked at; a line for a period that was credited before is a correction and "
                + "does not count. Lines of one toewijzing in one declaration are one case together."),
        action: Tekst(
            nl: "Vraag de aanbieder om op tijd te declareren; houd bij de prognose rekening met wat nog komt.",
            en: "Ask the aanbieder to declare in time; in the forecast allow for what is still to come."),
        source: "Pauzewacht; iWmo OP284", thresholds: [maanden])

    mutating func look(at dossier: ClientDossier, _ context: SignalContext, _ found: inout [SignalCase]) {
        let allowed = Self.value(Self.maanden, context, dossier.gemeente)
        for toewijzing in dossier.toewijzingen {
            let debets = toewijzing.prestaties.filter { $0.oordeel.isGeaccepteerd && !$0.prestatie.isCredit }
            let late = debets.filter { line in
                context.contains(line) && line.monthsUntilDeclared > allowed && !Self.isCorrection(line, among: debets)
            }
            for (declaratie, lines) in Dictionary(grouping: late, by: { ExactText($0.declaratieNummer) }) {
                let tally = LineTally.of(lines)
                guard let period = tally.days, let day = lines.first?.gedeclareerdOp,
                    let longest = lines.map(\.monthsUntilDeclared).max()
                else {
                    continue
                }
                let (first, last) = (period.first.month, period.last.month)
                let over =
                    first == last
                    ? Tekst(nl: "\(first.nl)", en: "\(first.en)")
                    : Tekst(nl: "\(first.nl) tot en met \(last.nl)", en: "\(first.en) to \(last.en)")
                let (count, months) = (SignalText.lines(tally.count), SignalText.months(longest))
                found.append(
                    SignalCase(
                        Self.definition, dossier, toewijzing, declaratieNummer: declaratie.text, period,
                        bedrag: tally.cents,
                        Tekst(
                            nl:
                                "\(count.nl) over \(over.nl), gedeclareerd op \(day.nl): "
                                + "\(months.nl) na de maand van de zorg.",
                            en: "\(count.en) of \(over.en), declared on \(day.en): "
                                + "\(months.en) after the month of the care.") + SignalText.paid(tally.cents)))
            }
        }
    }

    /// True when an earlier line for days of the same productperiode was credited.
    private static func isCorrection(_ line: BeoordeeldePrestatie, among debets: [BeoordeeldePrestatie]) -> Bool {
        guard let days = line.prestatie.productPeriode.days else { return false }
        return debets.contains { other in
            other.isGecrediteerd && other.id < line.id
                && other.prestatie.productCategorie == line.prestatie.productCategorie
                && other.prestatie.productCode.isExactly(line.prestatie.productCode)
                && other.prestatie.productPeriode.days?.overlaps(days) == true
        }
    }
}
