import Glibc
import IWmo

/// The schemas of one reader, each compiled at first use.
final class SchemaSet {
    private let directory: String?
    /// Schemas of the user, by message.
    private var ownFiles: [BerichtType: String] = [:]
    private var compiled: [BerichtType: CompiledSchema] = [:]
    /// Nil for a schema of which no grammar can be made.
    private var grammars: [BerichtType: MessageGrammar?] = [:]
    private var dataTypes: SchemaDocument?

    /// Fails for a folder without any schema, or with one that cannot be used.
    init(_ source: SchemaSource) throws {
        _ = SchemaLoader.installed
        guard case .directory(let directory) = source else {
            self.directory = nil
            return
        }
        self.directory = directory
        for kind in MessageKind.supported {
            let path = kind.pathsBelowDirectory.map { directory + "/" + $0 }.first { access($0, F_OK) == 0 }
            guard let path else { continue }
            ownFiles[kind.bericht] = path
            compiled[kind.bericht] = try CompiledSchema(location: path, source: source)
        }
        if ownFiles.isEmpty {
            throw SchemaError(
                path: directory,
                reason: Tekst(
                    nl: "geen schema gevonden; verwacht bijvoorbeeld iwmo-3.2/WMO323.xsd of WMO323.xsd",
                    en: "no schema found; expected for instance iwmo-3.2/WMO323.xsd or WMO323.xsd"))
        }
    }

    func schema(for kind: MessageKind) throws -> CompiledSchema {
        if let known = compiled[kind.bericht] { return known }
        let new = try CompiledSchema(location: kind.schemaPath, source: .embedded)
        compiled[kind.bericht] = new
        return new
    }

    /// The grammar of one of the project's own schemas, if it has one.
    func grammar(for kind: MessageKind) -> MessageGrammar? {
        // A profile is read under several namespaces, which is for the engine to sort out.
        if isOwn(kind) || kind.isProfile { return nil }
        if let known = grammars[kind.bericht] { return known }
        let grammar = makeGrammar(for: kind)
        grammars[kind.bericht] = .some(grammar)
        return grammar
    }

    private func makeGrammar(for kind: MessageKind) -> MessageGrammar? {
        dataTypes = dataTypes ?? EmbeddedSchemas.texts["iwmo-3.2/basisschema.xsd"].flatMap { SchemaDocument($0) }
        guard let text = EmbeddedSchemas.texts[kind.schemaPath], let message = SchemaDocument(text), let dataTypes
        else { return nil }
        return GrammarBuilder.grammar(message: message, data: dataTypes)
    }

    /// The user's own schema decides about its own namespaces; the profile puts each element in the one it belongs to.
    func isOwn(_ kind: MessageKind) -> Bool { ownFiles[kind.bericht] != nil }
}
