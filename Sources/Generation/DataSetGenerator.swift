import CareTimeline
import IWmo

/// What was generated.
public struct GenerationOutcome: Sendable {
    public var messages = 0
    /// Declaration lines with an answer.
    public var lines = 0
    /// Those of which the period touches a care gap.
    public var linesInGaps = 0
    public var clients = 0
    public var toewijzingen = 0
}

/// Makes a data set: messages of a made-up region, and what should be said about each declaration line.
///
/// Works relation by relation, so that memory depends on the largest provider and not on the region.
public struct DataSetGenerator {
    private let request: GenerationRequest
    private let window: Window

    public init(_ request: GenerationRequest) {
        self.request = request
        window = Window(first: request.from, months: request.months)
    }

    /// - Parameter progress: is told how many of the needs of all clients have been worked out.
    public func run(
        progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) throws(GenerationError) -> GenerationOutcome {
        let folder = try DataFolder(new: request.folder)
        try folder.makeFolder("inbox")
        for night in window.nights { try folder.makeFolder("inbox/\(night)") }
        let plan = RegionPlan(clients: request.clients, seed: request.seed)
        let answers = try AnswerFiles(folder, nights: window.nights.map(\.lastDay.description))
        var outcome = GenerationOutcome(clients: request.clients)
        var budget = GapBudget(share: request.gapsPerMille)
        for range in plan.relations {
            progress(range.lowerBound, plan.needs.count)
            try generate(range, of: plan, into: folder, answers, &budget, &outcome)
        }
        progress(plan.needs.count, plan.needs.count)
        try answers.finish()
        (outcome.lines, outcome.linesInGaps) = budget.outcome
        try folder.write("pauzewacht.yaml", RegionPolicy.yaml)
        try folder.write("contracten.csv", Tables.contracts(plan.providers))
        try folder.write("producten.csv", Tables.products)
        try folder.write("LEESMIJ.md", Readme(request: request, window: window, outcome: outcome).text)
        return outcome
    }

    private func generate(
        _ range: Range<Int>, of plan: RegionPlan, into folder: DataFolder, _ answers: AnswerFiles,
        _ budget: inout GapBudget, _ outcome: inout GenerationOutcome
    ) throws(GenerationError) {
        let needs = plan.needs[range]
        guard let first = needs.first, let gemeente = RegionGemeente(rawValue: Int(first.gemeente)) else { return }
        let provider = plan.providers[Int(first.provider)]
        let relation = Relation(gemeente: gemeente, provider: provider, tariffs: Contracts.rows(of: provider))
        let dossiers = dossiers(needs, of: plan, provider, &budget)
        outcome.toewijzingen += dossiers.reduce(0) { $0 + $1.toewijzingen.count }

        var messages = RelationMessages(relation: relation, window: window, seed: request.seed)
        func write(_ written: [WrittenMessage]) throws(GenerationError) {
            outcome.messages += written.count
            for message in written {
                try folder.write("inbox/\(window.nights[message.night])/\(message.name)", message.bytes)
            }
        }
        for dossier in dossiers {
            let sequence = RandomSequence(seed: request.seed, .reports, Int(dossier.client) * 64 + Int(first.provider))
            try write(messages.messages(of: dossier, habit: provider.habit, sequence))
        }
        var planner = DeclarationPlanner(
            relation: relation, window: window, dossiers: dossiers, strangers: plan.strangers,
            sequence: RandomSequence(
                seed: request.seed, .declarations, Int(first.gemeente) * 64 + Int(first.provider)))
        for draft in planner.drafts() { try write(messages.message(draft)) }

        let expected = ExpectedRelation(
            gemeente: gemeente.code, aanbieder: provider.agbCode, policy: RegionPolicy(of: gemeente),
            contracts: provider.hasContract ? relation.tariffs : [])
        try answer(messages.arrivals, expected, answers, &budget)
    }

    private func dossiers(
        _ needs: ArraySlice<RegionPlan.Need>, of plan: RegionPlan, _ provider: CareProvider,
        _ budget: inout GapBudget
    ) -> [Dossier] {
        var dossiers: [Dossier] = []
        for need in needs {
            var planner = ToewijzingPlanner(window: window, seed: request.seed, need: need)
            var toewijzingen = planner.toewijzingen(for: need)
            var care = CarePlanner(window: window, habit: provider.habit, sequence: planner.sequence)
            for index in toewijzingen.indices { care.plan(&toewijzingen[index], &budget) }
            if dossiers.last?.client == need.client {
                dossiers[dossiers.count - 1].toewijzingen += toewijzingen
            } else {
                dossiers.append(
                    Dossier(client: need.client, bsn: plan.bsn(of: need.client), toewijzingen: toewijzingen))
            }
        }
        return dossiers
    }

    /// The answers, once for everything in one run and once for night after night.
    private func answer(
        _ arrivals: [Arrivals], _ expected: ExpectedRelation, _ answers: AnswerFiles, _ budget: inout GapBudget
    ) throws(GenerationError) {
        var together = Arrivals()
        for night in arrivals {
            together.toewijzingen += night.toewijzingen
            together.regie += night.regie
            together.declaraties += night.declaraties
        }
        var atOnce = expected
        let lines = atOnce.night(together)
        try answers.append(lines)
        budget.settle(lines: lines.count, gaps: lines.filter(\.touchesGap).count)

        var nightly = expected
        for (number, night) in arrivals.enumerated() {
            try answers.append(nightly.night(night), night: number)
        }
    }
}
