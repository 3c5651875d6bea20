import CareTimeline
import IWmo

/// What a toegewezen, aangevraagd, te wijzigen or nieuw product say alike: which support, from when to when, how much.
///
/// Rules that hold for several of these classes are written on this, once.
struct ProductTerms {
    /// Nil for every product, and for a TeWijzigenProduct of a toewijzing that is not known: it names no product itself.
    let product: Product?
    let ingangsdatum: Day
    let einddatum: Day?
    let omvang: Omvang?
    /// Eurocents.
    let budget: Int?

    init(_ toewijzing: ToegewezenProduct) {
        product = toewijzing.product
        ingangsdatum = toewijzing.ingangsdatum
        einddatum = toewijzing.einddatum
        omvang = toewijzing.omvang
        budget = toewijzing.budget
    }

    init(_ aanvraag: AangevraagdProduct) {
        product = aanvraag.product
        ingangsdatum = aanvraag.toewijzingIngangsdatum
        einddatum = aanvraag.toewijzingEinddatum
        omvang = aanvraag.omvang
        budget = aanvraag.budget
    }

    /// A toewijzing that a request leaves as it is.
    init(_ toewijzing: ToewijzingStand) {
        product = toewijzing.product
        ingangsdatum = toewijzing.ingangsdatum
        einddatum = toewijzing.einddatum
        omvang = toewijzing.omvang
        budget = toewijzing.budget
    }

    /// - Parameter product: of the toewijzing, when that is known.
    init(_ wijziging: TeWijzigenProduct, of product: Product? = nil) {
        self.product = product
        ingangsdatum = wijziging.gewensteIngangsdatum
        einddatum = wijziging.einddatum
        omvang = wijziging.omvang
        budget = wijziging.budget
    }

    init(_ nieuw: NieuwProduct) {
        product = nieuw.product
        ingangsdatum = nieuw.gewensteIngangsdatum
        einddatum = nieuw.einddatum
        omvang = nieuw.omvang
        budget = nieuw.budget
    }

    var periode: OpenPeriode { OpenPeriode(begindatum: ingangsdatum, einddatum: einddatum) }

    /// An omvang needs a product code, except for what ended in 2020 or before.
    var mayHaveOmvang: Bool { product?.code != nil || omvang == nil || endsBefore2021 }

    /// Days, half-days, euros and effort are not counted per day, except for what ended in 2020 or before.
    var frequencyFitsUnit: Bool {
        guard let omvang, !endsBefore2021 else { return true }
        let isRestricted = [Eenheid.etmaal, .dagdeel, .euro, .stuksInspanning].contains(omvang.eenheid)
        return !isRestricted || omvang.frequentie != .perDag
    }

    private var endsBefore2021: Bool { einddatum.map { $0 <= DateRules.endOf2020 } ?? false }
}

extension Check {
    /// The same check for a class that calls an element of the subject by another name.
    func naming(_ element: String, _ other: String) -> Check {
        Check(rule, examples: examples) { [faults] subject, day in
            faults(subject, day).map { fault in
                fault.path == "/\(element)[1]" ? Fault(at: other, detail: fault.detail) : fault
            }
        }
    }
}
