import IWmo

/// Every rule this version checks.
public enum RuleCatalogue {
    /// Ascending by id, each id once.
    public static let all: [Rule] = {
        let checked: [Rule] =
            Level2.rules + HeaderJudge.all.map(\.rule) + ToewijzingVersieJudge.all.map(\.rule)
            + StartJudge.all.map(\.rule)
            + StopJudge.all.map(\.rule) + DeclaratieJudge.all.map(\.rule) + PrestatieChecks.all.map(\.rule)
            + ZorggatRegel.allCases.map(\.rule)
        var merged: [String: Rule] = [:]
        for rule in checked { merged[rule.id] = merged[rule.id].map { $0.merged(with: rule) } ?? rule }
        return merged.values.sorted { $0.id < $1.id }
    }()

    public static subscript(id id: String) -> Rule? { all.first { $0.id == id } }
}

extension Rule {
    /// The same rule for more messages: TR381 stands at five classes.
    func merged(with other: Rule) -> Rule {
        guard self != other else { return self }
        let subjects = subject.components(and: other.subject)
        return Rule(
            id: id, level: level, messages: Set(messages + other.messages).sorted { $0.rawValue < $1.rawValue },
            subject: subjects, condition: condition, retourcode: retourcode, source: source)
    }
}

extension String {
    fileprivate func components(and other: String) -> String {
        let parts = (split(separator: ";") + other.split(separator: ";")).map { $0.drop { $0 == " " } }
        var seen: Set<Substring> = []
        return parts.filter { seen.insert($0).inserted }.joined(separator: "; ")
    }
}
