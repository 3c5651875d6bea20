import BatchRun
import Foundation
import IWmo
import Store

/// Opens a store to look after it, and says what is wrong when that cannot be done.
struct StoreAccess {
    let path: String

    /// What the body throws about the store comes out as something that cannot be read.
    func use<Result>(_ body: (StoreFile) throws -> Result) throws(RunError) -> Result {
        guard FileManager.default.fileExists(atPath: path) else {
            throw .noInput(
                Tekst(
                    nl: "De administratie \(path) bestaat niet. Maak haar met pauzewacht run.",
                    en: "The store \(path) does not exist. Make it with pauzewacht run."))
        }
        do {
            return try body(StoreFile(path: path))
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
        } catch {
            throw .noInput(
                Tekst(
                    nl: "De administratie \(path) is niet te lezen: \(error).",
                    en: "The store \(path) cannot be read: \(error)."))
        }
    }
}
