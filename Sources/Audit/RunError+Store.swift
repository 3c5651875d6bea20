import BatchRun
import Foundation
import IWmo
import RunConfiguration
import Store

extension RunError {
    /// Reads from a store. Whatever the body throws about it comes out as something that cannot be read.
    static func ofReading<Result>(_ path: String, _ body: () throws -> Result) throws(RunError) -> Result {
        guard FileManager.default.fileExists(atPath: path) else {
            throw .noInput(
                Tekst(
                    nl: "De administratie \(path) bestaat niet. Maak haar met pauzewacht run.",
                    en: "The store \(path) does not exist. Make it with pauzewacht run."))
        }
        do {
            return try body()
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
}
