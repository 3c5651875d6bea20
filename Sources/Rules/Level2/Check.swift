import CareTimeline
import IWmo

/// What is wrong, seen from the subject of a check.
struct Fault {
    /// Relative to the subject, each step with its index; empty when the subject itself is at fault.
    let path: String
    let detail: Tekst?

    /// `element` names the steps below the subject, `Adres/Huis`; a step without an index is the first of its name.
    init(at element: String = "", detail: Tekst? = nil) {
        path = element.split(separator: "/").map { $0.hasSuffix("]") ? "/\($0)" : "/\($0)[1]" }.joined()
        self.detail = detail
    }
}

/// A rule together with the test of one kind of subject.
///
/// The subject is the smallest part of a message that the rule needs, so that a rule about a date of birth
/// is written once, whatever message or class carries that date. A class, because a rule has many texts, and a value that
/// holds it would be copied text by text for every part of every message.
final class Check<Subject>: Sendable {
    let rule: Rule
    let examples: [RuleExample]
    /// The day is the one that the subject is dated by: the dagtekening of the message, unless the walk says otherwise.
    let faults: @Sendable (Subject, Day) -> [Fault]

    init(
        _ rule: Rule, examples: [RuleExample] = [], faults: @escaping @Sendable (Subject, Day) -> [Fault]
    ) {
        self.rule = rule
        self.examples = examples
        self.faults = faults
    }

    /// A check of one element: `holds` says what must be true, `detail` gives the figures when it is not.
    convenience init(
        _ rule: Rule, at element: String = "", examples: [RuleExample] = [],
        detail: (@Sendable (Subject, Day) -> Tekst)? = nil,
        holds: @escaping @Sendable (Subject, Day) -> Bool
    ) {
        self.init(rule, examples: examples) { subject, day in
            holds(subject, day) ? [] : [Fault(at: element, detail: detail?(subject, day))]
        }
    }

    /// A check of one element that has nothing to do with the date of the message.
    convenience init(
        _ rule: Rule, at element: String = "", examples: [RuleExample] = [],
        detail: (@Sendable (Subject) -> Tekst)? = nil,
        holds: @escaping @Sendable (Subject) -> Bool
    ) {
        self.init(rule, examples: examples) { subject, _ in
            holds(subject) ? [] : [Fault(at: element, detail: detail?(subject))]
        }
    }

    var entry: CatalogueEntry { CatalogueEntry(rule: rule, examples: examples) }
}

extension Rule {
    /// A rule inside one message; all of them are answered with retourcode 0001.
    ///
    /// - Parameter basis: what else of the standard the rule rests on, such as a process rule or an instruction.
    init(
        level2 id: String, in messages: [BerichtType], of subject: String, title: Tekst = Tekst(nl: "", en: ""),
        nl: String, en: String, explanation: Tekst = Tekst(nl: "", en: ""), basis: String? = nil
    ) {
        self.init(
            id: id, level: 2, messages: messages, subject: subject, title: title, condition: Tekst(nl: nl, en: en),
            explanation: explanation, retourcode: "0001", source: basis.map { "iWmo 3.2 rule \(id), \($0)" })
    }
}

extension [BerichtType] {
    static let toewijzing: Self = [.wmo301]
    static let declaratie: Self = [.wmo303, .wmo323]
    /// The messages that carry a whole client, date of birth and all.
    static let clientgegevens: Self = [.wmo301, .wmo305, .wmo307, .wmo315]
    /// The messages that say what a client should get: assigned, asked for, or asked to change.
    static let productvoorwaarden: Self = [.wmo301, .wmo315, .wmo317]
}

/// Applies checks to the parts of one message and collects what they find.
struct Inspection {
    let dagtekening: Day
    private(set) var faults: [RuleFault] = []

    init(dagtekening: Day) {
        self.dagtekening = dagtekening
    }

    /// `path` is only built when there is a fault: nearly every part of nearly every message is right.
    mutating func apply<Subject>(
        _ check: Check<Subject>, to subject: Subject, datedBy day: Day? = nil, at path: @autoclosure () -> String
    ) {
        for fault in check.faults(subject, day ?? dagtekening) {
            faults.append(RuleFault(rule: check.rule, path: path() + fault.path, detail: fault.detail))
        }
    }

    mutating func apply<Subject>(
        _ checks: [Check<Subject>], to subject: Subject, at path: @autoclosure () -> String
    ) {
        for check in checks {
            apply(check, to: subject, at: path())
        }
    }

    mutating func report(_ rule: Rule, at path: String, detail: Tekst? = nil) {
        faults.append(RuleFault(rule: rule, path: path, detail: detail))
    }
}
