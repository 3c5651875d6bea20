import CareTimeline
import IWmo

/// What to generate. The same request gives the same bytes.
public struct GenerationRequest: Sendable {
    /// How many clients: 1 to `GenerationRequest.mostClients`.
    public var clients: Int
    /// How many months are declared.
    public var months: Int
    public var seed: UInt64
    /// Share of the declaration lines, in thousandths, whose period touches a care gap.
    public var gapsPerMille: Int
    /// The first month that is declared.
    public var from: Month
    /// A new or empty folder.
    public var folder: String
    /// Language of the readme.
    public var language: Language

    /// So many client numbers fit in the range that belongs to nobody.
    public static let mostClients = 850_000
    /// 2016-01 up to 2034-12: the range in which the made-up contracts hold.
    public static let possibleMonths = Month(year: 2016, month: 1)...Month(year: 2034, month: 12)

    public init(
        clients: Int, months: Int, seed: UInt64, gapsPerMille: Int, from: Month, folder: String, language: Language
    ) {
        self.clients = clients
        self.months = months
        self.seed = seed
        self.gapsPerMille = gapsPerMille
        self.from = from
        self.folder = folder
        self.language = language
    }
}

/// The months of a data set. Declarations over a month arrive in the next, so there is one night more than months.
struct Window {
    var first: Month
    var months: Int

    /// The months that are declared.
    var declared: [Month] { (0..<months).map { Month(index: first.index + Int32($0)) } }
    /// The months in which messages arrive; each ends in a night.
    var nights: [Month] { (0...months).map { Month(index: first.index + Int32($0)) } }
    var lastNight: Month { Month(index: first.index + Int32(months)) }
    var firstDay: Day { first.firstDay }
    /// The day of the last night.
    var lastDay: Day { lastNight.lastDay }

    /// The number of the night in which a message of this day arrives; nil when that is after the last.
    /// What was sent before the first month arrives in the first night.
    func night(of dagtekening: Day) -> Int? {
        guard dagtekening <= lastDay else { return nil }
        return max(0, Int(dagtekening.month.index - first.index))
    }
}
