import CareTimeline
import IWmo

struct SA010TweeAanbieders: SignalCheck {
    static let definition = SignalDefinition(
        "SA010",
        title: Tekst(nl: "Twee aanbieders voor hetzelfde product", en: "Two aanbieders for the same product"),
        definition: Tekst(
            nl: "Een cliënt heeft op dezelfde dagen hetzelfde product van twee aanbieders.",
            en: "A client has the same product from two aanbieders on the same days."),
        details: Tekst(
            nl: "Hetzelfde product is wat het bij SA001 is. Dagen na een definitieve stop tellen niet. Het geval "
                + "staat bij de aanbieder die later kwam.",
            en: "The same product is what it is in SA001. Days after a definitive stop do not count. The case is "
                + "shown at the aanbieder that came later."),
        action: Tekst(
            nl: "Ga na of het klopt, bijvoorbeeld bij een overgang, en beëindig anders een van de twee toewijzingen.",
            en:
                "Find out whether it is right, as in a change of aanbieder, and otherwise end one of the two toewijzingen."
        ),
        source: "Pauzewacht; iWmo OP259")

    mutating func look(at dossier: ClientDossier, _ context: SignalContext, _ found: inout [SignalCase]) {
        let running = dossier.toewijzingen.filter { SameProduct.counts($0.stand) }
            .sorted { ($0.stand.ingangsdatum, $0.stand.nummer) < ($1.stand.ingangsdatum, $1.stand.nummer) }
            .map { (toewijzing: $0, days: $0.lopend(context)) }
        for (index, later) in running.enumerated() {
            for earlier in running[..<index] {
                let (stand, other) = (later.toewijzing.stand, earlier.toewijzing.stand)
                guard stand.aanbieder != other.aanbieder, SameProduct.isSame(stand.product, other.product) else {
                    continue
                }
                let both = DayRange.joined(
                    later.days.flatMap { range in earlier.days.compactMap { range.intersection($0) } })
                guard let first = both.first, let last = both.last, let period = DayRange(first.first, last.last) else {
                    continue
                }
                let paid = later.toewijzing.betaald { line in
                    guard let days = line.prestatie.productPeriode.days else { return false }
                    return both.contains { $0.overlaps(days) }
                }
                let count = SignalText.days(both.reduce(0) { $0 + $1.count })
                let product = SignalText.product(stand.product)
                found.append(
                    SignalCase(
                        Self.definition, dossier, later.toewijzing, period, bedrag: paid.cents,
                        Tekst(
                            nl: "\(product.nl) ook bij aanbieder \(other.aanbieder) (toewijzing \(other.nummer)), op "
                                + "\(count.nl) tegelijk.",
                            en: "\(product.en) at aanbieder \(other.aanbieder) too (toewijzing \(other.nummer)), on "
                                + "\(count.en) at the same time.") + SignalText.paid(paid.cents)))
            }
        }
    }
}
