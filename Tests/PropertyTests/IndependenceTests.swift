import TestSupport
import Testing

/// What must not matter for a verdict.
@Suite("Independence")
struct IndependenceTests {
    @Test("names of files, folders and the number of threads", arguments: DataSet.seeds)
    func names(seed: Int) throws {
        let data = try DataSet.of(seed)
        let folder = try TemporaryFolder()
        var numbers = SeededNumbers(seed: UInt64(seed))
        var renamed: [String: [UInt8]] = [:]
        for (place, name) in data.messages.keys.sorted().shuffled(using: &numbers).enumerated() {
            renamed["\(place % 3)/\(place % 7)/bericht \(place).xml"] = data.messages[name]
        }
        let outcome = try data.run(renamed, in: folder, ["--jobs", seed % 2 == 0 ? "1" : "2"])
        #expect(try outcome.oordelen == data.oneRun().oordelen, "seed \(seed)")
        #expect(try outcome.answers().keys.sorted() == data.oneRun().answers().keys.sorted(), "seed \(seed)")
        #expect(try outcome.answers() == data.oneRun().answers(), "seed \(seed)")
    }

    @Test("other clients of the same gemeenten and providers", arguments: DataSet.seeds)
    func others(seed: Int) throws {
        let data = try DataSet.of(seed)
        let folder = try TemporaryFolder()
        // The clients of another region, with numbers that do not occur here.
        let other = try DataSet.of(otherSeed(than: seed))
        var bsns = OtherBSNs()
        var both = data.messages
        for (name, bytes) in other.messages.sorted(by: { $0.key < $1.key }) {
            both["anderen/\(name)"] = MessageText.replacing(Self.numbered, in: bytes) { element, value in
                switch element {
                case "Bsn": bsns.number(for: value)
                case "ToewijzingNummer": "5" + String(repeating: "0", count: max(0, 8 - value.count)) + value.suffix(8)
                default: "X" + value.dropFirst()
                }
            }
        }
        let outcome = try data.run(both, in: folder)
        let lines = outcome.oordelen.filter { !$0.contains("\"declaratieNummer\":\"X") }
        #expect(outcome.oordelen.count > lines.count, "seed \(seed): no others")
        #expect(try lines == data.oneRun().oordelen, "seed \(seed)")
    }

    private static let numbered: Set = [
        "Bsn", "ToewijzingNummer", "Identificatie", "DeclaratieNummer", "ReferentieNummer", "VorigReferentieNummer",
    ]

    /// A seed of which the declarations are about the same months.
    private func otherSeed(than seed: Int) -> Int { seed > 4 ? seed - 4 : seed + 4 }

    @Test("nights, when every start and stop arrives before the declarations", arguments: DataSet.seeds)
    func nights(seed: Int) throws {
        let data = try DataSet.of(seed)
        let folder = try TemporaryFolder()
        var numbers = SeededNumbers(seed: UInt64(seed))
        // Each relation has a night of its own for what comes first; its declarations follow in the order of their
        // days, spread over the nights after that.
        let last = 4
        var nights: [[String: [UInt8]]] = Array(repeating: [:], count: last + 1)
        let relations = Dictionary(grouping: data.messages.keys.sorted()) { relation(of: $0) }
        for relation in relations.keys.sorted() {
            let names = relations[relation] ?? []
            let first = numbers.below(last)
            var night = first + 1
            for name in names where !isDeclaration(name) { nights[first][name] = data.messages[name] }
            let dated = names.filter(isDeclaration).map { name in
                (day: day(of: name, data), name: name)
            }.sorted { ($0.day, $0.name) < ($1.day, $1.name) }
            for (_, name) in dated {
                if night < last && numbers.below(2) == 0 { night += 1 }
                nights[night][name] = data.messages[name]
            }
        }
        var lines: [String] = []
        for (number, night) in nights.enumerated() {
            lines += try data.run(night, in: folder, night: "\(number)").oordelen
        }
        #expect(try lines.sorted() == data.oneRun().oordelen.sorted(), "seed \(seed)")
    }

    /// `gemeente-aanbieder` of a file in a folder per month.
    private func relation(of name: String) -> String {
        name.split(separator: "/")[1].split(separator: "-")[1...2].joined(separator: "-")
    }

    private func isDeclaration(_ name: String) -> Bool {
        name.contains("/WMO323-") || name.contains("/WMO303-")
    }

    private func day(of name: String, _ data: DataSet) -> String {
        MessageText.values(of: "Dagtekening", in: String(decoding: data.messages[name] ?? [], as: UTF8.self)).first
            ?? ""
    }
}

/// Client numbers of 998xxxxxx that pass the eleven test, one for each number that is asked for.
private struct OtherBSNs {
    private var known: [String: String] = [:]
    private var candidate = 998_400_000

    mutating func number(for bsn: String) -> String {
        if let number = known[bsn] { return number }
        repeat { candidate += 1 } while !passes(candidate)
        known[bsn] = String(candidate)
        return String(candidate)
    }

    private func passes(_ number: Int) -> Bool {
        let digits = String(number).utf8.map { Int($0) - 48 }
        return ((0..<8).reduce(0) { $0 + (9 - $1) * digits[$1] } - digits[8]) % 11 == 0
    }
}
