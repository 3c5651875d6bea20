import CareTimeline
import IWmo

/// Lines of one toewijzing that are one case together.
struct LineTally {
    private(set) var count = 0
    /// Of these a credit undid none, and no rule rejected them.
    private(set) var paid = 0
    /// Eurocents of the paid ones.
    private(set) var cents = 0
    /// Nil without lines.
    private(set) var days: DayRange?
    private var declaraties: Set<ExactText> = []

    mutating func add(_ line: BeoordeeldePrestatie, cents amount: Int? = nil) {
        count += 1
        if line.isBetaald {
            paid += 1
            cents += amount ?? line.prestatie.ingediendBedrag.bedrag
        }
        declaraties.insert(ExactText(line.declaratieNummer))
        let period = line.prestatie.productPeriode
        let last = max(period.begindatum, period.einddatum)
        days = DayRange(min(days?.first ?? period.begindatum, period.begindatum), max(days?.last ?? last, last))
    }

    /// The one declaration that holds all of them; nil when there are more.
    var declaratieNummer: String? { declaraties.count == 1 ? declaraties.first?.text : nil }

    var rejected: Int { count - paid }

    static func of(_ lines: some Sequence<BeoordeeldePrestatie>) -> LineTally {
        var tally = LineTally()
        for line in lines { tally.add(line) }
        return tally
    }
}

extension ToewijzingDossier {
    /// What was paid on it for productperiodes in which a condition holds.
    func betaald(where isIncluded: (BeoordeeldePrestatie) -> Bool) -> LineTally {
        LineTally.of(prestaties.filter { $0.isBetaald && isIncluded($0) })
    }

    /// What was paid on it for productperiodes with a day of the range.
    func betaald(in days: DayRange) -> LineTally {
        betaald { $0.prestatie.productPeriode.days?.overlaps(days) ?? false }
    }
}

extension SignalCase {
    /// About the lines of a tally; nil when there are none.
    init?(
        _ signal: SignalDefinition, _ dossier: ClientDossier, _ toewijzing: ToewijzingDossier, _ tally: LineTally,
        _ tekst: Tekst
    ) {
        guard let days = tally.days else { return nil }
        self.init(
            signal, dossier, toewijzing, declaratieNummer: tally.declaratieNummer, days, bedrag: tally.cents, tekst)
    }
}
