/// Where a report goes while it is written, piece by piece: a file, a pipe, an array in a test.
public protocol ReportSink {
    /// Writes the bytes behind what was written before.
    mutating func write(_ bytes: [UInt8]) throws
}

extension ReportSink {
    /// Writes text as UTF-8.
    public mutating func write(_ text: String) throws {
        try write(Array(text.utf8))
    }
}
