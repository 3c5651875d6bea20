import CareTimeline
import Foundation
import IWmo
import Messages
import TestSupport
import Testing

/// Care gaps under the policy that pays and disputes.
@Suite("Flagged amounts")
struct FlaggedAmountTests {
    @Test("never more than was billed", arguments: DataSet.seeds)
    func bounded(seed: Int) throws {
        let data = try DataSet.of(seed)
        let folder = try TemporaryFolder()
        var lines = try data.oneRun().lines()
        for night in data.nights {
            lines += try data.run(
                inbox: "\(data.path)/inbox/\(night)", store: folder.at("nachten.db"), output: folder.at(night),
                date: DataSet.lastDay(of: night)
            ).lines()
        }
        for line in lines {
            #expect(line.gevlagdBedrag >= 0, "seed \(seed): \(line)")
            #expect(line.gevlagdBedrag <= max(0, line.bedrag ?? 0), "seed \(seed): \(line)")
        }
        #expect(lines.contains { $0.gevlagdBedrag > 0 }, "seed \(seed): nothing is flagged")
    }

    @Test("one pause more rejects nothing else and lowers no flagged amount", arguments: DataSet.seeds)
    func addedPause(seed: Int) throws {
        let data = try DataSet.of(seed)
        try Data(Self.flagAll.utf8).write(to: URL(fileURLWithPath: "\(data.path)/flag.yaml"))
        let (without, with) = (try TemporaryFolder(), try TemporaryFolder())
        var numbers = SeededNumbers(seed: UInt64(seed))
        let pauses = try addedPauses(data, &numbers)
        #expect(pauses.count >= 2, "seed \(seed): no start to pause")

        let before = try data.run(data.messages, in: without, configuration: "flag.yaml").lines()
        let outcome = try data.run(
            data.messages.merging(pauses) { first, _ in first }, in: with, configuration: "flag.yaml")
        let after = try outcome.lines()
        let accepted = try outcome.berichten().filter {
            ($0.text("bestand") ?? "").hasPrefix("erbij/") && $0.text("status") == "verwerkt"
        }
        #expect(accepted.count >= 2, "seed \(seed): no added pause was accepted")

        #expect(before.count == after.count, "seed \(seed)")
        var risen = 0
        for (old, new) in zip(before, after) {
            #expect(old.referentieNummer == new.referentieNummer, "seed \(seed)")
            #expect(old.isAccepted == new.isAccepted, "seed \(seed): \(new)")
            #expect(old.retourcodes == new.retourcodes && old.regels == new.regels, "seed \(seed): \(new)")
            #expect(old.gevlagdBedrag <= new.gevlagdBedrag, "seed \(seed): \(old) became \(new)")
            if old.zorggat != new.zorggat { risen += 1 }
        }
        #expect(risen > 0, "seed \(seed): the added pauses touch no line")
    }

    private static let flagAll = """
        standaard:
          start: {iwmo-2: flag, iwmo-3: flag}
          gap: {iwmo-2: flag, iwmo-3: flag}
          partial: {iwmo-2: flag, iwmo-3: flag}
        contracten: contracten.csv
        producten: producten.csv
        pseudoniemSleutel: test.key

        """

    /// For some toewijzingen that were started and never stopped: a stop in one of the declared months, and a restart.
    private func addedPauses(_ data: DataSet, _ numbers: inout SeededNumbers) throws -> [String: [UInt8]] {
        var events: [String: Int] = [:]
        var candidates: [(Startbericht, StartProduct)] = []
        let reader = try MessageReader()
        for (_, bytes) in data.messages.sorted(by: { $0.key < $1.key }) {
            var source = MemorySource(bytes)
            switch reader.read(&source, retainingContent: true).content {
            case .start(let message):
                for start in message.startProducten {
                    events["\(message.header.gemeente) \(start.toewijzingNummer ?? 0)", default: 0] += 1
                    candidates.append((message, start))
                }
            case .stop(let message):
                for stop in message.stopProducten {
                    events["\(message.header.gemeente) \(stop.toewijzingNummer ?? 0)", default: 0] += 1
                }
            default: break
            }
        }
        let date = try #require(Day(iso: data.date))
        let first = try #require(Day(iso: "\(data.nights[0])-01"))
        var files: [String: [UInt8]] = [:]
        for (message, start) in candidates {
            guard events["\(message.header.gemeente) \(start.toewijzingNummer ?? 0)"] == 1 else { continue }
            let begin = max(first, start.begindatum)
            let stopped = begin.advanced(by: numbers.below(50))
            let restart = stopped.advanced(by: 2 + numbers.below(40))
            let sent = max(restart, message.header.dagtekening).advanced(by: 2)
            guard sent <= date else { continue }
            files.merge(pause(message, start, stopped, restart, sent, files.count)) { _, new in new }
        }
        return files
    }

    private func pause(
        _ message: Startbericht, _ start: StartProduct, _ stopped: Day, _ restart: Day, _ sent: Day, _ number: Int
    ) -> [String: [UInt8]] {
        func header(_ bericht: BerichtType) -> Header {
            Header(
                bericht: bericht, release: .iwmo32, afzender: message.header.afzender,
                ontvanger: message.header.ontvanger,
                berichtIdentificatie: BerichtIdentificatie(identificatie: "E\(number)", dagtekening: sent))
        }
        var again = start
        again.begindatum = restart
        let stop = StopProduct(
            toewijzingNummer: start.toewijzingNummer, product: start.product,
            toewijzingIngangsdatum: start.toewijzingIngangsdatum, begindatum: start.begindatum,
            redenBeeindiging: StopProduct.tijdelijk, einddatum: stopped, statusAanlevering: .eerste)
        return [
            "erbij/\(number)-307.xml": MessageWriter.bytes(
                Stopbericht(header: header(.wmo307), client: message.client, stopProducten: [stop])),
            "erbij/\(number)-305.xml": MessageWriter.bytes(
                Startbericht(header: header(.wmo305), client: message.client, startProducten: [again])),
        ]
    }
}
