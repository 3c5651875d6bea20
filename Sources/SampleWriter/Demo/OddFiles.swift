import CareTimeline
import IWmo
import Messages

/// Files that are no proper message, or were in the inbox before.
enum OddFiles {
    static func all(beside declarations: [DemoDeclaration], and dossiers: [Dossier]) -> [DemoFile] {
        copies(of: declarations, and: dossiers) + broken(declarations, dossiers) + withWrongTotal(declarations)
    }

    private static func copies(of declarations: [DemoDeclaration], and dossiers: [Dossier]) -> [DemoFile] {
        var files: [DemoFile] = []
        if let declaration = declarations.first(where: { $0.night == .first && $0.message.header.bericht == .wmo323 }) {
            files.append(
                DemoFile(
                    night: .first, name: named(declaration.fileName, "kopie"), bytes: declaration.bytes,
                    expected: .dubbel))
        }
        if let message = dossiers.first?.messages.first {
            files.append(
                DemoFile(
                    night: .second, name: named(message.fileName, "nog-eens"), bytes: message.bytes,
                    expected: .dubbel))
        }
        return files
    }

    private static func broken(_ declarations: [DemoDeclaration], _ dossiers: [Dossier]) -> [DemoFile] {
        let note = Array("Deze week geen berichten, groet van de planning.\r\n".utf8)
        var files = [DemoFile(night: .first, name: "bericht-van-de-planning.xml", bytes: note, expected: .quarantaine)]
        if let declaration = declarations.last(where: { $0.night == .first }) {
            files.append(
                DemoFile(
                    night: .first, name: named(declaration.fileName, "afgebroken"),
                    bytes: Array(declaration.bytes.prefix(declaration.bytes.count * 2 / 3)), expected: .quarantaine))
        }
        if let start = dossiers.flatMap(\.messages).first(where: { $0.bericht == .wmo305 }) {
            files.append(
                DemoFile(
                    night: .first, name: named(start.fileName, "met-doctype"), bytes: withDoctype(start.bytes),
                    expected: .quarantaine))
        }
        return files
    }

    /// The first try of the declaration that story 938 sends again: its total is 10 euro too high.
    private static func withWrongTotal(_ declarations: [DemoDeclaration]) -> [DemoFile] {
        declarations.filter { $0.night == .second && $0.message.kop.maand == .january }.map { declaration in
            var message = declaration.message
            message.kop.header.berichtIdentificatie.dagtekening = Month.february.day(2)
            message.kop.declaratieDagtekening = Month.february.day(1)
            message.kop.totaalIngediendBedrag.bedrag += 1_000
            return DemoFile(
                night: .first, name: message.header.demoFileName, bytes: MessageWriter.bytes(message),
                expected: .afgekeurd(retourcode: "0001"))
        }
    }

    /// An entity that would be replaced by a file of the machine, if anyone were to read it.
    private static func withDoctype(_ bytes: [UInt8]) -> [UInt8] {
        let text = String(decoding: bytes, as: UTF8.self)
        let declaration = "<!DOCTYPE Bericht [<!ENTITY inhoud SYSTEM \"file:///etc/hostname\">]>"
        return Array(text.replacing("?>\r\n", with: "?>\r\n\(declaration)\r\n", maxReplacements: 1).utf8)
    }

    private static func named(_ fileName: String, _ addition: String) -> String {
        fileName.replacing(".xml", with: "_\(addition).xml")
    }
}
