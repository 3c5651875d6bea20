import BatchRun
import CareTimeline
import Explaining
import Foundation
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
        guard FileManager.default.fileExists(atPath: path) else {
            throw .noInput(
                Tekst(
                    nl: "De administratie \(path) bestaat niet. Maak haar met pauzewacht run.",
                    en: "The store \(path) does not exist. Make it with pauzewacht run."))
        }
        do {
            return try SQLiteStore(reading: path).history { history in
                try body(StoreView(history, asOf: asOf, given: configuration, pseudonyms: pseudonyms))
            }
        } catch StoreError.tooOld {
            throw .noInput(
                Tekst(
                    nl: "\(path) is door een oudere versie gemaakt. De eerstvolgende pauzewacht run werkt haar bij.",
                    en: "\(path) was made by an older version. The next pauzewacht run brings it up to date."))
        } catch StoreError.tooNew {
            throw .noInput(
                Tekst(
                    nl: "\(path) is door een nieuwere versie van pauzewacht gemaakt. Werk het programma bij.",
                    en: "\(path) was made by a newer version of pauzewacht. Upgrade the program."))
        } catch let error as RunError {
            throw error
        } catch let error as ConfigurationError {
            throw .noInput(
                Tekst(
                    nl: "De configuratie die \(path) bewaart is niet te lezen: \(error.description(in: .nl))",
                    en: "The configuration that \(path) keeps cannot be read: \(error.description(in: .en))"))
        } catch {
            throw .noInput(
                Tekst(
                    nl: "De administratie \(path) is niet te lezen: \(error).",
                    en: "The store \(path) cannot be read: \(error)."))
        }
    }

    /// Nil when there is no key: a reader never makes one.
    func pseudonyms() throws(RunError) -> Pseudonyms? {
        if let key = configuration?.pseudoniemSleutel { return Pseudonyms(key: key) }
        return try Pseudonyms.existingKeyBesideStore(path).map(Pseudonyms.init)
    }
}
