import CareTimeline
import IWmo
import Rules
import RunConfiguration
import Store

/// Explains judged lines from the administration: gathers what was known when a line was judged, lets every rule
/// speak again, and adds what became known since.
public final class Explainer {
    private let pseudonym: (String) -> String?
    /// Configurations by their texts: lines of one night share one.
    private var configurations: [String: Configuration?] = [:]

    /// `pseudonym` gives the name of a client; nil when the key is not known.
    public init(pseudonym: @escaping (String) -> String?) {
        self.pseudonym = pseudonym
    }

    public func explain(
        _ historic: HistoricLine, _ history: any GemeenteHistory, _ knowledge: Knowledge
    ) throws -> LineExplanation {
        let line = historic.line
        let nummer = line.prestatie.toewijzingNummer
        let configuration = configuration(of: historic)
        let facts = try facts(historic, history, configuration ?? Configuration())
        let policy = (configuration ?? Configuration()).policy(for: line.gemeente, historic.family)
        let judge = PrestatieJudge(policy: policy)
        let versies = try history.versies(nummer, historic.knowledge)
        let starts = try history.starts(nummer, historic.knowledge)
        let stops = try history.stops(nummer, historic.knowledge)
        return LineExplanation(
            historic: historic, client: pseudonym(line.bsn),
            reproduction: reproduction(of: historic, configuration, judge.judge(facts)),
            policyOrigin: origin(configuration, line.gemeente), evaluations: judge.evaluate(facts), versies: versies,
            starts: starts, stops: stops,
            timeline: versies.last.flatMap { facts.levering.timeline(of: $0.stand) },
            debetten: try history.debetten(op: nummer, historic.knowledge), debetVanCredit: facts.debetVanCredit,
            later: try later(historic, history, knowledge, versies, starts, stops))
    }

    // MARK: Then

    private func facts(
        _ historic: HistoricLine, _ history: any GemeenteHistory, _ configuration: Configuration
    ) throws -> PrestatieFacts {
        let (line, knowledge) = (historic.line, historic.knowledge)
        let (prestatie, aanbieder) = (line.prestatie, line.aanbieder)
        var facts = PrestatieFacts(
            prestatie: prestatie, bsn: line.bsn, aanbieder: aanbieder, family: historic.family,
            declaratieMaand: line.declaratieMaand, isClientBekend: try history.isClientBekend(line.bsn, knowledge))
        guard facts.isClientBekend else { return facts }
        facts.toewijzing = try history.versies(prestatie.toewijzingNummer, knowledge).last?.stand
        facts.isReferentieGebruikt = try history.isReferentieGebruikt(
            prestatie.referentieNummer, aanbieder: aanbieder, knowledge)
        guard !prestatie.isCredit else {
            facts.debetVanCredit = try prestatie.vorigReferentieNummer.flatMap {
                try history.geaccepteerdeDebet($0, aanbieder: aanbieder, knowledge)
            }
            return facts
        }
        if facts.toewijzing != nil {
            facts.levering = try history.levering(prestatie.toewijzingNummer, knowledge)
            facts.debetten = try history.debetten(op: prestatie.toewijzingNummer, knowledge).map(\.debet)
        }
        if let uitzondering = line.uitzondering, let regel = line.zorggat?.regel {
            facts.uitzonderingen = [regel: uitzondering]
        }
        facts.contract =
            configuration.contracten?.afspraak(gemeente: line.gemeente, aanbieder: aanbieder, prestatie: prestatie)
            ?? .onbekend
        facts.staatInProductlijst = configuration.producten.map { list in
            list.contains(
                categorie: prestatie.productCategorie, code: prestatie.productCode,
                on: prestatie.productPeriode.begindatum)
        }
        return facts
    }

    /// Nil when it was not kept or cannot be read.
    private func configuration(of historic: HistoricLine) -> Configuration? {
        guard let texts = historic.configuration else { return nil }
        if let known = configurations[texts] { return known }
        let configuration = try? ConfigurationFile.load(kept: ConfigurationSnapshot(encoded: texts))
        configurations[texts] = .some(configuration)
        return configuration
    }

    private func origin(_ configuration: Configuration?, _ gemeente: String) -> LineExplanation.PolicyOrigin {
        guard let configuration, !configuration.snapshot.texts.isEmpty else { return .builtIn }
        return configuration.gemeenten[gemeente] == nil ? .standaard : .gemeente
    }

    private func reproduction(
        of historic: HistoricLine, _ configuration: Configuration?, _ again: PrestatieOordeel
    ) -> LineExplanation.Reproduction {
        let line = historic.line
        guard again.oordeel == line.oordeel, again.regels == line.regels, again.retourcodes == line.retourcodes,
            again.zorggat == line.zorggat
        else {
            if historic.configuration == nil { return .withoutConfiguration }
            if configuration == nil { return .unreadableConfiguration }
            return .differs(again.oordeel, regels: again.regels, again.zorggat?.regel)
        }
        return .same
    }

    // MARK: Since

    private func later(
        _ historic: HistoricLine, _ history: any GemeenteHistory, _ knowledge: Knowledge,
        _ versies: [HistoricVersion], _ starts: [HistoricStart], _ stops: [HistoricStop]
    ) throws -> LineExplanation.Later {
        let nummer = historic.line.prestatie.toewijzingNummer
        let allVersies = try history.versies(nummer, knowledge)
        let allStarts = try history.starts(nummer, knowledge)
        let allStops = try history.stops(nummer, knowledge)
        let levering = try history.levering(nummer, knowledge)
        var asOf: Day?
        if case .on(let day) = knowledge { asOf = day }
        return LineExplanation.Later(
            asOf: asOf, heroordelingen: try history.heroordelingen(of: historic.line.id, knowledge),
            credit: historic.credit, versies: allVersies.filter { !versies.contains($0) },
            starts: allStarts.filter { !starts.contains($0) }, stops: allStops.filter { !stops.contains($0) },
            timeline: allVersies.last.flatMap { levering.timeline(of: $0.stand) })
    }
}
