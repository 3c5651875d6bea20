import CareTimeline
import IWmo
import Reports
import Rules
import Store

extension ToewijzingTimeline {
    /// What the store knows of a toewijzing; nil when it has no version of it.
    ///
    /// `knownUntil` is the day of the last run in `knowledge`, `standing` the exceptions of that day, `pseudonym` names a client, and `hide` takes client
    /// numbers out of what senders wrote.
    public init?(
        _ nummer: Int, gemeente code: String, _ history: any GemeenteHistory, _ knowledge: Knowledge, knownUntil: Day,
        standing: StandingExceptions, partners: PartnerNames, pseudonym: (String) -> String?,
        hide: (String, Set<String>) throws -> String
    ) throws {
        let versions = try history.versies(nummer, knowledge)
        guard let current = versions.last?.stand else { return nil }
        let lines = try history.lines(onToewijzing: nummer, knowledge)
        // A line can be about another client than the toewijzing: its number has to stay out as well.
        let clients = Set(lines.map(\.line.bsn) + versions.map(\.stand.bsn))
        func shown(_ text: String) throws -> String { try hide(text, clients) }
        func source(_ source: MessageSource) throws -> Bron {
            Bron(
                bericht: source.bericht, identificatie: try shown(source.identificatie),
                dagtekening: source.dagtekening, verwerkt: source.verwerkt)
        }
        let starts = try history.starts(nummer, knowledge).map { start in
            Gebeurtenis(
                soort: start.isAdministrative ? .administratieveStart : .start, dag: start.start.begindatum,
                bron: try source(start.source), ingetrokken: try start.removal.map(source))
        }
        let stops = try history.stops(nummer, knowledge).map { known in
            let stop = known.stop
            return Gebeurtenis(
                soort: stop.isTijdelijk
                    ? .pauze(begin: stop.begindatum) : .stop(begin: stop.begindatum, reden: stop.redenBeeindiging),
                dag: stop.einddatum, bron: try source(known.source), ingetrokken: try known.removal.map(source))
        }
        self.init(
            gemeente: partners.gemeente(code), aanbieder: partners.aanbieder(current.aanbieder), nummer: nummer,
            client: pseudonym(current.bsn), bekendTot: knownUntil,
            versies: try versions.map { Versie($0, bron: try source($0.source)) },
            gebeurtenissen: Self.ordered(starts + stops) { ($0.dag, $0.dag) },
            regels: Self.ordered(
                try lines.map { line in
                    try Regel(
                        line, later: try history.heroordelingen(of: line.line.id, knowledge), current,
                        standing: standing, partners: partners, shown: shown, source: source)
                }
            ) { ($0.periode.begindatum, $0.periode.einddatum) },
            dagen: try history.levering(nummer, knowledge).timeline(of: current))
    }

    /// By days; what is equal stays in the order it came in.
    private static func ordered<Item>(_ items: [Item], by days: (Item) -> (Day, Day)) -> [Item] {
        items.enumerated().sorted { left, right in
            let (first, second) = (days(left.element), days(right.element))
            return (first.0, first.1, left.offset) < (second.0, second.1, right.offset)
        }.map(\.element)
    }
}

extension ToewijzingTimeline.Versie {
    fileprivate init(_ version: HistoricVersion, bron: ToewijzingTimeline.Bron) {
        let stand = version.stand
        self.init(
            toewijzingsdatum: version.toewijzingsdatum, ingangsdatum: stand.ingangsdatum, einddatum: stand.einddatum,
            product: stand.product, omvang: stand.omvang, budget: stand.budget, isVervallen: stand.isVervallen,
            bron: bron)
    }
}

extension ToewijzingTimeline.Regel {
    fileprivate init(
        _ historic: HistoricLine, later: [HistoricRejudgement], _ toewijzing: ToewijzingStand,
        standing: StandingExceptions, partners: PartnerNames, shown: (String) throws -> String,
        source: (MessageSource) throws -> ToewijzingTimeline.Bron
    ) throws {
        let line = historic.line
        let known = later.last?.nu ?? KnownGap(line.zorggat)
        self.init(
            referentieNummer: try shown(line.prestatie.referentieNummer),
            vorigReferentieNummer: try line.prestatie.vorigReferentieNummer.map(shown),
            declaratieNummer: try shown(line.declaratieNummer),
            andereAanbieder: line.aanbieder == toewijzing.aanbieder ? nil : partners.aanbieder(line.aanbieder),
            periode: line.prestatie.productPeriode, bedrag: line.prestatie.ingediendBedrag.bedrag,
            isCredit: line.prestatie.isCredit, oordeel: line.oordeel, retourcodes: line.retourcodes,
            gebrokenRegels: line.regels, zorggat: ToewijzingTimeline.Zorggat(known),
            isGeaccepteerd: known.regel.map { standing.uitzondering(for: line, $0) != nil } ?? false,
            heroordelingen: try later.map { change in
                ToewijzingTimeline.Heroordeling(
                    toen: ToewijzingTimeline.Zorggat(change.toen), nu: ToewijzingTimeline.Zorggat(change.nu),
                    aanleiding: try shown(change.aanleiding), verwerkt: change.verwerkt)
            },
            gecrediteerdDoor: try historic.credit.map { try shown($0.referentieNummer) },
            bron: try source(historic.source))
    }
}

extension ToewijzingTimeline.Zorggat {
    fileprivate init(_ known: KnownGap) {
        self.init(regel: known.regel, bedrag: known.bedrag)
    }
}
