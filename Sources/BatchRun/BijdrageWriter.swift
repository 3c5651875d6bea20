import IWmo
import Reports
import Store

/// Writes what became known about own contributions: one table per gemeente, and the counts for report and summary.
struct BijdrageWriter {
    let context: JudgingContext
    let pseudonyms: Pseudonyms
    /// Hides the clients of a gemeente.
    let mask: (_ gemeente: String) -> ClientNumberMask

    func write(_ reportContext: RunContext, _ thread: OutcomeThread) throws {
        var batch = Batch<Bijdrageregel> { batch in
            try thread.perform { build in
                for regel in batch {
                    build.report.add(regel)
                    let file = try build.file(
                        BijdrageTable.fileName(gemeente: regel.gemeente), header: BijdrageTable.header(reportContext))
                    try file.append(BijdrageTable.row(regel, reportContext))
                }
            }
        }
        try context.session.bijdragen(of: context.run) { gemeld in
            try batch.add(try mask(gemeld.regel.gemeente).hide(shown(gemeld)))
        }
        try batch.finish()
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
