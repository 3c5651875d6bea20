import CareTimeline
import IWmo
import Oversight
import Rules

/// A client as a page shows it: what was assigned, when there was care, and what was declared.
///
/// Holds no client number, and what senders wrote is masked.
public struct AuditClient: Sendable {
    /// Three years: more is not readable in one picture.
    public static let mostMonths = 36

    /// Pseudonym; empty when there is no key.
    public var name: String
    /// File name below `client/`, without extension.
    public var page: String
    public var gemeente: String
    /// Ascending by number.
    public var toewijzingen: [ToewijzingDossier]
    /// Ascending and without holes; the latest ones when there are too many.
    public var months: [Month]
    /// True when earlier months are left out.
    public var isCut: Bool

    /// Begins with the first month that was declared. `to`: the last month that was asked for; `knownUntil`: the last day
    /// that anything is known of.
    public init(
        name: String, page: String, gemeente: String, toewijzingen: [ToewijzingDossier], to: Month?, knownUntil: Day
    ) {
        self.name = name
        self.page = page
        self.gemeente = gemeente
        self.toewijzingen = toewijzingen
        let declared = toewijzingen.flatMap(\.prestaties).map(\.prestatie.productPeriode.begindatum.month)
        let first = declared.min() ?? toewijzingen.map(\.stand.ingangsdatum.month).min() ?? knownUntil.month
        let last = max(declared.max() ?? knownUntil.month, to.map { min($0, knownUntil.month) } ?? knownUntil.month)
        let shown = max(first.index, last.index - Int32(Self.mostMonths) + 1)
        months = shown <= last.index ? (shown...last.index).map { Month(index: $0) } : [last]
        isCut = shown > first.index
    }

    /// All lines, whatever the toewijzing.
    var lines: [BeoordeeldePrestatie] { toewijzingen.flatMap(\.prestaties) }

    var totals: Geldtotalen {
        lines.reduce(into: Geldtotalen()) { $0.add($1) }
    }

    var days: DayRange? {
        guard let first = months.first, let last = months.last else { return nil }
        return DayRange(first.firstDay, last.lastDay)
    }
}

extension ToewijzingDossier {
    var totals: Geldtotalen { prestaties.reduce(into: Geldtotalen()) { $0.add($1) } }
}

/// What became of a declared line, for a mark with a shape and a colour of its own.
enum LineMark: String, CaseIterable {
    case toegekend
    case betwist
    case afgewezen
    case gecrediteerd
    /// The line that undid another one.
    case credit

    init(_ line: BeoordeeldePrestatie) {
        if line.prestatie.isCredit {
            self = line.oordeel.isGeaccepteerd ? .credit : .afgewezen
        } else if line.isGecrediteerd {
            self = .gecrediteerd
        } else {
            switch line.oordeel {
            case .toegekend: self = .toegekend
            case .betwist: self = .betwist
            case .afgewezen: self = .afgewezen
            }
        }
    }

    var woord: Tekst {
        switch self {
        case .toegekend: Oordeel.toegekend.woord
        case .betwist: Oordeel.betwist.woord
        case .afgewezen: Oordeel.afgewezen.woord
        case .gecrediteerd: Tekst(nl: "gecrediteerd", en: "credited")
        case .credit: Tekst(nl: "creditregel", en: "credit line")
        }
    }

    /// Drawn around the middle, 10 units wide.
    var shape: String {
        switch self {
        case .toegekend: "<circle class=\"m-toegekend\" r=\"4.5\"/>"
        case .betwist: "<path class=\"m-betwist\" d=\"M0 -6 6 0 0 6 -6 0z\"/>"
        case .afgewezen:
            "<g class=\"m-afgewezen\"><rect x=\"-5\" y=\"-5\" width=\"10\" height=\"10\"/>"
                + "<path d=\"M-3 -3 3 3M-3 3 3 -3\"/></g>"
        case .gecrediteerd: "<circle class=\"m-gecrediteerd\" r=\"4\"/>"
        case .credit: "<path class=\"m-credit\" d=\"M-5 0H5\"/>"
        }
    }
}
