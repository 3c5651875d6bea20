import IWmo
import Messages

/// Checks messages without an administration: levels 1 and 2, and with each other as the only past levels 3 and 4.
public struct ValidationRun: Sendable {
    private let schemas: SchemaSource
    private let maximumLevel: Int
    private let workers: Int
    private let together: TogetherRequest?
    private let alwaysUsesEngine: Bool

    /// - Parameters:
    ///   - together: how to judge the messages as one set; nil: each message by itself.
    ///   - alwaysUsesEngine: whether libxml2's schema engine judges every message; the outcome is the same.
    public init(
        schemas: SchemaSource, maximumLevel: Int, workers: Int, together: TogetherRequest? = nil,
        alwaysUsesEngine: Bool = false
    ) {
        self.alwaysUsesEngine = alwaysUsesEngine
        self.together = together
        self.schemas = schemas
        self.maximumLevel = maximumLevel
        self.workers = workers
    }

    /// The outcome per file, in the order of the paths and inside a folder or zip in byte order.
    public func outcome(of paths: [String]) throws(RunError) -> ValidationOutcome {
        try MessageReading.check(schemas)
        var entries: [InboxEntry] = []
        var notices: [ValidationNotice] = []
        for path in paths {
            do {
                entries += try Inbox.entries(named: path)
            } catch {
                notices.append(.unreadable(path))
            }
        }
        let reading = MessageReading(
            schemas: schemas, workers: workers, maximumLevel: maximumLevel, retainingContent: together != nil,
            retainingPlaces: together != nil, alwaysUsesEngine: alwaysUsesEngine
        ) { _ in }
        guard let together else {
            let files = try reading.read(entries, keeping: ValidatedFile.init)
            return ValidationOutcome(files: files, notices: notices)
        }
        let messages = try reading.read(entries)
        let outcome = ValidationOutcome(files: messages.map(ValidatedFile.init), notices: notices)
        return try TogetherJudging(request: together).judge(messages, outcome)
    }
}
