import Foundation
import IWmo
import Rules
import Yams

// YAML nodes.

extension ConfigurationFile {
    typealias Entries = [String: Node]

    /// The entries of a mapping, each key known and given once.
    func mapping(_ node: Node, keys: [String]) throws(ConfigurationError) -> Entries {
        guard let pairs = node.mapping else {
            throw error(
                node, nl: "Hier wordt een groep verwacht met: \(keys.joined(separator: ", ")).",
                en: "A group is expected here with: \(keys.joined(separator: ", ")).")
        }
        var entries: Entries = [:]
        for (key, value) in pairs {
            let name = try scalar(key)
            guard keys.contains(name) else { throw unknown(key, name, allowed: keys) }
            guard entries[name] == nil else {
                throw error(key, nl: "\(name) staat er twee keer.", en: "\(name) stands here twice.")
            }
            entries[name] = value
        }
        return entries
    }

    func perFamily(_ node: Node) throws(ConfigurationError) -> [(ReleaseFamily, Node)] {
        let entries = try mapping(node, keys: ReleaseFamily.allCases.map(\.rawValue))
        return ReleaseFamily.allCases.compactMap { family in entries[family.rawValue].map { (family, $0) } }
    }

    func scalar(_ node: Node) throws(ConfigurationError) -> String {
        guard let scalar = node.scalar else {
            throw error(node, nl: "Hier wordt een enkele waarde verwacht.", en: "A single value is expected here.")
        }
        return scalar.string
    }

    /// YAML 1.1 reads a bare `off` as the boolean false.
    static func choice(_ text: String) -> String {
        ["false", "False", "FALSE", "Off", "OFF"].contains(text) ? "off" : text
    }

    /// Codes such as "0479" must be quoted: YAML reads a bare 0479 as a number.
    func quotedCode(_ node: Node, of kind: String) throws(ConfigurationError) -> String {
        let text = try scalar(node)
        guard node.scalar?.style == .doubleQuoted || node.scalar?.style == .singleQuoted else {
            throw error(
                node, nl: "Zet de code van de \(kind) tussen aanhalingstekens: \"\(text)\".",
                en: "Put the \(kind) code between quotes: \"\(text)\".")
        }
        return text
    }

    func isEmpty(_ node: Node) -> Bool { node.scalar.map { $0.string.isEmpty } ?? false }

    /// A path in the configuration is relative to the configuration file.
    func sibling(_ node: Node) throws(ConfigurationError) -> String {
        let name = try scalar(node)
        guard !name.isEmpty else {
            throw error(node, nl: "Hier wordt een bestandsnaam verwacht.", en: "A file name is expected here.")
        }
        return beside(name)
    }

    func beside(_ name: String) -> String {
        URL(fileURLWithPath: name, relativeTo: URL(fileURLWithPath: path).deletingLastPathComponent()).path
    }

    func unknown(_ node: Node, _ text: String, allowed: [String]) -> ConfigurationError {
        let list = allowed.joined(separator: ", ")
        return error(
            node, nl: "Onbekend: \"\(text)\". Mogelijk zijn: \(list).",
            en: "Unknown: \"\(text)\". Possible are: \(list).")
    }

    func error(_ node: Node?, nl: String, en: String) -> ConfigurationError {
        let position = node?.mark.map { Position(line: $0.line, column: $0.column) }
        return ConfigurationError(file: path, position: position, message: Tekst(nl: nl, en: en))
    }

    func failure(_ error: YamlError) -> ConfigurationError {
        var position: Position?
        switch error {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
            position = Position(line: mark.line, column: mark.column)
        case .duplicatedKeysInMapping(let duplicates, let context):
            let keys = duplicates.sorted().joined(separator: ", ")
            return ConfigurationError(
                file: path, position: Position(line: context.mark.line, column: context.mark.column),
                message: Tekst(nl: "In deze groep staat twee keer: \(keys).", en: "Twice in this group: \(keys)."))
        default: break
        }
        return ConfigurationError(
            file: path, position: position,
            message: Tekst(
                nl: "Dit is geen geldige YAML; kijk naar inspringing, aanhalingstekens en accolades.",
                en: "This is not valid YAML; look at indentation, quotes and braces."))
    }
}
