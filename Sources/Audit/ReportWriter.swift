import BatchRun
import Explaining
import IWmo
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
    let folder: OutputFolder

    private var language: Language { context.language }

    func writePage() throws {
        var report = HTMLReport()
        try forEachLine { line, _ in report.add(line) }
        try history.heroordelingen(selection, knowledge) { stored in
            let heroordeling = Heroordeling(stored, client: pseudonym(stored.line.bsn))
            report.add(try mask(stored.line).hide(heroordeling))
        }
        report.explanations = try explanations(of: report.linesToExplain)
        try folder.write(Self.pageName, try report.render(context).utf8)
    }

    func writeTables() throws {
        let tables = try LineTable.allCases.map { (table: $0, file: try folder.file($0.fileName)) }
        for (table, file) in tables { try file.append(table.header(context)) }
        try forEachLine { line, _ in
            for (table, file) in tables {
                if let row = table.row(line, context) { try file.append(row) }
            }
        }
        for (_, file) in tables { try file.flush() }
    }

    private func forEachLine(_ body: (JudgedLine, StoredLine) throws -> Void) throws {
        var latest = (bsn: "", client: "")
        try history.lines(selection, knowledge) { stored in
            if latest.bsn != stored.bsn { latest = (stored.bsn, pseudonym(stored.bsn)) }
            let line = JudgedLine(stored, client: latest.client, language: language)
            try body(try mask(stored).hide(line), stored)
        }
    }

    /// Without the key a client has no name; the toewijzing tells clients apart.
    private func pseudonym(_ bsn: String) -> String { pseudonyms?.pseudonym(for: bsn) ?? "" }

    private func mask(_ line: StoredLine) -> ClientNumberMask {
        let gemeente = history.gemeente(line.gemeente)
        return ClientNumberMask { digits in
            try digits == line.bsn || gemeente.isClientBekend(digits, knowledge)
        }
    }

    private func explanations(of lines: [JudgedLine]) throws -> [Int64: ExplanationDocument] {
        let explainer = Explainer { bsn in pseudonyms?.pseudonym(for: bsn) }
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
