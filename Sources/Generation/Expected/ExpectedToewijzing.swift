import CareTimeline
import IWmo

/// Everything that is known of one toewijzing, as plain values.
struct ExpectedToewijzing {
    /// A line that was accepted.
    struct Line {
        var bsn: String
        var prestatie: Prestatie
        var isCredited = false
    }

    var bsn: String
    /// The version with the latest decision.
    var current: ToegewezenProduct
    var care = ExpectedCare()
    /// Accepted debit lines.
    var lines: [Line] = []

    var uncredited: [Line] { lines.filter { !$0.isCredited } }

    func isValid(on day: Day) -> Bool {
        current.ingangsdatum <= day && (current.einddatum.map { day <= $0 } ?? true)
    }
}
