import IWmo

/// The namespaces of the standard: `http://www.istandaarden.nl/iwmo/3_2/wmo323/schema`.
struct StandardNamespace: Hashable {
    private static let prefix = "http://www.istandaarden.nl/iwmo/"

    let release: Release
    /// `wmo323`, `basisschema`
    let schema: String
    /// The release a second time, at the end; only older messages have it.
    let closingRelease: Release?

    /// Nil for a namespace of anything else.
    init?(_ text: String) {
        guard text.hasPrefix(Self.prefix) else { return nil }
        let steps = text.dropFirst(Self.prefix.count).split(separator: "/", omittingEmptySubsequences: false)
        guard steps.count == 3 || steps.count == 4, steps[2] == "schema", let release = Self.release(steps[0]),
            !steps[1].isEmpty, steps[1].utf8.count <= 20,
            steps[1].utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) })
        else { return nil }
        self.release = release
        schema = String(steps[1])
        closingRelease = steps.count == 4 ? Self.release(steps[3]) : nil
        if steps.count == 4, closingRelease == nil { return nil }
    }

    private static func release(_ step: Substring) -> Release? {
        let parts = step.split(separator: "_", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ (1...2).contains($0.utf8.count) }),
            let version = Int(parts[0]), let subversion = Int(parts[1]), version >= 0, subversion >= 0
        else { return nil }
        return Release(version: version, subversion: subversion)
    }

    static func text(of bericht: BerichtType, release: Release) -> String {
        text(schema: bericht.rawValue.lowercased(), release: release)
    }

    static func text(schema: String, release: Release) -> String {
        "\(prefix)\(release.version)_\(release.subversion)/\(schema)/schema"
    }

    // MARK: - What the project can read

    /// The message a root element in this namespace begins; nil when it is not supported.
    var messageKind: MessageKind? {
        if isDeclaration2x { return MessageKind(bericht: .wmo303, release: release) }
        guard closingRelease == nil else { return nil }
        return MessageKind.supported.first { kind in
            kind.release == release && kind.bericht.rawValue.lowercased() == schema
        }
    }

    /// The declaration of 2.1 to 2.4 under each of its names.
    var isDeclaration2x: Bool { ["wmo303", "wmo303d", "wmo303f"].contains(schema) && isTolerated2x }

    /// The data types that go with it.
    var isBasisschema2x: Bool { schema == "basisschema" && isTolerated2x }

    private var isTolerated2x: Bool {
        func isKnown(_ release: Release) -> Bool { release.version == 2 && (1...4).contains(release.subversion) }
        return isKnown(release) && (closingRelease.map(isKnown) ?? true)
    }

    /// The message type, known by the project or not: `WMO315`.
    var messageName: String { schema.uppercased() }
}

/// The namespace of the last root that was read: files of one kind come one after the other.
struct RootNamespaces {
    private var last: (text: String, standard: StandardNamespace?)?

    mutating func standard(_ text: String) -> StandardNamespace? {
        if let last, last.text == text { return last.standard }
        let standard = StandardNamespace(text)
        last = (text, standard)
        return standard
    }
}
