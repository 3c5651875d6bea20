import BatchRun
import Foundation
import IWmo
import Store

/// Makes a copy of a store, with or without the key of its pseudonyms. A run may go on.
public struct StoreBackupRun: Sendable {
    private let path: String
    private let output: String
    private let withKey: Bool

    public init(store path: String, output: String, withKey: Bool) {
        self.path = path
        self.output = output
        self.withKey = withKey
    }

    /// Returns what to tell the user.
    public func copy() throws(RunError) -> Tekst {
        let target = try NewFile(output)
        let key = try withKey ? keyToCopy() : nil
        let keyTarget = try key.map { _ throws(RunError) in try NewFile(output + ".key") }
        try StoreAccess(path: path).use { try StoreBackup($0).checkIsReadable() }
        try target.begin()
        do {
            try StoreAccess(path: path).use { file in
                do {
                    try StoreBackup(file).copy(to: target.temporary)
                } catch let error as StoreError {
                    throw Self.failed(output, error)
                }
            }
            // The key comes first: a copy that is there is complete.
            if let key, let keyTarget {
                try keyTarget.write(key)
                try keyTarget.publish()
            }
            try target.publish()
        } catch {
            target.discard()
            throw error
        }
        return Self.done(path, output, hasKey: FileManager.default.fileExists(atPath: path + ".key"), withKey)
    }

    private func keyToCopy() throws(RunError) -> [UInt8] {
        guard let key = FileManager.default.contents(atPath: path + ".key") else {
            throw .noInput(
                Tekst(
                    nl: "Er is geen sleutel \(path).key te lezen. Noemt de configuratie een andere sleutel, bewaar die "
                        + "dan zelf en laat --with-key weg.",
                    en: "There is no key \(path).key to read. When the configuration names another key, keep that "
                        + "yourself and leave out --with-key."))
        }
        return [UInt8](key)
    }

    private static func failed(_ output: String, _ error: StoreError) -> RunError {
        .cannotWrite(
            Tekst(
                nl: "De back-up \(output) is niet gemaakt: \(error).",
                en: "The backup \(output) was not made: \(error)."))
    }

    private static func done(_ path: String, _ output: String, hasKey: Bool, _ withKey: Bool) -> Tekst {
        let made = Tekst(nl: "Back-up: \(output)\n", en: "Backup: \(output)\n")
        if withKey { return made + Tekst(nl: "Sleutel: \(output).key\n", en: "Key: \(output).key\n") }
        return made
            + (hasKey
                ? Tekst(
                    nl: "De sleutel van de pseudoniemen (\(path).key) is niet meegekopieerd. Bewaar haar apart, of "
                        + "gebruik --with-key.\n",
                    en: "The key of the pseudonyms (\(path).key) was not copied. Keep it apart, or use --with-key.\n")
                : Tekst(
                    nl: "De sleutel van de pseudoniemen staat in de configuratie genoemd. Bewaar haar apart.\n",
                    en: "The key of the pseudonyms is named by the configuration. Keep it apart.\n"))
    }
}
