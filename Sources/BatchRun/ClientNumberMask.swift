import IWmo
import Reports
import Rules

/// Hides a BSN that a sender put into a file name or a reference, before it reaches a report.
///
/// The NDJSON files keep what was sent, because programs match on it.
public struct ClientNumberMask {
    /// True when nine digits that could be a BSN are one.
    let isClient: (String) throws -> Bool

    private static let length = 9

    public init(isClient: @escaping (String) throws -> Bool) {
        self.isClient = isClient
    }

    public func hide(_ text: String) throws -> String {
        var bytes = Array(text.utf8)
        var row = 0
        for index in bytes.indices {
            row = (0x30...0x39).contains(bytes[index]) ? row + 1 : 0
            guard row >= Self.length else { continue }
            let place = (index - Self.length + 1)...index
            let digits = String(decoding: bytes[place], as: UTF8.self)
            guard Elfproef.passes(digits), try isClient(digits) else { continue }
            for position in place { bytes[position] = UInt8(ascii: "#") }
            row = 0
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    public func hide(_ line: JudgedLine) throws -> JudgedLine {
        var shown = line
        shown.identificatie = try hide(line.identificatie)
        shown.declaratieNummer = try hide(line.declaratieNummer)
        shown.prestatie.referentieNummer = try hide(line.prestatie.referentieNummer)
        shown.prestatie.vorigReferentieNummer = try line.prestatie.vorigReferentieNummer.map(hide)
        shown.uitzondering = try line.uitzondering.map(hide)
        return shown
    }

    func hide(_ record: MessageRecord) throws -> MessageRecord {
        var shown = record
        shown.bestand = try hide(record.bestand)
        shown.identificatie = try record.identificatie.map(hide)
        shown.retourbericht = try record.retourbericht.map(hide)
        return shown
    }

    /// Hides in the texts of a JSON document, and leaves its numbers as they are.
    public func hideTexts(inJSON json: String) throws -> String {
        let hidden = Array(try hide(json).utf8)
        var bytes = Array(json.utf8)
        var (isInside, isEscaped) = (false, false)
        for index in bytes.indices {
            switch bytes[index] {
            case UInt8(ascii: "\\") where isInside && !isEscaped:
                isEscaped = true
                continue
            case UInt8(ascii: "\"") where !isEscaped: isInside.toggle()
            default: if isInside { bytes[index] = hidden[index] }
            }
            isEscaped = false
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    public func hide(_ document: ExplanationDocument) throws -> ExplanationDocument {
        ExplanationDocument(
            title: try hide(document.title),
            sections: try document.sections.map { section in
                ExplanationDocument.Section(try hide(section.title), try section.blocks.map(hide))
            })
    }

    private func hide(_ block: ExplanationDocument.Block) throws -> ExplanationDocument.Block {
        switch block {
        case .paragraph(let text): .paragraph(try hide(text))
        case .fact(let name, let text): .fact(name, try hide(text))
        case .item(let text): .item(try hide(text))
        case .rule(let mark, let name, let text): .rule(mark, name: name, text: try hide(text))
        case .picture: block
        }
    }

    public func hide(_ heroordeling: Heroordeling) throws -> Heroordeling {
        var shown = heroordeling
        shown.declaratieNummer = try hide(heroordeling.declaratieNummer)
        shown.referentieNummer = try hide(heroordeling.referentieNummer)
        shown.aanleiding = try hide(heroordeling.aanleiding)
        shown.uitzondering = try heroordeling.uitzondering.map(hide)
        return shown
    }

    public func hide(_ entry: Terugvordering) throws -> Terugvordering {
        var shown = entry
        shown.declaratieNummer = try hide(entry.declaratieNummer)
        shown.prestatie.referentieNummer = try hide(entry.prestatie.referentieNummer)
        shown.prestatie.vorigReferentieNummer = try entry.prestatie.vorigReferentieNummer.map(hide)
        shown.identificatie = try hide(entry.identificatie)
        shown.uitzondering = try entry.uitzondering.map(hide)
        return shown
    }

    func hide(_ regel: Bijdrageregel) throws -> Bijdrageregel {
        var shown = regel
        shown.identificatie = try hide(regel.identificatie)
        return shown
    }

    public func hide(_ uitzondering: Uitzondering) throws -> Uitzondering {
        var shown = uitzondering
        shown.declaratieNummer = try uitzondering.declaratieNummer.map(hide)
        shown.reden = try hide(uitzondering.reden)
        shown.door = try hide(uitzondering.door)
        return shown
    }
}
