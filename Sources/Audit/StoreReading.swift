import BatchRun
import CareTimeline
import Explaining
import IWmo
import Rules
import RunConfiguration
import Store

/// A store that is only read: while it is explained or reported on, a run may go on beside it.
public struct StoreReading: Sendable {
    public let path: String
    /// Nil: the key beside the store, and what the latest run judged with.
    private let configuration: Configuration?

    public init(path: String, configuration: Configuration? = nil) {
        self.path = path
        self.configuration = configuration
    }

    /// Looks at one moment of the administration: as it is now, or as it was known on a day.
    func read<Result: Sendable>(asOf: Day?, _ body: (StoreView) throws -> Result) throws(RunError) -> Result {
        let pseudonyms = try pseudonyms()
        return try RunError.ofReading(path) {
            try SQLiteStore(reading: path).history { history in
                try body(StoreView(history, asOf: asOf, given: configuration, pseudonyms: pseudonyms))
            }
        }
    }

    /// Nil when there is no key: a reader never makes one.
    func pseudonyms() throws(RunError) -> Pseudonyms? {
        if let key = configuration?.pseudoniemSleutel { return Pseudonyms(key: key) }
        return try Pseudonyms.existingKeyBesideStore(path).map(Pseudonyms.init)
    }
}
