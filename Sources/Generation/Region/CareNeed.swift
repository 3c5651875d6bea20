/// The result areas of the contracts.
enum Resultaatgebied: Int, CaseIterable {
    case ondersteuning
    case huishouden
    case financien
    case dagbesteding
    case vervoer
    case respijt
    case toeslag

    var naam: String {
        switch self {
        case .ondersteuning: "RG1"
        case .huishouden: "RG2"
        case .financien: "RG3"
        case .dagbesteding: "RG4"
        case .vervoer: "RG4A"
        case .respijt: "RG7"
        case .toeslag: "RG8"
        }
    }
}

/// Mental health, disability, or nursing and care.
enum Segment: Int, CaseIterable {
    case ggz
    case gz
    case vvt
}

/// What a client was found to need, before it becomes toewijzingen.
struct CareNeed {
    var gebied: Resultaatgebied
    var segment: Segment
}

extension CareNeed {
    /// The needs of one client, so that a region has the known numbers: 7,265 toewijzingen for 5,897 clients, of whom
    /// 13% have more than one; household help 4,579, support 1,466, day care 766, transport 379 (only with day care),
    /// top-up 60 (only beside something else), finance 13, respite 2.
    static func needs(_ sequence: inout RandomSequence) -> [CareNeed] {
        let gebieden = sequence.chance(130) ? several(&sequence) : [single(&sequence)]
        // Segments: GGZ 1,977 and GZ 548 toewijzingen; VVT 4,740, of which all household help.
        let segment = Segment(rawValue: sequence.weighted([1977, 548, 161])) ?? .ggz
        return gebieden.map { CareNeed(gebied: $0, segment: $0 == .huishouden ? .vvt : segment) }
    }

    private static func single(_ sequence: inout RandomSequence) -> Resultaatgebied {
        let kinds: [Resultaatgebied] = [.huishouden, .ondersteuning, .dagbesteding, .financien, .respijt]
        return kinds[sequence.weighted([3927, 891, 297, 13, 2])]
    }

    private static func several(_ sequence: inout RandomSequence) -> [Resultaatgebied] {
        var gebieden: [Resultaatgebied] = []
        if sequence.chance(850) { gebieden.append(.huishouden) }
        if sequence.chance(750) { gebieden.append(.ondersteuning) }
        if sequence.chance(494) {
            gebieden += [.dagbesteding, .vervoer]
        } else if sequence.chance(230) {
            gebieden.append(.dagbesteding)
        }
        if gebieden.isEmpty { gebieden = [.huishouden, .ondersteuning] }
        if gebieden.count == 1 { gebieden.append(gebieden[0] == .huishouden ? .ondersteuning : .huishouden) }
        if sequence.chance(78) { gebieden.append(.toeslag) }
        return gebieden
    }
}
