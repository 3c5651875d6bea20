import CareTimeline
import IWmo
import Logging
import Rules
import Store

/// Which exceptions of the configuration found something in a run: one that finds nothing is probably mistyped.
struct ExceptionUse {
    let uitzonderingen: Uitzonderingen
    let peildatum: Day
    private var used: Set<Uitzondering> = []

    init(_ uitzonderingen: Uitzonderingen, on peildatum: Day) {
        self.uitzonderingen = uitzonderingen
        self.peildatum = peildatum
    }

    /// Every exception that covers the finding counts as used, not only the one that was applied.
    mutating func note(_ line: StoredLine, _ regel: ZorggatRegel) {
        used.formUnion(
            uitzonderingen.gelden(
                gemeente: line.gemeente, aanbieder: line.aanbieder,
                toewijzingNummer: line.prestatie.toewijzingNummer, declaratieNummer: line.declaratieNummer,
                .zorggat(regel), on: peildatum))
    }

    mutating func note(_ signaal: StoredSignaal) {
        guard let uitzondering = signaal.uitzondering else { return }
        used.formUnion(
            uitzonderingen.gelden(
                gemeente: signaal.gemeente, aanbieder: signaal.aanbieder,
                toewijzingNummer: uitzondering.toewijzingNummer,
                declaratieNummer: uitzondering.declaratieNummer, .signaal(signaal.soort), on: peildatum))
    }

    /// In the order of the file. A run does not look for signals of the whole administration, so it says nothing of
    /// exceptions to them.
    var unused: [Uitzondering] {
        uitzonderingen.all.filter { $0.isGeldig(on: peildatum) && !used.contains($0) && !$0.isToezicht }
    }

    /// In the order of the file.
    var expired: [Uitzondering] { uitzonderingen.all.filter { !$0.isGeldig(on: peildatum) } }

    /// One log line per exception without effect. What people wrote in it stays out of the log.
    func log(to logger: Logger) {
        for uitzondering in unused { logger.notice(.exceptionUnused, metadata(uitzondering)) }
        for uitzondering in expired { logger.notice(.exceptionExpired, metadata(uitzondering)) }
    }

    private func metadata(_ uitzondering: Uitzondering) -> Logger.Metadata {
        [
            "gemeente": "\(uitzondering.gemeente)", "aanbieder": "\(uitzondering.aanbieder)",
            "regel": "\(uitzondering.bevinding.naam)", "geldig_tot": "\(uitzondering.geldigTot)",
        ]
    }
}

extension Uitzondering {
    fileprivate var isToezicht: Bool { if case .toezicht = bevinding { true } else { false } }
}
