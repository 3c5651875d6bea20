import IWmo

/// A message of which an example of a level-2 rule is a small change.
protocol Level2Message: Sendable {
    /// The ids of the rules inside the message that it breaks.
    var brokenLevel2Rules: Set<String> { get }
}

extension Toewijzingsbericht: Level2Message {
    var brokenLevel2Rules: Set<String> { Level2.faults(in: self).ids }
}

extension Startbericht: Level2Message {
    var brokenLevel2Rules: Set<String> { Level2.faults(in: self).ids }
}

extension Stopbericht: Level2Message {
    var brokenLevel2Rules: Set<String> { Level2.faults(in: self).ids }
}

extension Declaratiebericht: Level2Message {
    var brokenLevel2Rules: Set<String> { DeclaratieLevel2.faults(in: self).ids }
}

extension RuleExample {
    /// A message that breaks the rule.
    ///
    /// - Parameters:
    ///   - also: other rules that the same change cannot help breaking.
    ///   - message: a message that breaks nothing.
    static func breaks<Message: Level2Message>(
        nl: String, en: String, also: Set<String> = [], in message: Message,
        change: @escaping @Sendable (inout Message) -> Void
    ) -> RuleExample {
        RuleExample(
            .breaks, nl: nl, en: en, also: also, proof: .judged { brokenRules(in: message, after: change) })
    }

    /// A message that comes close to breaking the rule, and breaks nothing.
    static func nearMiss<Message: Level2Message>(
        nl: String, en: String, in message: Message, change: @escaping @Sendable (inout Message) -> Void
    ) -> RuleExample {
        RuleExample(.nearMiss, nl: nl, en: en, proof: .judged { brokenRules(in: message, after: change) })
    }

    private static func brokenRules<Message: Level2Message>(
        in message: Message, after change: (inout Message) -> Void
    ) -> Set<String> {
        var changed = message
        change(&changed)
        return changed.brokenLevel2Rules
    }
}

extension [RuleFault] {
    fileprivate var ids: Set<String> { Set(map(\.rule.id)) }
}
