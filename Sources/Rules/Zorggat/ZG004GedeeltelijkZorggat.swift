import CareTimeline
import IWmo

extension ZorggatRegel {
    static let gedeeltelijkEntry = entry(
        .gedeeltelijk,
        title: Tekst(nl: "Meer dan past op de zorgdagen", en: "More than fits on the care days"),
        condition: Tekst(
            nl: "Gedeclareerd volume is meer dan past op de dagen waarop ondersteuning is geleverd.",
            en: "The declared volume is more than fits on the days on which support was delivered."),
        explanation: Tekst(
            nl: """
                In de periode liggen zorgdagen en gatdagen. Dan wordt uitgerekend hoeveel volume op de zorgdagen \
                past. Per dag: volume x zorgdagen. Per week: volume x kalenderweken met een zorgdag; bij hulp bij \
                het huishouden en bij output wordt van wat in de hele periode past elke week zonder zorgdag \
                afgetrokken. Per maand: volume x zorgdagen / dagen, naar boven afgerond (of het hele volume, als \
                de gemeente month: full kiest). Bij een volume in totaal is er geen grens. Voorbeeld: 4 uur per \
                week, zorg tot en met 12 april: 3 weken met zorg, dus 12 uur. Gedeclareerd 16 uur voor € 800,00: € \
                800,00 x (16 - 12) / 16 = € 200,00 te veel. De gemeente kiest met de instelling partial: afwijzen, \
                betwisten of niets. De aanbieder crediteert de regel en declareert wat geleverd is.
                """,
            en: """
                Care days and gap days lie in the period. Then it is computed how much volume fits on the care \
                days. Per day: volume x care days. Per week: volume x calendar weeks with a care day; for \
                household help and for output each week without a care day is taken off what fits in the whole \
                period. Per month: volume x care days / days, rounded up (or the whole volume, when the gemeente \
                chooses month: full). For a volume in total there is no bound. Example: 4 hours a week, care up to \
                12 April: 3 weeks with care, so 12 hours. Declared 16 hours for € 800.00: € 800.00 x (16 - 12) / \
                16 = € 200.00 too much. The gemeente chooses with the setting partial: reject, dispute or nothing. \
                The aanbieder credits the line and declares what was delivered.
                """),
        examples: [
            .breaks(
                nl: "Pauze van 13 tot en met 30 april op 4 uur per week: er past 12 uur, gedeclareerd is 16.",
                en: "A pause from 13 to 30 April on 4 hours a week: 12 hours fit, 16 were declared."
            ) { $0.stop("20", on: .of(2023, 4, 12)) },
            .breaks(
                nl: """
                    Pauze van 3 tot en met 30 april op 15 uur per maand: er past 15 x 2 / 30 = 1 uur, gedeclareerd \
                    is 15.
                    """,
                en: "A pause from 3 to 30 April on 15 hours a month: 15 x 2 / 30 = 1 hour fits, 15 were declared."
            ) { facts in
                facts.assign(15, .uur, .perMaand)
                facts.declare(15)
                facts.stop("20", on: .of(2023, 4, 2))
            },
            .nearMiss(
                nl: """
                    Pauze van 13 tot en met 30 april op 4 uur per week: er past 12 uur, en dat is gedeclareerd. Alleen \
                    ZG005 meldt dat er gatdagen zijn.
                    """,
                en: """
                    A pause from 13 to 30 April on 4 hours a week: 12 hours fit, and that was declared. Only ZG005 tells \
                    that there are gap days.
                    """,
                also: ["ZG005"]
            ) { facts in
                facts.declare(12)
                facts.stop("20", on: .of(2023, 4, 12))
            },
        ])
}
