import CareTimeline
import IWmo

struct SA002OpenNaStop: SignalCheck {
    static let dagen = SignalThreshold(
        "dagen",
        meaning: Tekst(
            nl: "vanaf meer dan zo veel dagen na de laatste zorgdag",
            en: "from more than so many days after the last day of care on"),
        standard: 30, range: 0...1000)

    static let definition = SignalDefinition(
        "SA002",
        title: Tekst(
            nl: "Toewijzing nog open na definitieve stop", en: "Toewijzing still open after a definitive stop"),
        definition: Tekst(
            nl: "De zorg is definitief gestopt en niet opnieuw begonnen, maar de toewijzing loopt door.",
            en: "The care has stopped for good and has not begun again, but the toewijzing goes on."),
        action: Tekst(
            nl: "Beëindig de toewijzing op de dag van de stop, zodat er niet meer op gedeclareerd kan worden.",
            en: "End the toewijzing on the day of the stop, so that nothing more can be declared on it."),
        source: "Pauzewacht", thresholds: [dagen])

    mutating func look(at dossier: ClientDossier, _ context: SignalContext, _ found: inout [SignalCase]) {
        let limit = Self.value(Self.dagen, context, dossier.gemeente)
        for toewijzing in dossier.toewijzingen {
            guard let geldigheid = context.geldigheid(of: toewijzing.stand), geldigheid.last == context.day,
                let ended = toewijzing.timeline?.segments(in: geldigheid).last, ended.kind == .gat(.beeindigd),
                ended.days.count > limit
            else { continue }
            let paid = toewijzing.betaald { ended.days.contains($0.prestatie.productPeriode.begindatum) }
            let last = ended.days.first.advanced(by: -1)
            let count = SignalText.days(ended.days.count)
            let open = toewijzing.stand.einddatum
            found.append(
                SignalCase(
                    Self.definition, dossier, toewijzing, ended.days, bedrag: paid.cents,
                    Tekst(
                        nl: "De zorg stopte op \(last.nl), \(count.nl) geleden; de toewijzing loopt door "
                            + (open.map { "tot en met \($0.nl)." } ?? "zonder einddatum."),
                        en: "The care stopped on \(last.en), \(count.en) ago; the toewijzing goes on "
                            + (open.map { "to \($0.en)." } ?? "without an end date.")) + SignalText.paid(paid.cents)))
        }
    }
}
