import CareTimeline
import IWmo

extension ZorggatRegel {
    static let pauzeEntry = entry(
        .pauze,
        title: Tekst(nl: "Gedeclareerd in een pauze", en: "Declared in a pause"),
        condition: Tekst(
            nl: "Gedeclareerd over een periode waarin de ondersteuning stil lag: er was een pauze gemeld.",
            en: "Declared over a period in which support stood still: a pause was reported."),
        explanation: Tekst(
            nl: """
                Met een 307 met reden 20 meldt de aanbieder dat de zorg een tijd stil ligt. De dag van de stop is \
                de laatste zorgdag; daarna is elke dag een gatdag van de soort pauze, tot de dag voor de herstart. \
                Deze regel geldt als in de hele periode geen enkele zorgdag ligt en minstens één dag pauze is. Het \
                hele bedrag telt dan. Voorbeeld: pauze per 31 maart, geen herstart; een regel over april heeft 0 \
                zorgdagen en 30 gatdagen. Wat er gebeurt, kiest de gemeente met de instelling gap: afwijzen, \
                betwisten of niets. De aanbieder crediteert de regel, of meldt de herstart die nog ontbreekt.
                """,
            en: """
                With a 307 with reason 20 the aanbieder reports that care stands still for a while. The day of the \
                stop is the last care day; after it every day is a gap day of the kind pause, up to the day before \
                the restart. This rule holds when not a single care day lies in the whole period and at least one \
                day is pause. Then the whole amount counts. Example: pause as of 31 March, no restart; a line over \
                April has 0 care days and 30 gap days. What happens is the choice of the gemeente with the setting \
                gap: reject, dispute or nothing. The aanbieder credits the line, or reports the restart that is \
                still missing.
                """),
        examples: [
            .breaks(
                nl: "Pauze vanaf 1 april, gedeclareerd over heel april.",
                en: "A pause from 1 April on, declared over the whole of April."
            ) { $0.stop("20", on: .of(2023, 3, 31)) },
            .nearMiss(
                nl: "Pauze per 31 maart en herstart per 1 april: elke dag van april is een zorgdag.",
                en: "A pause as of 31 March and a restart as of 1 April: every day of April is a care day."
            ) { $0.stop("20", on: .of(2023, 3, 31), restart: .of(2023, 4, 1)) },
        ])
}
