import Glibc

/// Writes the samples of the project into a folder: `swift run sample-writer samples/`.
@main
enum SampleWriter {
    static func main() {
        let arguments = CommandLine.arguments.dropFirst()
        guard let folder = arguments.first, arguments.count == 1, !folder.hasPrefix("-") else {
            return stop("usage: sample-writer FOLDER", code: 64)
        }
        do {
            let files = Samples.files
            try SampleFolder(path: folder).write(files)
            print("\(files.count) files written to \(folder)")
        } catch {
            stop("\(error)", code: 73)
        }
    }

    private static func stop(_ message: String, code: Int32) {
        let line = Array("sample-writer: \(message)\n".utf8)
        _ = write(STDERR_FILENO, line, line.count)
        exit(code)
    }
}

/// Everything that belongs in the folder of samples.
enum Samples {
    /// In the order of their paths, the same bytes every time.
    static var files: [SampleFile] { (Demo.files + MessageSamples.files).sorted { $0.path < $1.path } }
}
