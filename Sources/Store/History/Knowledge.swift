import CareTimeline

/// How much of the administration counts: all of it, what was known on a day, or what a line was judged with.
public enum Knowledge: Hashable, Sendable {
    case now
    /// What runs of that day and before had taken in.
    case on(Day)
    /// What was there when this line was judged: earlier messages, and earlier lines of the same declaration.
    case before(line: Int64, message: Int64)

    /// SQL that is true when the message with the id in `column` counts. Ids and days are whole numbers, so nothing
    /// needs binding.
    func covers(message column: String) -> String {
        switch self {
        case .now: "TRUE"
        case .on(let day): "\(Self.runDay(of: column)) <= \(day.number)"
        case .before(_, let message): "\(column) < \(message)"
        }
    }

    /// The same for a line, which can follow another one of the same message.
    func covers(line column: String) -> String {
        switch self {
        case .now: "TRUE"
        case .on(let day):
            """
            (SELECT run.peildatum FROM regel known JOIN declaratie ON declaratie.id = known.declaratie_id
                JOIN bericht ON bericht.id = declaratie.bericht_id JOIN run ON run.id = bericht.run_id
                WHERE known.id = \(column)) <= \(day.number)
            """
        case .before(let line, _): "\(column) < \(line)"
        }
    }

    /// For something that a message brought, or one of its lines: an administrative start.
    func covers(message: String, line: String) -> String {
        switch self {
        case .now, .on: covers(message: message)
        case .before: "(CASE WHEN \(line) IS NULL THEN \(covers(message: message)) ELSE \(covers(line: line)) END)"
        }
    }

    /// For something a run did.
    func covers(run column: String) -> String {
        switch self {
        case .now: "TRUE"
        case .on(let day): "(SELECT known.peildatum FROM run known WHERE known.id = \(column)) <= \(day.number)"
        case .before(_, let message):
            "\(column) < (SELECT known.run_id FROM bericht known WHERE known.id = \(message))"
        }
    }

    private static func runDay(of message: String) -> String {
        """
        (SELECT run.peildatum FROM bericht known JOIN run ON run.id = known.run_id WHERE known.id = \(message))
        """
    }
}
