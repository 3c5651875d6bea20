import BatchRun
import CareTimeline
import Explaining
import Oversight
import Reports
import Store

/// Writes the production statements: one of each gemeente, aanbieder and year of declaration.
struct ProductionStatements {
    static let folderName = "productieverantwoording"

    let history: any AdministrationHistory
    let knowledge: Knowledge
    let selection: LineSelection
    let standing: StandingExceptions
    let context: RunContext
    let folder: OutputFolder
    let parts: ReportParts

    func write() throws {
        for statement in try statements() {
            let shown = ProductionStatement(statement)
            if parts.tables { try folder.write(shown.fileName + ".csv", shown.csv(context).utf8) }
            if parts.workbooks { try writeBook(shown) }
        }
    }

    /// Statements are about whole years: those of which the selection holds a month. Later years are read too, for what
    /// was declared afterwards.
    private func statements() throws -> [Productieverantwoording] {
        var years = selection
        years.from = selection.from.map { Month(year: $0.year, month: 1) }
        years.to = selection.to.map { Month(year: $0.year, month: 12) }
        var building = ProductieverantwoordingOpbouw(try history.toegekend(years, knowledge))
        years.to = nil
        try history.lines(years, knowledge) { audited in
            building.add(
                BeoordeeldePrestatie(audited) { line, regel in standing.uitzondering(for: line, regel) != nil })
        }
        return building.verantwoordingen
    }

    private func writeBook(_ statement: ProductionStatement) throws(RunError) {
        let book = try BookFile(
            folder, statement.fileName + ".xlsx", title: statement.title[context.language], context)
        let heading = statement.heading(context)
        var description = ProductionStatement.summaryTable.sheet(context, heading: heading)
        description.isFiltered = false
        let summary = try TableOutput(
            ProductionStatement.summaryTable, context, file: nil, sheet: try book.sheet(description))
        for line in statement.summary { try summary.append(line) }
        for block in statement.blocks {
            let output = try TableOutput(
                block.table, context, file: nil, sheet: try book.sheet(block.table, heading: heading))
            for row in block.rows { try output.append(row) }
        }
        try book.close()
    }
}
