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
    /// The ids that the evaluations of both find broken, those of the care-gap rules left out.
    let evaluatedBroken: Set<String>
    let evaluatedNearMiss: Set<String>

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

    private static func make<Facts>(
        _ rule: String, _ code: String, _ what: String, _ judge: Level3Judge, _ also: [String: String],
        _ sample: Facts, _ verdict: (Facts) -> Verdict, _ evaluate: (Facts) -> [RuleEvaluation],
        _ breaks: (inout Facts) -> Void,
        _ spares: (inout Facts) -> Void
    ) -> Level3Case {
        var (broken, nearMiss) = (sample, sample)
        breaks(&broken)
        spares(&nearMiss)
        return Level3Case(
            rule: rule, code: code, what: what, judge: judge, also: also, broken: verdict(broken),
            nearMiss: verdict(nearMiss), evaluatedBroken: evaluate(broken).brokenByTheStandard,
            evaluatedNearMiss: evaluate(nearMiss).brokenByTheStandard)
    }
}

extension [RuleEvaluation] {
    /// The ids of the broken rules of the standard.
    var brokenByTheStandard: Set<String> { Set(broken.map(\.rule.id).filter { !$0.hasPrefix("ZG") }) }
}
