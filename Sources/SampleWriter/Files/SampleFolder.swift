import Glibc

/// The folder the samples are written to.
struct SampleFolder {
    let path: String

    struct WriteError: Error, CustomStringConvertible {
        let path: String
        let reason: String

        var description: String { "\(path): \(reason)" }
    }

    /// Makes the folders that are missing and replaces the files that exist. Files that the samples no longer
    /// have stay where they are: the tests name them.
    func write(_ files: [SampleFile]) throws(WriteError) {
        try makeFolder(path)
        for file in files {
            try makeFolders(above: file.path)
            try write(file)
        }
    }

    private func makeFolders(above relativePath: String) throws(WriteError) {
        var folder = path
        for step in relativePath.split(separator: "/").dropLast() {
            folder += "/" + step
            try makeFolder(folder)
        }
    }

    private func makeFolder(_ folder: String) throws(WriteError) {
        guard mkdir(folder, 0o755) == 0 || errno == EEXIST else { throw failure(folder) }
    }

    private func write(_ file: SampleFile) throws(WriteError) {
        let target = path + "/" + file.path
        guard let stream = fopen(target, "wb") else { throw failure(target) }
        let written = fwrite(file.bytes, 1, file.bytes.count, stream)
        guard fclose(stream) == 0, written == file.bytes.count else { throw failure(target) }
    }

    private func failure(_ path: String) -> WriteError {
        WriteError(path: path, reason: String(cString: strerror(errno)))
    }
}
