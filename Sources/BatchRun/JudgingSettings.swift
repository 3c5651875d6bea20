import CareTimeline
import IWmo
import Rules
import RunConfiguration
import Store

/// What judging needs besides the administration: the same on every thread.
struct JudgingSettings: Sendable {
    let configuration: Configuration
    let peildatum: Day

    var composer: AnswerComposer { AnswerComposer(peildatum: peildatum) }

    /// The rules of the header. A message they refuse is not processed and does not use up its identificatie.
    ///
    /// `ingangsdata`: of the toewijzingen the message is about; only asked for when the gemeente was dissolved.
    func brokenInHeader(
        _ header: Header, _ administration: any GemeenteAdministration, ingangsdata: () throws -> [Day]
    ) throws -> [BrokenRule] {
        HeaderJudge.broken(
            by: HeaderFacts(
                dagtekening: header.dagtekening, peildatum: peildatum,
                isIdentificatieGebruikt: try administration.isIdentificatieGebruikt(
                    header.identificatie, bericht: header.bericht, aanbieder: header.aanbieder),
                isGemeenteBekend: try Gemeenten.isBruikbaar(header.gemeente, voor: ingangsdata)))
    }

    /// What people have accepted on a line, by care-gap rule.
    func uitzonderingen(
        _ gemeente: String, _ aanbieder: String, _ prestatie: Prestatie, declaratieNummer: String
    ) -> [ZorggatRegel: Uitzondering] {
        configuration.uitzonderingen.zorggaten(
            gemeente: gemeente, aanbieder: aanbieder, toewijzingNummer: prestatie.toewijzingNummer,
            declaratieNummer: declaratieNummer, on: peildatum)
    }
}

extension GemeenteAdministration {
    /// Ingangsdatum of each toewijzing that is known.
    func ingangsdata(of nummers: [Int]) throws -> [Day] {
        try Set(nummers).compactMap { try toewijzing($0)?.stand.ingangsdatum }
    }
}
