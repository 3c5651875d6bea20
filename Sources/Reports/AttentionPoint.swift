import IWmo
import Rules

/// Something a run leaves for a person to do.
struct AttentionPoint: Hashable, Sendable {
    let tekst: Tekst
    /// The part of the report that says more.
    let section: ReportSection

    static func all(_ summary: SummaryAccumulator, _ context: RunContext) -> [AttentionPoint] {
        if let audit = context.audit { return open(audit) + signals(context) }
        return all(ofRun: summary, context)
    }

    private static func open(_ audit: AuditScope) -> [AttentionPoint] {
        guard audit.open.aantal > 0 else { return [] }
        let lines = Counted.lines(audit.open.aantal)
        let (dutch, english) = (
            NumberText.euro(cents: audit.open.bedrag, .nl), NumberText.euro(cents: audit.open.bedrag, .en)
        )
        return [
            AttentionPoint(
                .betwist,
                nl:
                    "\(lines.nl), \(dutch) staat nog open om terug te vorderen; wat gecrediteerd of opgehelderd is telt "
                    + "niet mee",
                en: "\(lines.en), \(english) is still open to recover; what was credited or cleared up does not count")
        ]
    }

    private static func all(ofRun summary: SummaryAccumulator, _ context: RunContext) -> [AttentionPoint] {
        files(summary) + waiting(context) + disputed(summary.totals) + rejudged(summary.totals)
            + recovery(summary.totals)
            + contributions(summary) + starts(context) + signals(context)
            + exceptions(context) + deviations(context) + skipped(context)
    }

    private init(_ section: ReportSection, nl: String, en: String) {
        self.section = section
        tekst = Tekst(nl: nl, en: en)
    }

    private static func files(_ summary: SummaryAccumulator) -> [AttentionPoint] {
        var points: [AttentionPoint] = []
        if let count = summary.perStatus[.quarantaine], count > 0 {
            let files = Counted(count, nl: ("bestand", "bestanden"), en: ("file", "files"))
            points.append(
                AttentionPoint(
                    .bestanden, nl: "\(files.nl) in quarantaine: zie de map quarantaine",
                    en: "\(files.en) in quarantine: see the folder quarantaine"))
        }
        if let count = summary.perStatus[.afgekeurd], count > 0 {
            let messages = Counted(count, nl: ("bericht", "berichten"), en: ("message", "messages"))
            points.append(
                AttentionPoint(
                    .bestanden, nl: "\(messages.nl) afgekeurd: de reden staat in het rapport",
                    en: "\(messages.en) refused: the report says why"))
        }
        return points
    }

    private static let mostNames = 3

    private static func waiting(_ context: RunContext) -> [AttentionPoint] {
        let (changed, gone) = (
            context.uitgesteld.filter { $0.reden == .veranderd }, context.uitgesteld.filter { $0.reden == .verdwenen }
        )
        func point(_ files: [UitgesteldBestand], nl: (String, String), en: (String, String)) -> AttentionPoint? {
            guard !files.isEmpty else { return nil }
            let counted = Counted(files.count, nl: ("bestand", "bestanden"), en: ("file", "files"))
            let more = files.count > mostNames ? ", …" : ""
            let names = files.prefix(mostNames).map(\.bestand).joined(separator: ", ") + more
            let (dutch, english) = files.count == 1 ? (nl.0, en.0) : (nl.1, en.1)
            return AttentionPoint(
                .bestanden, nl: "\(counted.nl) \(dutch): \(names)", en: "\(counted.en) \(english): \(names)")
        }
        return [
            point(
                changed,
                nl: (
                    "veranderde nog en blijft liggen voor de volgende run",
                    "veranderden nog en blijven liggen voor de volgende run"
                ),
                en: ("was still changing and waits for the next run", "were still changing and wait for the next run")),
            point(
                gone, nl: ("werd weggehaald voordat het gelezen was", "werden weggehaald voordat ze gelezen waren"),
                en: ("was taken away before it was read", "were taken away before they were read")),
        ].compactMap { $0 }
    }

    private static func disputed(_ totals: Totals) -> [AttentionPoint] {
        guard totals.betwist.aantal > 0 else { return [] }
        let lines = Counted(
            totals.betwist.aantal, nl: ("betwiste regel", "betwiste regels"), en: ("disputed line", "disputed lines"))
        return [
            AttentionPoint(
                .betwist,
                nl:
                    "\(lines.nl): bespreek \(NumberText.euro(cents: totals.gevlagd, .nl)) met de aanbieder of vorder het terug",
                en:
                    "\(lines.en): discuss \(NumberText.euro(cents: totals.gevlagd, .en)) with the aanbieder or recover it"
            )
        ]
    }

    private static func rejudged(_ totals: Totals) -> [AttentionPoint] {
        let tally = totals.heroordelingen
        guard tally.aantal > 0 else { return [] }
        let lines = Counted(
            tally.aantal, nl: ("eerder geaccepteerde regel", "eerder geaccepteerde regels"),
            en: ("line accepted before", "lines accepted before"))
        return [
            AttentionPoint(
                .heroordelingen,
                nl: "\(lines.nl) opnieuw beoordeeld: terug te vorderen \(NumberText.euro(cents: tally.bedrag, .nl))",
                en: "\(lines.en), judged again: to recover \(NumberText.euro(cents: tally.bedrag, .en))")
        ]
    }

    private static func recovery(_ totals: Totals) -> [AttentionPoint] {
        let open = totals.terugvordering.open
        guard open.aantal > 0 else { return [] }
        let lines = Counted(
            open.aantal, nl: ("regel te crediteren", "regels te crediteren"), en: ("line to credit", "lines to credit"))
        return [
            AttentionPoint(
                .terugvordering,
                nl:
                    "\(lines.nl), \(NumberText.euro(cents: open.bedrag, .nl)): stuur de tabellen uit de map terugvordering",
                en:
                    "\(lines.en), \(NumberText.euro(cents: open.bedrag, .en)): send the tables in the folder terugvordering"
            )
        ]
    }

    private static func contributions(_ summary: SummaryAccumulator) -> [AttentionPoint] {
        let count = summary.bijdragen.values.reduce(0, +)
        guard count > 0 else { return [] }
        let lines = Counted(
            count, nl: ("melding", "meldingen"), en: ("line", "lines"))
        return [
            AttentionPoint(
                .eigenbijdrage, nl: "\(lines.nl) voor de eigen bijdrage: verwerk de tabellen uit de map eigenbijdrage",
                en: "\(lines.en) on own contributions: work from the tables in the folder eigenbijdrage")
        ]
    }

    private static func starts(_ context: RunContext) -> [AttentionPoint] {
        guard !context.administratieveStarts.isEmpty else { return [] }
        let starts = Counted(
            context.administratieveStarts.count, nl: ("administratieve start", "administratieve starts"),
            en: ("administrative start", "administrative starts"))
        return [
            AttentionPoint(
                .starts, nl: "\(starts.nl): een echt startbericht (305) ontbreekt nog",
                en: "\(starts.en): a real start message (305) is still missing")
        ]
    }

    private static func signals(_ context: RunContext) -> [AttentionPoint] {
        guard !context.signalen.isEmpty else { return [] }
        let signals = Counted(context.signalen.count, nl: ("signaal", "signalen"), en: ("signal", "signals"))
        return [AttentionPoint(.signalen, nl: "\(signals.nl) om na te kijken", en: "\(signals.en) to look at")]
    }

    private static func exceptions(_ context: RunContext) -> [AttentionPoint] {
        func point(_ count: Int, nl: String, en: String) -> AttentionPoint? {
            guard count > 0 else { return nil }
            let rows = Counted(count, nl: ("uitzondering", "uitzonderingen"), en: ("exception", "exceptions"))
            return AttentionPoint(.geaccepteerd, nl: "\(rows.nl) \(nl)", en: "\(rows.en) \(en)")
        }
        return [
            point(
                context.ongebruikteUitzonderingen.count,
                nl: "zonder bevinding: controleer of de gegevens kloppen",
                en: "without a finding: check whether the details are right"),
            point(
                context.verlopenUitzonderingen.count, nl: "verlopen: de bevindingen tellen weer mee",
                en: "expired: the findings count again"),
        ].compactMap { $0 }
    }

    private static func deviations(_ context: RunContext) -> [AttentionPoint] {
        context.afwijkingen.map { afwijking in
            let naam = context.naam(gemeente: afwijking.gemeente) ?? afwijking.gemeente
            let regels = afwijking.regels.joined(separator: ", ")
            return AttentionPoint(
                .beleid,
                nl: "\(naam) wijst af op \(regels) (retourcode \(afwijking.retourcode)): dat wijkt af van OP364",
                en: "\(naam) rejects on \(regels) (return code \(afwijking.retourcode)): this departs from OP364")
        }
    }

    private static func skipped(_ context: RunContext) -> [AttentionPoint] {
        context.overgeslagen.map { controle in
            AttentionPoint(
                .overgeslagen, nl: "\(controle.regel) niet gecontroleerd: \(controle.reden)",
                en: "\(controle.regel) not checked: \(controle.reden)")
        }
    }
}

/// The parts of the report; the raw value is the anchor.
enum ReportSection: String, Sendable, CaseIterable {
    case beleid
    case overgeslagen
    case afgewezen
    case betwist
    case meldingen
    case geaccepteerd
    case totalen
    case heroordelingen
    case terugvordering
    case eigenbijdrage
    case signalen
    case starts
    case bestanden
}

/// A number with its noun: `1 regel`, `1.200 regels`.
struct Counted {
    let nl: String
    let en: String

    init(_ count: Int, nl: (one: String, many: String), en: (one: String, many: String)) {
        self.nl = "\(NumberText.count(count, .nl)) \(count == 1 ? nl.one : nl.many)"
        self.en = "\(NumberText.count(count, .en)) \(count == 1 ? en.one : en.many)"
    }

    static func lines(_ count: Int) -> Counted {
        Counted(count, nl: ("regel", "regels"), en: ("line", "lines"))
    }

    subscript(language: Language) -> String { language == .nl ? nl : en }
}
