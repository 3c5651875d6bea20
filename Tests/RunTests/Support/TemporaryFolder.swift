import Foundation

/// A folder that exists as long as this object does.
final class TemporaryFolder: Sendable {
    let path: String

    /// - Parameter place: the folder it lies in; left out: that of the system.
    init(in place: String? = nil) throws {
        path =
            (place.map { URL(fileURLWithPath: $0) } ?? FileManager.default.temporaryDirectory)
            .resolvingSymlinksInPath().appendingPathComponent("pauzewacht-test-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        // Folders that a test made unreadable have to be opened up again before they can go.
        try? Shell.run("chmod -R u+rwX -- '\(path)' 2>/dev/null; rm -rf -- '\(path)'")
    }

    func at(_ name: String) -> String { "\(path)/\(name)" }

    /// Writes a file and the folders above it; returns its path.
    @discardableResult
    func write(_ bytes: [UInt8], to name: String) throws -> String {
        let file = URL(fileURLWithPath: at(name))
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        return file.path
    }

    @discardableResult
    func write(_ text: String, to name: String) throws -> String { try write(Array(text.utf8), to: name) }

    @discardableResult
    func makeFolder(_ name: String) throws -> String {
        try FileManager.default.createDirectory(atPath: at(name), withIntermediateDirectories: true)
        return at(name)
    }
}

/// Small helpers of the operating system.
enum Shell {
    struct Failed: Error {
        let command: String
        let code: Int32
    }

    /// Runs a line of shell; throws when it does not end with 0.
    static func run(_ command: String) throws {
        let ended = try Program.start(executable: "/bin/sh", ["-c", command]).wait()
        guard ended.code == 0 else { throw Failed(command: command, code: ended.code) }
    }

    /// True when the system has a program of this name.
    static func has(_ name: String) -> Bool { (try? run("command -v \(name) >/dev/null")) != nil }

    /// Names in a folder, hidden ones too, sorted.
    static func names(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }

    static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    static func bytes(of path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) }

    static func text(of path: String) throws -> String { String(decoding: try bytes(of: path), as: UTF8.self) }
}
