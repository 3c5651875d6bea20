import CareTimeline
import IWmo

struct SA007LateStop: SignalCheck {
    static let werkdagen = SignalThreshold(
        "werkdagen",
        meaning: Tekst(nl: "vanaf meer dan zo veel werkdagen", en: "from more than so many working days on"),
        standard: 5, range: 1...250)

    static let definition = SignalDefinition(
        "SA007",
        title: Tekst(nl: "Stop of pauze te laat gemeld", en: "Stop or pause reported late"),
        definition: Tekst(
            nl: "Het stopbericht (WMO307), tijdelijk of definitief, is van meer werkdagen na de einddatum dan de "
                + "drempel.",
            en: "The stop message (WMO307), temporary or definitive, is of more working days after the einddatum than "
                + "the threshold."),
        details: Tekst(
            nl: "Een definitieve stop na een tijdelijke van dezelfde start telt niet mee: de termijn begint dan op de "
                + "dag waarop het einde bekend werd, en die staat in geen bericht.",
            en: "A definitive stop after a temporary one of the same start does not count: its term begins on the day "
                + "on which the end became known, and no message tells that day."),
        action: Tekst(
            nl:
                "Bespreek met de aanbieder waar het blijft liggen: tot dan betaalt de cliënt eigen bijdrage en kan er ten "
                + "onrechte gedeclareerd worden.",
            en:
                "Discuss with the aanbieder where it is kept waiting: until then the client pays the own contribution, and "
                + "money can be declared wrongly."),
        source: "iWmo OP272", thresholds: [werkdagen])

    mutating func look(at dossier: ClientDossier, _ context: SignalContext, _ found: inout [SignalCase]) {
        let allowed = Self.value(Self.werkdagen, context, dossier.gemeente)
        for toewijzing in dossier.toewijzingen where !toewijzing.stand.isVervallen {
            for stop in toewijzing.stops {
                guard let day = toewijzing.termBegins(for: stop), stop.gemeld > day.advanced(byWerkdagen: allowed),
                    let period = DayRange(stop.einddatum, stop.einddatum)
                else { continue }
                let count = SignalText.werkdagen(stop.einddatum.werkdagen(tot: stop.gemeld))
                let word =
                    stop.isTijdelijk ? Tekst(nl: "Pauze na", en: "Pause after") : Tekst(nl: "Stop na", en: "Stop after")
                found.append(
                    SignalCase(
                        Self.definition, dossier, toewijzing, period,
                        Tekst(
                            nl: "\(word.nl) \(stop.einddatum.nl), gemeld op \(stop.gemeld.nl): na \(count.nl).",
                            en: "\(word.en) \(stop.einddatum.en), reported on \(stop.gemeld.en): after \(count.en).")))
            }
        }
    }
}
