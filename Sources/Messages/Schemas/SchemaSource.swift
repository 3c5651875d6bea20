import IWmo

/// Which schemas messages are validated against.
public enum SchemaSource: Sendable, Hashable {
    /// The project's own, part of the program.
    case embedded
    /// The user's own files, such as the official ones: `iwmo-3.2/WMO323.xsd` or `WMO323.xsd` below the folder, names
    /// in capitals or not. A message without a file there is validated against the project's own schema.
    case directory(String)
}

/// A folder of schemas that cannot be used.
public struct SchemaError: Error, Hashable, Sendable {
    /// The file or folder.
    public let path: String
    public let reason: Tekst
}

/// A message that can be validated: the schema it belongs to, and the release its sender named.
struct MessageKind: Hashable {
    let bericht: BerichtType
    let release: Release

    /// The 2.x declaration is known by a profile, which is tolerant about names and places.
    var isProfile: Bool { release.family == .iwmo2 }

    /// `iwmo-3.2/WMO323.xsd`
    var schemaPath: String { (isProfile ? "iwmo-2/" : "iwmo-3.2/") + bericht.rawValue + ".xsd" }

    /// Where a user may keep an own schema, below a folder.
    var pathsBelowDirectory: [String] {
        let folders = isProfile ? ["iwmo-2/", "iwmo-2.4/", ""] : ["iwmo-3.2/", ""]
        let names = [bericht.rawValue + ".xsd", bericht.rawValue.lowercased() + ".xsd"]
        return folders.flatMap { folder in names.map { folder + $0 } }
    }

    /// Every message that can be validated, in its current release.
    static let supported: [MessageKind] = BerichtType.allCases.map { bericht in
        let isTwo = bericht == .wmo303 || bericht == .wmo304
        return MessageKind(bericht: bericht, release: isTwo ? .iwmo24 : .iwmo32)
    }
}
