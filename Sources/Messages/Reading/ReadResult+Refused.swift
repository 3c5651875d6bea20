import IWmo

extension ReadResult {
    /// The result for a file that could not even be opened: one finding at level 1.
    public static func refused(regel: String, reden: Tekst) -> ReadResult {
        ReadResult(
            findings: [Finding(niveau: 1, regel: regel, position: .start, pad: "", melding: reden)],
            findingsOmitted: false, contentHash: "", byteCount: 0)
    }
}
