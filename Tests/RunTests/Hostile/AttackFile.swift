import Foundation
import Testing

/// A file that somebody made to do harm, and what must come of it.
struct AttackFile: CustomTestStringConvertible, Sendable {
    /// What a run does with it.
    enum Fate: String, Sendable {
        case quarantaine
        /// Harmless after all: what it asks for is not done, and the message counts.
        case verwerkt
        case afgekeurd
    }

    let name: String
    /// Decides whether it is read as a message or as a zip.
    let file: String
    /// Ids of the findings at level 1 and 2, each once and in order, with spaces between them.
    let regels: String
    /// Line of the first finding; nil when it says nothing.
    let line: Int?
    let fate: Fate
    /// Makes the bytes. Large ones are never in memory at once, and never in the repository.
    let write: @Sendable (AttackWriter) throws -> Void

    var testDescription: String { name }

    init(
        _ name: String, _ regels: String, line: Int? = nil, file: String = "aanval.xml", fate: Fate = .quarantaine,
        _ write: @escaping @Sendable (AttackWriter) throws -> Void
    ) {
        self.name = name
        self.file = file
        self.regels = regels
        self.line = line
        self.fate = fate
        self.write = write
    }

    init(
        _ name: String, _ regels: String, line: Int? = nil, file: String = "aanval.xml", fate: Fate = .quarantaine,
        text: String
    ) {
        self.init(name, regels, line: line, file: file, fate: fate) {
            try $0.write(text.replacingOccurrences(of: Self.pipe, with: $0.pipe))
        }
    }

    init(
        _ name: String, _ regels: String, line: Int? = nil, file: String = "aanval.xml", fate: Fate = .quarantaine,
        bytes: [UInt8]
    ) {
        self.init(name, regels, line: line, file: file, fate: fate) { try $0.write(bytes) }
    }

    /// Stands in a text for the path of a pipe that nobody writes to: who opens it waits for ever.
    static let pipe = "{pijp}"

    static let all = entities + sizes + encodings + zips + values
}

/// Writes a file piece by piece.
final class AttackWriter {
    private let file: FileHandle
    let pipe: String

    /// - Parameter pipe: path of a pipe.
    init(_ path: String, pipe: String) throws {
        self.pipe = pipe
        guard FileManager.default.createFile(atPath: path, contents: nil) else { throw NotWritten(path: path) }
        file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    }

    struct NotWritten: Error { let path: String }

    deinit { try? file.close() }

    func write(_ bytes: [UInt8]) throws { try file.write(contentsOf: Data(bytes)) }

    func write(_ text: String) throws { try write(Array(text.utf8)) }

    /// The same text so many times.
    func write(_ text: String, times count: Int) throws {
        let perPiece = max(1, min(count, 1_000_000 / max(1, text.utf8.count)))
        let piece = Data(String(repeating: text, count: perPiece).utf8)
        for _ in 0..<count / perPiece { try file.write(contentsOf: piece) }
        try write(String(repeating: text, count: count % perPiece))
    }

    /// So many different texts.
    func write(count: Int, _ text: (Int) -> String) throws {
        var piece = ""
        for index in 0..<count {
            piece += text(index)
            if piece.utf8.count > 1_000_000 {
                try write(piece)
                piece = ""
            }
        }
        try write(piece)
    }
}

/// Messages in which one thing is changed.
enum AttackBase {
    static let declaratie = String(decoding: Plain.messages["goed-323.xml"] ?? [], as: UTF8.self)
    /// About a toewijzing of its own, so that it can be processed beside the ordinary messages.
    static let toewijzing: String = {
        let product = Assignment(
            900, "02", "02A05", from: "2026-01-01", to: "2026-12-31", 3, .uur, .perWeek, tarief: 5870)
        return String(
            decoding: Plain.relation.toewijzing(
                "T900", "2025-12-20", bsn: TestBSN.all[60], [product.toegewezen()], commentaar: "Let op."),
            as: UTF8.self)
    }()

    static func declaratie(_ old: String, _ new: String) -> String { changed(declaratie, old, new) }
    static func toewijzing(_ old: String, _ new: String) -> String { changed(toewijzing, old, new) }

    /// The text before a place in a message and the text after it.
    static func around(_ place: String, in text: String = declaratie) -> (before: String, after: String) {
        guard let range = text.range(of: place) else { preconditionFailure("the sample has no \(place)") }
        return (String(text[..<range.lowerBound]), String(text[range.upperBound...]))
    }

    private static func changed(_ text: String, _ old: String, _ new: String) -> String {
        let (before, after) = around(old, in: text)
        return before + new + after
    }
}
