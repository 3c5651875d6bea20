import CareTimeline
import IWmo
import Reports
import Rules
import Store

extension LineExplanation {
    /// The explanation for programs: an indented object. Texts are in the given language.
    public func json(_ language: Language) -> String {
        JSONText.object(layout: .indented) { json in
            addLine(to: &json)
            json.list("regels") { list in
                for evaluation in evaluations { list.element { Self.add(evaluation, to: &$0, language) } }
            }
            json.list("toewijzingVersies") { list in
                for version in versies { list.element { Self.add(version, to: &$0) } }
            }
            json.list("gebeurtenissen") { Self.addEvents(starts, stops, to: &$0) }
            json.field("tijdlijn", timeline?.description)
            json.list("meegeteld") { list in
                for debit in debetten { list.element(debit.debet.prestatie.referentieNummer) }
            }
            json.object("daarna") { addLater(to: &$0) }
        } + "\n"
    }

    private func addLine(to json: inout JSONText) {
        let prestatie = line.prestatie
        json.field("gemeente", line.gemeente)
        json.field("aanbieder", line.aanbieder)
        json.field("declaratieNummer", line.declaratieNummer)
        json.field("referentieNummer", prestatie.referentieNummer)
        json.field("toewijzingNummer", prestatie.toewijzingNummer)
        json.field("client", client)
        json.field("begin", prestatie.productPeriode.begindatum)
        json.field("eind", prestatie.productPeriode.einddatum)
        json.field("volume", prestatie.geleverdVolume)
        json.field("eenheid", prestatie.eenheid.rawValue)
        json.field("bedrag", prestatie.ingediendBedrag.bedrag)
        json.field("debetCredit", prestatie.ingediendBedrag.debetCredit.rawValue)
        json.object("bericht") { Self.add(historic.source, to: &$0) }
        json.field("programmaversie", historic.programVersion)
        json.field("oordeel", line.oordeel.rawValue)
        json.field("retourcodes", line.retourcodes)
        json.field("gebrokenRegels", line.regels)
        json.field("zorggat", line.zorggat?.regel.rawValue)
        json.field("gevlagdBedrag", line.zorggat?.gevlagdBedrag)
        Self.add(line.uitzondering, to: &json)
        json.field("nagerekend", reproduction.name)
        let regel = deciding.lazy.compactMap { ZorggatRegel(rawValue: $0.rule.id) }.first
        json.field("beleid", (regel ?? (administrativeStart == nil ? nil : .geenStart)).map { policyOrigin($0).name })
    }

    private static func add(_ evaluation: RuleEvaluation, to json: inout JSONText, _ language: Language) {
        json.field("regel", evaluation.rule.id)
        json.field("uitkomst", evaluation.outcome.name)
        json.field("voorwaarde", evaluation.rule.condition[language])
        json.field("berekening", evaluation.figures?[language])
        json.field("reden", evaluation.reason?[language])
        json.field("beleid", evaluation.policy?[language])
    }

    private static func add(_ version: HistoricVersion, to json: inout JSONText) {
        json.field("toewijzingsdatum", version.toewijzingsdatum)
        json.field("toewijzingstijd", version.toewijzingstijd.description)
        json.field("ingangsdatum", version.stand.ingangsdatum)
        json.field("einddatum", version.stand.einddatum?.description)
        json.field("vervallen", version.stand.isVervallen)
        json.object("bericht") { add(version.source, to: &$0) }
    }

    private static func addEvents(_ starts: [HistoricStart], _ stops: [HistoricStop], to list: inout JSONText) {
        for start in starts {
            list.element { event in
                event.field("soort", start.isAdministrative ? "administratieve start" : "start")
                event.field("begindatum", start.start.begindatum)
                event.null("einddatum")
                event.null("redenBeeindiging")
                event.object("bericht") { add(start.source, to: &$0) }
                addRemoval(start.removal, to: &event)
            }
        }
        for stop in stops {
            list.element { event in
                event.field("soort", stop.stop.isTijdelijk ? "pauze" : "stop")
                event.field("begindatum", stop.stop.begindatum)
                event.field("einddatum", stop.stop.einddatum)
                event.field("redenBeeindiging", stop.stop.redenBeeindiging)
                event.object("bericht") { add(stop.source, to: &$0) }
                addRemoval(stop.removal, to: &event)
            }
        }
    }

    private static func addRemoval(_ removal: MessageSource?, to json: inout JSONText) {
        guard let removal else { return json.null("ingetrokkenDoor") }
        json.object("ingetrokkenDoor") { add(removal, to: &$0) }
    }

    private static func add(_ source: MessageSource, to json: inout JSONText) {
        json.field("bericht", source.bericht.rawValue)
        json.field("identificatie", source.identificatie)
        json.field("dagtekening", source.dagtekening)
        json.field("bestand", source.bestand)
        json.field("verwerkt", source.verwerkt)
    }

    private static func add(_ uitzondering: Uitzondering?, to json: inout JSONText) {
        guard let uitzondering else { return json.null("uitzondering") }
        json.object("uitzondering") { json in
            json.field("reden", uitzondering.reden)
            json.field("door", uitzondering.door)
            json.field("geldigTot", uitzondering.geldigTot)
        }
    }

    private func addLater(to json: inout JSONText) {
        json.field("totEnMet", later.asOf?.description)
        json.list("toewijzingVersies") { list in
            for version in later.versies { list.element { Self.add(version, to: &$0) } }
        }
        json.list("gebeurtenissen") { Self.addEvents(later.starts, later.stops, to: &$0) }
        json.list("heroordelen") { list in
            for change in later.heroordelingen {
                list.element { item in
                    item.field("verwerkt", change.verwerkt)
                    item.field("aanleiding", change.aanleiding)
                    item.field("toen", change.toen.regel?.rawValue)
                    item.field("toenBedrag", change.toen.bedrag)
                    item.field("nu", change.nu.regel?.rawValue)
                    item.field("nuBedrag", change.nu.bedrag)
                    Self.add(change.uitzondering, to: &item)
                }
            }
        }
        json.field("gecrediteerdDoor", later.credit?.referentieNummer)
        json.field("zorggat", later.known.regel?.rawValue)
        Self.add(later.uitzondering, to: &json)
        json.field("terugTeVorderen", toRecover)
        json.field("tijdlijn", later.timeline?.description)
    }
}

extension LineExplanation.Reproduction {
    fileprivate var name: String {
        switch self {
        case .same: "gelijk"
        case .differs: "anders"
        case .withoutConfiguration: "configuratie niet bewaard"
        case .unreadableConfiguration: "configuratie niet leesbaar"
        }
    }
}

extension LineExplanation.PolicyOrigin {
    fileprivate var name: String {
        switch self {
        case .gemeente: "gemeente"
        case .standaard: "standaard"
        case .builtIn: "ingebouwd"
        }
    }
}

extension RuleEvaluation.Outcome {
    fileprivate var name: String {
        switch self {
        case .holds: "goed"
        case .broken: "fout"
        case .notApplicable: "nvt"
        }
    }
}
