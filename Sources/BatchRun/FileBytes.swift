import CLinux
import Glibc
import IWmo

/// Whole files, written so that they are complete or absent.
enum FileBytes {
    static func read(_ path: String) -> [UInt8]? { read(path.utf8CString.map { $0 }) }

    /// A path as bytes, with its closing zero.
    static func read(_ path: [CChar]) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { return nil }
            if count == 0 { return bytes }
            bytes.append(contentsOf: chunk[..<count])
        }
    }

    /// Writes beside the target, flushes to disk, and renames.
    static func write(_ bytes: [UInt8], to path: String, mode: mode_t = 0o644) throws(RunError) {
        let temporary = path + ".deel"
        unlink(temporary)
        let file = try OutputFile(path: temporary, mode: mode)
        try file.append(bytes)
        try file.flushToDisk()
        guard rename(temporary, path) == 0 else { throw cannotWrite(path) }
        try flushFolder(parent(of: path))
    }

    /// What lies in a folder, in no particular order; empty when it cannot be read.
    static func names(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let item = readdir(directory) {
            let name = withUnsafeBytes(of: &item.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names
    }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    static func makeFolder(_ path: String) throws(RunError) {
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw cannotWrite(path) }
    }

    /// Makes a folder and every missing one above it.
    static func makeFolders(_ path: String) throws(RunError) {
        if exists(path) { return }
        let parent = self.parent(of: path)
        if parent != path { try makeFolders(parent) }
        try makeFolder(path)
    }

    /// An absolute path without links, double slashes and full stops, as far as it exists.
    static func resolved(_ path: String) -> String {
        if let real = realpath(path, nil) {
            defer { free(real) }
            return String(cString: real)
        }
        let parts = path.split(separator: "/").filter { $0 != "." }
        guard let name = parts.last else { return path }
        let above = parts.dropLast().joined(separator: "/")
        let parent = resolved(path.hasPrefix("/") ? "/" + above : above.isEmpty ? "." : above)
        return (parent == "/" ? "" : parent) + "/" + name
    }

    static func parent(of path: String) -> String {
        let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        guard let slash = trimmed.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
    }

    static func name(of path: String) -> String {
        let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        guard let slash = trimmed.utf8.lastIndex(of: UInt8(ascii: "/")) else { return trimmed }
        return String(trimmed[trimmed.index(after: slash)...])
    }

    /// Flushes the entries of a folder to disk, so that a rename survives a power cut.
    static func flushFolder(_ path: String) throws(RunError) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw cannotWrite(path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw cannotWrite(path) }
    }

    /// Flushes everything written to the file system a folder lies on.
    static func flushFileSystem(of folder: String) throws(RunError) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw cannotWrite(folder) }
        defer { close(descriptor) }
        guard syncfs(descriptor) == 0 else { throw cannotWrite(folder) }
    }

    static func cannotWrite(_ path: String) -> RunError {
        let reason = SystemError.current
        return .cannotWrite(
            Tekst(nl: "\(path) is niet te schrijven: \(reason).", en: "\(path) cannot be written: \(reason)."))
    }
}

/// A file that is being written, with a buffer.
public final class OutputFile {
    private let path: String
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private static let bufferSize = 256 * 1024

    convenience init(path: String, mode: mode_t = 0o644) throws(RunError) {
        try self.init(path: path.utf8CString.map { $0 }, mode: mode)
    }

    /// A path as bytes, with its closing zero.
    init(path: [CChar], mode: mode_t = 0o644) throws(RunError) {
        self.path = String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw FileBytes.cannotWrite(self.path) }
    }

    deinit {
        Glibc.close(descriptor)
    }

    public func append(_ bytes: some Collection<UInt8>) throws(RunError) {
        buffer.append(contentsOf: bytes)
        if buffer.count >= Self.bufferSize { try flush() }
    }

    public func append(_ text: String) throws(RunError) { try append(text.utf8) }

    /// Writes what is left and waits for the disk.
    func flushToDisk() throws(RunError) {
        try flush()
        guard fsync(descriptor) == 0 else { throw FileBytes.cannotWrite(path) }
    }

    /// Writes what is left. The disk may still have to catch up.
    public func flush() throws(RunError) {
        var offset = 0
        while offset < buffer.count {
            let written = buffer.withUnsafeBytes { bytes in
                write(descriptor, bytes.baseAddress.map { $0 + offset }, bytes.count - offset)
            }
            if written < 0 {
                if errno == EINTR { continue }
                throw FileBytes.cannotWrite(path)
            }
            offset += written
        }
        buffer.removeAll(keepingCapacity: true)
    }
}
