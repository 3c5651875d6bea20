import CareTimeline

/// One cell with its type. What a cell shows follows from its type, not from the column it stands in.
public enum WorkbookCell: Hashable, Sendable {
    case empty
    /// Always text, also when it begins with `=`.
    case text(String)
    case number(Int)
    /// A number that is a name, as that of a toewijzing: never added up, and without points between the thousands.
    case identifier(Int)
    /// Eurocents, shown in euro.
    case euro(Int)
    case day(Day)
    case month(Month)
    /// A share: 0.125 is shown as 12,5%.
    case share(Double)
    /// Tenths, shown with one decimal: 125 is 12,5.
    case tenths(Int)
}

/// A column of a sheet: its title, its width and whether it is added up.
public struct WorkbookColumn: Hashable, Sendable {
    /// What most cells of the column hold; decides the width.
    public enum Kind: Hashable, Sendable {
        case text
        case number
        case euro
        case day
        case month
        case share
    }

    public var title: String
    public var kind: Kind
    /// In characters.
    public var width: Double
    /// Numbers and euros only.
    public var isTotalled: Bool

    /// `width` nil: what fits the kind and the longest word of the title.
    public init(_ title: String, _ kind: Kind, width: Double? = nil, isTotalled: Bool = false) {
        self.title = title
        self.kind = kind
        let longest = title.split(separator: " ").map(\.count).max() ?? 0
        self.width = width ?? max(kind.width, min(Double(longest) + Self.button, 24))
        self.isTotalled = isTotalled
    }

    /// The button of the filter takes the place of so many characters.
    private static let button = 3.0

    /// Lines that the title takes at most in the width of the column.
    var titleLines: Int {
        var (lines, used) = (1, 0)
        for word in title.split(separator: " ") {
            if used > 0 && Double(used + 1 + word.count) + Self.button > width {
                lines += 1
                used = word.count
            } else {
                used += (used > 0 ? 1 : 0) + word.count
            }
        }
        return lines
    }
}

extension WorkbookColumn.Kind {
    fileprivate var width: Double {
        switch self {
        case .text: 16
        case .number, .share: 9
        case .euro: 14
        case .day: 12
        case .month: 16
        }
    }
}

/// What a sheet looks like before its rows.
public struct SheetDescription: Sendable {
    /// The wanted name; made to fit the rules for names of sheets.
    public var name: String
    /// Lines above the table: what it is about.
    public var heading: [(label: String, value: WorkbookCell)]
    public var columns: [WorkbookColumn]
    /// Stands before the totals; nil when there is nothing to add up.
    public var totalLabel: String?
    /// Buttons on the header, to choose rows.
    public var isFiltered: Bool

    public init(
        name: String, heading: [(label: String, value: WorkbookCell)] = [], columns: [WorkbookColumn],
        totalLabel: String? = nil, isFiltered: Bool = true
    ) {
        self.name = name
        self.heading = heading
        self.columns = columns
        self.totalLabel = totalLabel
        self.isFiltered = isFiltered
    }
}
