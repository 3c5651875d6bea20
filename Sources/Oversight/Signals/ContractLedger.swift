import CareTimeline
import IWmo
import Rules

/// Counts what the ceilings of the contract register are used for, a client at a time.
struct ContractLedger: Sendable {
    private typealias Contract = ContractRegister.Contract

    private enum Limit: Hashable {
        case clienten(Int)
        case budget(Int)
    }

    private struct Ceiling: Hashable {
        let partner: Relation
        let limit: Limit
    }

    private let register: ContractRegister
    private let rows: [Ceiling: [Contract]]
    private let ceilings: [Relation: [Ceiling]]
    /// Clients that come (positive) and go (negative) by day.
    private var changes: [Ceiling: [Day: Int]] = [:]
    /// Eurocents by month of care, January first.
    private var paid: [Ceiling: [Int]] = [:]

    init(_ register: ContractRegister) {
        self.register = register
        var rows: [Ceiling: [Contract]] = [:]
        for contract in register.contracten {
            let partner = Relation(gemeente: contract.gemeente, aanbieder: contract.aanbieder)
            if let maximum = contract.maximumClienten {
                rows[Ceiling(partner: partner, limit: .clienten(maximum)), default: []].append(contract)
            }
            if let plafond = contract.budgetplafond {
                rows[Ceiling(partner: partner, limit: .budget(plafond)), default: []].append(contract)
            }
        }
        self.rows = rows
        ceilings = Dictionary(grouping: rows.keys, by: \.partner)
    }

    // MARK: Counting

    mutating func add(_ dossier: ClientDossier, _ context: SignalContext) {
        for (aanbieder, toewijzingen) in Dictionary(grouping: dossier.toewijzingen, by: \.stand.aanbieder) {
            let partner = Relation(gemeente: dossier.gemeente, aanbieder: aanbieder)
            for ceiling in ceilings[partner] ?? [] {
                switch ceiling.limit {
                case .clienten: addClient(toewijzingen, to: ceiling, context)
                case .budget: addLines(of: toewijzingen, to: ceiling, context)
                }
            }
        }
    }

    private mutating func addClient(
        _ toewijzingen: [ToewijzingDossier], to ceiling: Ceiling, _ context: SignalContext
    ) {
        let contracts = rows[ceiling] ?? []
        let days = toewijzingen.flatMap { toewijzing in
            toewijzing.lopend(context).flatMap { range in
                contracts.filter { Self.covers($0, toewijzing.stand.product) }.compactMap { contract in
                    range.intersection(context.window).flatMap { days in
                        DayRange(
                            max(days.first, contract.ingang ?? days.first), min(days.last, contract.einde ?? days.last))
                    }
                }
            }
        }
        for range in DayRange.joined(days) {
            changes[ceiling, default: [:]][range.first, default: 0] += 1
            changes[ceiling, default: [:]][range.last.advanced(by: 1), default: 0] -= 1
        }
    }

    private static func covers(_ contract: Contract, _ product: Product?) -> Bool {
        guard let product else { return true }
        guard product.categorie == contract.productCategorie else { return false }
        return product.code.map { $0.isExactly(contract.productCode) } ?? true
    }

    private mutating func addLines(
        of toewijzingen: [ToewijzingDossier], to ceiling: Ceiling, _ context: SignalContext
    ) {
        let (year, contracts) = (context.day.civil.year, rows[ceiling] ?? [])
        for line in toewijzingen.flatMap(\.prestaties)
        where line.isBetaald && line.aanbieder == ceiling.partner.aanbieder {
            let first = line.prestatie.productPeriode.begindatum
            guard first.month.year == year, first <= context.day,
                let contract = register.contract(
                    gemeente: line.gemeente, aanbieder: line.aanbieder, prestatie: line.prestatie),
                contracts.contains(contract)
            else { continue }
            paid[ceiling, default: [Int](repeating: 0, count: 12)][first.month.month - 1] +=
                line.prestatie.ingediendBedrag.bedrag
        }
    }

    // MARK: Outcome

    /// By gemeente and aanbieder; ceilings of clients before budgets, low ones first.
    func uses(_ context: SignalContext, where isWanted: (Relation) -> Bool) -> [ContractUse] {
        rows.keys.filter { isWanted($0.partner) }.sorted { Self.order($0) < Self.order($1) }.compactMap { ceiling in
            let contracts = rows[ceiling] ?? []
            let plafond: ContractUse.Plafond?
            switch ceiling.limit {
            case .clienten(let maximum): plafond = .clienten(clientUse(of: ceiling, maximum, context))
            case .budget(let limit): plafond = budgetUse(of: ceiling, limit, contracts, context).map { .budget($0) }
            }
            return plafond.map {
                ContractUse(
                    gemeente: ceiling.partner.gemeente, aanbieder: ceiling.partner.aanbieder,
                    producten: Set(contracts.map(\.product)).sorted {
                        ($0.categorie, $0.code ?? "") < ($1.categorie, $1.code ?? "")
                    }, plafond: $0)
            }
        }
    }

    private static func order(_ ceiling: Ceiling) -> (String, String, Int, Int) {
        switch ceiling.limit {
        case .clienten(let maximum): (ceiling.partner.gemeente, ceiling.partner.aanbieder, 0, maximum)
        case .budget(let limit): (ceiling.partner.gemeente, ceiling.partner.aanbieder, 1, limit)
        }
    }

    private func clientUse(of ceiling: Ceiling, _ maximum: Int, _ context: SignalContext) -> ClientUse {
        var use = ClientUse(maximum: maximum, meeste: 0, op: nil, nu: 0, dagenBoven: 0, boven: nil)
        var clients = 0
        let changes = (changes[ceiling] ?? [:]).sorted { $0.key < $1.key }
        for (index, change) in changes.enumerated() {
            clients += change.value
            let next = index + 1 < changes.count ? changes[index + 1].key : change.key
            if clients > use.meeste { (use.meeste, use.op) = (clients, change.key) }
            if change.key <= context.day { use.nu = clients }
            if clients > maximum, let days = DayRange(change.key, next.advanced(by: -1)) {
                use.dagenBoven += days.count
                use.boven = DayRange(use.boven?.first ?? days.first, days.last)
            }
        }
        return use
    }

    /// Nil when the contract has no day in the year.
    private func budgetUse(
        of ceiling: Ceiling, _ limit: Int, _ contracts: [Contract], _ context: SignalContext
    ) -> BudgetUse? {
        let year = context.day.civil.year
        let days = contracts.compactMap { contract in
            DayRange(
                max(Month(year: year, month: 1).firstDay, contract.ingang ?? Month(year: year, month: 1).firstDay),
                min(Month(year: year, month: 12).lastDay, contract.einde ?? Month(year: year, month: 12).lastDay))
        }
        guard let first = days.map(\.first).min(), let last = days.map(\.last).max(),
            let contract = DayRange(first, last)
        else { return nil }
        let perMaand = paid[ceiling] ?? [Int](repeating: 0, count: 12)
        let toegekend = perMaand.reduce(0, +)
        let passed = (perMaand.lastIndex { $0 > 0 }).map { $0 + 2 - first.month.month }
        let verwacht = passed.flatMap { passed in
            passed > 0 ? (2 * toegekend * contract.monthCount + passed) / (2 * passed) : nil
        }
        return BudgetUse(
            plafond: limit, jaar: year, contract: contract, perMaand: perMaand, toegekend: toegekend,
            verwacht: verwacht)
    }
}

extension ToewijzingDossier {
    /// The days of the toewijzing up to the last day that is looked at, without those after a definitive stop.
    func lopend(_ context: SignalContext) -> [DayRange] {
        guard let geldigheid = context.geldigheid(of: stand), let timeline else { return [] }
        return geldigheid.subtracting(timeline.gapDays(in: geldigheid, kind: .beeindigd).ranges)
    }
}
