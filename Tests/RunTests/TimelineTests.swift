import Foundation
import FoundationXML
import Testing

/// One toewijzing over its months, made by the executable from the store of two nights.
@Suite("The timeline of a toewijzing")
struct TimelineTests {
    private static let toewijzingen = [
        "0479/1001", "0479/1002", "0479/1003", "0479/1004", "0479/1005", "0479/1006", "0479/1007", "0415/2001",
        "0415/2002", "0415/2003",
    ]

    private static func jobAfterTwoNights() throws -> Job {
        let job = try GoldenRegion.job()
        for (night, date) in [("nacht-1", "2026-02-03"), ("nacht-2", "2026-03-03")] {
            try job.run(inbox: night, outcome: "uit-\(night)", date: date)
        }
        return job
    }

    private static func timeline(_ job: Job, _ toewijzing: String, _ arguments: String...) throws -> String {
        let ended = try Program.run(
            [
                "timeline", "--store", job.store, "--config", job.folder.at("pauzewacht.yaml"), "--toewijzing",
                toewijzing,
            ] + arguments)
        #expect(ended.code == 0, "\(ended.errors)")
        return ended.output
    }

    /// Every `title` of a month, in the order of drawing. Fails when the drawing is no XML.
    private static func months(_ svg: String) throws -> [String] {
        let document = try XMLDocument(xmlString: svg)
        let root = try #require(document.rootElement())
        #expect(root.name == "svg")
        return root.elements(forName: "g").compactMap { $0.elements(forName: "title").first?.stringValue }
    }

    @Test("the whole text and the whole drawing", arguments: ["nl", "en"])
    func texts(_ language: String) throws {
        let job = try Self.jobAfterTwoNights()
        let folder = try TemporaryFolder()
        for toewijzing in Self.toewijzingen {
            for (format, ending) in [("text", "txt"), ("svg", "svg")] {
                let text = try Self.timeline(job, toewijzing, "--lang", language, "--format", format)
                try folder.write(text, to: toewijzing.replacingOccurrences(of: "/", with: "-") + ".\(ending)")
            }
        }
        try GoldenFiles.check(FileTree(folder.path), is: "tijdlijn-\(language)")
    }

    @Test("every line of both nights is on the timeline of its toewijzing, with its verdict and amount")
    func everyLine() throws {
        let job = try Self.jobAfterTwoNights()
        var count = 0
        var texts: [String: String] = [:]
        for night in ["uit-nacht-1", "uit-nacht-2"] {
            for line in try job.oordelen(night) {
                let name = "\(line.text("gemeente") ?? "")/\(line.number("toewijzingNummer") ?? 0)"
                guard Self.toewijzingen.contains(name) else { continue }
                let text = try texts[name] ?? Self.timeline(job, name)
                texts[name] = text
                let credit = line.text("debetCredit") == "C" ? "credit " : ""
                let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                let reference = try #require(line.text("referentieNummer"))
                #expect(words.contains(", \(reference): \(credit)\(line.text("oordeel") ?? "?")"), "\(reference)")
                count += 1
            }
        }
        // 14 of the first night, 5 of the second; two lines name a toewijzing that nobody has.
        #expect(count == 19)
    }

    @Test("the figures of a month, worked out by hand, in text and drawing alike")
    func figures() throws {
        let job = try Self.jobAfterTwoNights()
        // RN001 12 x 58,70 and its credit RN101; RN102 9 x 58,70 = 528,30; RN005 and the like are rejected; a pause
        // from 13 January, told on 20 February, leaves 12 days of care and 19 of pause.
        let text = try Self.timeline(job, "0479/1001")
        let january = try #require(text.split(separator: "\n").first { $0.hasPrefix("2026-01") })
        #expect(january.hasPrefix("2026-01  ############ppppppppppppppppppp  toegekend €\u{A0}1.232,70, "))
        #expect(january.contains("credit −€\u{A0}704,40"))
        // February was paused altogether: 12 x 58,70 to recover.
        let february = try #require(text.split(separator: "\n").first { $0.hasPrefix("2026-02") })
        #expect(
            february == "2026-02  pppppppppppppppppppppppppppp     betwist €\u{A0}704,40, "
                + "terug te vorderen €\u{A0}704,40")
        let drawn = try Self.months(try Self.timeline(job, "0479/1001", "--format", "svg"))
        #expect(drawn.count == 3)
        #expect(drawn[0].hasPrefix("januari 2026: 12 zorg, 19 pauze; toegekend €\u{A0}1.232,70, "))
        #expect(drawn[1] == "februari 2026: 28 pauze; betwist €\u{A0}704,40, terug te vorderen €\u{A0}704,40")
        // Nothing is known of March but the pause.
        #expect(drawn[2] == "maart 2026: 31 pauze; niets gedeclareerd")
    }

    @Test("as of the first night, nothing of the second is in it")
    func asOf() throws {
        let job = try GoldenRegion.job()
        try job.run(inbox: "nacht-1", outcome: "uit-1", date: "2026-02-03")
        func then() throws -> [String] {
            try Self.toewijzingen.flatMap { name in
                try ["text", "svg"].map {
                    try Self.timeline(job, name, "--as-of", "2026-02-03", "--format", $0)
                }
            }
        }
        let before = try then()
        try job.run(inbox: "nacht-2", outcome: "uit-2", date: "2026-03-03")
        #expect(try then() == before)
        let now = try Self.toewijzingen.map { try Self.timeline(job, $0) }
        #expect(zip(now, stride(from: 0, to: before.count, by: 2)).contains { $0 != before[$1] })
        // Nothing became known between the second night and a day long after it.
        #expect(try Self.toewijzingen.map { try Self.timeline(job, $0, "--as-of", "2099-12-31") } == now)
        // The assignments came with the first night.
        let early = try Program.run(
            ["timeline", "--store", job.store, "--toewijzing", "0479/1001", "--as-of", "2026-02-02"])
        #expect(early.code == 66)
    }

    @Test("--from and --to choose the months; what is left out is counted")
    func months() throws {
        let job = try Self.jobAfterTwoNights()
        let text = try Self.timeline(job, "0479/1001", "--from", "2026-02", "--to", "2026-02")
        #expect(text.matches(of: #/(?m)^20[0-9]{2}-[0-9]{2}  /#).map { String($0.output) } == ["2026-02  "])
        #expect(text.contains("februari 2026, RN103: betwist"))
        #expect(!text.contains("RN102"))
        // January has four of the five lines, and the only start and the only stop.
        #expect(text.contains("Niet hier, want buiten deze maanden: 4 declaratieregels, 2 starts en stops."))
        let drawn = try Self.months(
            try Self.timeline(job, "0479/1001", "--from", "2026-02", "--to", "2026-02", "--format", "svg"))
        #expect(drawn.map { $0.prefix(14) } == ["februari 2026:"])
        // A hundred years are cut to the latest ten.
        let long = try Self.timeline(job, "0479/1001", "--from", "1926-01", "--to", "2025-12")
        #expect(long.matches(of: #/(?m)^[0-9]{4}-[0-9]{2}( |$)/#).count == 120)
        #expect(long.contains("2016-01") && !long.contains("2015-12"))
        #expect(long.contains("Alleen de laatste 120 maanden zijn getoond"))
    }

    @Test("no client number anywhere, also when a reference holds one; the pseudonym is there")
    func personalData() throws {
        let job = try Self.jobAfterTwoNights()
        for toewijzing in Self.toewijzingen {
            for format in ["text", "svg"] {
                let text = try Self.timeline(job, toewijzing, "--format", format)
                #expect(!TestBSN.all.contains { text.contains($0) })
                #expect(text.contains(#/c-[0-9a-f]{16}/#))
            }
        }
        let plain = try Job()
        let product = Plain.product
        try plain.fill(Plain.messages)
        try plain.fill([
            "brief.xml": Plain.relation.declaratie(
                "D9", "2026-02-03", nummer: "DN9", over: "2026-01",
                [client(Plain.bsn, product.line("R-\(Plain.bsn)", "2026-01", 1))])
        ])
        #expect(try plain.run().code == 0)
        let name = "\(Plain.relation.gemeente)/\(product.nummer)"
        let text = try Self.timeline(plain, name)
        #expect(text.contains("R-#########:") && !text.contains(Plain.bsn))
    }

    @Test("without the key there is no client, and reading leaves the store as it is")
    func readsOnly() throws {
        let job = try Self.jobAfterTwoNights()
        let before = try Shell.bytes(of: job.store)
        let ended = try Program.run(["timeline", "--store", job.store, "--toewijzing", "0479/1001"])
        #expect(ended.code == 0)
        #expect(!ended.output.contains(#/c-[0-9a-f]{16}/#))
        #expect(try Shell.bytes(of: job.store) == before)
        #expect(!Shell.exists(job.store + ".key"))
    }

    @Test("what cannot be shown is said, with the exit code for it")
    func errors() throws {
        let job = try Self.jobAfterTwoNights()
        func code(_ arguments: String...) throws -> Int32 {
            let ended = try Program.run(["timeline"] + arguments)
            #expect(ended.output == "")
            #expect(ended.errors != "")
            return ended.code
        }
        #expect(try code("--store", job.store, "--toewijzing", "0479/9999") == 66)
        #expect(try code("--store", job.folder.at("geen.db"), "--toewijzing", "0479/1001") == 66)
        for name in ["479/1001", "0479", "0479/", "0479/x", "0479/1/1"] {
            #expect(try code("--store", job.store, "--toewijzing", name) == 64)
        }
        #expect(
            try code("--store", job.store, "--toewijzing", "0479/1001", "--from", "2026-02", "--to", "2026-01") == 64)
        #expect(
            try code("--store", job.store, "--toewijzing", "0479/1001", "--config", job.folder.at("geen.yaml")) == 65)
        #expect(!Shell.exists(job.folder.at("geen.db")))
    }
}
