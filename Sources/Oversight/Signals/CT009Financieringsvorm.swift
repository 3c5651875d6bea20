import CareTimeline
import IWmo
import Rules

struct CT009Financieringsvorm: SignalCheck {
    static let definition = SignalDefinition(
        "CT009",
        title: Tekst(nl: "Andere financieringsvorm dan afgesproken", en: "Other form of financing than agreed"),
        definition: Tekst(
            nl: "Een regel is betaald als een bedrag (eenheid 82 of 83), terwijl prijs maal tijd (01, 04, 14, 16 of "
                + "84) is afgesproken, of andersom.",
            en: "A line was paid as an amount (unit 82 or 83), while price times time (01, 04, 14, 16 or 84) was "
                + "agreed, or the other way round."),
        details: Tekst(
            nl: "Afgesproken is de vorm van de contractregels die op de eerste dag van de productperiode voor dit "
                + "product gelden; noemt het contract het product niet, dan de variant in de productlijst.",
            en: "Agreed is the form of the contract rows that hold for this product on the first day of the "
                + "productperiode; when the contract does not name the product, the variant in the product list."),
        action: Tekst(
            nl:
                "Ga na welke vorm is afgesproken, zeker na een overgang naar een nieuw contract. Laat de regels crediteren "
                + "en opnieuw indienen.",
            en:
                "Find out which form was agreed, the more so after a change to a new contract. Let the lines be credited "
                + "and sent again."),
        source: "Pauzewacht", needs: .contractenOfProducten)

    private struct Subject: Hashable {
        let product: Product
        let isOutput: Bool
    }

    mutating func look(at dossier: ClientDossier, _ context: SignalContext, _ found: inout [SignalCase]) {
        for toewijzing in dossier.toewijzingen {
            var tallies: [Subject: LineTally] = [:]
            for line in toewijzing.prestaties where line.isBetaald && context.contains(line) {
                let prestatie = line.prestatie
                let product = Product(categorie: prestatie.productCategorie, code: prestatie.productCode)
                let forms = agreed(product, line, context)
                guard !forms.isEmpty, !forms.contains(prestatie.eenheid.isOutput) else { continue }
                tallies[Subject(product: product, isOutput: prestatie.eenheid.isOutput), default: LineTally()]
                    .add(line)
            }
            found += tallies.compactMap { subject, tally in
                SignalCase(Self.definition, dossier, toewijzing, tally, text(subject, tally))
            }
        }
    }

    /// The forms that were agreed, true for an amount; empty when nothing is known.
    private func agreed(_ product: Product, _ line: BeoordeeldePrestatie, _ context: SignalContext) -> Set<Bool> {
        let day = line.prestatie.productPeriode.begindatum
        let rows = context.contracten?.contracten(gemeente: line.gemeente, aanbieder: line.aanbieder) ?? []
        let contracted = rows.filter { $0.isValid(on: day) && $0.product == product }
        if !contracted.isEmpty { return Set(contracted.map(\.eenheid.isOutput)) }
        let entries = context.producten?.entries(categorie: product.categorie, code: product.code ?? "") ?? []
        return Set(entries.filter { $0.isValid(on: day) }.map { $0.variant == .output })
    }

    private func text(_ subject: Subject, _ tally: LineTally) -> Tekst {
        let amount = Tekst(nl: "een bedrag", en: "an amount")
        let time = Tekst(nl: "prijs maal tijd", en: "price times time")
        let (declared, agreed) = subject.isOutput ? (amount, time) : (time, amount)
        let (lines, product) = (SignalText.lines(tally.count), SignalText.product(subject.product))
        return Tekst(
            nl: "\(lines.nl) met \(product.nl): gedeclareerd is \(declared.nl), afgesproken \(agreed.nl).",
            en: "\(lines.en) with \(product.en): declared is \(declared.en), agreed \(agreed.en).")
            + SignalText.paid(tally.cents)
    }
}
