import CareTimeline
import IWmo

struct SA001DubbeleToewijzing: SignalCheck {
    static let definition = SignalDefinition(
        "SA001",
        title: Tekst(nl: "Toewijzingen overlappen", en: "Toewijzingen overlap"),
        definition: Tekst(
            nl: "Een cliënt heeft bij één aanbieder twee toewijzingen van hetzelfde product met gemeenschappelijke "
                + "dagen.",
            en: "A client has two toewijzingen of the same product at one aanbieder with days in common."),
        details: Tekst(
            nl: "Hetzelfde product is: dezelfde code; zonder code dezelfde categorie; zonder product alles. Categorie "
                + "11 tot en met 14 en verwijderde toewijzingen tellen niet. Het geval staat bij de latere toewijzing.",
            en: "The same product is: the same code; without a code the same category; without a product anything. "
                + "Categories 11 to 14 and removed toewijzingen do not count. The case is shown at the later "
                + "toewijzing."),
        action: Tekst(
            nl: "Laat een van de twee eindigen of vervallen, en kijk of er op beide is betaald.",
            en: "End or remove one of the two, and look whether was paid on both."),
        source: "iWmo OP259")

    mutating func look(at dossier: ClientDossier, _ context: SignalContext, _ found: inout [SignalCase]) {
        let ordered = dossier.toewijzingen.filter { SameProduct.counts($0.stand) }.sorted {
            ($0.stand.ingangsdatum, $0.stand.nummer) < ($1.stand.ingangsdatum, $1.stand.nummer)
        }
        for (index, later) in ordered.enumerated() {
            guard let days = context.geldigheid(of: later.stand) else { continue }
            let first = ordered[..<index].first { earlier in
                earlier.stand.aanbieder == later.stand.aanbieder
                    && SameProduct.isSame(earlier.stand.product, later.stand.product)
                    && context.geldigheid(of: earlier.stand)?.overlaps(days) == true
            }
            guard let first, let overlap = context.geldigheid(of: first.stand)?.intersection(days) else { continue }
            let paid = later.betaald(in: overlap)
            let (count, product) = (SignalText.days(overlap.count), SignalText.product(later.stand.product))
            found.append(
                SignalCase(
                    Self.definition, dossier, later, overlap, bedrag: paid.cents,
                    Tekst(
                        nl:
                            "Deze toewijzing van \(product.nl) overlapt toewijzing \(first.stand.nummer) op \(count.nl).",
                        en: "This toewijzing of \(product.en) overlaps toewijzing \(first.stand.nummer) on \(count.en)."
                    )
                        + SignalText.paid(paid.cents)))
        }
    }
}
