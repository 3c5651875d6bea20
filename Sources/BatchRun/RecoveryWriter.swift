import IWmo
import Reports
import Rules
import Store

/// Writes the open recovery list: one table per gemeente and aanbieder, and its figures for report and summary.
struct RecoveryWriter {
    let context: JudgingContext
    let folder: OutputFolder
    /// Hides the clients of a gemeente.
    let mask: (_ gemeente: String) -> ClientNumberMask

    func write(
        _ reportContext: RunContext, _ report: inout HTMLReport, _ use: inout ExceptionUse
    ) throws {
        var table: (name: String, file: OutputFile)?
        try context.session.terugvorderingen(after: context.run) { stored in
            guard let regel = stored.line.bekend.regel else { return }
            let accepted = uitzondering(for: stored.line)
            if accepted != nil { use.note(stored.line, regel) }
            let entry = try mask(stored.line.gemeente).hide(Terugvordering(stored, regel, accepted))
            report.add(entry)
            guard let row = RecoveryTable.row(entry, reportContext) else { return }
            let name = RecoveryTable.fileName(gemeente: entry.gemeente, aanbieder: entry.aanbieder)
            if table?.name != name {
                try table?.file.flush()
                let file = try folder.file(name)
                try file.append(RecoveryTable.header(reportContext))
                table = (name, file)
            }
            try table?.file.append(row)
        }
        try table?.file.flush()
        try context.session.gecrediteerdeTerugvorderingen(in: context.run) { line in
            guard uitzondering(for: line) == nil else { return }
            report.add(
                Terugvordering.Gesloten(gemeente: line.gemeente, aanbieder: line.aanbieder, bedrag: line.bekend.bedrag))
        }
    }

    private func uitzondering(for line: StoredLine) -> Uitzondering? {
        line.bekend.regel.flatMap { regel in
            context.uitzonderingen(
                line.gemeente, line.aanbieder, line.prestatie, declaratieNummer: line.declaratieNummer)[regel]
        }
    }
}

extension Terugvordering {
    public init(_ stored: StoredTerugvordering, _ regel: ZorggatRegel, _ uitzondering: Uitzondering?) {
        let line = stored.line
        self.init(
            gemeente: line.gemeente, aanbieder: line.aanbieder, declaratieNummer: line.declaratieNummer,
            prestatie: line.prestatie, regel: regel, teCrediteren: line.bekend.bedrag,
            bericht: stored.bekendDoor.bericht, identificatie: stored.bekendDoor.identificatie,
            bekendSinds: stored.bekendDoor.dagtekening, isNieuw: stored.isNieuw,
            isNuBeoordeeld: stored.isNuBeoordeeld, uitzondering: uitzondering)
    }
}
