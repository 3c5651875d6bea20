import BatchRun
import CLibZip
import CareTimeline
import Foundation
import IWmo
import Logging
import Messages
import RunConfiguration
import TestSupport
import Testing

/// Someone works in the inbox while it is read. What happens, happens between the reading of two files, because the run
/// tells how far it is.
@Suite("An inbox that changes while it is read")
struct ChangingInboxTests {
    private static let hour = Omvang(volume: 3, eenheid: .uur, frequentie: .perWeek)

    private static func message(_ nummer: Int) -> [UInt8] {
        Sample.toewijzing(
            "T\(nummer)", dagtekening: "2025-12-20", bsn: "999200008",
            Sample.toegewezen(
                nummer, Product(categorie: "02", code: "02A03"), besloten: "2025-12-19", "2026-01-01", "2026-12-31",
                hour)
        ).bytes
    }

    /// Inbox, archive, store and outcomes.
    private final class Place: Sendable {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent(
            "pauzewacht-inbox-\(UUID().uuidString)")

        init(_ files: [String: [UInt8]]) throws {
            try FileManager.default.createDirectory(
                at: root.appendingPathComponent("inbox"), withIntermediateDirectories: true)
            for (name, bytes) in files { try put(name, bytes) }
        }

        deinit { try? FileManager.default.removeItem(at: root) }

        func put(_ name: String, _ bytes: [UInt8]) throws { try Data(bytes).write(to: file(name)) }

        /// In another file of that name, as a program that moves files into place does.
        func replace(_ name: String, _ bytes: [UInt8]) throws {
            try Data(bytes).write(to: root.appendingPathComponent("nieuw"))
            try #require(rename(root.appendingPathComponent("nieuw").path, file(name).path) == 0)
        }

        func append(_ name: String, _ bytes: some Sequence<UInt8>) throws {
            let handle = try FileHandle(forWritingTo: file(name))
            try handle.seekToEnd()
            try handle.write(contentsOf: Data(bytes))
            try handle.close()
        }

        func remove(_ name: String) throws { try FileManager.default.removeItem(at: file(name)) }

        func file(_ name: String) -> URL { root.appendingPathComponent("inbox/\(name)") }

        func names(in folder: String) -> [String] {
            ((try? FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path)) ?? [])
                .sorted()
        }

        func bytes(_ path: String) throws -> [UInt8] {
            [UInt8](try Data(contentsOf: root.appendingPathComponent(path)))
        }

        /// One night on one thread. `after`: what happens when so many files were read.
        @discardableResult
        func night(_ name: String, after: [Int: @Sendable () throws -> Void] = [:]) throws -> Night {
            let failure = Locked<String?>(nil)
            let warnings = Locked<[String]>([])
            let request = RunRequest(
                inbox: root.appendingPathComponent("inbox").path, store: root.appendingPathComponent("regio.db").path,
                output: root.appendingPathComponent(name).path, configuration: Configuration(),
                date: Sample.day("2026-02-03"), today: Sample.day("2026-02-03"),
                archive: root.appendingPathComponent("archief").path, workers: 1, programVersion: "1.0.0")
            let logger = Logger(label: "cases") { _ in Heard { line in warnings.withLock { $0.append(line) } } }
            let outcome = try NightRun(request, logger: logger) { progress in
                guard case .reading(let done, _) = progress, let event = after[done] else { return }
                do { try event() } catch { failure.withLock { $0 = "\(error)" } }
            }.run()
            #expect(failure.withLock { $0 } == nil)
            let lines = String(decoding: try bytes("\(name)/berichten.ndjson"), as: UTF8.self).split(separator: "\n")
            return Night(
                statuses: try lines.map { line in
                    let bericht = try #require(
                        JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
                    return "\(bericht["bestand"] ?? "") \(bericht["status"] ?? "")"
                }, summary: outcome.summary, hasQuarantine: outcome.hasQuarantine,
                warnings: warnings.withLock { $0 },
                figures: String(decoding: try bytes("\(name)/samenvatting.json"), as: UTF8.self))
        }
    }

    private struct Night {
        var statuses: [String]
        var summary: String
        var hasQuarantine: Bool
        var warnings: [String]
        var figures: String
    }

    /// Keeps warnings.
    private struct Heard: LogHandler {
        let keep: @Sendable (String) -> Void
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.warning

        init(keep: @escaping @Sendable (String) -> Void) { self.keep = keep }

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let details = (event.metadata ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            keep(([event.message.description] + details).joined(separator: " "))
        }
    }

    @Test("a file that was read half and grows is left, and processed by the next run")
    func growing() throws {
        let (first, second) = (Self.message(1), Self.message(2))
        let place = try Place(["a.xml": first, "b.xml": Array(second.prefix(second.count / 2))])
        let night = try place.night(
            "uit-1", after: [2: { try place.append("b.xml", second.dropFirst(second.count / 2)) }])
        #expect(night.statuses == ["a.xml verwerkt"])
        #expect(!night.hasQuarantine)
        #expect(night.warnings == ["file left for the next run file=b.xml reason=veranderd"])
        #expect(night.summary.contains("1 bestand veranderde nog en blijft liggen voor de volgende run: b.xml"))
        #expect(night.figures.contains("\"reden\": \"veranderd\""))
        #expect(place.names(in: "inbox") == ["b.xml"])
        let next = try place.night("uit-2")
        #expect(next.statuses == ["b.xml verwerkt"])
        #expect(next.warnings == [])
        #expect(!next.figures.contains("veranderd"))
        #expect(place.names(in: "inbox") == [])
        #expect(place.names(in: "archief") == ["a.xml", "b.xml"])
        #expect(try place.bytes("archief/b.xml") == second)
    }

    @Test("a file that stays cut off goes to quarantine")
    func cutOff() throws {
        let half = Array(Self.message(1).prefix(400))
        let place = try Place(["a.xml": half])
        let night = try place.night("uit-1")
        #expect(night.statuses == ["a.xml quarantaine"])
        #expect(night.warnings == [])
        #expect(place.names(in: "inbox") == ["a.xml"])
    }

    @Test("replaced before it was read: the new file is the message, and goes to the archive")
    func replacedBefore() throws {
        let place = try Place(["a.xml": Self.message(1), "b.xml": Self.message(2)])
        let night = try place.night("uit-1", after: [1: { try place.replace("b.xml", Self.message(3)) }])
        #expect(night.statuses == ["a.xml verwerkt", "b.xml verwerkt"])
        #expect(place.names(in: "inbox") == [])
        #expect(try place.bytes("archief/b.xml") == Self.message(3))
    }

    @Test("replaced after it was read: both messages are processed, each by its own run")
    func replacedAfter() throws {
        let place = try Place(["a.xml": Self.message(1), "b.xml": Self.message(2)])
        let night = try place.night("uit-1", after: [1: { try place.replace("a.xml", Self.message(3)) }])
        #expect(night.statuses == ["a.xml verwerkt", "b.xml verwerkt"])
        #expect(place.names(in: "inbox") == ["a.xml"])
        #expect(try place.bytes("inbox/a.xml") == Self.message(3))
        #expect(try place.night("uit-2").statuses == ["a.xml verwerkt"])
        #expect(place.names(in: "inbox") == [])
    }

    @Test("taken away before it was read: said, and no fault")
    func removedBefore() throws {
        let place = try Place(["a.xml": Self.message(1), "b.xml": Self.message(2)])
        let night = try place.night("uit-1", after: [1: { try place.remove("b.xml") }])
        #expect(night.statuses == ["a.xml verwerkt"])
        #expect(!night.hasQuarantine)
        #expect(night.warnings == ["file left for the next run file=b.xml reason=verdwenen"])
        #expect(night.summary.contains("1 bestand werd weggehaald voordat het gelezen was: b.xml"))
        // Whoever took it away still has it.
        try place.put("b.xml", Self.message(2))
        #expect(try place.night("uit-2").statuses == ["b.xml verwerkt"])
    }

    @Test("taken away after it was read: processed, and not missed")
    func removedAfter() throws {
        let place = try Place(["a.xml": Self.message(1), "b.xml": Self.message(2)])
        let night = try place.night("uit-1", after: [1: { try place.remove("a.xml") }])
        #expect(night.statuses == ["a.xml verwerkt", "b.xml verwerkt"])
        #expect(place.names(in: "archief") == ["b.xml"])
    }

    // MARK: Zips

    /// A zip with these members, in the order of their names.
    private static func zip(_ members: [String: [UInt8]]) throws -> [UInt8] {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).zip").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let zip = try #require(zip_open(path, ZIP_CREATE | ZIP_EXCL, nil))
        var copies: [UnsafeMutableRawPointer] = []
        defer { for copy in copies { copy.deallocate() } }
        for (name, bytes) in members.sorted(by: { $0.key < $1.key }) {
            let copy = UnsafeMutableRawPointer.allocate(byteCount: bytes.count, alignment: 1)
            copies.append(copy)
            copy.copyMemory(from: bytes, byteCount: bytes.count)
            let source = try #require(zip_source_buffer(zip, copy, zip_uint64_t(bytes.count), 0))
            try #require(zip_file_add(zip, name, source, 0) >= 0)
        }
        try #require(zip_close(zip) == 0)
        return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    @Test("a zip that another takes the place of before it was read is left as a whole")
    func zipReplaced() throws {
        let old = try Self.zip(["x.xml": Self.message(2), "y.xml": Self.message(3)])
        // What was the second member is the first now: a place in the zip that was listed means nothing any more.
        let new = try Self.zip(["y.xml": Self.message(3), "z.xml": Self.message(4)])
        let place = try Place(["a.xml": Self.message(1), "b.zip": old])
        let night = try place.night("uit-1", after: [1: { try place.replace("b.zip", new) }])
        #expect(night.statuses == ["a.xml verwerkt"])
        #expect(night.warnings == ["file left for the next run file=b.zip reason=veranderd"])
        #expect(try place.night("uit-2").statuses == ["b.zip/y.xml verwerkt", "b.zip/z.xml verwerkt"])
        #expect(place.names(in: "inbox") == [])
    }

    @Test("a zip that is replaced between two members: what was read counts, and the new one is read by the next run")
    func zipReplacedHalfway() throws {
        let old = try Self.zip(["x.xml": Self.message(2), "y.xml": Self.message(3)])
        let new = try Self.zip(["y.xml": Self.message(3), "z.xml": Self.message(4)])
        let place = try Place(["b.zip": old])
        let night = try place.night("uit-1", after: [1: { try place.replace("b.zip", new) }])
        #expect(night.statuses == ["b.zip/x.xml verwerkt", "b.zip/y.xml verwerkt"])
        #expect(place.names(in: "inbox") == ["b.zip"])
        #expect(try place.night("uit-2").statuses == ["b.zip/y.xml dubbel", "b.zip/z.xml verwerkt"])
        #expect(place.names(in: "inbox") == [])
    }

    @Test("a zip of which half has come is left when the rest comes, and processed by the next run")
    func zipGrowing() throws {
        let whole = try Self.zip(["x.xml": Self.message(2), "y.xml": Self.message(3)])
        let place = try Place(["a.xml": Self.message(1), "b.zip": Array(whole.prefix(whole.count - 100))])
        let night = try place.night("uit-1", after: [2: { try place.append("b.zip", whole.suffix(100)) }])
        #expect(night.statuses == ["a.xml verwerkt"])
        #expect(!night.hasQuarantine)
        #expect(night.warnings == ["file left for the next run file=b.zip reason=veranderd"])
        #expect(try place.night("uit-2").statuses == ["b.zip/x.xml verwerkt", "b.zip/y.xml verwerkt"])
    }

    @Test("a zip that is written over while it lies open is left")
    func zipWrittenOver() throws {
        let old = try Self.zip(["x.xml": Self.message(2), "y.xml": Self.message(3)])
        let place = try Place(["b.zip": old])
        let night = try place.night("uit-1", after: [1: { try place.append("b.zip", [0]) }])
        #expect(night.statuses == ["b.zip/x.xml verwerkt"])
        #expect(place.names(in: "inbox") == ["b.zip"])
        try place.put("b.zip", old)
        #expect(try place.night("uit-2").statuses == ["b.zip/x.xml dubbel", "b.zip/y.xml verwerkt"])
    }
}
