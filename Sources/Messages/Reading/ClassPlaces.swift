import IWmo

/// Where the classes of a message stand in its file, in the order of the document; eight bytes each.
public struct ClassPlaces: Hashable, Sendable {
    private struct Place: Hashable, Sendable {
        let line: Int32
        let column: Int32
    }

    private var places: [Berichtklasse: [Place]] = [:]

    public init() {}

    mutating func add(_ klasse: Berichtklasse, at position: Position) {
        places[klasse, default: []].append(
            Place(line: Int32(truncatingIfNeeded: position.line), column: Int32(truncatingIfNeeded: position.column)))
    }

    /// `number` counts the classes of that name in the whole message, from 1.
    public func position(of klasse: Berichtklasse, number: Int) -> Position? {
        guard let all = places[klasse], all.indices.contains(number - 1) else { return nil }
        return Position(line: Int(all[number - 1].line), column: Int(all[number - 1].column))
    }
}

extension ElementName {
    /// The class an element is, when it is one that is judged as a whole.
    var klasse: Berichtklasse? {
        switch self {
        case .header: .header
        case .toegewezenProduct: .toegewezenProduct
        case .startProduct: .startProduct
        case .stopProduct: .stopProduct
        case .declaratie: .declaratie
        case .client: .client
        case .prestatie: .prestatie
        case .aangevraagdProduct: .aangevraagdProduct
        case .verzoek: .verzoek
        case .ongewijzigdProduct: .ongewijzigdProduct
        case .teWijzigenProduct: .teWijzigenProduct
        case .nieuwProduct: .nieuwProduct
        case .antwoord: .antwoord
        default: nil
        }
    }
}
