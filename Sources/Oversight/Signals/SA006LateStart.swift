import CareTimeline
import IWmo

struct SA006LateStart: SignalCheck {
    static let werkdagen = SignalThreshold(
        "werkdagen",
        meaning: Tekst(nl: "vanaf meer dan zo veel werkdagen", en: "from more than so many working days on"),
        standard: 5, range: 1...250)

    static let definition = SignalDefinition(
        "SA006",
        title: Tekst(nl: "Start te laat gemeld", en: "Start reported late"),
        definition: Tekst(
            nl: "Het startbericht (WMO305) is van meer werkdagen na de begindatum dan de drempel.",
            en: "The start message (WMO305) is of more working days after the begindatum than the threshold."),
        details: Tekst(
            nl: "Kwam het eerste WMO301 pas na de begindatum, dan telt het vanaf de dag van dat bericht. Vergeleken "
                + "worden de dagtekeningen; een startbericht dat later hersteld is, telt met zijn eigen dagtekening.",
            en: "When the first WMO301 came only after the begindatum, it counts from the day of that message. "
                + "Dagtekeningen are compared; a start message that was mended later counts with its own dagtekening."),
        action: Tekst(
            nl: "Bespreek met de aanbieder waar het blijft liggen: de eigen bijdrage begint met de start.",
            en: "Discuss with the aanbieder where it is kept waiting: the own contribution begins with the start."),
        source: "iWmo OP271", thresholds: [werkdagen])

    mutating func look(at dossier: ClientDossier, _ context: SignalContext, _ found: inout [SignalCase]) {
        let allowed = Self.value(Self.werkdagen, context, dossier.gemeente)
        for toewijzing in dossier.toewijzingen where !toewijzing.stand.isVervallen {
            for start in toewijzing.starts where !start.isAdministratief {
                let known = toewijzing.termBegins(for: start)
                guard start.gemeld > known.advanced(byWerkdagen: allowed),
                    let period = DayRange(start.begindatum, start.begindatum)
                else { continue }
                let count = SignalText.werkdagen(known.werkdagen(tot: start.gemeld))
                found.append(
                    SignalCase(
                        Self.definition, dossier, toewijzing, period,
                        Tekst(
                            nl:
                                "Start van \(start.begindatum.nl), te melden vanaf \(known.nl), gemeld op \(start.gemeld.nl): na "
                                + "\(count.nl).",
                            en: "Start of \(start.begindatum.en), to be reported from \(known.en) on, reported on "
                                + "\(start.gemeld.en): after \(count.en).")))
            }
        }
    }
}
