import Testing

/// The program and the generator work out the same verdicts along two paths that share no rule.
@Suite("Known answers")
struct AnswersTests {
    @Test("everything in one run", arguments: DataSet.seeds)
    func oneRun(seed: Int) throws {
        let data = try DataSet.of(seed)
        let expected = try JSONFields.lines(of: Shell.text(of: "\(data.path)/antwoorden.ndjson"))
            .map(JudgedLine.init(antwoord:))
        #expect(expected.count > 40, "seed \(seed)")
        try compare(data.oneRun(), with: expected, "seed \(seed)")
    }

    @Test("night after night", arguments: DataSet.seeds)
    func nightly(seed: Int) throws {
        let data = try DataSet.of(seed)
        let folder = try TemporaryFolder()
        let answers = try JSONFields.lines(of: Shell.text(of: "\(data.path)/antwoorden-per-nacht.ndjson"))
        var count = 0
        for night in data.nights {
            let date = try DataSet.lastDay(of: night)
            let expected = answers.filter { $0.text("nacht") == date }.map(JudgedLine.init(antwoord:))
            let outcome = try data.run(
                inbox: "\(data.path)/inbox/\(night)", store: folder.at("nachten.db"), output: folder.at(night),
                date: date)
            try compare(outcome, with: expected, "seed \(seed), night \(date)")
            count += expected.count
        }
        #expect(count == answers.count, "seed \(seed): answers of a night that is not there")
    }

    private func compare(_ outcome: DataSet.Outcome, with expected: [JudgedLine], _ place: String) throws {
        let found = try outcome.lines().map(\.verdict)
        #expect(found.count == expected.count, "\(place)")
        for (one, other) in zip(found, expected) where one != other {
            Issue.record("\(place)\n  program:   \(one)\n  generator: \(other)")
            return
        }
    }

    @Test("the answers are of every kind: verdicts, care-gap rules and most rules of a line")
    func variety() throws {
        var (verdicts, gaps, rules) = (Set<String>(), Set<String>(), Set<String>())
        for seed in DataSet.seeds {
            let path = try DataSet.of(seed).path
            for line in try JSONFields.lines(of: Shell.text(of: "\(path)/antwoorden.ndjson")) {
                verdicts.insert(line.text("oordeel") ?? "")
                if let gap = line.text("zorggat") { gaps.insert(gap) }
                rules.formUnion(line.texts("regels"))
            }
        }
        #expect(verdicts == ["toegekend", "betwist", "afgewezen"])
        #expect(gaps == ["ZG001", "ZG002", "ZG003", "ZG004", "ZG005"])
        let expected: Set = [
            "TR304", "TR307", "TR308", "TR314", "TR319", "TR321", "TR322", "TR323", "TR338", "TR339", "TR340", "TR341",
            "TR346", "TR369", "TR381", "TR384", "TR387", "TR388", "TR389", "TR390", "TR418", "ZG001", "ZG002", "ZG003",
            "ZG004",
        ]
        #expect(rules.isSubset(of: expected))
        #expect(rules.count >= 18, "only \(rules.sorted())")
    }
}
