import CareTimeline
import IWmo

extension PrestatieChecks {
    static let pastInPeriode = Check(
        .prestatie(
            "TR321", code: "9321", instructions: "IV077, IV078",
            title: Tekst(nl: "Volume past in de periode", en: "Volume fits in the period"),
            condition: Tekst(
                nl: "Het volume mag niet hoger zijn dan wat de toewijzing in deze ProductPeriode toelaat.",
                en: "The volume may not exceed what the toewijzing allows in this ProductPeriode."),
            explanation: Tekst(
                nl: """
                    De gemeente wijst een volume toe per dag, week, maand of in totaal. Deze regel rekent uit \
                    hoeveel daarvan in één productperiode past. Per dag: volume x aantal dagen. Per week: volume x \
                    aantal kalenderweken (maandag tot en met zondag) die de periode raakt; een week die maar voor \
                    een deel in de periode valt, telt heel mee. April 2023 raakt week 13 tot en met 17: bij 4 uur \
                    per week past er 5 x 4 = 20 uur. Voor hulp bij het huishouden (categorie 01) zijn het altijd 6 \
                    weken. Bij output telt een week mee in de periode waarin de zondag valt, en een laatste \
                    gebroken week bij de laatste zondag. Per maand en in totaal: het volume zelf. Zijn uren \
                    toegewezen en minuten gedeclareerd, dan telt elk uur voor 60 minuten. De aanbieder declareert \
                    minder, of vraagt de gemeente om een hogere toewijzing.
                    """,
                en: """
                    The gemeente assigns a volume per day, week, month or in total. This rule computes how much of \
                    it fits in one productperiode. Per day: volume x number of days. Per week: volume x number of \
                    calendar weeks (Monday to Sunday) that the period touches; a week that lies only partly in the \
                    period counts in full. April 2023 touches weeks 13 to 17: with 4 hours a week, 5 x 4 = 20 \
                    hours fit. For household help (categorie 01) it is always 6 weeks. For output a week counts in \
                    the period that holds its Sunday, and a last broken week goes with the last Sunday. Per month \
                    and in total: the volume itself. When hours were assigned and minutes are declared, each hour \
                    counts for 60 minutes. The aanbieder declares less, or asks the gemeente for a larger \
                    toewijzing.
                    """)),
        examples: [
            .breaks(
                nl: """
                    4 uur per week, gedeclareerd over april 2023: 21 uur. April raakt 5 kalenderweken, dus er past \
                    20 uur.
                    """,
                en: """
                    4 hours a week, declared over April 2023: 21 hours. April touches 5 calendar weeks, so 20 \
                    hours fit.
                    """
            ) { $0.declare(21) },
            .breaks(
                nl: """
                    4 uur per week hulp bij het huishouden, gedeclareerd: 25 uur. In elke maand past 6 x 4 = 24 \
                    uur.
                    """,
                en: "4 hours a week of household help, declared: 25 hours. In any month 6 x 4 = 24 hours fit."
            ) { facts in
                facts.toewijzing?.product = Product(categorie: "01")
                facts.prestatie.productCategorie = "01"
                facts.declare(25)
            },
            .breaks(
                nl: """
                    4 stuks (output) per week, gedeclareerd over april 2023: 21 stuks. April heeft 5 zondagen, dus \
                    er past 20.
                    """,
                en: "4 pieces (output) a week, declared over April 2023: 21 pieces. April has 5 Sundays, so 20 fit."
            ) { facts in
                facts.assign(4, .stuksOutput, .perWeek)
                facts.declare(21)
            },
            .nearMiss(
                nl: "4 uur per week, gedeclareerd over april 2023: 20 uur, precies 5 kalenderweken x 4 uur.",
                en: "4 hours a week, declared over April 2023: 20 hours, exactly 5 calendar weeks x 4 hours."
            ) { $0.declare(20) },
            .nearMiss(
                nl: "4 uur per dag, gedeclareerd over april 2023: 120 uur, precies 30 dagen x 4 uur.",
                en: "4 hours a day, declared over April 2023: 120 hours, exactly 30 days x 4 hours."
            ) { facts in
                facts.assign(4, .uur, .perDag)
                facts.declare(120)
            },
        ],
        numbers: PeriodVolume.of, isBroken: { $0.declared > $0.limit }, figures: { $0.text })
}

/// The volume of a line and the most that fits in its period.
private struct PeriodVolume {
    let declared: Int
    /// The unit of the line.
    let unit: Eenheid
    let maximum: VolumeMaximum
    /// In the unit of the line.
    let limit: Int
    let openEnd: Day?

    @Sendable static func of(_ facts: PrestatieFacts) -> Applicability<PeriodVolume> {
        guard let toewijzing = facts.gekoppeld else { return .notApplicable(Absence.toewijzing) }
        guard let ceiling = facts.ceiling else { return .notApplicable(Absence.omvang) }
        guard let factor = facts.factor else { return .notApplicable(Absence.eenheid) }
        guard let days = facts.periode.days else { return .notApplicable(Absence.periode) }
        let maximum = ceiling.computation(in: days)
        return .applies(
            PeriodVolume(
                declared: facts.prestatie.geleverdVolume, unit: facts.prestatie.eenheid, maximum: maximum,
                limit: maximum.value * factor,
                openEnd: toewijzing.einddatum == nil ? facts.declaratieMaand.lastDay : nil))
    }

    var text: Tekst {
        let compared =
            maximum.text(in: unit).capitalized + Tekst(nl: "; gedeclareerd ", en: "; declared ")
            + unit.amount(declared) + .both(".")
        guard case .sundays = maximum.count, let openEnd else { return compared }
        return compared + .openEnd(openEnd)
    }
}

extension Tekst {
    /// Until which day a toewijzing without Einddatum counts.
    static func openEnd(_ day: Day) -> Tekst {
        Tekst(
            nl: " De toewijzing heeft geen einddatum; zij telt tot en met \(day), de laatste dag van de "
                + "declaratiemaand.",
            en: " The toewijzing has no end date; it counts up to and including \(day), the last day of the "
                + "declaration month.")
    }

    /// The text with a capital to begin with.
    var capitalized: Tekst {
        Tekst(nl: nl.prefix(1).uppercased() + nl.dropFirst(), en: en.prefix(1).uppercased() + en.dropFirst())
    }
}
