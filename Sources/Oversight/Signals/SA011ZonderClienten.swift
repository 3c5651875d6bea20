import CareTimeline
import IWmo

struct SA011ZonderClienten: SignalCheck {
    static let maanden = SignalThreshold(
        "maanden",
        meaning: Tekst(nl: "zo veel maanden zonder cliënt, of meer", en: "so many months without a client, or more"),
        standard: 12, range: 1...120)

    static let definition = SignalDefinition(
        "SA011",
        title: Tekst(nl: "Aanbieder zonder cliënten", en: "Aanbieder without clients"),
        definition: Tekst(
            nl: "De aanbieder heeft in deze gemeente een contract, of had er toewijzingen, maar al zo veel maanden is "
                + "er geen geldige toewijzing meer.",
            en: "The aanbieder has a contract in this gemeente, or had toewijzingen there, but for so many months "
                + "there has been no valid toewijzing."),
        details: Tekst(
            nl: "Wie korter dan die tijd een contract heeft, telt niet; en een gemeente waarvan de administratie "
                + "korter teruggaat ook niet.",
            en: "An aanbieder whose contract is younger does not count, and neither does a gemeente of which the "
                + "administration goes back less far."),
        action: Tekst(
            nl: "Vraag of de aanbieder nog wil leveren; anders kan het contract worden beëindigd.",
            en: "Ask whether the aanbieder still wants to deliver; otherwise the contract can be ended."),
        source: "Pauzewacht", thresholds: [maanden], subject: .aanbieder)

    /// The last day of a valid toewijzing.
    private var lastDays: [Relation: Day] = [:]
    /// The first day of a toewijzing, by gemeente.
    private var firstDays: [String: Day] = [:]

    init() {}

    mutating func look(at dossier: ClientDossier, _ context: SignalContext, _ found: inout [SignalCase]) {
        for toewijzing in dossier.toewijzingen {
            guard let days = context.geldigheid(of: toewijzing.stand) else { continue }
            let partner = Relation(gemeente: dossier.gemeente, aanbieder: toewijzing.stand.aanbieder)
            lastDays[partner] = max(lastDays[partner] ?? days.last, days.last)
            firstDays[dossier.gemeente] = min(firstDays[dossier.gemeente] ?? days.first, days.first)
        }
    }

    func finish(_ context: SignalContext, _ uses: [ContractUse], _ found: inout [SignalCase]) {
        let contracted = contractedSince(context)
        for partner in Set(lastDays.keys).union(contracted.keys) {
            let months = Self.value(Self.maanden, context, partner.gemeente)
            let limit = context.day.advanced(byMonths: -months)
            guard let known = firstDays[partner.gemeente], known <= limit,
                (lastDays[partner] ?? contracted[partner] ?? limit) <= limit,
                (contracted[partner] ?? limit) <= limit,
                let period = DayRange((lastDays[partner] ?? limit).advanced(by: 1), context.day)
            else { continue }
            found.append(
                SignalCase(
                    signal: Self.definition.id, gemeente: partner.gemeente, aanbieder: partner.aanbieder,
                    periode: period, tekst: text(lastDays[partner], hasContract: contracted[partner] != nil)))
        }
    }

    /// The first day of the agreements with each aanbieder that has a valid one.
    private func contractedSince(_ context: SignalContext) -> [Relation: Day] {
        var days: [Relation: Day] = [:]
        var current: Set<Relation> = []
        for contract in context.contracten?.contracten ?? [] {
            let partner = Relation(gemeente: contract.gemeente, aanbieder: contract.aanbieder)
            let first = contract.ingang ?? Day(number: .min / 2)
            days[partner] = min(days[partner] ?? first, first)
            if contract.isValid(on: context.day) { current.insert(partner) }
        }
        return days.filter { current.contains($0.key) }
    }

    private func text(_ last: Day?, hasContract: Bool) -> Tekst {
        let since =
            last.map {
                Tekst(nl: "De laatste toewijzing eindigde op \($0.nl)", en: "The last toewijzing ended on \($0.en)")
            }
            ?? Tekst(nl: "Er is nooit een toewijzing geweest", en: "There never was a toewijzing")
        return since
            + (hasContract
                ? Tekst(nl: "; het contract loopt nog.", en: "; the contract is still valid.")
                : Tekst(nl: ".", en: "."))
    }
}
