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

    /// `width` nil: what fits the kind and the title.
    public init(_ title: String, _ kind: Kind, width: Double? = nil, isTotalled: Bool = false) {
        self.title = title
        self.kind = kind
        // The button of the filter takes the place of three characters.
        self.width = width ?? max(kind.width, min(Double(title.count) + 3, 24))
        self.isTotalled = isTotalled
    }
}

extension WorkbookColumn.Kind {
    fileprivate var width: Double {
        switch self {
        case .text: 18
        case .number, .share: 10
        case .euro: 15
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
