import IWmo
import Rules
import Testing

/// What a judge said: both lists as answers and reports carry them.
struct Verdict: Equatable, Sendable, CustomStringConvertible {
    var retourcodes: [String] = []
    var regels: [String] = []

    static let clean = Verdict()

    init(_ retourcodes: [String] = [], _ regels: [String] = []) {
        self.retourcodes = retourcodes
        self.regels = regels
    }

    init(_ broken: [BrokenRule]) {
        self.init(broken.retourcodes, broken.regels)
    }

    init(_ oordeel: PrestatieOordeel) {
        self.init(oordeel.retourcodes, oordeel.regels)
    }

    var description: String { "\(retourcodes) \(regels)" }
}

/// Which judge a set of facts goes to; one rule can stand at several.
enum Level3Judge: String, Sendable {
    case header, versie, start, stop, declaratie, debet, credit
    case verzoekClient, aangevraagd, verzoek, ongewijzigd, teWijzigen, nieuw, antwoord
}

/// Facts that break one rule, and facts that come close but break none.
struct Level3Case: Sendable, CustomTestStringConvertible {
    let rule: String
    let code: String
    let what: String
    let judge: Level3Judge
    /// Rules with their codes that the same facts cannot help breaking.
    let also: [String: String]
    let broken: Verdict
    let nearMiss: Verdict
    /// The ids that the evaluations of both find broken, those of the care-gap rules left out; nil where a judge has
    /// verdicts only.
    let evaluatedBroken: Set<String>?
    let evaluatedNearMiss: Set<String>?

    var testDescription: String { "\(rule) at \(judge.rawValue): \(what)" }

    var expected: Verdict {
        Verdict(([code] + also.values).sorted(), ([rule] + also.keys).sorted())
    }

    static func header(
        _ rule: String, _ code: String, _ what: String, breaks: (inout HeaderFacts) -> Void,
        spares: (inout HeaderFacts) -> Void
    ) -> Level3Case {
        make(
            rule, code, what, .header, [:], Level3Samples.header, { Verdict(HeaderJudge.broken(by: $0)) },
            HeaderJudge.evaluate, breaks, spares)
    }

    static func versie(
        _ rule: String, _ code: String, _ what: String, breaks: (inout ToewijzingVersieFacts) -> Void,
        spares: (inout ToewijzingVersieFacts) -> Void
    ) -> Level3Case {
        make(
            rule, code, what, .versie, [:], Level3Samples.versie, { Verdict(ToewijzingVersieJudge.broken(by: $0)) },
            ToewijzingVersieJudge.evaluate, breaks, spares)
    }

    static func start(
        _ rule: String, _ code: String, _ what: String, breaks: (inout StartFacts) -> Void,
        spares: (inout StartFacts) -> Void
    ) -> Level3Case {
        make(
            rule, code, what, .start, [:], Level3Samples.start, { Verdict(StartJudge.broken(by: $0)) },
            StartJudge.evaluate, breaks, spares)
    }

    static func stop(
        _ rule: String, _ code: String, _ what: String, also: [String: String] = [:],
        breaks: (inout StopFacts) -> Void, spares: (inout StopFacts) -> Void
    ) -> Level3Case {
        make(
            rule, code, what, .stop, also, Level3Samples.stop, { Verdict(StopJudge.broken(by: $0)) },
            StopJudge.evaluate, breaks, spares)
    }

    static func declaratie(
        _ rule: String, _ code: String, _ what: String, breaks: (inout DeclaratieFacts) -> Void,
        spares: (inout DeclaratieFacts) -> Void
    ) -> Level3Case {
        make(
            rule, code, what, .declaratie, [:], Level3Samples.declaratie,
            { Verdict(DeclaratieJudge.broken(by: $0)) }, DeclaratieJudge.evaluate, breaks, spares)
    }

    static func debet(
        _ rule: String, _ code: String, _ what: String, breaks: (inout PrestatieFacts) -> Void,
        spares: (inout PrestatieFacts) -> Void
    ) -> Level3Case {
        make(
            rule, code, what, .debet, [:], Level3Samples.debet, Level3Samples.judge, { Level3Samples.evaluate($0) },
            breaks,
            spares)
    }

    static func credit(
        _ rule: String, _ code: String, _ what: String, breaks: (inout PrestatieFacts) -> Void,
        spares: (inout PrestatieFacts) -> Void
    ) -> Level3Case {
        make(
            rule, code, what, .credit, [:], Level3Samples.credit, Level3Samples.judge, { Level3Samples.evaluate($0) },
            breaks,
            spares)
    }

    static func verzoekClient(
        _ rule: String, _ code: String, _ what: String, breaks: (inout VerzoekClientFacts) -> Void,
        spares: (inout VerzoekClientFacts) -> Void
    ) -> Level3Case {
        make(
            rule, code, what, .verzoekClient, [:], Level3VerzoekSamples.client,
            { Verdict(VerzoekClientJudge.broken(by: $0)) }, nil, breaks, spares)
    }

    static func aangevraagd(
        _ rule: String, _ code: String, _ what: String, breaks: (inout AangevraagdProductFacts) -> Void,
        spares: (inout AangevraagdProductFacts) -> Void
    ) -> Level3Case {
        make(
            rule, code, what, .aangevraagd, [:], Level3VerzoekSamples.aangevraagd,
            { Verdict(AangevraagdProductJudge.broken(by: $0)) }, nil, breaks, spares)
    }

    /// A case on a whole WMO317; a rule that is broken in another class than that of the judge shows in the verdict.
    static func wijziging(
        _ judge: Level3Judge, _ rule: String, _ code: String, _ what: String, also: [String: String] = [:],
        breaks: (inout WijzigingsverzoekFacts) -> Void, spares: (inout WijzigingsverzoekFacts) -> Void
    ) -> Level3Case {
        make(
            rule, code, what, judge, also, Level3VerzoekSamples.wijziging,
            { facts in
                let oordeel = WijzigingsverzoekJudge.judge(facts)
                let (own, all) = (Verdict(oordeel.broken(at: judge)), Verdict(oordeel.broken))
                return own == all ? own : Verdict(all.retourcodes + ["elsewhere"], all.regels)
            }, nil, breaks, spares)
    }

    static func antwoord(
        _ rule: String, _ code: String, _ what: String, also: [String: String] = [:],
        breaks: (inout AntwoordFacts) -> Void, spares: (inout AntwoordFacts) -> Void
    ) -> Level3Case {
        make(
            rule, code, what, .antwoord, also, Level3VerzoekSamples.antwoord,
            { Verdict(AntwoordJudge.broken(by: $0)) }, nil, breaks, spares)
    }

    private static func make<Facts>(
        _ rule: String, _ code: String, _ what: String, _ judge: Level3Judge, _ also: [String: String],
        _ sample: Facts, _ verdict: (Facts) -> Verdict, _ evaluate: ((Facts) -> [RuleEvaluation])?,
        _ breaks: (inout Facts) -> Void, _ spares: (inout Facts) -> Void
    ) -> Level3Case {
        var (broken, nearMiss) = (sample, sample)
        breaks(&broken)
        spares(&nearMiss)
        return Level3Case(
            rule: rule, code: code, what: what, judge: judge, also: also, broken: verdict(broken),
            nearMiss: verdict(nearMiss), evaluatedBroken: evaluate.map { $0(broken).brokenByTheStandard },
            evaluatedNearMiss: evaluate.map { $0(nearMiss).brokenByTheStandard })
    }
}

extension [RuleEvaluation] {
    /// The ids of the broken rules of the standard.
    var brokenByTheStandard: Set<String> { Set(broken.map(\.rule.id).filter { !$0.hasPrefix("ZG") }) }
}

extension WijzigingsverzoekOordeel {
    fileprivate func broken(at judge: Level3Judge) -> [BrokenRule] {
        switch judge {
        case .verzoekClient: client
        case .verzoek: producten?.verzoek ?? []
        case .ongewijzigd: producten?.ongewijzigd.flatMap { $0 } ?? []
        case .teWijzigen: producten?.teWijzigen.flatMap { $0 } ?? []
        case .nieuw: producten?.nieuw.flatMap { $0 } ?? []
        default: []
        }
    }
}
