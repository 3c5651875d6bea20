import IWmo
import Reports
import Rules
import Store

/// Writes the open recovery list: one table per gemeente and aanbieder, and its figures for report and summary.
struct RecoveryWriter {
    let context: JudgingContext
    /// Hides the clients of a gemeente.
    let mask: (_ gemeente: String) -> ClientNumberMask

    func write(
        _ reportContext: RunContext, _ thread: OutcomeThread, _ use: inout ExceptionUse
    ) throws {
        var batch = Batch<Terugvordering> { batch in
            try thread.perform { build in
                for entry in batch {
                    build.report.add(entry)
                    guard let row = RecoveryTable.row(entry, reportContext) else { continue }
                    let name = RecoveryTable.fileName(gemeente: entry.gemeente, aanbieder: entry.aanbieder)
                    try build.file(name, header: RecoveryTable.header(reportContext)).append(row)
                }
            }
        }
        try context.session.terugvorderingen(after: context.run) { stored in
            guard let regel = stored.line.bekend.regel else { return }
            let accepted = uitzondering(for: stored.line)
            if accepted != nil { use.note(stored.line, regel) }
            try batch.add(try mask(stored.line.gemeente).hide(Terugvordering(stored, regel, accepted)))
        }
        try batch.finish()
        try context.session.gecrediteerdeTerugvorderingen(in: context.run) { line in
            guard uitzondering(for: line) == nil else { return }
            let entry = Terugvordering.Gesloten(
                gemeente: line.gemeente, aanbieder: line.aanbieder, bedrag: line.bekend.bedrag)
            try thread.perform { $0.report.add(entry) }
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
