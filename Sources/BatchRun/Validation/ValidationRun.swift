import IWmo
import Messages

/// Checks messages without an administration: levels 1 and 2.
public struct ValidationRun: Sendable {
    private let schemas: SchemaSource
    private let maximumLevel: Int
    private let workers: Int

    public init(schemas: SchemaSource, maximumLevel: Int, workers: Int) {
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
            schemas: schemas, workers: workers, maximumLevel: maximumLevel, retainingContent: false
        ) { _ in }
        return ValidationOutcome(files: try reading.read(entries).map(ValidatedFile.init), notices: notices)
    }
}
