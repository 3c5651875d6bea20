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
    /// Names the pseudonym key and the aanbieders; nil: the key beside the store, and the names the store kept.
    private let configuration: Configuration?

    public init(path: String, configuration: Configuration? = nil) {
        self.path = path
        self.configuration = configuration
    }

    func read<Result: Sendable>(
        _ body: (any AdministrationHistory) throws -> Result
    ) throws(RunError) -> Result {
        guard FileManager.default.fileExists(atPath: path) else {
            throw .noInput(
                Tekst(
                    nl: "De administratie \(path) bestaat niet. Maak haar met pauzewacht run.",
                    en: "The store \(path) does not exist. Make it with pauzewacht run."))
        }
        do {
            return try SQLiteStore(reading: path).history(body)
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

    /// The exceptions of the latest run that counts, on the day asked for or the day of that run.
    func standing(
        _ history: any AdministrationHistory, _ knowledge: Knowledge, asOf: Day?
    ) throws -> StandingExceptions {
        let latest = try history.latestDay(knowledge) ?? Day(number: 0)
        return StandingExceptions(
            try latestConfiguration(history, knowledge)?.uitzonderingen ?? Uitzonderingen(), on: asOf ?? latest)
    }

    /// Nil when none was kept.
    private func latestConfiguration(
        _ history: any AdministrationHistory, _ knowledge: Knowledge
    ) throws -> Configuration? {
        guard let texts = try history.configuration(knowledge) else { return nil }
        return try ConfigurationFile.load(kept: ConfigurationSnapshot(texts: texts))
    }

    /// What the latest run judged with; when the store kept none, the configuration given, or no settings at all.
    func judgingConfiguration(_ history: any AdministrationHistory, _ knowledge: Knowledge) throws -> Configuration {
        try latestConfiguration(history, knowledge) ?? configuration ?? Configuration()
    }

    /// Names by the configuration given, or else by the latest one the store kept.
    func partners(_ history: any AdministrationHistory, _ knowledge: Knowledge) throws -> PartnerNames {
        let names = try configuration ?? latestConfiguration(history, knowledge)
        var gemeenten = Gemeenten.namen
        for (code, settings) in names?.gemeenten ?? [:] { gemeenten[code] = settings.naam ?? gemeenten[code] }
        return PartnerNames(gemeenten: gemeenten, aanbieders: names?.contracten?.namen ?? [:])
    }
}
