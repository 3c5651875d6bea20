import CareTimeline
import IWmo

extension ZorggatRegel {
    static let meldingEntry = entry(
        .melding,
        title: Tekst(nl: "Gatdagen, maar het volume past", en: "Gap days, but the volume fits"),
        condition: Tekst(
            nl: "Op een deel van de dagen was er geen ondersteuning; het volume past op de andere dagen.",
            en: "On part of the days there was no support; the volume fits on the other days."),
        explanation: Tekst(
            nl: """
                In de periode liggen zorgdagen en gatdagen, maar er is niet meer gedeclareerd dan op de zorgdagen \
                past, of er is geen grens om mee te vergelijken (een volume in totaal, geen omvang, of een andere \
                eenheid). Dat is alleen een melding: de regel wordt toegekend en het bedrag dat telt is € 0,00. \
                Voorbeeld: 4 uur per week, zorg tot en met 12 april: er past 3 x 4 = 12 uur, en er is 12 uur \
                gedeclareerd. De melding helpt de contractmanager om aanbieders te vinden die vaak declareren over \
                maanden met een pauze. Staat partial op off, dan verdwijnt zij.
                """,
            en: """
                Care days and gap days lie in the period, but no more was declared than fits on the care days, or \
                there is no bound to compare with (a volume in total, no omvang, or another unit). That is \
                information only: the line is accepted and the amount that counts is € 0.00. Example: 4 hours a \
                week, care up to 12 April: 3 x 4 = 12 hours fit, and 12 hours were declared. The note helps the \
                contract manager to find aanbieders that often declare over months with a pause. When partial is \
                off, it disappears.
                """),
        examples: [
            .breaks(
                nl: "Pauze van 13 tot en met 30 april op 4 uur per week: er past 12 uur, en dat is gedeclareerd.",
                en: "A pause from 13 to 30 April on 4 hours a week: 12 hours fit, and that was declared."
            ) { facts in
                facts.declare(12)
                facts.stop("20", on: .of(2023, 4, 12))
            },
            .nearMiss(
                nl: "Pauze per 12 april en herstart per 13 april: elke dag van april is een zorgdag.",
                en: "A pause as of 12 April and a restart as of 13 April: every day of April is a care day."
            ) { $0.stop("20", on: .of(2023, 4, 12), restart: .of(2023, 4, 13)) },
        ])
}
