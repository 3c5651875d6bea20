import Foundation
import FoundationXML

/// A finding as one of the formats of `validate` tells it.
struct ReportedFinding: Hashable {
    var bestand: String
    var line: Int
    var column: Int
    var niveau: Int
    var regel: String
    var retourcode: String?
    var melding: String

    /// The lines of `--format text`, without the summary. A file name may hold anything, so the place is looked for
    /// from the right.
    static func inText(_ output: String) throws -> [ReportedFinding] {
        try output.split(separator: "\n").compactMap(fromLine)
    }

    private static func fromLine(_ text: some StringProtocol) throws -> ReportedFinding? {
        let form =
            #/(?<file>.+):(?<line>\d+):(?<column>\d+): niveau (?<level>\d) (?<rule>[A-Z0-9]+)( \((?<code>\w+)\))? (?<text>.+)/#
        guard let match = try form.wholeMatch(in: String(text)) else { return nil }
        return ReportedFinding(
            bestand: String(match.file), line: Int(match.line) ?? 0, column: Int(match.column) ?? 0,
            niveau: Int(match.level) ?? 0, regel: String(match.rule), retourcode: match.code.map(String.init),
            melding: String(match.text))
    }

    static func inJSON(_ output: String) throws -> [ReportedFinding] {
        try JSONFields(output).objects("bestanden").flatMap { file in
            file.objects("bevindingen").map { finding in
                ReportedFinding(
                    bestand: file.text("bestand") ?? "", line: finding.number("regelnummer") ?? 0,
                    column: finding.number("kolom") ?? 0, niveau: finding.number("niveau") ?? 0,
                    regel: finding.text("regel") ?? "", retourcode: finding.text("retourcode"),
                    melding: finding.text("melding") ?? "")
            }
        }
    }

    /// - Parameter folder: what relative names in the log are relative to.
    static func inSARIF(_ output: String, below folder: String) throws -> [ReportedFinding] {
        try JSONFields(output).objects("runs").flatMap { $0.objects("results") }.map { result in
            let place = result.objects("locations").first?.object("physicalLocation")
            let region = place?.object("region")
            return ReportedFinding(
                bestand: "\(folder)/\(decoded(place?.object("artifactLocation").text("uri") ?? ""))",
                line: region?.number("startLine") ?? 0, column: region?.number("startColumn") ?? 0,
                niveau: result.object("properties").number("niveau") ?? 0, regel: result.text("ruleId") ?? "",
                retourcode: result.object("properties").text("retourcode"),
                melding: result.object("message").text("text") ?? "")
        }
    }

    /// The text of every failure and of everything that is only told.
    static func inJUnit(_ output: String) throws -> [ReportedFinding] {
        let document = try XMLDocument(xmlString: output)
        return try document.nodes(forXPath: "//testcase/failure | //testcase/system-out").flatMap { node in
            try inText(node.stringValue ?? "")
        }
    }

    /// Bytes that are no text become the replacement character, as in the other formats.
    static func decoded(_ uri: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(uri.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%"),
                let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            else {
                bytes.append(byte)
                continue
            }
            bytes.append(code)
            rest = rest.dropFirst(2)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
