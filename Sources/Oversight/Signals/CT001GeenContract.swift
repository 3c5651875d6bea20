import CareTimeline
import IWmo

struct CT001GeenContract: SignalCheck {
    static let definition = SignalDefinition(
        "CT001",
        title: Tekst(nl: "Aanbieder zonder contract", en: "Aanbieder without contract"),
        definition: Tekst(
            nl: "De aanbieder levert in een gemeente waar hij geen contract heeft, terwijl het register van die "
                + "gemeente wel contracten heeft.",
            en: "The aanbieder delivers in a gemeente where it has no contract, while the register of that gemeente "
                + "does have contracts."),
        details: Tekst(
            nl: "Gekeken wordt naar toewijzingen die lopen op de laatste dag, en naar betaalde regels op de eerste "
                + "dag van de productperiode. Alle cliënten van de aanbieder zijn samen één geval.",
            en: "Toewijzingen are looked at that are valid on the last day, and paid lines on the first day of the "
                + "productperiode. All clients of the aanbieder are one case together."),
        action: Tekst(
            nl: "Sluit een contract of laat de cliënten overstappen. Klopt het register niet, vul het dan aan. Let op: "
                + "een onderaannemer declareert niet zelf.",
            en: "Make a contract or let the clients change over. When the register is not complete, complete it. Mind: "
                + "a subcontractor does not declare itself."),
        source: "Pauzewacht", needs: .contracten, subject: .aanbieder)

    private struct Tally {
        var clients = 0
        var toewijzingen = 0
        var lines = LineTally()
        var days: DayRange

        mutating func extend(to day: Day) { days = DayRange(min(days.first, day), max(days.last, day)) ?? days }
    }

    private var tallies: [Relation: Tally] = [:]

    init() {}

    mutating func look(at dossier: ClientDossier, _ context: SignalContext, _ found: inout [SignalCase]) {
        guard let register = context.contracten else { return }
        var partners: Set<Relation> = []
        func isMissing(_ aanbieder: String, on day: Day) -> Bool {
            !register.contracten(gemeente: dossier.gemeente, aanbieder: aanbieder).contains { $0.isValid(on: day) }
                && register.heeftContracten(gemeente: dossier.gemeente, on: day)
        }
        func note(_ aanbieder: String, on day: Day, _ change: (inout Tally) -> Void) {
            guard isMissing(aanbieder, on: day), let days = DayRange(day, day) else { return }
            let partner = Relation(gemeente: dossier.gemeente, aanbieder: aanbieder)
            partners.insert(partner)
            tallies[partner, default: Tally(days: days)].extend(to: day)
            change(&tallies[partner, default: Tally(days: days)])
        }
        for toewijzing in dossier.toewijzingen {
            let stand = toewijzing.stand
            if context.geldigheid(of: stand)?.contains(context.day) == true {
                note(stand.aanbieder, on: context.day) { $0.toewijzingen += 1 }
            }
            for line in toewijzing.prestaties where line.isBetaald && context.contains(line) {
                note(line.aanbieder, on: line.prestatie.productPeriode.begindatum) { $0.lines.add(line) }
            }
        }
        for partner in partners { tallies[partner]?.clients += 1 }
    }

    func finish(_ context: SignalContext, _ uses: [ContractUse], _ found: inout [SignalCase]) {
        for (partner, tally) in tallies {
            let clients = SignalText.clients(tally.clients)
            let toewijzingen = SignalText.toewijzingen(tally.toewijzingen)
            let lines = SignalText.lines(tally.lines.count)
            found.append(
                SignalCase(
                    signal: Self.definition.id, gemeente: partner.gemeente, aanbieder: partner.aanbieder,
                    periode: tally.days, bedrag: tally.lines.cents > 0 ? tally.lines.cents : nil,
                    tekst: Tekst(
                        nl:
                            "Zonder contract: \(clients.nl), \(toewijzingen.nl) op \(context.day.nl) en \(lines.nl) betaald.",
                        en:
                            "Without contract: \(clients.en), \(toewijzingen.en) on \(context.day.en) and \(lines.en) paid."
                    )
                        + SignalText.paid(tally.lines.cents)))
        }
    }
}
