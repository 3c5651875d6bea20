import Glibc
import IWmo
import Messages

/// Moves processed files out of the inbox. A file in quarantine stays, to be judged again.
///
/// Works on bytes: a file name need not be text.
struct Archive {
    let inbox: String
    let folder: String

    /// Makes the folder, so that a run does not find out at its end that it cannot archive.
    static func checkIsUsable(_ folder: String) throws(RunError) {
        try FileBytes.makeFolders(folder)
        var status = stat()
        guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw .cannotWrite(
                Tekst(nl: "Het archief \(folder) is geen map.", en: "The archive \(folder) is no folder."))
        }
        guard access(folder, W_OK | X_OK) == 0 else { throw FileBytes.cannotWrite(folder) }
    }

    /// `containers`: files of the inbox of which everything inside was processed. A file that was replaced since it
    /// was read stays: it is another message now.
    func move(_ containers: [NightIntake.Container]) throws(RunError) {
        try FileBytes.makeFolders(folder)
        for container in containers {
            let source = Path(inbox, container.path)
            var status = stat()
            guard lstat(source.bytes, &status) == 0, FileIdentity(status) == container.identity else { continue }
            try makeFolders(above: container.path)
            try move(from: source, to: container.path, as: container.identity)
        }
    }

    private func makeFolders(above container: [UInt8]) throws(RunError) {
        for (index, byte) in container.enumerated() where byte == UInt8(ascii: "/") {
            let path = Path(folder, Array(container[..<index]))
            guard mkdir(path.bytes, 0o755) == 0 || errno == EEXIST else { throw FileBytes.cannotWrite(path.text) }
        }
    }

    private func move(from source: Path, to container: [UInt8], as identity: FileIdentity?) throws(RunError) {
        var target = Path(folder, container)
        var number = 1
        while access(target.bytes, F_OK) == 0 {
            number += 1
            target = Path(folder, container + Array(".\(number)".utf8))
        }
        if rename(source.bytes, target.bytes) == 0 { return }
        guard errno == EXDEV else { throw FileBytes.cannotWrite(target.text) }
        try copy(source, to: target)
        // Copying takes time, and what lies here now may have come since.
        guard FileIdentity(at: source.bytes) == identity else { return }
        guard unlink(source.bytes) == 0 else { throw FileBytes.cannotWrite(source.text) }
    }

    /// To another disk: complete there before it goes here, and open to nobody it was not open to.
    private func copy(_ source: Path, to target: Path) throws(RunError) {
        let part = Path(bytes: Array(target.bytes.dropLast()) + ".deel".utf8CString)
        do throws(RunError) {
            try fill(part, from: source)
            guard rename(part.bytes, target.bytes) == 0 else { throw FileBytes.cannotWrite(target.text) }
        } catch {
            unlink(part.bytes)
            throw error
        }
        try FileBytes.flushFileSystem(of: folder)
    }

    private func fill(_ part: Path, from path: Path) throws(RunError) {
        let source = FileSource(path: path.bytes)
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        var count = try read(source, into: &buffer, for: part)
        unlink(part.bytes)
        let file = try OutputFile(path: part.bytes, mode: (source.openedStatus?.st_mode ?? 0) & 0o777)
        while count > 0 {
            try file.append(buffer[..<count])
            count = try read(source, into: &buffer, for: part)
        }
        try file.flushToDisk()
    }

    private func read(_ source: FileSource, into buffer: inout [UInt8], for part: Path) throws(RunError) -> Int {
        do {
            return try buffer.withUnsafeMutableBytes { try source.read(into: $0) }
        } catch {
            throw FileBytes.cannotWrite(part.text)
        }
    }
}

/// A path as the file system knows it, with its closing zero.
private struct Path {
    let bytes: [CChar]

    init(bytes: [CChar]) {
        self.bytes = bytes
    }

    init(_ folder: String, _ relative: [UInt8]) {
        bytes = (Array(folder.utf8) + [UInt8(ascii: "/")] + relative).map { CChar(bitPattern: $0) } + [0]
    }

    /// For people.
    var text: String { String(decoding: bytes.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self) }
}
