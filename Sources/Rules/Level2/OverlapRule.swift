import CareTimeline
import IWmo

/// TR302: the same product is not assigned twice for the same day.
enum OverlapRule {
    static let overlap = Check<[ToegewezenProduct]>(
        Rule(
            level2: "TR302", in: .toewijzing, of: "ToegewezenProduct",
            title: Tekst(nl: "Geen dubbele toewijzing", en: "No double toewijzing"),
            nl: "Toewijzingen van hetzelfde product overlappen elkaar niet in de tijd.",
            en: "Toewijzingen of the same product do not overlap in time.",
            explanation: Tekst(
                nl: """
                    Staat hetzelfde product op één dag twee keer open, dan is niet te zeggen op welke toewijzing \
                    gedeclareerd moet worden en wordt het dubbele betaald. Een toewijzing tot en met 31 december en \
                    een volgende vanaf 31 december overlappen één dag; vanaf 1 januari niet. Hetzelfde product is: \
                    dezelfde code; zonder code dezelfde categorie; zonder product alles. Een open einde loopt altijd \
                    door. Categorie 11 tot en met 14 (hulpmiddelen en aanpassingen) mag wel dubbel, en een verwijderde \
                    toewijzing (reden 13 of 01, einddatum gelijk aan ingangsdatum) telt niet mee. Laat de oude \
                    toewijzing eindigen op de dag voor de nieuwe.
                    """,
                en: """
                    When the same product is open twice on one day, nobody can say on which toewijzing to declare, and \
                    double is paid. A toewijzing to 31 December and a next one from 31 December overlap by one day; \
                    from 1 January they do not. The same product is: the same code; without a code the same category; \
                    without a product everything. An open end goes on for ever. Categories 11 to 14 (aids and \
                    adaptations) may be double, and a removed toewijzing (reason 13 or 01, einddatum equal to \
                    ingangsdatum) does not count. Let the old toewijzing end on the day before the new one.
                    """),
            basis: "OP259"),
        examples: [
            .breaks(
                nl: "Hulp tot en met 31 december 2023, en dezelfde hulp opnieuw vanaf 31 december 2023.",
                en: "Help to 31 December 2023, and the same help again from 31 December 2023.",
                in: ExampleMessages.toewijzing
            ) {
                $0.begeleidingPerMaand.product = $0.hulpPerWeek.product
                $0.begeleidingPerMaand.ingangsdatum = .of(2023, 12, 31)
            },
            .breaks(
                nl: "Begeleiding 02A05 en een budget voor heel categorie 02 in dezelfde maanden.",
                en: "Support 02A05 and a budget for the whole of category 02 in the same months.",
                in: ExampleMessages.toewijzing
            ) { $0.toegewezenBudget.product = Product(categorie: "02") },
            .nearMiss(
                nl: "Hulp tot en met 31 december 2023, en dezelfde hulp opnieuw vanaf 1 januari 2024.",
                en: "Help to 31 December 2023, and the same help again from 1 January 2024.",
                in: ExampleMessages.toewijzing
            ) {
                $0.begeleidingPerMaand.product = $0.hulpPerWeek.product
                $0.begeleidingPerMaand.ingangsdatum = .of(2024, 1, 1)
            },
            .nearMiss(
                nl: "Twee hulpmiddelen van categorie 12 in dezelfde maanden.",
                en: "Two aids of category 12 in the same months.", in: ExampleMessages.toewijzing
            ) {
                $0.begeleidingPerMaand.product = Product(categorie: "12", code: "12A01")
                $0.toegewezenBudget.product = Product(categorie: "12")
            },
        ]
    ) { toewijzingen, _ in
        faults(among: toewijzingen, named: "ToegewezenProduct") { $0.isRemoval ? nil : ProductTerms($0) }
    }

    static let entries = [overlap.entry]

    /// Of two that overlap the later in the message is reported, once. A member without terms excludes nothing.
    static func faults<Member>(
        among members: [Member], named klasse: String, terms: (Member) -> ProductTerms?
    ) -> [Fault] {
        var codes: [ExactText: Int] = [:]
        var standing: [Claim] = []
        var faults: [Fault] = []
        for (offset, member) in members.enumerated() {
            guard let terms = terms(member), let claim = Claim(terms, index: offset + 1, codes: &codes) else {
                continue
            }
            if let other = standing.first(where: { $0.excludes(claim) }) {
                faults.append(
                    Fault(
                        at: "\(klasse)[\(claim.index)]",
                        detail: Tekst(
                            nl: "Overlapt \(klasse)[\(other.index)].",
                            en: "Overlaps \(klasse)[\(other.index)].")))
            }
            standing.append(claim)
        }
        return faults
    }

    /// The days a product lays claim to, and for what. Codes are numbered, because every pair is compared.
    private struct Claim {
        let index: Int
        let days: DayRange
        /// Nil when it is for every product.
        let categorie: Int?
        let code: Int?

        /// Nil when it excludes nothing: of a category that may overlap, or with a broken period.
        init?(_ terms: ProductTerms, index: Int, codes: inout [ExactText: Int]) {
            guard let days = DayRange(terms.ingangsdatum, terms.einddatum ?? .distantFuture),
                !mayOverlap.contains(terms.product?.categorie ?? "")
            else { return nil }
            self.index = index
            self.days = days
            categorie = terms.product.map { codes.number(of: $0.categorie) }
            code = terms.product?.code.map { codes.number(of: $0) }
        }

        func excludes(_ other: Claim) -> Bool {
            guard days.overlaps(other.days) else { return false }
            guard let categorie, let otherCategorie = other.categorie else { return true }
            guard let code, let otherCode = other.code else { return categorie == otherCategorie }
            return code == otherCode
        }
    }

    /// Aids and adaptations: a client can have several at the same time.
    private static let mayOverlap: Set = ["11", "12", "13", "14"]
}

extension [ExactText: Int] {
    /// Equal texts have equal numbers.
    fileprivate mutating func number(of text: String) -> Int {
        if let known = self[ExactText(text)] { return known }
        self[ExactText(text)] = count
        return count - 1
    }
}

extension ToegewezenProduct {
    /// Removed with the present reason (13) or the one that older toewijzingen carry (01).
    fileprivate var isRemoval: Bool {
        einddatum == ingangsdatum && (isVervallen || redenWijziging == "01")
    }
}
