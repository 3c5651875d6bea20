import IWmo
import Reports
import Store

/// Writes what became known about own contributions: one table per gemeente, and the counts for report and summary.
struct BijdrageWriter {
    let context: JudgingContext
    let pseudonyms: Pseudonyms
    let folder: OutputFolder
    /// Hides the clients of a gemeente.
    let mask: (_ gemeente: String) -> ClientNumberMask

    func write(_ reportContext: RunContext, _ report: inout HTMLReport) throws {
        var table: (gemeente: String, file: OutputFile)?
        try context.session.bijdragen(of: context.run) { gemeld in
            let regel = try mask(gemeld.regel.gemeente).hide(shown(gemeld))
            report.add(regel)
            if table?.gemeente != regel.gemeente {
                try table?.file.flush()
                let file = try folder.file(BijdrageTable.fileName(gemeente: regel.gemeente))
                try file.append(BijdrageTable.header(reportContext))
                table = (regel.gemeente, file)
            }
            try table?.file.append(BijdrageTable.row(regel, reportContext))
        }
        try table?.file.flush()
    }

    private func shown(_ gemeld: GemeldeBijdrageregel) throws -> Bijdrageregel {
        let regel = gemeld.regel
        let administration = context.session.administration(of: regel.gemeente)
        return Bijdrageregel(
            gemeente: regel.gemeente, wijziging: regel.wijziging,
            toewijzingen: try regel.wijziging.toewijzingen.compactMap { nummer in
                try administration.toewijzing(nummer).map {
                    Bijdrageregel.Toewijzing(nummer: nummer, aanbieder: $0.stand.aanbieder)
                }
            },
            client: pseudonyms.pseudonym(for: regel.bsn), bericht: gemeld.bericht,
            identificatie: gemeld.identificatie, bekendSinds: regel.gemeld, correctieIn: regel.correctieIn)
    }
}
