import CareTimeline
import IWmo

extension PrestatieChecks {
    static let pastInToewijzing = Check(
        .prestatie(
            "TR322", code: "9322", instructions: "IV077",
            title: Tekst(nl: "Som van de volumes past in de toewijzing", en: "Sum of volumes fits in the toewijzing"),
            condition: Tekst(
                nl: """
                    Alle volumes op de toewijzing samen mogen niet hoger zijn dan wat over de hele looptijd is \
                    toegewezen.
                    """,
                en: """
                    All volumes on the toewijzing together may not exceed what was assigned over its whole \
                    duration.
                    """),
            explanation: Tekst(
                nl: """
                    In losse maanden mag meer gedeclareerd worden dan gemiddeld, maar over de hele looptijd niet. \
                    De regel telt de toegekende, niet gecrediteerde volumes op deze toewijzing op, en deze regel \
                    erbij. Het maximum is het volume maal het aantal dagen, kalenderweken, zondagen (output) of \
                    kalendermaanden van de looptijd. Voorbeeld: 4 uur per week over heel 2023 raakt 53 \
                    kalenderweken, dus 212 uur. Staat er al 196 uur, dan kan er nog 16 uur bij. Zonder einddatum \
                    telt de looptijd tot en met de laatste dag van de declaratiemaand. Bij uren wordt in minuten \
                    geteld. De aanbieder crediteert te hoge regels, of vraagt om een hogere toewijzing.
                    """,
                en: """
                    In single months more may be declared than on average, but not over the whole duration. The \
                    rule adds the accepted volumes on this toewijzing that were not credited, and this line. The \
                    maximum is the volume times the number of days, calendar weeks, Sundays (output) or calendar \
                    months of the duration. Example: 4 hours a week over the whole of 2023 touches 53 calendar \
                    weeks, so 212 hours. When 196 hours stand already, 16 more are possible. Without end date the \
                    duration counts up to and including the last day of the declaration month. Hours are counted \
                    in minutes. The aanbieder credits lines that are too high, or asks for a larger toewijzing.
                    """)),
        examples: [
            .breaks(
                nl: "4 uur per week over 2023: 212 uur. Eerder toegekend 197 uur, nu 16 uur: samen 213.",
                en: "4 hours a week over 2023: 212 hours. Accepted before 197 hours, now 16: together 213."
            ) { $0.debetten = [.example(.example("R001", .of(3, 1, 31), hours: 197))] },
            .nearMiss(
                nl: "4 uur per week over 2023: 212 uur. Eerder toegekend 196 uur, nu 16 uur: precies 212.",
                en: "4 hours a week over 2023: 212 hours. Accepted before 196 hours, now 16: exactly 212."
            ) { $0.debetten = [.example(.example("R001", .of(3, 1, 31), hours: 196))] },
        ],
        numbers: VolumeOverall.of, isBroken: { $0.declared > $0.limit }, figures: { $0.text })
}

/// All that was declared on a toewijzing, and the most that was assigned.
private struct VolumeOverall {
    let line: Prestatie
    let earlier: EerdereDebetten
    let maximum: VolumeMaximum
    let openEnd: Day?
    /// Minutes when the toewijzing is in hours.
    let smallest: Eenheid
    let limit: Int
    let declared: Int

    @Sendable static func of(_ facts: PrestatieFacts) -> Applicability<VolumeOverall> {
        guard let toewijzing = facts.gekoppeld else { return .notApplicable(Absence.toewijzing) }
        guard let omvang = toewijzing.omvang, let ceiling = facts.ceiling else {
            return .notApplicable(Absence.omvang)
        }
        guard facts.factor != nil else { return .notApplicable(Absence.eenheid) }
        let smallest = omvang.eenheid == .uur ? Eenheid.minuut : omvang.eenheid
        let maximum = ceiling.computationOverall
        let isCut = toewijzing.einddatum == nil && omvang.frequentie != .totaal
        return .applies(
            VolumeOverall(
                line: facts.prestatie, earlier: facts.debetten, maximum: maximum,
                openEnd: isCut ? facts.declaratieMaand.lastDay : nil, smallest: smallest,
                limit: maximum.value * (omvang.factor(to: smallest) ?? 1),
                declared: volume(facts.prestatie, in: smallest)
                    + facts.debetten.volume(inMinutes: smallest == .minuut)))
    }

    private static func volume(_ prestatie: Prestatie, in smallest: Eenheid) -> Int {
        prestatie.geleverdVolume * (prestatie.eenheid == .uur && smallest == .minuut ? 60 : 1)
    }

    var text: Tekst {
        // Only hours: they are easier to read than minutes, and 60 divides them all.
        let hasMinutes = line.eenheid == .minuut || earlier.hasMinutes
        let shown = smallest == .minuut && !hasMinutes ? Eenheid.uur : smallest
        let divisor = shown == smallest ? 1 : 60
        let before = declared - Self.volume(line, in: smallest)
        let sum = EarlierLines(earlier).sum(
            line: shown.amount(Self.volume(line, in: smallest) / divisor), earlier: shown.amount(before / divisor),
            total: shown.amount(declared / divisor))
        let compared = maximum.text(in: shown).capitalized + Tekst("; ", sum) + .both(".")
        return openEnd.map { compared + .openEnd($0) } ?? compared
    }
}
