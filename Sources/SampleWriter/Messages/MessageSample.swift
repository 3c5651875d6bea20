import IWmo

/// A message on its own: valid, or with one known fault.
struct MessageSample {
    /// What the reader should find, and why.
    struct Fault {
        /// 1 schema, 2 inside the message.
        let niveau: Int
        let regel: String
        let pad: String
        let uitleg: Tekst
    }

    let bericht: BerichtType
    let bytes: [UInt8]
    /// Nil for a valid message.
    let fault: Fault?

    var fileName: String {
        bericht.rawValue + (fault.map { "-fout-niveau\($0.niveau).xml" } ?? "-geldig.xml")
    }

    static func valid(_ bericht: BerichtType, _ bytes: [UInt8]) -> MessageSample {
        MessageSample(bericht: bericht, bytes: bytes, fault: nil)
    }

    /// The valid message with one piece of its text replaced, so that it no longer follows the schema.
    func broken(
        _ text: String, into replacement: String, at pad: String, nl: String, en: String
    ) -> MessageSample {
        let changed = String(decoding: bytes, as: UTF8.self).replacing(text, with: replacement, maxReplacements: 1)
        return MessageSample(
            bericht: bericht, bytes: Array(changed.utf8),
            fault: Fault(niveau: 1, regel: "XSD", pad: pad, uitleg: Tekst(nl: nl, en: en)))
    }

    /// A message that follows the schema and breaks one rule of level 2.
    static func breaking(
        _ regel: String, _ bericht: BerichtType, _ bytes: [UInt8], at pad: String, nl: String, en: String
    ) -> MessageSample {
        MessageSample(
            bericht: bericht, bytes: bytes,
            fault: Fault(niveau: 2, regel: regel, pad: pad, uitleg: Tekst(nl: nl, en: en)))
    }
}
