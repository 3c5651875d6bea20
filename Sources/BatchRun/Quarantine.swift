import Glibc
import IWmo
import Messages
import Reports

/// Puts a copy of every unreadable file in `quarantaine/`, with the reason beside it.
struct Quarantine {
    let folder: OutputFolder
    let language: Language
    private var usedNames: Set<String> = []
    private var zips = LatestZip()

    /// A zip of a few megabytes can unpack to more than any disk holds, so a copy out of a zip ends here. A message has
    /// 25 MB at most (OP179), and the zip itself stays in the inbox.
    private static let largestUnpackedCopy = 32 << 20

    init(folder: OutputFolder, language: Language) {
        self.folder = folder
        self.language = language
    }

    mutating func add(_ message: ReadMessage) throws(RunError) {
        let name = freeName(for: message.entry.bestand)
        let copied = try copy(message.entry, to: name)
        let unhandled = Finding(
            niveau: 1, regel: Level1Rule.message, position: .start, pad: "", melding: UnhandledMessage.reason)
        // Nobody judges a message of a kind that a run does not handle, so what level 2 says of it is no reason.
        let schemaFindings = message.result.findings.filter { $0.niveau == 1 }
        let findings = schemaFindings.isEmpty ? [unhandled] : schemaFindings
        let text = JSONText.object(layout: .indented) { json in
            json.field("bestand", message.entry.bestand)
            json.field("bericht", message.result.bericht?.rawValue)
            json.field("release", message.result.release?.description)
            json.field("kopie", copied.rawValue)
            json.list("bevindingen") { list in
                for finding in findings {
                    list.element { item in
                        item.field("niveau", finding.niveau)
                        item.field("regel", finding.regel)
                        item.field("regelnummer", finding.position.line)
                        item.field("kolom", finding.position.column)
                        item.field("pad", finding.pad)
                        item.field("melding", finding.melding[language])
                    }
                }
            }
        }
        try folder.write("quarantaine/\(name).fout.json", (text + "\n").utf8)
    }

    /// The path below the inbox as one safe file name, made unique.
    private mutating func freeName(for bestand: String) -> String {
        let safe = bestand.unicodeScalars.map { scalar in
            scalar.properties.generalCategory == .control || scalar == "/" || scalar == "\\" ? "_" : String(scalar)
        }.joined()
        let short = String(decoding: safe.utf8.prefix(200), as: UTF8.self)
        let base = short.isEmpty || short.hasPrefix(".") ? "_" + short : short
        var name = base
        var number = 1
        while !usedNames.insert(name).inserted {
            number += 1
            name = "\(number)_\(base)"
        }
        return name
    }

    /// How much of a file lies in quarantine.
    private enum Copied: String {
        case volledig
        case afgekapt
        /// A folder, a link, a file without permission, a member that cannot be unpacked.
        case geen
    }

    private mutating func copy(_ entry: InboxEntry, to name: String) throws(RunError) -> Copied {
        switch entry.content {
        case .file:
            var source = FileSource(path: entry.path)
            return try copy(&source, to: name, limit: .max)
        case .zipMember(let index):
            guard let archive = try? zips.zip(at: entry.path), var source = try? archive.source(of: index) else {
                return .geen
            }
            return try copy(&source, to: name, limit: Self.largestUnpackedCopy)
        case .standardInput:
            return .geen
        case .refused(let regel, _):
            guard regel == Level1Rule.wellFormed else { return .geen }
            var source = FileSource(path: entry.path)
            return try copy(&source, to: name, limit: .max)
        }
    }

    private func copy(_ source: inout some ByteSource, to name: String, limit: Int) throws(RunError) -> Copied {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        guard let first = try? buffer.withUnsafeMutableBytes({ try source.read(into: $0) }) else { return .geen }
        let file = try folder.file("quarantaine/\(name)")
        try file.append(buffer[..<first])
        var count = first
        var size = first
        while count > 0 && size < limit {
            guard let read = try? buffer.withUnsafeMutableBytes({ try source.read(into: $0) }) else {
                try file.flush()
                return .afgekapt
            }
            count = read
            try file.append(buffer[..<count])
            size += count
        }
        try file.flush()
        return count == 0 ? .volledig : .afgekapt
    }
}
