import CareTimeline

/// How much of the administration counts: all of it, what was known on a day, or what a line was judged with.
public enum Knowledge: Hashable, Sendable {
    case now
    /// What runs of that day and before had taken in.
    case on(Day)
    /// What was there when this line was judged: earlier messages, and earlier lines of the same declaration.
    case before(line: Int64, message: Int64)
}

extension Knowledge {
    func covers(message column: String) -> String { written.covers(message: column) }
    func covers(line column: String) -> String { written.covers(line: column) }
    func covers(message: String, line: String) -> String { written.covers(message: message, line: line) }
    func covers(run column: String) -> String { written.covers(run: column) }

    /// Ids and days are whole numbers: written into a text they need no binding.
    private var written: KnowledgeCondition {
        switch self {
        case .now: KnowledgeCondition(knowledge: self, first: "", second: "")
        case .on(let day): KnowledgeCondition(knowledge: self, first: "\(day.number)", second: "")
        case .before(let line, let message):
            KnowledgeCondition(knowledge: self, first: "\(line)", second: "\(message)")
        }
    }

    /// The same text for every line and every day, so that it is prepared once.
    var bound: KnowledgeCondition {
        let place = Self.ownValues
        return KnowledgeCondition(knowledge: self, first: "?\(place + 1)", second: "?\(place + 2)")
    }

    /// So many values can a statement with `bound` conditions have of its own, numbered `?1` and on.
    private static let ownValues = 7

    /// All values of a statement with `bound` conditions, as far as it has a place for them.
    func values(_ own: [SQLiteStatement.Value], in statement: SQLiteStatement) -> [SQLiteStatement.Value] {
        let unused = Array(repeating: SQLiteStatement.Value.null, count: Self.ownValues - own.count)
        switch self {
        case .now: return own
        case .on(let day): return Array((own + unused + [.day(day)]).prefix(statement.placeCount))
        case .before(let line, let message):
            return Array((own + unused + [.integer(line), .integer(message)]).prefix(statement.placeCount))
        }
    }
}

/// What of the administration counts, as SQL.
struct KnowledgeCondition {
    fileprivate let knowledge: Knowledge
    /// The day or the line, and the message: numbers, or the places of values.
    fileprivate let first: String
    fileprivate let second: String

    /// SQL that is true when the message with the id in `column` counts.
    func covers(message column: String) -> String {
        switch knowledge {
        case .now: "TRUE"
        case .on: "\(Self.runDay(of: column)) <= \(first)"
        case .before: "\(column) < \(second)"
        }
    }

    /// The same for a line, which can follow another one of the same message.
    func covers(line column: String) -> String {
        switch knowledge {
        case .now: "TRUE"
        case .on:
            """
            (SELECT run.peildatum FROM regel known JOIN declaratie ON declaratie.id = known.declaratie_id
                JOIN bericht ON bericht.id = declaratie.bericht_id JOIN run ON run.id = bericht.run_id
                WHERE known.id = \(column)) <= \(first)
            """
        case .before: "\(column) < \(first)"
        }
    }

    /// For something that a message brought, or one of its lines: an administrative start.
    func covers(message: String, line: String) -> String {
        switch knowledge {
        case .now, .on: covers(message: message)
        case .before: "(CASE WHEN \(line) IS NULL THEN \(covers(message: message)) ELSE \(covers(line: line)) END)"
        }
    }

    /// For something a run did.
    func covers(run column: String) -> String {
        switch knowledge {
        case .now: "TRUE"
        case .on: "(SELECT known.peildatum FROM run known WHERE known.id = \(column)) <= \(first)"
        case .before:
            "\(column) < (SELECT known.run_id FROM bericht known WHERE known.id = \(second))"
        }
    }

    private static func runDay(of message: String) -> String {
        """
        (SELECT run.peildatum FROM bericht known JOIN run ON run.id = known.run_id WHERE known.id = \(message))
        """
    }
}
