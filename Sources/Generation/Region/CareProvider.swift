/// What a provider tends to do when it reports and declares.
enum ProviderHabit: CaseIterable {
    case ordinary
    /// Never reports that care stopped or paused.
    case neverReportsStops
    /// Reports pauses and stops weeks after they happened.
    case reportsStopsLate
    /// Starts care late, and reports it late.
    case startsLate
    /// Often never reports that care started.
    case forgetsStarts
    /// Declares for every client exactly what the toewijzing allows.
    case declaresTheMaximum
    /// Declares more than the toewijzing allows.
    case declaresTooMuch
    /// Numbers, products, units, periods or amounts that are not those of the toewijzing.
    case usesWrongNumbers
    /// Credits lines and declares them anew.
    case corrects
    /// Uses references twice and declares what was declared already.
    case repeatsItself
}

/// What a provider offers.
enum Specialism {
    case huishouden
    case ggz
    case gz
    case dagbesteding
    case breed

    func offers(_ need: CareNeed) -> Bool {
        switch self {
        case .huishouden: need.gebied == .huishouden
        case .ggz:
            need.segment == .ggz && [.ondersteuning, .financien, .toeslag].contains(need.gebied)
        case .gz:
            need.segment == .gz && [.ondersteuning, .dagbesteding, .vervoer, .toeslag].contains(need.gebied)
        case .dagbesteding: need.gebied == .dagbesteding || need.gebied == .vervoer
        case .breed: true
        }
    }
}

/// One of the 48 providers: an invented name, an invented AGB code.
struct CareProvider {
    var agbCode: String
    var naam: String
    var specialism: Specialism
    /// How often it is chosen among those that offer the same.
    var weight: Int
    var habit: ProviderHabit
    /// Declares hours in minutes.
    var declaresMinutes: Bool
    /// Sends part of its declarations as WMO303 still.
    var usesWMO303: Bool
    /// Has no contract: it is not in the register, and its tariffs are its own.
    var hasContract: Bool
    /// Percent of the usual tariff.
    var tariffLevel: Int

    static let count = 48
}

extension CareProvider {
    /// All providers; which habit belongs to which differs per seed, the rest does not.
    static func all(seed: UInt64) -> [CareProvider] {
        var sequence = RandomSequence(seed: seed, .providers)
        let habits = habits(&sequence)
        let oldSystem = sequence.pick([0, 12, 38], else: 0)
        return (0..<count).map { number in
            let (specialism, rank) = place(of: number)
            return CareProvider(
                agbCode: String(98_200_000 + number * 1_237), naam: name(number, specialism),
                specialism: specialism, weight: weight(specialism, rank: rank), habit: habits[number],
                declaresMinutes: number % 5 == 2, usesWMO303: number == oldSystem, hasContract: number != 45,
                tariffLevel: 94 + number * 7 % 13)
        }
    }

    /// The large providers get every habit between them, so that small data sets show them all.
    private static func habits(_ sequence: inout RandomSequence) -> [ProviderHabit] {
        var habits = (0..<count).map { _ in
            sequence.chance(550) ? .ordinary : sequence.pick(ProviderHabit.allCases, else: .ordinary)
        }
        let large = (0..<count).sorted { size($0) != size($1) ? size($0) > size($1) : $0 < $1 }
        for (number, habit) in zip(large, sequence.shuffled(ProviderHabit.allCases)) { habits[number] = habit }
        return habits
    }

    private static func size(_ number: Int) -> Int {
        let (specialism, rank) = place(of: number)
        return weight(specialism, rank: rank)
    }

    /// Kind of a provider, and its place by size within that kind.
    private static func place(of number: Int) -> (Specialism, rank: Int) {
        switch number {
        case 0..<12: (.huishouden, number)
        case 12..<24: (.ggz, number - 12)
        case 24..<32: (.gz, number - 24)
        case 32..<38: (.dagbesteding, number - 32)
        default: (.breed, number - 38)
        }
    }

    /// Sizes fall fast: a few providers have most clients.
    private static func weight(_ specialism: Specialism, rank: Int) -> Int {
        (specialism == .breed ? 500 : 1000) / ((rank + 1) * (rank + 2) / 2)
    }

    private static let firstNames = [
        "Aalscholver", "Bergeend", "Boterbloem", "Dotterbloem", "Futen", "Gruttoweide", "Kievit", "Kluut", "Koolmees",
        "Lisdodde", "Meerkoet", "Moerasvaren", "Oeverzwaluw", "Pijlstaart", "Riethof", "Roerdomp",
    ]

    private static func name(_ number: Int, _ specialism: Specialism) -> String {
        let kind =
            switch specialism {
            case .huishouden: "Thuishulp"
            case .ggz: "Ambulant Team"
            case .gz: "Begeleiding"
            case .dagbesteding: "Dagcentrum"
            case .breed: "Zorggroep"
            }
        let place = ["", " Noord", " Zuid"][number / firstNames.count % 3]
        return "\(kind) \(firstNames[number % firstNames.count])\(place)"
    }
}

extension RegionGemeente {
    /// Indices of the providers that work here. Four broad ones work everywhere, so that every need can be met.
    var providers: [Int] {
        var sequence = RandomSequence(seed: 0, .activity, rawValue)
        let everywhere = Array(38..<42)
        let others = sequence.shuffled((0..<CareProvider.count).filter { !everywhere.contains($0) })
        return (everywhere + others).prefix(activeProviders).sorted()
    }
}
