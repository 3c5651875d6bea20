import Glibc
import IWmo

/// The schemas of one reader, each compiled at first use.
final class SchemaSet {
    private let directory: String?
    /// Schemas of the user, by message.
    private var ownFiles: [BerichtType: String] = [:]
    private var compiled: [BerichtType: CompiledSchema] = [:]

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

    /// The user's own schema decides about its own namespaces; the profile puts each element in the one it belongs to.
    func isOwn(_ kind: MessageKind) -> Bool { ownFiles[kind.bericht] != nil }
}
