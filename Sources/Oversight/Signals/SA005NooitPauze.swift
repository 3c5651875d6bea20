import CareTimeline
import IWmo

struct SA005NooitPauze: SignalCheck {
    static let clienten = SignalThreshold(
        "clienten", meaning: Tekst(nl: "zo veel cliënten in zorg, of meer", en: "so many clients in care, or more"),
        standard: 10, range: 1...100_000)
    static let maanden = SignalThreshold(
        "maanden", meaning: Tekst(nl: "in de laatste zo veel maanden", en: "in the last so many months"),
        standard: 12, range: 1...120)

    static let definition = SignalDefinition(
        "SA005",
        title: Tekst(nl: "Aanbieder meldt nooit een pauze", en: "Aanbieder never reports a pause"),
        definition: Tekst(
            nl: "De aanbieder levert in deze gemeente al minstens zo veel maanden zorg, had in die maanden minstens zo "
                + "veel cliënten in zorg, en heeft nog nooit een tijdelijke stop gemeld.",
            en:
                "The aanbieder has given care in this gemeente for at least so many months, had at least so many clients "
                + "in care in these months, and has never reported a temporary stop."),
        action: Tekst(
            nl: "Bespreek het melden van pauzes. Bij zo veel cliënten zijn er opnames en vakanties geweest.",
            en: "Discuss the reporting of pauses. With so many clients there have been hospital stays and holidays."),
        source: "Pauzewacht; iWmo OP272",
        thresholds: [clienten, maanden], subject: .aanbieder)

    private struct Tally {
        var clients = 0
        var firstCare = Day.distantFuture
        var hasPause = false
    }

    private var tallies: [Relation: Tally] = [:]

    init() {}

    mutating func look(at dossier: ClientDossier, _ context: SignalContext, _ found: inout [SignalCase]) {
        let recent = period(dossier.gemeente, context)
        var inCare: Set<Relation> = []
        for toewijzing in dossier.toewijzingen where !toewijzing.stand.isVervallen {
            let partner = Relation(gemeente: dossier.gemeente, aanbieder: toewijzing.stand.aanbieder)
            if toewijzing.stops.contains(where: \.isTijdelijk) { tallies[partner, default: Tally()].hasPause = true }
            guard let days = context.geldigheid(of: toewijzing.stand),
                let care = toewijzing.timeline?.careDays(in: days).ranges, let first = care.first?.first
            else { continue }
            tallies[partner, default: Tally()].firstCare = min(tallies[partner]?.firstCare ?? first, first)
            if let recent, care.contains(where: { $0.overlaps(recent) }) { inCare.insert(partner) }
        }
        for partner in inCare { tallies[partner]?.clients += 1 }
    }

    func finish(_ context: SignalContext, _ uses: [ContractUse], _ found: inout [SignalCase]) {
        for (partner, tally) in tallies where !tally.hasPause {
            guard let period = period(partner.gemeente, context), tally.firstCare <= period.first,
                tally.clients >= Self.value(Self.clienten, context, partner.gemeente)
            else { continue }
            let clients = SignalText.clients(tally.clients)
            found.append(
                SignalCase(
                    signal: Self.definition.id, gemeente: partner.gemeente, aanbieder: partner.aanbieder,
                    periode: period,
                    tekst: Tekst(
                        nl:
                            "\(clients.nl) in zorg tussen \(period.first.nl) en \(period.last.nl), en nooit een pauze gemeld.",
                        en:
                            "\(clients.en) in care between \(period.first.en) and \(period.last.en), and never a pause reported."
                    )))
        }
    }

    /// The last months.
    private func period(_ gemeente: String, _ context: SignalContext) -> DayRange? {
        let months = Self.value(Self.maanden, context, gemeente)
        return DayRange(context.day.advanced(byMonths: -months).advanced(by: 1), context.day)
    }
}
