import IWmo
import Rules
import Testing

/// A change of a valid message that breaks one rule, and one that comes close but breaks none.
struct Level2Case: Sendable, CustomTestStringConvertible {
    let rule: String
    let what: String
    let bericht: BerichtType
    /// Where the rule is broken, in the order of the faults.
    let paths: [String]
    /// Other rules that the same change cannot help breaking.
    let also: Set<String>
    let broken: [RuleFault]
    let nearMiss: [RuleFault]
    /// What the broken message breaks when it is sent as a WMO303; empty for other messages than declarations.
    var brokenAsWmo303: [RuleFault] = []

    var testDescription: String { "\(rule) \(what)" }

    static func toewijzing(
        _ rule: String, _ what: String, at paths: String..., also: Set<String> = [],
        breaks: (inout Toewijzingsbericht) -> Void, spares: (inout Toewijzingsbericht) -> Void
    ) -> Level2Case {
        make(rule, what, .wmo301, paths, also, Level2Samples.toewijzing, { Level2.faults(in: $0) }, breaks, spares)
    }

    static func start(
        _ rule: String, _ what: String, at paths: String..., also: Set<String> = [],
        breaks: (inout Startbericht) -> Void, spares: (inout Startbericht) -> Void
    ) -> Level2Case {
        make(rule, what, .wmo305, paths, also, Level2Samples.start, { Level2.faults(in: $0) }, breaks, spares)
    }

    static func stop(
        _ rule: String, _ what: String, at paths: String..., also: Set<String> = [],
        breaks: (inout Stopbericht) -> Void, spares: (inout Stopbericht) -> Void
    ) -> Level2Case {
        make(rule, what, .wmo307, paths, also, Level2Samples.stop, { Level2.faults(in: $0) }, breaks, spares)
    }

    static func declaratie(
        _ rule: String, _ what: String, at paths: String..., also: Set<String> = [],
        breaks: (inout Declaratiebericht) -> Void, spares: (inout Declaratiebericht) -> Void
    ) -> Level2Case {
        var example = make(
            rule, what, .wmo323, paths, also, Level2Samples.declaratie, { $0.level2Faults }, breaks, spares)
        var older = Level2Samples.declaratie
        breaks(&older)
        older.kop.header.bericht = .wmo303
        example.brokenAsWmo303 = older.level2Faults
        return example
    }

    static func verzoek(
        _ rule: String, _ what: String, at paths: String..., also: Set<String> = [],
        breaks: (inout ToewijzingsVerzoek) -> Void, spares: (inout ToewijzingsVerzoek) -> Void
    ) -> Level2Case {
        make(rule, what, .wmo315, paths, also, Level2Samples.verzoek, { Level2.faults(in: $0) }, breaks, spares)
    }

    static func wijziging(
        _ rule: String, _ what: String, at paths: String..., also: Set<String> = [],
        breaks: (inout WijzigingsVerzoek) -> Void, spares: (inout WijzigingsVerzoek) -> Void
    ) -> Level2Case {
        make(rule, what, .wmo317, paths, also, Level2Samples.wijziging, { Level2.faults(in: $0) }, breaks, spares)
    }

    static func antwoord(
        _ rule: String, _ what: String, at paths: String..., also: Set<String> = [],
        breaks: (inout VerzoekAntwoordbericht) -> Void, spares: (inout VerzoekAntwoordbericht) -> Void
    ) -> Level2Case {
        make(rule, what, .wmo319, paths, also, Level2Samples.antwoord, { Level2.faults(in: $0) }, breaks, spares)
    }

    private static func make<Message>(
        _ rule: String, _ what: String, _ bericht: BerichtType, _ paths: [String], _ also: Set<String>,
        _ sample: Message, _ faults: (Message) -> [RuleFault], _ breaks: (inout Message) -> Void,
        _ spares: (inout Message) -> Void
    ) -> Level2Case {
        var (broken, nearMiss) = (sample, sample)
        breaks(&broken)
        spares(&nearMiss)
        return Level2Case(
            rule: rule, what: what, bericht: bericht, paths: paths, also: also, broken: faults(broken),
            nearMiss: faults(nearMiss))
    }
}
