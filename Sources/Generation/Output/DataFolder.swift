import Glibc
import IWmo

/// Why nothing, or not everything, was generated.
public enum GenerationError: Error, Sendable {
    /// The folder already holds something.
    case notEmpty(String)
    /// A file or folder cannot be made.
    case cannotWrite(path: String, reason: String)

    public func message(in language: Language) -> String {
        switch self {
        case .notEmpty(let path):
            Tekst(
                nl: "\(path) is niet leeg. Kies een nieuwe of lege map; er is niets gemaakt.",
                en: "\(path) is not empty. Choose a new or empty folder; nothing was generated.")[language]
        case .cannotWrite(let path, let reason):
            Tekst(
                nl: "\(path) is niet te schrijven: \(reason).", en: "\(path) cannot be written: \(reason).")[language]
        }
    }

    static func failed(_ path: String) -> GenerationError {
        .cannotWrite(path: path, reason: String(cString: strerror(errno)))
    }
}

/// The folder that receives a data set.
struct DataFolder {
    let path: String

    /// Makes the folder when it is not there; refuses one that holds anything.
    init(new path: String) throws(GenerationError) {
        self.path = path
        try Self.make(path)
        guard let directory = opendir(path) else { throw .failed(path) }
        defer { closedir(directory) }
        while let item = readdir(directory) {
            let first = item.pointee.d_name.0
            let second = item.pointee.d_name.1
            let third = item.pointee.d_name.2
            let dot = CChar(UInt8(ascii: "."))
            let isItselfOrParent = first == dot && (second == 0 || (second == dot && third == 0))
            if !isItselfOrParent { throw .notEmpty(path) }
        }
    }

    func at(_ name: String) -> String { "\(path)/\(name)" }

    func makeFolder(_ name: String) throws(GenerationError) { try Self.make(at(name)) }

    func write(_ name: String, _ bytes: some Collection<UInt8>) throws(GenerationError) {
        let file = try DataFile(at(name))
        try file.append(bytes)
        try file.flush()
    }

    func write(_ name: String, _ text: String) throws(GenerationError) { try write(name, text.utf8) }

    /// Makes a folder and every missing one above it.
    private static func make(_ path: String) throws(GenerationError) {
        if mkdir(path, 0o755) == 0 { return }
        if errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex {
            try make(String(path[..<slash]))
            if mkdir(path, 0o755) == 0 { return }
        }
        var status = stat()
        guard errno == EEXIST, stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw .failed(path)
        }
    }
}

/// A file that is written from begin to end.
final class DataFile {
    let path: String
    private let descriptor: Int32
    private var buffer: [UInt8] = []

    init(_ path: String) throws(GenerationError) {
        self.path = path
        descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .failed(path) }
    }

    deinit {
        close(descriptor)
    }

    func append(_ bytes: some Collection<UInt8>) throws(GenerationError) {
        buffer.append(contentsOf: bytes)
        if buffer.count >= 1 << 18 { try flush() }
    }

    func append(_ text: String) throws(GenerationError) { try append(text.utf8) }

    func flush() throws(GenerationError) {
        var offset = 0
        while offset < buffer.count {
            let count = buffer.withUnsafeBytes { bytes in
                Glibc.write(descriptor, bytes.baseAddress.map { $0 + offset }, bytes.count - offset)
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw .failed(path) }
            offset += count
        }
        buffer.removeAll(keepingCapacity: true)
    }

    /// Adds everything another file holds, and removes that file.
    func take(_ other: DataFile) throws(GenerationError) {
        try other.flush()
        var piece = [UInt8](repeating: 0, count: 1 << 18)
        var offset: off_t = 0
        while true {
            let count = piece.withUnsafeMutableBytes { pread(other.descriptor, $0.baseAddress, $0.count, offset) }
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw .failed(other.path) }
            if count == 0 { break }
            try append(piece[..<count])
            offset += off_t(count)
        }
        unlink(other.path)
    }
}
