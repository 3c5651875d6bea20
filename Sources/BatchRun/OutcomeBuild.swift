import Reports

/// What grows while an outcome is written: the report, and the file that is being filled. Lives on the thread that writes.
struct OutcomeBuild {
    var report = HTMLReport()
    private let folder: OutputFolder
    private var open: (name: String, file: OutputFile)?
    private var lineFiles: LineFiles?

    /// The files that hold declaration lines are filled side by side.
    private struct LineFiles {
        let oordelen: OutputFile
        let tables: [(table: LineTable, file: OutputFile)]
    }

    init(folder: OutputFolder) {
        self.folder = folder
    }

    /// The file with this name: the one that is open, or a new one that begins with `header`.
    mutating func file(_ name: String, header: @autoclosure () -> String = "") throws -> OutputFile {
        if let open, open.name == name { return open.file }
        try closeFile()
        let file = try folder.file(name)
        try file.append(header())
        open = (name, file)
        return file
    }

    mutating func closeFile() throws {
        try open?.file.flush()
        open = nil
    }

    // MARK: Declaration lines

    mutating func beginLines(_ context: RunContext) throws {
        let tables = try LineTable.allCases.map { (table: $0, file: try folder.file($0.fileName)) }
        for (table, file) in tables { try file.append(table.header(context)) }
        lineFiles = LineFiles(oordelen: try folder.file("oordelen.ndjson"), tables: tables)
    }

    /// `oordeel`: the line as a program reads it.
    mutating func add(_ line: JudgedLine, oordeel: String, _ context: RunContext) throws {
        guard let lineFiles else { return }
        try lineFiles.oordelen.append(oordeel)
        try lineFiles.oordelen.append("\n")
        for (table, file) in lineFiles.tables {
            if let row = table.row(line, context) { try file.append(row) }
        }
        report.add(line)
    }

    mutating func endLines() throws {
        try lineFiles?.oordelen.flush()
        for (_, file) in lineFiles?.tables ?? [] { try file.flush() }
        lineFiles = nil
    }
}

/// Makes an outcome on a thread of its own: what is read from the store on one thread is put into words on another.
typealias OutcomeThread = WorkAside<OutcomeBuild>

/// Values that are handed over many at a time, because handing over costs more than the work on one of them.
struct Batch<Element: Sendable> {
    private static var size: Int { 256 }

    private var elements: [Element] = []
    private let handOver: ([Element]) throws -> Void

    init(_ handOver: @escaping ([Element]) throws -> Void) {
        self.handOver = handOver
    }

    mutating func add(_ element: Element) throws {
        elements.append(element)
        if elements.count == Self.size { try finish() }
    }

    /// Hands over what is left.
    mutating func finish() throws {
        let full = elements
        elements = []
        elements.reserveCapacity(Self.size)
        if !full.isEmpty { try handOver(full) }
    }
}
