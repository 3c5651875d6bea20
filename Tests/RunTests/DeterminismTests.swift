import Foundation
import Testing

/// The same messages give the same outcome, however they lie in the inbox and however many workers read them.
@Suite("Same input, same outcome")
struct DeterminismTests {
    private static let messages = GoldenRegion.firstNight

    @Test("the number of workers changes no byte", arguments: [2, 8])
    func workers(_ count: Int) throws {
        let alone = try outcome(Self.messages, ["--jobs", "1"])
        let together = try outcome(Self.messages, ["--jobs", "\(count)"])
        #expect(together.differences(from: alone) == [])
    }

    @Test("other names and folders change nothing but `bestand`")
    func otherNames() throws {
        let renamed = Dictionary(
            uniqueKeysWithValues: Self.messages.sorted { $0.key < $1.key }.enumerated().map { index, message in
                ("map-\(index % 3)/\(100 - index)-\(index * 7 % 11).XML", message.value)
            }.filter { !$0.1.starts(with: Array("geen bericht".utf8)) })
        let expected = try withoutNames(outcome(Self.messages, ["--jobs", "1"]))
        #expect(try withoutNames(outcome(renamed, ["--jobs", "2"])).differences(from: expected) == [])
    }

    @Test("messages in zips give the same as loose ones")
    func inZips() throws {
        var zips = [ZipWriter(), ZipWriter()]
        for (index, message) in Self.messages.sorted(by: { $0.key > $1.key }).enumerated() {
            zips[index % 2].add(message.key, message.value)
        }
        let expected = try withoutNames(outcome(Self.messages, ["--jobs", "1"]))
        let packed = ["b.zip": zips[0].bytes, "map/a.ZIP": zips[1].bytes]
        #expect(try withoutNames(outcome(packed, ["--jobs", "8"])).differences(from: expected) == [])
    }

    @Test("a second run on the same inbox says dubbel everywhere and answers nothing")
    func secondRun() throws {
        let job = try GoldenRegion.job()
        try job.run(inbox: "nacht-1", outcome: "uit-1")
        let second = try job.run(inbox: "nacht-1", outcome: "uit-2")
        #expect(second.code == 3)
        let berichten = try job.berichten("uit-2")
        #expect(berichten.count == (try job.berichten("uit-1").count))
        for bericht in berichten {
            let name = bericht.text("bestand") ?? ""
            let isBad = name == "geen-xml.xml" || name == "schema.xml"
            #expect(bericht.text("status") == (isBad ? "quarantaine" : "dubbel"), "\(name)")
        }
        let tree = try job.tree("uit-2")
        #expect(tree.text("oordelen.ndjson") == "")
        #expect(tree.text("heroordelen.ndjson") == "")
        #expect(tree.names.filter { $0.hasPrefix("retour/") } == [])
    }

    @Test("the inbox is left as it is")
    func inboxUntouched() throws {
        let job = try GoldenRegion.job()
        let before = try FileTree(job.inbox("nacht-1"))
        try job.run(inbox: "nacht-1")
        #expect(try FileTree(job.inbox("nacht-1")) == before)
    }

    @Test("another time zone and language of the machine change no byte of an outcome or a report")
    func elsewhere() throws {
        let (here, elsewhere) = (try GoldenRegion.job(), try GoldenRegion.job())
        func runElsewhere(_ arguments: [String]) throws -> Program.Ended {
            // There it is another day for most of the night.
            let settings = ["TZ=Pacific/Kiritimati", "LANG=tr_TR.UTF-8", "LC_ALL=tr_TR.UTF-8"]
            return try Program.start(executable: "/usr/bin/env", settings + [Program.path] + arguments).wait()
        }
        let first = try here.run(inbox: "nacht-1")
        let second = try runElsewhere(elsewhere.arguments(inbox: "nacht-1"))
        #expect(first.code == 3 && second.code == 3, "\(second.errors)")
        #expect(second.output == first.output)
        #expect(try elsewhere.tree().differences(from: here.tree()) == [])
        let report = try here.report(into: "rapport")
        let ended = try runElsewhere(elsewhere.reportArguments(into: "rapport"))
        #expect(ended.code == 0, "\(ended.errors)")
        #expect(try elsewhere.tree("rapport").differences(from: report) == [])
    }

    private func outcome(_ messages: [String: [UInt8]], _ options: [String]) throws -> FileTree {
        let job = try GoldenRegion.job()
        try job.fill(messages, into: "anders")
        let ended = try job.run(inbox: "anders", options)
        #expect(ended.code == 3, "\(ended.errors)")
        return try job.tree()
    }

    /// Without what names files of the inbox; messages are then in an order of their own.
    private func withoutNames(_ tree: FileTree) -> FileTree {
        tree.without { $0.hasPrefix("rapport/") || $0.hasPrefix("quarantaine/") }.mapText { name, text in
            guard name == "berichten.ndjson" else { return text }
            return text.replacing(#/"bestand":"[^"]*",/#, with: "").split(separator: "\n").sorted()
                .joined(separator: "\n")
        }
    }
}
