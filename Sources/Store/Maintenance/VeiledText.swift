import CLibCrypto
import IWmo

/// A text that a sender put a BSN into, kept so that it is recognised when it comes again and cannot be read.
///
/// Only what must stay for ever is veiled: a number that was used once. Who can guess the whole text can confirm it.
enum VeiledText {
    /// No sender can make one: neither an identificatie nor a number is this long.
    static func veil(_ text: String) -> String {
        var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var length: UInt32 = 0
        let bytes = Array(text.utf8)
        EVP_Digest(bytes, bytes.count, &digest, &length, EVP_sha256(), nil)
        return "#"
            + digest.prefix(Int(length)).map { byte in
                String(byte >> 4, radix: 16) + String(byte & 0xF, radix: 16)
            }.joined()
    }

    /// How a text can lie in the store: as it was sent, and veiled when it could hold a BSN.
    static func forms(of text: String) -> [String] {
        ClientNumbers.isIn(text.utf8) ? [text, veil(text)] : [text]
    }
}
