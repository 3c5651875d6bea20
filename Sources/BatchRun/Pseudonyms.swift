import Glibc
import IWmo
import Messages

/// Turns a BSN into a name that means nothing without the key: `c-` and 16 hexadecimal digits.
public struct Pseudonyms: Sendable {
    private let key: [UInt8]

    public init(key: [UInt8]) {
        self.key = key
    }

    static let minimumKeyLength = 32

    /// The key beside a store that a run made; nil when there is none.
    public static func existingKeyBesideStore(_ storePath: String) throws(RunError) -> [UInt8]? {
        let path = storePath + ".key"
        guard let key = FileBytes.read(path) else { return nil }
        guard key.count >= minimumKeyLength else {
            throw .cannotWrite(
                Tekst(
                    nl: "De sleutel \(path) is te kort; zet het oorspronkelijke bestand terug.",
                    en: "The key \(path) is too short; put the original file back."))
        }
        return key
    }

    /// The key beside the store; made once, readable by its owner only.
    static func keyBesideStore(_ storePath: String) throws(RunError) -> [UInt8] {
        let path = storePath + ".key"
        if let key = try existingKeyBesideStore(storePath) { return key }
        // Only a key that is really absent is made: another one would give every client another pseudonym.
        guard access(path, F_OK) != 0, errno == ENOENT else {
            throw .cannotWrite(
                Tekst(
                    nl: "De sleutel \(path) is niet te lezen; controleer de rechten.",
                    en: "The key \(path) cannot be read; check its permissions."))
        }
        var generator = SystemRandomNumberGenerator()
        let random = (0..<minimumKeyLength).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        try FileBytes.write(random, to: path, mode: 0o600)
        return random
    }

    public func pseudonym(for bsn: String) -> String {
        "c-" + hexadecimal(hmacSHA256(key: key, message: Array(bsn.utf8)).prefix(8))
    }
}
