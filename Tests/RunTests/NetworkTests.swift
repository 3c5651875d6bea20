import Foundation
import Testing

/// The program speaks to nobody: what the system sees of it when it works.
@Suite("Network")
struct NetworkTests {
    private static let canTrace = (try? Shell.run("strace -e trace=network -o /dev/null true")) != nil

    /// The network calls that a command makes, one per line.
    private static func calls(_ arguments: [String], in folder: TemporaryFolder) throws -> [String] {
        let trace = folder.at("aanroepen.txt")
        let command = ["strace", "-f", "-e", "trace=network", "-o", trace, Program.path]
        let ended = try Program.start(executable: "/usr/bin/env", command + arguments).wait()
        #expect(ended.code == 0, "\(ended.errors)")
        // The end of a thread is no call; nor is what a thread was about to do when the program ended, of which strace
        // knows no name.
        return try Shell.text(of: trace).split(separator: "\n").map(String.init)
            .filter { !$0.contains("+++ exited") && !$0.hasSuffix("???( <unfinished ...>") }
    }

    @Test(
        "a night and what is asked of its store afterwards make no network call, not even on the machine itself",
        .enabled(if: canTrace, "needs strace"))
    func none() throws {
        let job = try Job()
        try job.fill(Plain.messages)
        let store = ["--store", job.store]
        let night = job.arguments(["--archive", job.folder.at("archief"), "--metrics", job.folder.at("nacht.prom")])
        let configuration = ["--config", job.folder.at("pauzewacht.yaml")]
        for command in [
            ["validate", job.inbox()], night, ["store", "check"] + store,
            ["store", "backup", "--output", job.folder.at("kopie.db")] + store,
            ["store", "export", "--output", job.folder.at("export")] + store + configuration,
            ["report", "--output", job.folder.at("rapport")] + store + configuration,
            ["report", "--format", "xlsx", "--output", job.folder.at("werkmappen")] + store,
            ["explain", "0479/65656055/RN1"] + store, ["timeline", "--toewijzing", "0479/1"] + store,
        ] {
            let calls = try Self.calls(command, in: job.folder)
            #expect(calls == [], "\(command.prefix(2))")
        }
    }

    @Test("such calls would be seen", .enabled(if: canTrace, "needs strace"))
    func seen() throws {
        let folder = try TemporaryFolder()
        let trace = folder.at("aanroepen.txt")
        try Shell.run("strace -f -e trace=network -o '\(trace)' logger --udp --server 127.0.0.1 proef || true")
        #expect(try Shell.text(of: trace).contains("socket(AF_INET"))
    }
}
