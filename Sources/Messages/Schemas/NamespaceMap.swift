import CLibXML2
import IWmo

/// Gives the elements of a 2.x declaration the namespaces of the profile, whichever of the known variants they carry.
struct NamespaceMap {
    private enum Meaning {
        case tolerated(isBasisschema: Bool)
        case foreign
    }

    private let message: UnsafePointer<xmlChar>
    private let basisschema: UnsafePointer<xmlChar>
    /// In the project's own profile the name decides where an element belongs, because senders mix the two up.
    private let isByName: Bool
    /// A document has two namespaces, hardly ever more; the addresses are those of the parser's dictionary.
    private var known: [(namespace: UnsafePointer<xmlChar>, meaning: Meaning)] = []

    private static let mostKnown = 16
    private static let messageText = permanentText(StandardNamespace.text(of: .wmo303, release: .iwmo24))
    private static let basisschemaText = permanentText(
        StandardNamespace.text(schema: "basisschema", release: .iwmo24))

    /// Nil when there is no memory for the names.
    init?(isByName: Bool) {
        guard let message = Self.messageText.pointer, let basisschema = Self.basisschemaText.pointer else { return nil }
        self.message = message
        self.basisschema = basisschema
        self.isByName = isByName
    }

    mutating func mapped(_ namespace: UnsafePointer<xmlChar>, element: ElementName?) -> UnsafePointer<xmlChar> {
        switch meaning(of: namespace) {
        case .foreign: return namespace
        case .tolerated(let isBasisschema):
            let isData = isByName ? element?.isBasisschema303 ?? isBasisschema : isBasisschema
            return isData ? basisschema : message
        }
    }

    private mutating func meaning(of namespace: UnsafePointer<xmlChar>) -> Meaning {
        if let found = known.first(where: { $0.namespace == namespace }) { return found.meaning }
        var meaning = Meaning.foreign
        if let standard = StandardNamespace(String(cString: namespace)) {
            if standard.isDeclaration2x { meaning = .tolerated(isBasisschema: false) }
            if standard.isBasisschema2x { meaning = .tolerated(isBasisschema: true) }
        }
        if known.count < Self.mostKnown { known.append((namespace, meaning)) }
        return meaning
    }
}

/// Text that stays where it is as long as the process runs.
private struct PermanentText: @unchecked Sendable {
    // Safe to share: written once, never changed, never freed.
    let pointer: UnsafePointer<xmlChar>?
}

private func permanentText(_ text: String) -> PermanentText {
    PermanentText(pointer: text.withCString { xmlCharStrdup($0) }.map { UnsafePointer($0) })
}

extension ElementName {
    /// True when the element is declared by the data types of the 303 profile, not by the message.
    fileprivate var isBasisschema303: Bool {
        switch self {
        case .achternaam, .basisschemaXsdVersie, .bedrag, .begindatum, .berichtXsdVersie, .dagtekening, .datum,
            .datumGebruik, .debetCredit, .einddatum, .geslachtsnaam, .identificatie, .naamGebruik, .partnernaam,
            .referentieNummer, .totaalBedrag, .voorletters, .voornamen, .voorvoegsel, .vorigReferentieNummer:
            true
        default:
            false
        }
    }
}
