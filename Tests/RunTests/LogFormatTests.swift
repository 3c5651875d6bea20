import Foundation
import Testing

/// Log lines for a log collector.
@Suite("Log lines in JSON")
struct LogFormatTests {
    private static let json = ["--log-format", "json"]

    @Test("one object per line, each with time, level and a known event")
    func night() throws {
        let job = try BusyRegion.job()
        let ended = try job.run(Self.json)
        #expect(ended.code == 3)
        let lines = ended.errors.split(separator: "\n")
        let page = try Documents.text(of: "docs/operations.md")
        for line in lines {
            #expect(keysInOrder(String(line)).prefix(4) == ["time", "level", "event", "message"])
            let fields = try JSONFields(line)
            let time = try #require(fields.text("time"))
            #expect(time.wholeMatch(of: #/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/#) != nil)
            let date = try Date(time, strategy: .iso8601.year().month().day().time(includingFractionalSeconds: true))
            #expect(abs(date.timeIntervalSinceNow) < 120)
            #expect(page.contains("| `\(try #require(fields.text("event")))` |"))
        }
        let all = try lines.map { try JSONFields($0) }
        // One of the files is cut off; whether the run waits for it depends on how long ago it was written.
        let fields = all.filter { $0.text("event") != "waiting_for_files" }
        #expect(fields.compactMap { $0.text("event") } == ["run_started", "run_finished", "run_ended"])
        #expect(fields.compactMap { $0.text("level") } == ["notice", "notice", "warning"])
        #expect(fields[0].flag("resumed") == false)
        #expect(fields[0].number("files") == (try job.berichten().count))
        #expect(fields[1].text("output") == job.outcome())

        let summary = try JSONFields(job.tree().text("samenvatting.json"))
        #expect(fields[2].number("exit_code") == 3)
        let status = summary.object("bestanden").object("perStatus")
        for name in ["verwerkt", "afgekeurd", "quarantaine", "dubbel"] {
            #expect(fields[2].number("files_\(name)") == status.number(name))
        }
        for name in ["toegekend", "betwist", "afgewezen"] {
            let tally = summary.object("totaal").object(name)
            #expect(fields[2].number("lines_\(name)") == tally.number("aantal"))
            #expect(fields[2].number("eurocents_\(name)") == tally.number("bedrag"))
        }
    }

    @Test("a run that fails ends with a line of level error, and nothing that is no JSON")
    func failed() throws {
        let job = try Job()
        try job.fill(Plain.messages)
        try job.folder.write("niet \"leeg\"", to: "uit/notities.txt")
        let fields = try JSONFields.lines(of: job.run(Self.json).errors)
        #expect(fields.compactMap { $0.text("event") } == ["run_ended"])
        #expect(fields.first?.text("level") == "error")
        #expect(fields.first?.number("exit_code") == 73)
        #expect(fields.first?.text("reason")?.contains(job.outcome()) == true)
    }

    @Test("--quiet: nothing of a night without problems, a warning when files went to quarantine")
    func quiet() throws {
        let job = try Job()
        try job.fill(Plain.messages)
        #expect(try job.run(Self.json + ["--quiet"]).errors == "")
        try job.fill(["fout.xml": Array("<a".utf8)])
        let fields = try JSONFields.lines(of: job.run(outcome: "uit-2", Self.json + ["--quiet"]).errors)
        #expect(fields.compactMap { $0.text("event") } == ["run_ended"])
        #expect(fields.first?.number("files_quarantaine") == 1)
    }

    @Test("text is what it always was, asked for or not")
    func text() throws {
        for options in [[], ["--log-format", "text"]] {
            let job = try Job()
            try job.fill(Plain.messages)
            let lines = try job.run(options).errors.split(separator: "\n")
            #expect(lines.count == 2)
            let started = #/\S+ notice pauzewacht: files=3 peildatum=2026-02-03 resumed=false \[BatchRun\] run started/#
            #expect(lines.first?.wholeMatch(of: started) != nil)
            #expect(lines.last?.hasSuffix("notice pauzewacht: output=\(job.outcome()) [BatchRun] run finished") == true)
        }
    }
}
