/// A message file in an inbox, on its own or in a zip, and what becomes of it.
struct DemoFile {
    let night: Night
    /// Name of the zip it is packed in; nil when it lies in the inbox itself.
    var zip: String?
    let name: String
    let bytes: [UInt8]
    let expected: ExpectedStatus

    /// As `berichten.ndjson` names it.
    var bestand: String { (zip.map { $0 + "/" } ?? "") + name }
}
