import CareTimeline
import IWmo
import Messages
import Testing

/// A message read, written and read again is equal.
@Suite("Round trip")
struct RoundTripTests {
    @Test("what the region sends", arguments: DataSet.seeds)
    func sent(seed: Int) throws {
        let reader = try MessageReader()
        var kinds: Set<BerichtType> = []
        for (name, bytes) in try DataSet.of(seed).messages {
            var source = MemorySource(bytes)
            let result = reader.read(&source, retainingContent: true)
            #expect(result.isValid, "seed \(seed): \(name)")
            let content = try #require(result.content, "seed \(seed): \(name)")
            let written = try #require(MessageWriter.bytes(content), "seed \(seed): \(name)")
            #expect(written == bytes, "seed \(seed): \(name)")
            var again = MemorySource(written)
            #expect(reader.read(&again, retainingContent: true).content == content, "seed \(seed): \(name)")
            if let bericht = result.bericht { kinds.insert(bericht) }
        }
        #expect(kinds.isSuperset(of: [.wmo301, .wmo305, .wmo307]), "seed \(seed)")
        #expect(!kinds.isDisjoint(with: [.wmo303, .wmo323]), "seed \(seed)")
    }

    @Test("requests and the answers to them, which the region does not send", arguments: DataSet.seeds)
    func requests(seed: Int) throws {
        var requests = Requests(seed: seed)
        let reader = try MessageReader()
        for number in 0..<12 {
            let content = requests.next(number)
            let written = try #require(MessageWriter.bytes(content), "seed \(seed), request \(number)")
            var source = MemorySource(written)
            let result = reader.read(&source, maximumLevel: 1, retainingContent: true)
            #expect(result.findings.isEmpty, "seed \(seed), request \(number)")
            #expect(result.content == content, "seed \(seed), request \(number)")
        }
    }

    @Test("what the program answers", arguments: DataSet.seeds)
    func answers(seed: Int) throws {
        let data = try DataSet.of(seed)
        let reader = try MessageReader()
        let outcome = try data.oneRun()
        let answers = try outcome.answers()
        var count = 0
        for bericht in try outcome.berichten() {
            guard let name = bericht.text("retourbericht")?.split(separator: "/").last.map({ String($0) }) else {
                continue
            }
            count += 1
            let place = "seed \(seed): \(name)"
            let bytes = try #require(answers[name], "\(place)")
            var source = MemorySource(bytes)
            #expect(reader.read(&source, retainingContent: false).isValid, "\(place)")
            var original = MemorySource(try #require(data.messages[bericht.text("bestand") ?? ""], "\(place)"))
            let answered = try #require(reader.read(&original, retainingContent: false).header, "\(place)")
            let written = try AnswerReader(answered: answered, answer: ElementTree(bytes)).written()
            #expect(written == bytes, "\(place)")
        }
        #expect(count == answers.count && count > 20, "seed \(seed)")
    }
}
