import CareTimeline
import IWmo
import Rules

/// Looks for signals in an administration, a client at a time: it keeps counts per aanbieder, and the cases.
public struct SignalRun: Sendable {
    /// Nil when no day lies in the period up to the peildatum.
    private let context: SignalContext?
    private let peildatum: Day
    private let uitzonderingen: Uitzonderingen
    private var checks: [any SignalCheck]
    private var ledger: ContractLedger?
    private var cases: [SignalCase] = []
    private var gemeenten: Set<String> = []
    private let withoutSource: [SkippedSignal]

    /// - Parameters:
    ///   - peildatum: nothing that was reported later is looked at, and no later day.
    ///   - from: first month to look at; nil: everything before.
    ///   - to: last month to look at; nil: up to the peildatum.
    public init(
        policy: SignalPolicy, contracten: ContractRegister?, producten: ProductList?,
        uitzonderingen: Uitzonderingen = Uitzonderingen(), peildatum: Day, from: Month? = nil, to: Month? = nil
    ) {
        self.peildatum = peildatum
        self.uitzonderingen = uitzonderingen
        let first = from?.firstDay ?? Day(number: .min / 4)
        let window = DayRange(first, min(peildatum, to?.lastDay ?? peildatum))
        context = window.map {
            SignalContext(policy: policy, contracten: contracten, producten: producten, window: $0)
        }
        func absence(_ signal: SignalDefinition) -> SignalSource? {
            switch signal.needs {
            case .contracten where contracten == nil: .contracten
            case .producten where producten == nil: .producten
            case .contractenOfProducten where contracten == nil && producten == nil: .contractenOfProducten
            default: nil
            }
        }
        checks = SignalCatalogue.checks.filter { absence($0.definition) == nil }.map { $0.init() }
        withoutSource = SignalCatalogue.all.compactMap { signal in
            absence(signal).map { SkippedSignal(signal: signal.id, reden: $0.absence) }
        }
        ledger = contracten.map(ContractLedger.init)
    }

    /// Clients may come in any order, each once per gemeente.
    public mutating func add(_ dossier: ClientDossier) {
        guard let context else { return }
        let known = dossier.known(on: peildatum)
        gemeenten.insert(dossier.gemeente)
        ledger?.add(known, context)
        for index in checks.indices {
            let signal = type(of: checks[index]).definition
            guard context.policy[dossier.gemeente].choice(of: signal) != .off else { continue }
            checks[index].look(at: known, context, &cases)
        }
    }

    /// Every case in a fixed order; those that a person accepted are marked.
    public func finish() -> [SignalCase] {
        guard let context else { return [] }
        var found = cases
        let uses = contractUse
        for check in checks { check.finish(context, uses, &found) }
        return found.filter { isWanted($0, context) }.map(excepted).sorted()
    }

    /// The use of every ceiling in the contract register, of gemeenten of which a client was seen.
    public var contractUse: [ContractUse] {
        guard let context, let ledger else { return [] }
        return ledger.uses(context) { gemeenten.contains($0.gemeente) }
    }

    /// What was not looked for: for lack of a file, or because a gemeente switched it off. By signal and gemeente.
    public var skipped: [SkippedSignal] {
        guard let context else { return withoutSource }
        let missing = Set(withoutSource.map(\.signal))
        let off = SignalCatalogue.all.filter { !missing.contains($0.id) }.flatMap { signal in
            gemeenten.sorted().filter { context.policy[$0].choice(of: signal) == .off }.map { gemeente in
                SkippedSignal(
                    signal: signal.id, gemeente: gemeente,
                    reden: Tekst(
                        nl: "De gemeente heeft dit signaal uitgezet.", en: "The gemeente has switched this signal off.")
                )
            }
        }
        return (withoutSource + off).sorted {
            ($0.signal, $0.gemeente ?? "") < ($1.signal, $1.gemeente ?? "")
        }
    }

    private func isWanted(_ found: SignalCase, _ context: SignalContext) -> Bool {
        guard found.periode.overlaps(context.window), let signal = SignalCatalogue[id: found.signal] else {
            return false
        }
        return context.policy[found.gemeente].choice(of: signal) != .off
    }

    private func excepted(_ found: SignalCase) -> SignalCase {
        var found = found
        found.uitzondering =
            uitzonderingen.gelden(
                gemeente: found.gemeente, aanbieder: found.aanbieder, toewijzingNummer: found.toewijzingNummer,
                declaratieNummer: found.declaratieNummer, .toezicht(found.signal), on: peildatum
            ).first
        return found
    }
}

extension ClientDossier {
    /// Without what was reported after a day.
    fileprivate func known(on day: Day) -> ClientDossier {
        let isLater = toewijzingen.contains { toewijzing in
            toewijzing.ontvangen > day || toewijzing.starts.contains { $0.gemeld > day }
                || toewijzing.stops.contains { $0.gemeld > day }
                || toewijzing.prestaties.contains { $0.gedeclareerdOp > day }
        }
        guard isLater else { return self }
        var known = self
        known.toewijzingen = toewijzingen.filter { $0.ontvangen <= day }.map { toewijzing in
            var toewijzing = toewijzing
            toewijzing.starts.removeAll { $0.gemeld > day }
            toewijzing.stops.removeAll { $0.gemeld > day }
            toewijzing.prestaties.removeAll { $0.gedeclareerdOp > day }
            return toewijzing
        }
        return known
    }
}
