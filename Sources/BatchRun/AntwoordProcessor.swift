import CareTimeline
import IWmo
import Rules
import Store

/// Takes WMO319 messages into the administration.
///
/// A WMO319 is the municipality's own message, so nothing is answered; a refusal stands in the report.
struct AntwoordProcessor {
    let context: JudgingContext

    func process(_ message: Incoming<VerzoekAntwoordbericht>) throws {
        guard let antwoord = message.content else {
            _ = try context.storeRefusedAtLevel2(message)
            return
        }
        let administration = context.session.administration(of: message.header.gemeente)
        let header = try context.brokenInHeader(message.header) {
            try ingangsdata(of: antwoord, administration)
        }
        guard header.isEmpty else {
            _ = try context.storeRefused(message, header, gebruiktIdentificatie: false)
            return
        }
        let broken = AntwoordJudge.broken(
            by: AntwoordFacts(
                verzoekAntwoord: antwoord.verzoekAntwoord, dagtekening: message.header.dagtekening,
                stand: try administration.verzoekstand(
                    antwoord.referentieAanbieder, aanbieder: message.header.aanbieder)))
        guard broken.isEmpty else {
            _ = try context.storeRefused(
                message, broken, by: broken.map { _ in .antwoord }, gebruiktIdentificatie: true)
            return
        }
        try administration.add(antwoord, message: try context.storeProcessed(message))
    }

    /// First days of what the request was about.
    private func ingangsdata(
        of antwoord: VerzoekAntwoordbericht, _ administration: any GemeenteAdministration
    ) throws -> [Day] {
        let gevraagd = try administration.gevraagd(
            antwoord.referentieAanbieder, aanbieder: antwoord.header.aanbieder)
        return try gevraagd.ingangsdata + context.ingangsdata(of: gevraagd.toewijzingen, antwoord.header)
    }
}
