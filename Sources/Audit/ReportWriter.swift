import BatchRun
import Explaining
import IWmo
import Oversight
import Reports
import Store

/// Writes a report on a selection into a folder.
struct ReportWriter {
    static let pageName = "index.html"

    let history: any AdministrationHistory
    let knowledge: Knowledge
    let selection: LineSelection
    let pseudonyms: Pseudonyms?
    let context: RunContext
    let standing: StandingExceptions
    let folder: OutputFolder

    private var language: Language { context.language }

    /// The page, with the tables it speaks of beside it.
    func writePage() throws {
        var report = HTMLReport()
        var context = context
        var open = Tally()
        let tables = try openTables()
        try history.lines(selection, knowledge) { audited in
            let line = try shown(audited.line)
            report.add(line)
            try append(line, to: tables)
            let amount = standing.toRecover(audited)
            if amount > 0 { open.add(amount) }
        }
        for (_, file) in tables { try file.flush() }
        try history.heroordelingen(selection, knowledge) { stored in
            let heroordeling = Heroordeling(stored, client: pseudonym(stored.line.bsn))
            report.add(try mask(stored.line).hide(heroordeling))
        }
        context.audit?.open = open
        report.explanations = try explanations(of: report.linesToExplain)
        try folder.write(Self.pageName, try report.render(context).utf8)
    }

    func writeTables() throws {
        let tables = try openTables()
        try history.lines(selection, knowledge) { try append(try shown($0.line), to: tables) }
        for (_, file) in tables { try file.flush() }
    }

    private typealias OpenTable = (table: LineTable, file: OutputFile)

    private func openTables() throws -> [OpenTable] {
        let tables = try LineTable.allCases.map { (table: $0, file: try folder.file($0.fileName)) }
        for (table, file) in tables { try file.append(table.header(context)) }
        return tables
    }

    private func append(_ line: JudgedLine, to tables: [OpenTable]) throws {
        for (table, file) in tables {
            if let row = table.row(line, context) { try file.append(row) }
        }
    }

    private func shown(_ stored: StoredLine) throws -> JudgedLine {
        try mask(stored).hide(JudgedLine(stored, client: pseudonym(stored.bsn), language: language))
    }

    /// Without the key a client has no name; the toewijzing tells clients apart.
    private func pseudonym(_ bsn: String) -> String { pseudonyms?.pseudonym(for: bsn) ?? "" }

    private func mask(_ line: StoredLine) -> ClientNumberMask {
        let gemeente = history.gemeente(line.gemeente)
        return ClientNumberMask { digits in
            try digits == line.bsn || gemeente.isClientBekend(digits, .now)
        }
    }

    private func explanations(of lines: [JudgedLine]) throws -> [Int64: ExplanationDocument] {
        let explainer = Explainer(standing: standing) { bsn in pseudonyms?.pseudonym(for: bsn) }
        let partners = PartnerNames(gemeenten: context.gemeenten, aanbieders: context.aanbieders)
        var documents: [Int64: ExplanationDocument] = [:]
        for line in lines {
            let gemeente = history.gemeente(line.gemeente)
            guard let historic = try gemeente.line(line.id, knowledge) else { continue }
            let document = try explainer.explain(historic, gemeente, knowledge)
                .document(language, partners: partners)
            documents[line.id] = try mask(historic.line).hide(document)
        }
        return documents
    }
}
