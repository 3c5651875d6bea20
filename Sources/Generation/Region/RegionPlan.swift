/// Who needs what, where and from whom: the skeleton of a data set, small enough to hold for a whole country.
struct RegionPlan {
    /// One need of one client.
    struct Need {
        /// Place in the list of all needs; the numbers of its toewijzingen follow from it.
        var number: Int32
        var client: Int32
        var gemeente: UInt8
        var provider: UInt8
        var gebied: UInt8
        var segment: UInt8

        var care: CareNeed {
            CareNeed(
                gebied: Resultaatgebied(rawValue: Int(gebied)) ?? .huishouden,
                segment: Segment(rawValue: Int(segment)) ?? .vvt)
        }
    }

    let seed: UInt64
    let providers: [CareProvider]
    /// By gemeente, provider and client: the needs of one relation stand together.
    let needs: [Need]
    /// BSN per client.
    let bsns: [Int32]
    /// Numbers of people who are nobody's client, for declarations about the wrong person.
    let strangers: [String]

    init(clients: Int, seed: UInt64) {
        self.seed = seed
        providers = CareProvider.all(seed: seed)
        var numbers = ClientNumbers()
        bsns = (0..<clients).map { _ in Int32(numbers.next() ?? 0) }
        strangers = (0..<40).map { _ in String(numbers.next() ?? 0) }
        let active = RegionGemeente.allCases.map(\.providers)
        var needs: [Need] = []
        for client in 0..<clients {
            Self.add(client, seed: seed, providers: providers, active: active, to: &needs)
        }
        self.needs = needs.sorted { left, right in
            (left.gemeente, left.provider, left.client, left.number)
                < (right.gemeente, right.provider, right.client, right.number)
        }
    }

    private static func add(
        _ client: Int, seed: UInt64, providers: [CareProvider], active: [[Int]], to needs: inout [Need]
    ) {
        var sequence = RandomSequence(seed: seed, .client, client)
        let gemeenten = RegionGemeente.allCases
        let gemeente = sequence.weighted(gemeenten.map(\.share))
        var usual: Int?
        for care in CareNeed.needs(&sequence) {
            let fitting = active[gemeente].filter { providers[$0].specialism.offers(care) }
            // Most clients have one provider for all they need.
            let stays = sequence.chance(700)
            // Large providers have most clients, and small ones have some.
            let bySize = fitting[sequence.weighted(fitting.map { providers[$0].weight })]
            let chosen = sequence.chance(250) ? sequence.pick(fitting, else: bySize) : bySize
            let provider = stays ? usual.flatMap { fitting.contains($0) ? $0 : nil } ?? chosen : chosen
            usual = usual ?? provider
            needs.append(
                Need(
                    number: Int32(needs.count), client: Int32(client), gemeente: UInt8(gemeente),
                    provider: UInt8(provider), gebied: UInt8(care.gebied.rawValue),
                    segment: UInt8(care.segment.rawValue)))
        }
    }

    /// Ranges of `needs` that belong to one gemeente and one provider, in the order of the answers.
    var relations: [Range<Int>] {
        var relations: [Range<Int>] = []
        var start = 0
        for index in needs.indices {
            let isLast = index + 1 == needs.count
            if isLast
                || (needs[index].gemeente, needs[index].provider)
                    != (needs[index + 1].gemeente, needs[index + 1].provider)
            {
                relations.append(start..<index + 1)
                start = index + 1
            }
        }
        return relations
    }

    func bsn(of client: Int32) -> String { String(bsns[Int(client)]) }
}
