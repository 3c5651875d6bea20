import CareTimeline
import IWmo
import Rules

struct CT007VereistProduct: SignalCheck {
    static let definition = SignalDefinition(
        "CT007",
        title: Tekst(nl: "Vereist ander product ontbreekt", en: "Other product that is required is missing"),
        definition: Tekst(
            nl: "De productlijst zegt dat dit product een ander product vereist (vervoer alleen bij dagbesteding), "
                + "maar op minstens één dag van de toewijzing heeft de cliënt dat andere product niet.",
            en: "The product list says that this product requires another one (transport only with day care), but on "
                + "at least one day of the toewijzing the client does not have that other product."),
        details: Tekst(
            nl: "Een toewijzing bij een andere aanbieder telt mee, en ook een toewijzing van de hele categorie of van "
                + "alle producten.",
            en: "A toewijzing at another aanbieder counts, and so does a toewijzing of the whole category or of any "
                + "product."),
        action: Tekst(
            nl: "Beëindig de toewijzing, of wijs het andere product (langer) toe.",
            en: "End the toewijzing, or assign the other product (for longer)."),
        source: "Pauzewacht", needs: .producten)

    mutating func look(at dossier: ClientDossier, _ context: SignalContext, _ found: inout [SignalCase]) {
        guard let list = context.producten else { return }
        for toewijzing in dossier.toewijzingen {
            guard let product = toewijzing.stand.product, let code = product.code,
                let geldigheid = context.geldigheid(of: toewijzing.stand)
            else { continue }
            for entry in list.entries(categorie: product.categorie, code: code) {
                guard let vereist = entry.vereist,
                    let days = DayRange(
                        max(geldigheid.first, entry.ingang ?? geldigheid.first),
                        min(geldigheid.last, entry.einde ?? geldigheid.last))
                else { continue }
                let covered = dossier.toewijzingen.compactMap { other in
                    Self.covers(other.stand, vereist, list) ? context.geldigheid(of: other.stand) : nil
                }
                let missing = days.subtracting(covered)
                guard let first = missing.first, let last = missing.last, let period = DayRange(first.first, last.last)
                else { continue }
                let count = missing.reduce(0) { $0 + $1.count }
                let paid = toewijzing.betaald { line in
                    guard let days = line.prestatie.productPeriode.days else { return false }
                    return missing.contains { $0.contains(days.first) && $0.contains(days.last) }
                }
                let text = SignalText.days(count)
                found.append(
                    SignalCase(
                        Self.definition, dossier, toewijzing, period, bedrag: paid.cents,
                        Tekst(
                            nl:
                                "\(code) vereist \(vereist); op \(text.nl) tussen \(period.first.nl) en \(period.last.nl) is dat "
                                + "niet toegewezen.",
                            en:
                                "\(code) requires \(vereist); on \(text.en) between \(period.first.en) and \(period.last.en) it "
                                + "is not assigned.") + SignalText.paid(paid.cents)))
            }
        }
    }

    private static func covers(_ stand: ToewijzingStand, _ code: String, _ list: ProductList) -> Bool {
        guard let product = stand.product else { return true }
        if let own = product.code { return own.isExactly(code) }
        return !list.entries(categorie: product.categorie, code: code).isEmpty
    }
}
