import Foundation
import Testing

/// Bounds that the system sets to a program: beyond them it is ended, so that a test needs no stopwatch.
enum ResourceBounds {
    /// Bytes of memory. Far below what the large attacks hold or unfold to; an ordinary message takes less than half.
    static let memory = 96 << 20
    /// Seconds of processor time, on a machine that is many times slower than those of today.
    static let seconds = 40

    /// Runs the program inside the bounds; without them under a sanitizer, which needs far more for itself.
    static func run(_ arguments: [String], memory: Int = memory) throws -> Program.Ended {
        if Program.isSanitized { return try Program.run(arguments) }
        return try Program.start(
            executable: "/usr/bin/prlimit",
            ["--data=\(memory)", "--cpu=\(seconds)", "--core=0", Program.path] + arguments
        ).wait()
    }
}

/// Every attack, by the whole executable: alone for `validate`, and in the inbox of a night among ordinary messages.
@Suite("Attack files")
struct AttackTests {
    private static func place(_ attack: AttackFile) throws -> (job: Job, file: String) {
        let job = try Job()
        try job.folder.makeFolder("inbox")
        try #require(mkfifo(job.folder.at("pijp"), 0o600) == 0)
        let file = job.inbox() + "/" + attack.file
        try attack.write(AttackWriter(file, pipe: job.folder.at("pijp")))
        // Long ago, so that no run waits for the rest of it.
        try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: 0)], ofItemAtPath: file)
        return (job, file)
    }

    /// What stands in files that attacks point at.
    private static func isLeak(_ text: String) -> Bool { text.contains("root:") || text.contains("/bin/") }

    @Test("validate names what is wrong, inside its bounds", arguments: AttackFile.all)
    func validate(_ attack: AttackFile) throws {
        let (job, file) = try Self.place(attack)
        defer { withExtendedLifetime(job) {} }
        let ended = try ResourceBounds.run(["validate", "--format", "json", file])
        #expect(ended.code == (attack.regels.isEmpty ? 0 : 1), "\(ended.errors)")
        let found = try JSONFields(ended.output).objects("bestanden").flatMap { $0.objects("bevindingen") }
        #expect(Set(found.compactMap { $0.text("regel") }).sorted().joined(separator: " ") == attack.regels)
        if let line = attack.line { #expect(found.first?.number("regelnummer") == line) }
        #expect(!Self.isLeak(ended.output + ended.errors))
    }

    @Test("run takes nothing from it and goes on with the rest, inside its bounds", arguments: AttackFile.all)
    func run(_ attack: AttackFile) throws {
        let (job, _) = try Self.place(attack)
        try job.fill(Plain.messages)
        let ended = try ResourceBounds.run(job.arguments(["--jobs", "2"]))
        #expect(ended.code == (attack.fate == .quarantaine ? 3 : 0), "\(ended.errors)")
        let berichten = try job.berichten()
        for name in Plain.messages.keys {
            #expect(berichten.first { $0.text("bestand") == name }?.text("status") == "verwerkt", "\(name)")
        }
        let own = berichten.filter { $0.text("bestand")?.hasPrefix(attack.file) == true }
        #expect(!own.isEmpty)
        #expect(Set(own.compactMap { $0.text("status") }) == [attack.fate.rawValue])
        #expect(Set(own.flatMap { $0.texts("regels") }).sorted().joined(separator: " ") == attack.regels)
        // Nothing is written but what was asked for.
        let known = ["inbox", "pauzewacht.yaml", "pijp", "regio.db", "regio.db.lock", "test.key", "uit"]
        #expect(Shell.names(in: job.folder.path) == known)
        let page = try Shell.text(of: job.outcome() + "/rapport/index.html")
        #expect(!Self.isLeak(page + ended.output + ended.errors))
    }
}
