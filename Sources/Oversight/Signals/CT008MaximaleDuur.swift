import CareTimeline
import IWmo

struct CT008MaximaleDuur: SignalCheck {
    static let definition = SignalDefinition(
        "CT008",
        title: Tekst(nl: "Product langer dan de maximale duur", en: "Product for longer than allowed"),
        definition: Tekst(
            nl: "De productlijst geeft dit product een maximum aantal maanden, en de cliënt heeft het langer.",
            en: "The product list gives this product a maximum number of months, and the client has it for longer."),
        details: Tekst(
            nl: "Toewijzingen van hetzelfde product die op elkaar aansluiten tellen samen, ook bij verschillende "
                + "aanbieders. Een toewijzing zonder einddatum telt tot de laatste dag waarop gekeken wordt, een met "
                + "einddatum tot die dag.",
            en: "Toewijzingen of the same product that follow each other without a break count together, also of "
                + "different aanbieders. A toewijzing without end date counts to the last day that is looked at, one "
                + "with an end date to that day."),
        action: Tekst(
            nl: "Beëindig de toewijzing op de laatste toegestane dag, of zoek een ander product.",
            en: "End the toewijzing on the last day that is allowed, or look for another product."),
        source: "Pauzewacht", needs: .producten)

    mutating func look(at dossier: ClientDossier, _ context: SignalContext, _ found: inout [SignalCase]) {
        guard let list = context.producten else { return }
        let withCode = dossier.toewijzingen.filter { $0.stand.product?.code != nil && days($0, context) != nil }
        for (product, toewijzingen) in Dictionary(grouping: withCode, by: { $0.stand.product }) {
            guard let product, let code = product.code,
                let months = list.entries(categorie: product.categorie, code: code)
                    .first(where: { $0.maximumMaanden != nil })?.maximumMaanden
            else { continue }
            look(at: toewijzingen, months, context) { toewijzing, first, period in
                let (limit, end) = (first.advanced(byMonths: months), period.last)
                let paid = toewijzing.betaald { $0.prestatie.productPeriode.begindatum >= limit }
                let allowed = SignalText.months(months)
                found.append(
                    SignalCase(
                        Self.definition, dossier, toewijzing, period, bedrag: paid.cents,
                        Tekst(
                            nl:
                                "\(code) mag hoogstens \(allowed.nl); toegewezen is het van \(first.nl) tot en met \(end.nl).",
                            en:
                                "\(code) is allowed for \(allowed.en) at most; it is assigned from \(first.en) to \(end.en)."
                        )
                            + SignalText.paid(paid.cents)))
            }
        }
    }

    /// Follows toewijzingen that join up, and reports each that goes on beyond the limit of its row.
    private func look(
        at toewijzingen: [ToewijzingDossier], _ months: Int, _ context: SignalContext,
        report: (_ toewijzing: ToewijzingDossier, _ first: Day, _ own: DayRange) -> Void
    ) {
        var row: DayRange?
        let ordered = toewijzingen.sorted {
            ($0.stand.ingangsdatum, $0.stand.nummer) < ($1.stand.ingangsdatum, $1.stand.nummer)
        }
        for toewijzing in ordered {
            guard let own = days(toewijzing, context) else { continue }
            if let current = row, own.first <= current.last.advanced(by: 1) {
                row = DayRange(current.first, max(current.last, own.last))
            } else {
                row = own
            }
            guard let first = row?.first, own.last >= first.advanced(byMonths: months) else { continue }
            report(toewijzing, first, own)
        }
    }

    private func days(_ toewijzing: ToewijzingDossier, _ context: SignalContext) -> DayRange? {
        let stand = toewijzing.stand
        return stand.isVervallen ? nil : DayRange(stand.ingangsdatum, stand.einddatum ?? context.day)
    }
}
