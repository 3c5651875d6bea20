import Foundation
import Testing

/// The file that a monitoring system reads after each run.
@Suite("Metrics")
struct MetricsTests {
    private static func metrics(of job: Job) throws -> Exposition {
        try Exposition(Shell.text(of: job.folder.at("meting.prom")))
    }

    private static func options(_ job: Job) -> [String] { ["--metrics", job.folder.at("meting.prom")] }

    @Test("they say what samenvatting.json says")
    func sameAsSummary() throws {
        let job = try BusyRegion.job()
        let began = Date().timeIntervalSince1970.rounded(.down)
        #expect(try job.run(Self.options(job)).code == 3)
        let metrics = try Self.metrics(of: job)
        let summary = try JSONFields(job.tree().text("samenvatting.json"))
        let (files, total) = (summary.object("bestanden"), summary.object("totaal"))

        for status in ["verwerkt", "afgekeurd", "quarantaine", "dubbel"] {
            let count = try #require(files.object("perStatus").number(status))
            #expect(metrics["pauzewacht_last_run_files", "status=\"\(status)\""] == Double(count))
            for bericht in files.objects("perBericht") {
                let labels = "message=\"\(bericht.text("bericht") ?? "onbekend")\",status=\"\(status)\""
                #expect(metrics["pauzewacht_last_run_messages", labels] == bericht.number(status).map { Double($0) })
            }
        }
        #expect(metrics["pauzewacht_last_run_files", "status=\"quarantaine\""] ?? 0 > 0)
        for verdict in ["toegekend", "betwist", "afgewezen"] {
            let labels = "verdict=\"\(verdict)\""
            let (count, amount) = (total.object(verdict).number("aantal"), total.object(verdict).number("bedrag"))
            #expect(metrics["pauzewacht_last_run_lines", labels] == count.map { Double($0) })
            #expect(count ?? 0 > 0)
            #expect(metrics["pauzewacht_last_run_lines_euros", labels] == amount.map { Double($0) / 100 })
        }
        func equal(_ name: String, _ list: String, in object: JSONFields) {
            let rules = object.objects(list).reduce(into: [String: Double]()) { rules, rule in
                rules["rule=\"\(rule.text("regel") ?? "")\""] = rule.number("aantal").map { Double($0) }
            }
            #expect(!rules.isEmpty)
            #expect(metrics.families[name]?.values == rules)
        }
        equal("pauzewacht_last_run_rejected_lines", "regels", in: summary)
        equal("pauzewacht_last_run_care_gap_findings", "zorggatregels", in: summary)
        equal("pauzewacht_last_run_refused_files", "perRegel", in: files)
        let open = total.object("terugvordering").object("open")
        #expect(metrics["pauzewacht_recovery_open_lines"] == open.number("aantal").map { Double($0) })
        #expect(metrics["pauzewacht_recovery_open_euros"] == open.number("bedrag").map { Double($0) / 100 })
        let flagged = total.object("betwist").number("gevlagdBedrag")
        #expect(metrics["pauzewacht_last_run_flagged_euros"] == flagged.map { Double($0) / 100 })

        let ended = try #require(metrics["pauzewacht_last_run_timestamp_seconds"])
        #expect((began...began + 120).contains(ended))
        #expect(metrics["pauzewacht_last_success_timestamp_seconds"] == ended)
        #expect(metrics["pauzewacht_last_run_exit_code"] == 3)
        #expect(try metrics["pauzewacht_store_size_bytes"] == Double(Shell.bytes(of: job.store).count))
        let version = try Program.run(["--version"]).output.dropLast()
        #expect(metrics["pauzewacht_build_info", "version=\"\(version)\""] == 1)
    }

    @Test("a night without messages")
    func empty() throws {
        let job = try Job()
        try job.folder.makeFolder("inbox")
        #expect(try job.run(Self.options(job)).code == 0)
        let metrics = try Self.metrics(of: job)
        #expect(metrics["pauzewacht_last_run_files", "status=\"quarantaine\""] == 0)
        #expect(metrics["pauzewacht_last_run_lines_euros", "verdict=\"betwist\""] == 0)
        #expect(metrics.families["pauzewacht_last_run_messages"] == nil)
    }

    @Test("every metric and its meaning stands in the documentation, and no other")
    func documented() throws {
        let job = try BusyRegion.job()
        try job.run(Self.options(job))
        let page = try Documents.text(of: "docs/operations.md")
        let names = page.matches(of: #/`(pauzewacht_[a-z_]+)/#).map { String($0.1) }
        #expect(try Set(names) == Set(Self.metrics(of: job).families.keys))
    }

    @Test("outcome and store are the same with and without them")
    func sameBytes() throws {
        let (plain, watched) = (try BusyRegion.job(), try BusyRegion.job())
        let first = try plain.run()
        let second = try watched.run(Self.options(watched) + ["--log-format", "json"])
        #expect(second.code == first.code)
        #expect(second.output == first.output)
        #expect(try watched.tree().differences(from: plain.tree()) == [])
    }

    @Test("a run that failed keeps the last success of an earlier one, and has no figures")
    func failed() throws {
        let job = try BusyRegion.job()
        // The output is taken: nothing succeeded before.
        try job.folder.write("van iemand anders", to: "uit/notities.txt")
        #expect(try job.run(Self.options(job)).code == 73)
        #expect(try Self.metrics(of: job).families["pauzewacht_last_success_timestamp_seconds"] == nil)

        #expect(try job.run(outcome: "uit-1", Self.options(job)).code == 3)
        let success = try #require(try Self.metrics(of: job)["pauzewacht_last_success_timestamp_seconds"])
        let text = try Shell.text(of: job.folder.at("meting.prom"))
        let old = text.replacing("\(Int(success))", with: "\(Int(success) - 86_400)")
        for (arguments, code) in [(["--lang", "en"], 73), (["--config", job.folder.at("weg.yaml")], 65)] {
            try job.folder.write(old, to: "meting.prom")
            #expect(try job.run(outcome: "uit-1", Self.options(job) + arguments).code == Int32(code))
            let metrics = try Self.metrics(of: job)
            #expect(metrics["pauzewacht_last_run_exit_code"] == Double(code))
            #expect(metrics["pauzewacht_last_success_timestamp_seconds"] == success - 86_400)
            #expect(metrics["pauzewacht_last_run_timestamp_seconds"] ?? 0 >= success)
            #expect(metrics.families["pauzewacht_last_run_lines"] == nil)
        }
    }

    @Test("a run that only had to be closed tells the figures of its outcome")
    func closedLater() throws {
        let job = try BusyRegion.job()
        try job.run(Self.options(job))
        let lines = try Self.metrics(of: job).families["pauzewacht_last_run_lines"]
        // As if it was killed between putting the outcome in its place and saying so.
        try job.changeStore("UPDATE run SET toestand = 'publiceren'")
        try Shell.run("rm '\(job.folder.at("meting.prom"))'")
        #expect(try job.run(Self.options(job)).code == 3)
        #expect(try Self.metrics(of: job).families["pauzewacht_last_run_lines"] == lines)
    }

    @Test("a collector of another user may read the file, whatever the umask, and nothing else is left there")
    func mode() throws {
        let job = try BusyRegion.job()
        try job.folder.makeFolder("metingen")
        let ended = try Program.start(
            executable: "/bin/sh",
            ["-c", "umask 077; exec \"$0\" \"$@\"", Program.path]
                + job.arguments(["--metrics", job.folder.at("metingen/nacht.prom")])
        ).wait()
        #expect(ended.code == 3)
        var status = stat()
        try #require(stat(job.folder.at("metingen/nacht.prom"), &status) == 0)
        #expect(status.st_mode & 0o777 == 0o644)
        #expect(Shell.names(in: job.folder.at("metingen")) == ["nacht.prom"])
    }

    // MARK: What cannot be written

    @Test(
        "a file that cannot be written is a warning; the run ends as it would have",
        arguments: ["weg/a.prom", "map.prom"])
    func unwritable(_ name: String) throws {
        let job = try BusyRegion.job()
        try job.folder.write("", to: "map.prom/inhoud")
        let ended = try job.run(["--metrics", job.folder.at(name)])
        #expect(ended.code == 3)
        #expect(ended.errors.contains("[BatchRun] the metrics were not written"))
        #expect(Shell.names(in: job.folder.path).filter { $0.hasPrefix(".") } == [])
        let plain = try BusyRegion.job()
        try plain.run()
        #expect(try job.tree().differences(from: plain.tree()) == [])
    }

    @Test(
        "a full disk: the file of the night before stays whole",
        .enabled(if: OwnMounts.areAllowed, "needs the right to mount"))
    func fullDisk() throws {
        let job = try BusyRegion.job()
        try job.folder.makeFolder("klein")
        let place = job.folder.at("klein")
        let script = """
            mount -t tmpfs -o size=8k tmpfs '\(place)' && echo oud >'\(place)/nacht.prom'
            head -c 4096 /dev/zero >'\(place)/vol'
            "$0" "$@" >/dev/null; echo $?
            cat '\(place)/nacht.prom'; ls -A '\(place)'
            """
        let ended = try OwnMounts.run(script, job.arguments(["--metrics", place + "/nacht.prom"]))
        #expect(ended.output == "3\noud\nnacht.prom\nvol\n")
        #expect(ended.errors.contains("the metrics were not written"))
        #expect(try !job.isInterrupted())
    }

    @Test(
        "64: a name that is none of a collector, such as that of the store",
        arguments: ["regio.db", "inbox/a.xml", "prom"])
    func wrongName(_ name: String) throws {
        let job = try BusyRegion.job()
        let ended = try job.run(["--metrics", job.folder.at(name)])
        #expect(ended.code == 64)
        #expect(!Shell.exists(job.store))
        #expect(!Shell.exists(job.folder.at(name)))
    }
}
