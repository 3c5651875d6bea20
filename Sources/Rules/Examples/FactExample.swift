import CareTimeline
import IWmo

/// Facts of which examples are small changes.
protocol ExampleFacts: Sendable {
    /// Facts that break no rule.
    static var example: Self { get }
    /// The ids of the rules that these facts break, as the judge says it; care-gap rules included.
    var brokenRules: Set<String> { get }
}

/// An example of a rule as a change of facts that break nothing.
struct FactExample<Facts: ExampleFacts>: Sendable {
    let example: RuleExample

    private init(_ kind: RuleExample.Kind, _ text: Tekst, also: Set<String>, proof: @escaping @Sendable () -> Facts) {
        example = RuleExample(kind, nl: text.nl, en: text.en, also: also, proof: .judged { proof().brokenRules })
    }

    /// - Parameter also: other rules that the same facts cannot help breaking.
    static func breaks(
        nl: String, en: String, also: Set<String> = [], from facts: Facts = .example,
        _ change: @escaping @Sendable (inout Facts) -> Void
    ) -> FactExample {
        FactExample(.breaks, Tekst(nl: nl, en: en), also: also) { facts.with(change) }
    }

    /// - Parameter also: other rules that the same facts break, or that have something to tell about them.
    static func nearMiss(
        nl: String, en: String, also: Set<String> = [], from facts: Facts = .example,
        _ change: @escaping @Sendable (inout Facts) -> Void
    ) -> FactExample {
        FactExample(.nearMiss, Tekst(nl: nl, en: en), also: also) { facts.with(change) }
    }
}

extension ExampleFacts {
    /// A copy with some facts changed.
    func with(_ change: (inout Self) -> Void) -> Self {
        var copy = self
        change(&copy)
        return copy
    }
}

extension FactCheck where Facts: ExampleFacts {
    init<Numbers>(
        _ rule: Rule, examples: [FactExample<Facts>],
        numbers: @escaping @Sendable (Facts) -> Applicability<Numbers>,
        isBroken: @escaping @Sendable (Numbers) -> Bool, figures: @escaping @Sendable (Numbers) -> Tekst?
    ) {
        self.init(
            rule, examples: examples.map(\.example), numbers: numbers, isBroken: isBroken, figures: figures)
    }

    init(
        _ rule: Rule, examples: [FactExample<Facts>],
        notApplicable: @escaping @Sendable (Facts) -> Tekst? = { _ in nil },
        isBroken: @escaping @Sendable (Facts) -> Bool,
        figures: @escaping @Sendable (Facts) -> Tekst? = { _ in nil }
    ) {
        self.init(
            rule, examples: examples.map(\.example), notApplicable: notApplicable, isBroken: isBroken,
            figures: figures)
    }
}

/// The people and the toewijzing of all examples.
///
/// The toewijzing is 4 hours a week of 02/02A05 over the whole of 2023.
enum ExampleCase {
    /// Test numbers, which belong to nobody.
    static let bsn = "999990019"
    static let otherBsn = "999990020"
    static let aanbieder = "12345678"
    static let otherAanbieder = "87654321"
    static let product = Product(categorie: "02", code: "02A05")
    static let nummer = 20071
    static let omvang = Omvang(volume: 4, eenheid: .uur, frequentie: .perWeek)

    static let toewijzing = ToewijzingStand(
        nummer: nummer, bsn: bsn, aanbieder: aanbieder, product: product, ingangsdatum: .of(2023, 1, 1),
        einddatum: .of(2023, 12, 31), isVervallen: false, omvang: omvang, budget: nil)

    static func start(_ begindatum: Day, product: Product? = product) -> BekendeStart {
        BekendeStart(aanbieder: aanbieder, bsn: bsn, product: product, begindatum: begindatum)
    }

    static func stop(_ begindatum: Day, reden: String, _ einddatum: Day, product: Product? = product) -> BekendeStop {
        BekendeStop(
            aanbieder: aanbieder, bsn: bsn, product: product, begindatum: begindatum, redenBeeindiging: reden,
            einddatum: einddatum)
    }
}
