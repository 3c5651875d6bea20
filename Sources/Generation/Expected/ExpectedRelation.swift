import CareTimeline
import IWmo

/// The second opinion on one relation of gemeente and aanbieder: the outcome of every line, worked out from what the
/// messages say by the most literal reading of the rules. It shares no rule, no timeline and no maximum with the
/// program it checks.
struct ExpectedRelation {
    let gemeente: String
    let aanbieder: String
    let policy: RegionPolicy
    /// Rows of the contract register; empty without a contract.
    let contracts: [ContractRow]
    /// The codes of the product list, by category.
    let products: [String: Set<String>]

    var toewijzingen: [Int: ExpectedToewijzing] = [:]
    /// Reference numbers that were used in a declaration that was judged line by line.
    var usedReferences: Set<String> = []
    /// Toewijzing of each accepted debit, by its reference.
    var acceptedDebits: [String: Int] = [:]
    var usedDeclaratieNummers: Set<String> = []
    var latestMonth: Month?
    /// BSNs that a toewijzing of this relation carries.
    var knownClients: Set<String> = []

    init(gemeente: String, aanbieder: String, policy: RegionPolicy, contracts: [ContractRow]) {
        self.gemeente = gemeente
        self.aanbieder = aanbieder
        self.policy = policy
        self.contracts = contracts
        var products: [String: Set<String>] = [:]
        for product in CareProduct.all { products[product.categorie, default: []].insert(product.code) }
        self.products = products
    }

    /// One night: assignments, then starts and stops, then declarations. Lines come in the order of the answers.
    mutating func night(_ arrivals: Arrivals) -> [ExpectedLine] {
        for message in arrivals.toewijzingen.sorted(by: {
            ($0.dagtekening, $0.identificatie) < ($1.dagtekening, $1.identificatie)
        }) {
            receive(message)
        }
        for message in arrivals.regie.sorted(by: Self.comesFirst) { receive(message) }
        var lines: [ExpectedLine] = []
        for message in arrivals.declaraties.sorted(by: Self.comesFirst) { lines += judge(message) }
        // Of equal references the one judged first stands first.
        return lines.enumerated().sorted { left, right in
            (left.element.declaratieNummer, left.element.referentieNummer, left.offset)
                < (right.element.declaratieNummer, right.element.referentieNummer, right.offset)
        }.map(\.element)
    }

    private static func comesFirst(_ left: SentRegie, _ right: SentRegie) -> Bool {
        if left.dagtekening != right.dagtekening { return left.dagtekening < right.dagtekening }
        if left.firstEvent != right.firstEvent, let one = left.firstEvent, let other = right.firstEvent {
            return one < other
        }
        if left.isStart != right.isStart { return left.isStart }
        return left.identificatie < right.identificatie
    }

    private static func comesFirst(_ left: Declaratiebericht, _ right: Declaratiebericht) -> Bool {
        let one = (left.header.dagtekening, left.kop.maand, left.kop.declaratieNummer, left.header.identificatie)
        let other = (right.header.dagtekening, right.kop.maand, right.kop.declaratieNummer, right.header.identificatie)
        return one < other
    }

    // MARK: Assignments

    private mutating func receive(_ message: SentToewijzingen) {
        for product in message.producten {
            // TR332: the number belongs to somebody else.
            if let known = toewijzingen[product.toewijzingNummer], known.bsn != message.bsn { return }
            // TR385: lines were accepted on what is to be removed.
            if product.redenWijziging == "13",
                toewijzingen[product.toewijzingNummer]?.uncredited.isEmpty == false
            {
                return
            }
        }
        knownClients.insert(message.bsn)
        for product in message.producten {
            let number = product.toewijzingNummer
            guard let known = toewijzingen[number] else {
                toewijzingen[number] = ExpectedToewijzing(bsn: message.bsn, current: product)
                continue
            }
            let old = (known.current.toewijzingsdatum, known.current.toewijzingstijd)
            if (product.toewijzingsdatum, product.toewijzingstijd) >= old {
                toewijzingen[number]?.current = product
            }
        }
    }
}
