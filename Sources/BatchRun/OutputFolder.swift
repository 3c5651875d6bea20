import Glibc
import IWmo

/// The output folder of a run: built beside its place, and put there with one rename.
public struct OutputFolder: Sendable {
    /// Where the outcome goes.
    public let path: String
    /// Where it is built.
    let buildPath: String

    /// Written last; a folder that has it holds a finished outcome.
    static let finishedMark = "samenvatting.json"

    public init(path: String) throws(RunError) {
        self.path = FileBytes.resolved(try Self.absolute(path))
        buildPath = "\(FileBytes.parent(of: self.path))/.\(FileBytes.name(of: self.path)).pauzewacht-bezig"
    }

    private static func absolute(_ path: String) throws(RunError) -> String {
        if path.hasPrefix("/") { return path }
        guard let current = getcwd(nil, 0) else { throw FileBytes.cannotWrite(path) }
        defer { free(current) }
        return String(cString: current) + "/" + path
    }

    var holdsFinishedOutcome: Bool { FileBytes.exists("\(path)/\(Self.finishedMark)") }

    /// Refuses a folder that already holds something: an outcome is never overwritten.
    public func checkIsFree() throws(RunError) {
        var (status, above) = (stat(), stat())
        if lstat(path, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFDIR else {
                throw .cannotWrite(
                    Tekst(
                        nl: "\(path) is geen map. Kies een nieuwe map; er is niets verwerkt.",
                        en: "\(path) is no folder. Choose a new folder; nothing was processed."))
            }
            // The outcome is put in place with one rename, and that cannot replace a mounted disk.
            guard stat(FileBytes.parent(of: path), &above) != 0 || above.st_dev == status.st_dev else {
                throw .cannotWrite(
                    Tekst(
                        nl: "\(path) is een aangekoppelde schijf. Kies een map daaronder; er is niets verwerkt.",
                        en: "\(path) is a mounted disk. Choose a folder below it; nothing was processed."))
            }
        }
        guard !holdsFinishedOutcome else {
            throw .cannotWrite(
                Tekst(
                    nl: "\(path) bevat al een afgeronde uitkomst. Kies een nieuwe map; er is niets verwerkt.",
                    en: "\(path) already holds a finished outcome. Choose a new folder; nothing was processed."))
        }
        guard FileBytes.names(in: path).isEmpty else {
            throw .cannotWrite(
                Tekst(
                    nl: "\(path) is niet leeg. Kies een nieuwe of lege map; er is niets verwerkt.",
                    en: "\(path) is not empty. Choose a new or empty folder; nothing was processed."))
        }
    }

    /// The folders of the outcome of a run.
    static let runFolders = ["retour", "rapport", "quarantaine", "terugvordering", "eigenbijdrage"]

    /// Starts building from nothing; what a killed run left is removed. Keep the claim while the run lasts: another
    /// run with another store must not build the same outcome.
    public func begin(folders: [String]) throws(RunError) -> FolderClaim {
        try FileBytes.makeFolders(FileBytes.parent(of: path))
        if FileBytes.exists(buildPath) {
            let left = try FolderClaim(buildPath)
            withExtendedLifetime(left) { Self.removeTree(buildPath) }
        }
        try FileBytes.makeFolder(buildPath)
        let claim = try FolderClaim(buildPath)
        for folder in folders { try FileBytes.makeFolder("\(buildPath)/\(folder)") }
        return claim
    }

    /// Where a file lies until the outcome is put in its place, for a writer that opens its files itself.
    public func buildPath(of name: String) -> String { "\(buildPath)/\(name)" }

    public func file(_ name: String) throws(RunError) -> OutputFile { try OutputFile(path: "\(buildPath)/\(name)") }

    public func write(_ name: String, _ bytes: some Collection<UInt8>) throws(RunError) {
        let file = try file(name)
        try file.append(bytes)
        try file.flush()
    }

    /// What is in one of the folders that are being built, in no particular order.
    public func names(in folder: String) -> [String] { FileBytes.names(in: "\(buildPath)/\(folder)") }

    /// Puts the finished outcome in its place.
    public func publish() throws(RunError) {
        // One call for all files: waiting for the disk after each of ten thousand answers takes longer than the night.
        try FileBytes.flushFileSystem(of: buildPath)
        guard rename(buildPath, path) == 0 else { throw FileBytes.cannotWrite(path) }
        try FileBytes.flushFolder(FileBytes.parent(of: path))
    }

    /// Removes what an earlier run left, unless another run is building there.
    func discardUnlessClaimed() {
        if let claim = try? FolderClaim(buildPath) { withExtendedLifetime(claim) { discard() } }
    }

    public func discard() { Self.removeTree(buildPath) }

    /// Removes a folder this program made itself; links are removed, not followed.
    private static func removeTree(_ path: String) {
        for name in FileBytes.names(in: path) {
            let item = "\(path)/\(name)"
            if unlink(item) != 0 { removeTree(item) }
        }
        rmdir(path)
    }
}

/// Holds a folder that is being built. The system lets go of it when the process ends, however it ends.
public final class FolderClaim {
    private let descriptor: Int32

    fileprivate init(_ path: String) throws(RunError) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileBytes.cannotWrite(path) }
        guard FileLock.take(descriptor) else {
            close(descriptor)
            throw .cannotWrite(
                Tekst(
                    nl: "Een andere run maakt op dit moment een uitkomst in \(path). Kies een andere map.",
                    en: "Another run is making an outcome in \(path) right now. Choose another folder."))
        }
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }
}
