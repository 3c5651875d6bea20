import Glibc
import IWmo

/// The output folder of a run: built beside its place, and put there with one rename.
struct OutputFolder {
    /// Where the outcome goes.
    let path: String
    /// Where it is built.
    let buildPath: String

    /// Written last; a folder that has it holds a finished outcome.
    static let finishedMark = "samenvatting.json"

    init(path: String) throws(RunError) {
        self.path = try Self.absolute(path)
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
    func checkIsFree() throws(RunError) {
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

    /// Starts building from nothing; what a killed run left is removed.
    func begin() throws(RunError) {
        try FileBytes.makeFolders(FileBytes.parent(of: path))
        Self.removeTree(buildPath)
        try FileBytes.makeFolder(buildPath)
        for folder in ["retour", "rapport", "quarantaine"] { try FileBytes.makeFolder("\(buildPath)/\(folder)") }
    }

    func file(_ name: String) throws(RunError) -> OutputFile { try OutputFile(path: "\(buildPath)/\(name)") }

    func write(_ name: String, _ bytes: some Collection<UInt8>) throws(RunError) {
        let file = try file(name)
        try file.append(bytes)
        try file.close()
    }

    /// Puts the finished outcome in its place.
    func publish() throws(RunError) {
        // One call for all files: waiting for the disk after each of ten thousand answers takes longer than the night.
        try FileBytes.flushFileSystem(of: buildPath)
        guard rename(buildPath, path) == 0 else { throw FileBytes.cannotWrite(path) }
        FileBytes.flushFolder(FileBytes.parent(of: path))
    }

    func discard() { Self.removeTree(buildPath) }

    /// Removes a folder this program made itself; links are removed, not followed.
    private static func removeTree(_ path: String) {
        for name in FileBytes.names(in: path) {
            let item = "\(path)/\(name)"
            if unlink(item) != 0 { removeTree(item) }
        }
        rmdir(path)
    }
}
