import CareTimeline
import IWmo
import Rules
import Store

/// Judges accepted lines again when late news changed the care days under them (semantics, section 5).
///
/// The verdict and the answer never change: a correction is a credit by the provider (OP366).
struct Rejudging {
    let context: JudgingContext

    func rejudge() throws {
        for touched in try context.session.touched(in: context.run) {
            let administration = context.session.administration(of: touched.gemeente)
            guard let toewijzing = try administration.toewijzing(touched.nummer)?.stand else { continue }
            let levering = try administration.levering(touched.nummer)
            guard levering.timeline(of: toewijzing)?.description != touched.before else { continue }
            for line in try administration.acceptedLines(op: touched.nummer) {
                try rejudge(line, toewijzing, levering, touched, administration)
            }
        }
    }

    private func rejudge(
        _ accepted: AcceptedLine, _ toewijzing: ToewijzingStand, _ levering: Leveringsstand,
        _ touched: TouchedToewijzing, _ administration: any GemeenteAdministration
    ) throws {
        let judge = ZorggatJudge(
            policy: context.configuration.policy(for: touched.gemeente, accepted.declaratie.family))
        let outcome = judge.judge(
            ZorggatJudge.Facts(
                prestatie: accepted.prestatie, declaratieMaand: accepted.declaratie.maand, toewijzing: toewijzing,
                levering: levering))
        let now = KnownGap(outcome.zorggat)
        guard now != accepted.bekend, let line = try administration.line(accepted.id) else { return }
        // The store keeps the gap as it is: once the exception has ended, it counts again.
        let uitzonderingen = context.uitzonderingen(
            line.gemeente, line.aanbieder, line.prestatie, declaratieNummer: line.declaratieNummer)
        try context.session.add(
            StoredHeroordeling(
                line: line, toen: line.bekend, nu: now, aanleiding: touched.aanleiding,
                uitzondering: now.regel.flatMap { uitzonderingen[$0] }),
            run: context.run)
        try administration.setKnownGap(now, line: line.id, message: touched.bericht)
    }
}
