import CareTimeline
import IWmo

struct CT004NietInProductlijst: SignalCheck {
    static let definition = SignalDefinition(
        "CT004",
        title: Tekst(nl: "Product niet in de productlijst", en: "Product not in the product list"),
        definition: Tekst(
            nl: "De productcode staat die dag niet onder deze categorie in de productlijst.",
            en: "The product code is not in the product list under this category on that day."),
        details: Tekst(
            nl: "Met reject keurt TR381 het bericht of de regel af (S329); met flag of off wordt er niet op "
                + "afgekeurd. Gekeken wordt naar betaalde regels, naar regels die TR381 afwees, en naar lopende "
                + "toewijzingen met een code.",
            en: "With reject TR381 refuses the message or the line (S329); with flag or off nothing is refused for "
                + "it. Paid lines are looked at, lines that TR381 rejected, and current toewijzingen with a code."),
        action: Tekst(
            nl: "Vul de productlijst aan, of vraag de aanbieder om het goede product. Een toewijzing op een vervallen "
                + "product heeft een opvolger nodig.",
            en:
                "Complete the product list, or ask the aanbieder for the right product. A toewijzing of an ended product "
                + "needs a successor."),
        source: "iWmo 3.2 rule TR381", rule: "TR381", needs: .producten)

    mutating func look(at dossier: ClientDossier, _ context: SignalContext, _ found: inout [SignalCase]) {
        guard let list = context.producten else { return }
        for toewijzing in dossier.toewijzingen {
            var tallies: [Product: LineTally] = [:]
            for line in toewijzing.prestaties where context.contains(line) {
                let prestatie = line.prestatie
                guard !prestatie.isCredit, line.isBetaald || line.regels.contains("TR381"),
                    !list.contains(
                        categorie: prestatie.productCategorie, code: prestatie.productCode,
                        on: prestatie.productPeriode.begindatum)
                else { continue }
                let product = Product(categorie: prestatie.productCategorie, code: prestatie.productCode)
                tallies[product, default: LineTally()].add(line)
            }
            let stand = toewijzing.stand
            if let product = stand.product, let code = product.code, tallies[product] == nil,
                context.geldigheid(of: stand)?.contains(context.day) == true,
                !list.contains(categorie: product.categorie, code: code, on: context.day),
                let days = DayRange(context.day, context.day)
            {
                found.append(
                    SignalCase(
                        Self.definition, dossier, toewijzing, days,
                        Tekst(nl: "Toegewezen is ", en: "Assigned is ") + SignalText.product(product)
                            + Tekst(
                                nl: ", dat op \(context.day.nl) niet in de productlijst staat.",
                                en: ", which is not in the product list on \(context.day.en).")))
            }
            found += tallies.compactMap { product, tally in
                SignalCase(Self.definition, dossier, toewijzing, tally, text(product, tally))
            }
        }
    }

    private func text(_ product: Product, _ tally: LineTally) -> Tekst {
        let (lines, product) = (SignalText.lines(tally.count), SignalText.product(product))
        let rejected =
            tally.rejected == 0
            ? Tekst(nl: "", en: "")
            : Tekst(nl: " Afgewezen: \(tally.rejected).", en: " Rejected: \(tally.rejected).")
        return Tekst(
            nl: "\(lines.nl) met \(product.nl), dat niet in de productlijst staat.",
            en: "\(lines.en) with \(product.en), which is not in the product list.")
            + rejected + SignalText.paid(tally.cents)
    }
}
