import CareTimeline
import IWmo
import Rules
import RunConfiguration
import Store

/// Explains judged lines from the administration: gathers what was known when a line was judged, lets every rule
/// speak again, and adds what became known since.
public final class Explainer {
    private let pseudonym: (String) -> String?
    private let standing: StandingExceptions
    /// Configurations by their ids: lines of one night share one.
    private var configurations: [Int64: Configuration?] = [:]

    /// `pseudonym` gives the name of a client; nil when the key is not known.
    public init(standing: StandingExceptions, pseudonym: @escaping (String) -> String?) {
        self.standing = standing
        self.pseudonym = pseudonym
    }

    /// Everything about one line. `knowledge` bounds what became known since.
    public func explain(
        _ historic: HistoricLine, _ history: any GemeenteHistory, _ knowledge: Knowledge
    ) throws -> LineExplanation {
        let line = historic.line
        let nummer = line.prestatie.toewijzingNummer
        let configuration = try configuration(of: historic, history)
        let facts = try facts(historic, history, configuration ?? Configuration())
        let policy = (configuration ?? Configuration()).policy(for: line.gemeente, historic.family)
        let judge = PrestatieJudge(policy: policy)
        let again = judge.judge(facts)
        var levering = try history.levering(nummer, historic.knowledge)
        if levering.starts.isEmpty, let start = again.administratieveStart { levering.administratieveStart = start }
        let versies = try history.versies(nummer, historic.knowledge)
        let starts = try history.starts(nummer, historic.knowledge)
        let stops = try history.stops(nummer, historic.knowledge)
        return LineExplanation(
            historic: historic, client: pseudonym(line.bsn),
            reproduction: reproduction(of: historic, configuration, again),
            policyOrigin: { regel in Self.origin(of: regel, configuration, historic) },
            administrativeStart: levering.starts.isEmpty ? levering.administratieveStart : nil,
            evaluations: judge.evaluate(facts), versies: versies,
            starts: starts, stops: stops,
            timeline: versies.last.flatMap { levering.timeline(of: $0.stand) },
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
            facts.debetten = EerdereDebetten(
                try history.debetten(op: prestatie.toewijzingNummer, knowledge).map(\.debet))
        }
        if let uitzondering = line.uitzondering, let regel = line.zorggat?.regel {
            facts.uitzonderingen = [regel: uitzondering]
        }
        facts.addAgreements(of: line.gemeente, configuration)
        return facts
    }

    /// Nil when it was not kept or cannot be read.
    private func configuration(
        of historic: HistoricLine, _ history: any GemeenteHistory
    ) throws -> Configuration? {
        guard let id = historic.configurationID else { return nil }
        if let known = configurations[id] { return known }
        let texts = try history.configuration(id)
        let configuration: Configuration?
        do {
            configuration = try ConfigurationFile.load(kept: ConfigurationSnapshot(texts: texts))
        } catch {
            // Written for another version; the explanation says so.
            configuration = nil
        }
        configurations[id] = .some(configuration)
        return configuration
    }

    private static func origin(
        of regel: ZorggatRegel, _ configuration: Configuration?, _ historic: HistoricLine
    ) -> LineExplanation.PolicyOrigin {
        let field: Configuration.PolicyChoice.Field =
            switch regel {
            case .pauze, .buitenLevering: .gap
            case .geenStart: .start
            case .gedeeltelijk, .melding: .partial
            }
        let settings = configuration?.settings(for: historic.line.gemeente)
        return switch settings?.origins[Configuration.PolicyChoice(field, historic.family)] {
        case .gemeente: .gemeente
        case .standaard: .standaard
        case nil: .builtIn
        }
    }

    private func reproduction(
        of historic: HistoricLine, _ configuration: Configuration?, _ again: PrestatieOordeel
    ) -> LineExplanation.Reproduction {
        let line = historic.line
        guard again.oordeel == line.oordeel, again.regels == line.regels, again.retourcodes == line.retourcodes,
            again.zorggat == line.zorggat
        else {
            if historic.configurationID == nil { return .withoutConfiguration }
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
        let heroordelingen = try history.heroordelingen(of: historic.line.id, knowledge)
        let known = heroordelingen.last?.nu ?? KnownGap(historic.line.zorggat)
        let uitzondering = known.regel.flatMap { standing.uitzondering(for: historic.line, $0) }
        return LineExplanation.Later(
            asOf: asOf, heroordelingen: heroordelingen, known: known, uitzondering: uitzondering,
            isExceptionChanged: heroordelingen.isEmpty && uitzondering != historic.line.uitzondering,
            credit: historic.credit, versies: allVersies.filter { !versies.contains($0) },
            starts: allStarts.filter { !starts.contains($0) }, stops: allStops.filter { !stops.contains($0) },
            timeline: allVersies.last.flatMap { levering.timeline(of: $0.stand) })
    }
}
