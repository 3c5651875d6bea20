import CareTimeline
import Foundation
import IWmo
import Rules
import Yams

/// Reads pauzewacht.yaml. Every key, value and code must be known: nothing is ever ignored.
public struct ConfigurationFile {
    let path: String
    private let texts: ConfigurationTexts

    public static func load(path: String) throws(ConfigurationError) -> Configuration {
        try ConfigurationFile(path: path, texts: ConfigurationTexts()).load()
    }

    /// The configuration a run judged with, from what its store kept. It has no pseudonym key.
    public static func load(kept snapshot: ConfigurationSnapshot) throws(ConfigurationError) -> Configuration {
        guard snapshot.texts[ConfigurationPartName.main] != nil else { return Configuration() }
        return try ConfigurationFile(path: ConfigurationPartName.main, texts: ConfigurationTexts(kept: snapshot.texts))
            .load()
    }

    private func load() throws(ConfigurationError) -> Configuration {
        var configuration = try parse()
        configuration.snapshot = ConfigurationSnapshot(texts: texts.used)
        return configuration
    }

    private func parse() throws(ConfigurationError) -> Configuration {
        let text = try texts.read(ConfigurationPartName.main, path: path)
        if let place = AliasExpansion.excess(in: text) {
            throw ConfigurationError(
                file: path, position: place,
                message: Tekst(
                    nl: "Deze verwijzing (*) maakt het bestand te groot; schrijf de waarde uit.",
                    en: "This alias (*) makes the file too large; write the value out."))
        }
        let root: Node?
        do {
            root = try Yams.compose(yaml: text)
        } catch let error as YamlError {
            throw failure(error)
        } catch {
            throw self.error(nil, nl: "Het bestand is geen geldige YAML.", en: "The file is not valid YAML.")
        }
        guard let root, !isEmpty(root) else { return try configuration([:]) }
        return try configuration(
            mapping(
                root,
                keys: ["standaard", "gemeenten", "contracten", "producten", "uitzonderingen", "pseudoniemSleutel"]))
    }

    private func configuration(_ entries: Entries) throws(ConfigurationError) -> Configuration {
        var configuration = Configuration()
        if let node = entries["standaard"] {
            configuration.standaard = try settings(node, over: .standard, isGemeente: false)
        }
        if let node = entries["gemeenten"] {
            configuration.gemeenten = try gemeenten(node, over: configuration.standaard)
        }
        if let node = entries["contracten"] {
            configuration.contracten = try table(node, ConfigurationPartName.contracten, ContractRegister.parse)
        }
        if let node = entries["producten"] {
            configuration.producten = try table(node, ConfigurationPartName.producten, ProductList.parse)
        }
        configuration.uitzonderingen = try uitzonderingen(entries["uitzonderingen"])
        if !texts.isKept, let node = entries["pseudoniemSleutel"] {
            configuration.pseudoniemSleutel = try key(node)
        }
        return configuration
    }

    /// Named by a key, or lying beside the configuration under its own name.
    private func uitzonderingen(_ node: Node?) throws(ConfigurationError) -> Uitzonderingen {
        let part = ConfigurationPartName.uitzonderingen
        if let node { return try table(node, part, ExceptionTable.parse) }
        let beside = beside(part)
        guard texts.holds(part, path: beside) else { return Uitzonderingen() }
        return try ExceptionTable.parse(try texts.read(part, path: beside), path: beside)
    }

    /// A table that cannot be read at all is a fault of the place that names it.
    private func table<Table>(
        _ node: Node, _ part: String,
        _ parse: (_ text: String, _ path: String) throws(ConfigurationError) -> Table
    ) throws(ConfigurationError) -> Table {
        do {
            let path = try sibling(node)
            return try parse(try texts.read(part, path: path), path)
        } catch {
            guard error.position == nil else { throw error }
            throw self.error(node, nl: "\(error.file): \(error.message.nl)", en: "\(error.file): \(error.message.en)")
        }
    }

    private func gemeenten(
        _ node: Node, over standaard: Configuration.Settings
    ) throws(ConfigurationError) -> [String: Configuration.Settings] {
        guard let pairs = node.mapping else {
            throw error(
                node, nl: "gemeenten moet een lijst van codes met instellingen zijn.",
                en: "gemeenten must map codes to settings.")
        }
        var gemeenten: [String: Configuration.Settings] = [:]
        for (key, value) in pairs {
            let code = try quotedCode(key, of: "gemeente")
            guard code.utf8.count == 4, code.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
                throw error(
                    key, nl: "Een gemeentecode heeft vier cijfers: \"\(code)\".",
                    en: "A gemeente code has four digits: \"\(code)\".")
            }
            guard Gemeenten.bestaat(code) else {
                throw error(
                    key, nl: "Gemeente \"\(code)\" staat niet in de lijst van het CBS.",
                    en: "Gemeente \"\(code)\" is not in the list of Statistics Netherlands (CBS).")
            }
            guard gemeenten[code] == nil else {
                throw error(key, nl: "Gemeente \(code) staat er twee keer.", en: "Gemeente \(code) stands here twice.")
            }
            gemeenten[code] = try settings(value, over: standaard, isGemeente: true)
        }
        return gemeenten
    }

    private func settings(
        _ node: Node, over base: Configuration.Settings, isGemeente: Bool
    ) throws(ConfigurationError) -> Configuration.Settings {
        let keys =
            ["start", "gap", "partial", "month", "retourcode", "eigenBijdrage", "signalen"]
            + (isGemeente ? ["naam"] : [])
        let entries = try mapping(node, keys: keys)
        var settings = base
        settings.naam =
            try entries["naam"].map { (node) throws(ConfigurationError) in try scalar(node) }
            ?? (isGemeente ? nil : base.naam)
        if let node = entries["start"] {
            try choices(node, allowed: [.reject, .flag, .off, .register], into: &settings, \.start, .start, isGemeente)
        }
        if let node = entries["gap"] {
            try choices(node, allowed: [.reject, .flag, .off], into: &settings, \.gap, .gap, isGemeente)
        }
        if let node = entries["partial"] {
            try choices(node, allowed: [.reject, .flag, .off], into: &settings, \.partial, .partial, isGemeente)
        }
        if let node = entries["month"] {
            let text = try scalar(node)
            guard let month = MonthPolicy(rawValue: text) else {
                throw unknown(node, text, allowed: MonthPolicy.allCases.map(\.rawValue))
            }
            for family in ReleaseFamily.allCases { settings.policies[family]?.month = month }
        }
        if let node = entries["retourcode"] { try retourcodes(node, into: &settings) }
        if let node = entries["eigenBijdrage"] { settings.correctieMaand = try correctieMaand(node) }
        if let node = entries["signalen"] { try signalen(node, into: &settings.signalen) }
        return settings
    }

    private func choices(
        _ node: Node, allowed: [ZorggatKeuze], into settings: inout Configuration.Settings,
        _ field: WritableKeyPath<ZorggatPolicy, ZorggatKeuze>, _ name: Configuration.PolicyChoice.Field,
        _ isGemeente: Bool
    ) throws(ConfigurationError) {
        for (family, value) in try perFamily(node) {
            let text = try scalar(value)
            guard let choice = ZorggatKeuze(rawValue: Self.choice(text)), allowed.contains(choice) else {
                throw unknown(value, text, allowed: allowed.map(\.rawValue))
            }
            settings.policies[family]?[keyPath: field] = choice
            settings.origins[Configuration.PolicyChoice(name, family)] = isGemeente ? .gemeente : .standaard
        }
    }

    private func retourcodes(_ node: Node, into settings: inout Configuration.Settings) throws(ConfigurationError) {
        for (family, value) in try perFamily(node) {
            let code = try quotedCode(value, of: "retourcode")
            guard Retourcodes.forRejecting(family).contains(code) else {
                throw error(
                    value, nl: "Retourcode \"\(code)\" kan in \(family.rawValue) geen regel afwijzen.",
                    en: "Return code \"\(code)\" cannot reject a line in \(family.rawValue).")
            }
            settings.policies[family]?.retourcode = code
        }
    }

    private func correctieMaand(_ node: Node) throws(ConfigurationError) -> Int {
        let entries = try mapping(node, keys: ["correctieMaand"])
        guard let value = entries["correctieMaand"] else {
            throw error(node, nl: "correctieMaand ontbreekt.", en: "correctieMaand is missing.")
        }
        guard let months = Int(try scalar(value)), (0...24).contains(months) else {
            throw error(
                value, nl: "correctieMaand is een aantal maanden van 0 tot en met 24.",
                en: "correctieMaand is a number of months from 0 to 24.")
        }
        return months
    }

    private func key(_ node: Node) throws(ConfigurationError) -> [UInt8] {
        let path = try sibling(node)
        guard let data = FileManager.default.contents(atPath: path) else {
            throw error(
                node, nl: "Het sleutelbestand \(path) is niet te lezen.", en: "The key file \(path) cannot be read.")
        }
        guard data.count >= 32 else {
            throw error(
                node, nl: "Het sleutelbestand \(path) heeft \(data.count) bytes; nodig zijn er minstens 32.",
                en: "The key file \(path) has \(data.count) bytes; at least 32 are needed.")
        }
        return [UInt8](data)
    }
}
