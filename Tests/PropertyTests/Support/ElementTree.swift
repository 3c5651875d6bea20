import Foundation

/// An XML document as a tree of names without prefix. Reads what the program writes: no attributes outside the root,
/// no comments, no CDATA.
struct ElementTree {
    var name: String
    var text: String
    var children: [ElementTree]

    struct NotReadable: Error {}

    init(_ bytes: [UInt8]) throws {
        var open: [ElementTree] = [ElementTree(name: "", text: "", children: [])]
        for piece in String(decoding: bytes, as: UTF8.self).split(separator: "<").dropFirst() {
            let parts = piece.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
            let tag = parts[0]
            if tag.hasPrefix("?") { continue }
            if tag.hasPrefix("/") {
                guard open.count > 1, let closed = open.popLast() else { throw NotReadable() }
                open[open.count - 1].children.append(closed)
            } else {
                let name = tag.split(separator: " ")[0].split(separator: ":").last ?? ""
                let text = parts.count == 2 ? String(parts[1]) : ""
                open.append(ElementTree(name: String(name), text: Self.unescaped(text), children: []))
            }
        }
        guard open.count == 1, let root = open[0].children.first else { throw NotReadable() }
        self = root
    }

    private init(name: String, text: String, children: [ElementTree]) {
        self.name = name
        self.text = text
        self.children = children
    }

    private static func unescaped(_ text: String) -> String {
        text.replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(of: "&gt;", with: ">")
            .replacingOccurrences(of: "&amp;", with: "&")
    }

    func child(_ name: String) -> ElementTree? { children.first { $0.name == name } }
    func children(_ name: String) -> [ElementTree] { children.filter { $0.name == name } }
    /// The text of a child; empty when it is not there.
    func text(_ name: String) -> String { child(name)?.text ?? "" }

    /// Every element of a name, at any depth.
    func all(_ name: String) -> [ElementTree] {
        children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
    }

    /// Eurocents of a total, negative for credit.
    func signedTotal(_ name: String) -> Int? {
        guard let total = all(name).first, let amount = Int(total.text("TotaalBedrag")) else { return nil }
        return total.text("DebetCredit") == "C" ? -amount : amount
    }

    /// Eurocents of a Prestatie, negative for credit.
    var signedAmount: Int {
        guard let bedrag = child("IngediendBedrag"), let amount = Int(bedrag.text("Bedrag")) else { return .min }
        return bedrag.text("DebetCredit") == "C" ? -amount : amount
    }
}
