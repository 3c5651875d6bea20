import CareTimeline
import IWmo
import Rules

struct CT002NietGecontracteerd: SignalCheck {
    static let definition = SignalDefinition(
        "CT002",
        title: Tekst(nl: "Product niet gecontracteerd", en: "Product not contracted"),
        definition: Tekst(
            nl: "De aanbieder heeft die dag een contract met de gemeente, maar niet voor dit product in deze eenheid.",
            en: "The aanbieder has a contract with the gemeente on that day, but not for this product in this unit."),
        details: Tekst(
            nl: "Gekeken wordt naar betaalde regels op de eerste dag van de productperiode, en naar lopende "
                + "toewijzingen met een productcode. Een regel in minuten valt onder een contract per uur.",
            en: "Paid lines are looked at on the first day of the productperiode, and current toewijzingen with a "
                + "product code. A line in minutes falls under a contract per hour."),
        action: Tekst(
            nl: "Vraag de aanbieder waarom dit product geleverd wordt. Pas het contract, het register of de toewijzing "
                + "aan.",
            en: "Ask the aanbieder why this product is delivered. Change the contract, the register or the toewijzing."),
        source: "Pauzewacht", needs: .contracten)

    private struct Subject: Hashable {
        let product: Product
        /// Nil for the toewijzing itself.
        let eenheid: Eenheid?
    }

    mutating func look(at dossier: ClientDossier, _ context: SignalContext, _ found: inout [SignalCase]) {
        guard let register = context.contracten else { return }
        for toewijzing in dossier.toewijzingen {
            let rows = register.contracten(gemeente: dossier.gemeente, aanbieder: toewijzing.stand.aanbieder)
            guard !rows.isEmpty else { continue }
            var tallies: [Subject: LineTally] = [:]
            for line in toewijzing.prestaties where line.isBetaald && context.contains(line) {
                let prestatie = line.prestatie
                guard rows.contains(where: { $0.isValid(on: prestatie.productPeriode.begindatum) }),
                    register.contract(gemeente: dossier.gemeente, aanbieder: line.aanbieder, prestatie: prestatie)
                        == nil
                else { continue }
                let product = Product(categorie: prestatie.productCategorie, code: prestatie.productCode)
                tallies[Subject(product: product, eenheid: prestatie.eenheid), default: LineTally()].add(line)
            }
            if let product = uncontracted(toewijzing.stand, rows, context),
                !tallies.keys.contains(where: { $0.product == product }),
                let days = DayRange(context.day, context.day)
            {
                found.append(
                    SignalCase(
                        Self.definition, dossier, toewijzing, days,
                        Tekst(nl: "Toegewezen is ", en: "Assigned is ") + SignalText.product(product)
                            + Tekst(
                                nl: ", waarvoor op \(context.day.nl) geen afspraak met deze aanbieder is.",
                                en: ", for which there is no agreement with this aanbieder on \(context.day.en).")))
            }
            found += tallies.compactMap { subject, tally in
                SignalCase(Self.definition, dossier, toewijzing, tally, text(subject, tally))
            }
        }
    }

    /// The product of a current toewijzing that no row names.
    private func uncontracted(
        _ stand: ToewijzingStand, _ rows: [ContractRegister.Contract], _ context: SignalContext
    ) -> Product? {
        guard let product = stand.product, product.code != nil,
            context.geldigheid(of: stand)?.contains(context.day) == true
        else { return nil }
        let valid = rows.filter { $0.isValid(on: context.day) }
        return valid.isEmpty || valid.contains { $0.product == product } ? nil : product
    }

    private func text(_ subject: Subject, _ tally: LineTally) -> Tekst {
        let lines = SignalText.lines(tally.count)
        let product = SignalText.product(subject.product)
        let unit = subject.eenheid?.rawValue ?? "-"
        return Tekst(
            nl: "\(lines.nl) met \(product.nl) in eenheid \(unit), waarvoor geen afspraak met deze aanbieder is.",
            en: "\(lines.en) with \(product.en) in unit \(unit), for which there is no agreement with this aanbieder.")
            + SignalText.paid(tally.cents)
    }
}
