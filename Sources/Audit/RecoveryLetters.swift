import BatchRun
import Oversight
import Reports

/// The open recovery list of each gemeente and aanbieder in files of its own, ready to send.
struct RecoveryLetters {
    static let folderName = "terugvordering"

    let folder: OutputFolder
    let context: RunContext
    let parts: ReportParts
    private var current: (relation: Relation, output: TableOutput<Terugvordering>, book: BookFile?)?

    init(_ folder: OutputFolder, _ context: RunContext, _ parts: ReportParts) {
        self.folder = folder
        self.context = context
        self.parts = parts
    }

    /// Entries come by gemeente and aanbieder. What somebody accepted is not asked back.
    mutating func append(_ entry: Terugvordering) throws(RunError) {
        guard entry.uitzondering == nil else { return }
        let relation = Relation(gemeente: entry.gemeente, aanbieder: entry.aanbieder)
        if current?.relation != relation {
            try finish()
            try begin(relation)
        }
        try current?.output.append(entry)
    }

    mutating func finish() throws(RunError) {
        try current?.output.finish()
        try current?.book?.close()
        current = nil
    }

    private mutating func begin(_ relation: Relation) throws(RunError) {
        func name(_ kind: String) -> String {
            RecoveryTable.fileName(gemeente: relation.gemeente, aanbieder: relation.aanbieder, kind)
        }
        let table = RecoveryTable.table(context)
        let title = "\(table.title[context.language]) \(relation.gemeente) \(relation.aanbieder)"
        let book = parts.workbooks ? try BookFile(folder, name("xlsx"), title: title, context) : nil
        let output = try TableOutput(
            table, context, file: parts.tables ? try folder.file(name("csv")) : nil, sheet: try book?.sheet(table))
        current = (relation, output, book)
    }
}
