import CareTimeline
import IWmo
import Rules

/// What every check may look at beside a dossier.
struct SignalContext: Sendable {
    let policy: SignalPolicy
    let contracten: ContractRegister?
    let producten: ProductList?
    /// The days that are looked at.
    let window: DayRange
    /// The day on which a state is looked at: the last one of the window.
    var day: Day { window.last }

    func value(of threshold: SignalThreshold, in signal: SignalDefinition, _ gemeente: String) -> Int {
        policy[gemeente].value(of: threshold, in: signal)
    }

    /// Whether a line belongs to what is looked at: by the first day of its productperiode.
    func contains(_ line: BeoordeeldePrestatie) -> Bool {
        window.contains(line.prestatie.productPeriode.begindatum)
    }

    /// The days of a toewijzing up to the last day of the window; nil when it counts as never sent or begins later.
    func geldigheid(of stand: ToewijzingStand) -> DayRange? {
        stand.isVervallen ? nil : DayRange(stand.ingangsdatum, min(stand.einddatum ?? .distantFuture, day))
    }
}

/// One signal while it looks at an administration, a client at a time.
protocol SignalCheck: Sendable {
    static var definition: SignalDefinition { get }

    init()

    /// Clients come in any order, each once per gemeente; the order may change nothing.
    mutating func look(at dossier: ClientDossier, _ context: SignalContext, _ found: inout [SignalCase])

    /// What is only known when every client was seen.
    func finish(_ context: SignalContext, _ uses: [ContractUse], _ found: inout [SignalCase])
}

extension SignalCheck {
    mutating func look(at dossier: ClientDossier, _ context: SignalContext, _ found: inout [SignalCase]) {}

    func finish(_ context: SignalContext, _ uses: [ContractUse], _ found: inout [SignalCase]) {}

    static func value(_ threshold: SignalThreshold, _ context: SignalContext, _ gemeente: String) -> Int {
        context.value(of: threshold, in: definition, gemeente)
    }
}

extension SignalCase {
    /// About one toewijzing of a client.
    init(
        _ signal: SignalDefinition, _ dossier: ClientDossier, _ toewijzing: ToewijzingDossier,
        declaratieNummer: String? = nil, _ periode: DayRange, bedrag: Int? = nil, _ tekst: Tekst
    ) {
        self.init(
            signal: signal.id, gemeente: dossier.gemeente, aanbieder: toewijzing.stand.aanbieder, bsn: dossier.bsn,
            toewijzingNummer: toewijzing.stand.nummer, declaratieNummer: declaratieNummer, periode: periode,
            bedrag: bedrag.flatMap { $0 > 0 ? $0 : nil }, tekst: tekst)
    }
}
