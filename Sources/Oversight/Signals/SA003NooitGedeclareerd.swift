import CareTimeline
import IWmo

struct SA003NooitGedeclareerd: SignalCheck {
    static let maanden = SignalThreshold(
        "maanden",
        meaning: Tekst(
            nl: "vanaf meer dan zo veel maanden na de start", en: "from more than so many months after the start on"),
        standard: 3, range: 1...60)

    static let definition = SignalDefinition(
        "SA003",
        title: Tekst(nl: "Zorg gestart, nooit gedeclareerd", en: "Care started, never declared"),
        definition: Tekst(
            nl:
                "De zorg op een toewijzing is gestart, en op die toewijzing is nog nooit een regel gedeclareerd, ook geen "
                + "regel die is afgewezen.",
            en: "The care on a toewijzing has started, and no line was ever declared on it, not even one that was "
                + "rejected."),
        action: Tekst(
            nl:
                "Vraag de aanbieder of er echt zorg is. Is die er niet, dan klopt de start niet; is die er wel, dan komt "
                + "er nog een rekening.",
            en:
                "Ask the aanbieder whether there really is care. When there is none, the start is wrong; when there is, a "
                + "bill is still to come."),
        source: "Pauzewacht; iWmo OP284", thresholds: [maanden])

    mutating func look(at dossier: ClientDossier, _ context: SignalContext, _ found: inout [SignalCase]) {
        let months = Self.value(Self.maanden, context, dossier.gemeente)
        for toewijzing in dossier.toewijzingen where !toewijzing.stand.isVervallen && toewijzing.prestaties.isEmpty {
            guard let first = toewijzing.leveringen.map(\.begin).min(),
                context.day > first.advanced(byMonths: months), let period = DayRange(first, context.day)
            else { continue }
            found.append(
                SignalCase(
                    Self.definition, dossier, toewijzing, period,
                    Tekst(
                        nl: "De zorg startte op \(first.nl); sindsdien is niets gedeclareerd.",
                        en: "The care started on \(first.en); nothing was declared since.")))
        }
    }
}
