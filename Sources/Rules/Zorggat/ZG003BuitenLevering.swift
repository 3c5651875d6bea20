import CareTimeline
import IWmo

extension ZorggatRegel {
    static let buitenLeveringEntry = entry(
        .buitenLevering,
        title: Tekst(nl: "Gedeclareerd buiten de levering", en: "Declared outside the delivery"),
        condition: Tekst(
            nl: "Gedeclareerd over een periode voor de start of na het einde van de ondersteuning.",
            en: "Declared over a period before support began or after it ended."),
        explanation: Tekst(
            nl: """
                Er is wel een start gemeld, maar in de hele periode ligt geen zorgdag, en geen dag ervan is pauze: \
                de zorg was nog niet begonnen, of was definitief gestopt. Een 307 met een andere reden dan 20 is \
                definitief; de dag van de stop is nog een zorgdag. Het hele bedrag telt. Voorbeeld: definitieve \
                stop per 31 maart; een regel over april heeft 0 zorgdagen en 30 gatdagen. De gemeente kiest met de \
                instelling gap: afwijzen, betwisten of niets. De aanbieder crediteert de regel, of herstelt de \
                start of stop.
                """,
            en: """
                A start was reported, but no care day lies in the whole period, and no day of it is pause: care \
                had not begun yet, or had stopped for good. A 307 with another reason than 20 is definitive; the \
                day of the stop is still a care day. The whole amount counts. Example: definitive stop as of 31 \
                March; a line over April has 0 care days and 30 gap days. The gemeente chooses with the setting \
                gap: reject, dispute or nothing. The aanbieder credits the line, or mends the start or stop.
                """),
        examples: [
            .breaks(
                nl: "Definitief gestopt per 31 maart, gedeclareerd over heel april.",
                en: "Stopped for good as of 31 March, declared over the whole of April."
            ) { $0.stop("19", on: .of(2023, 3, 31)) },
            .breaks(
                nl: "Gestart per 1 mei, gedeclareerd over heel april.",
                en: "Started as of 1 May, declared over the whole of April."
            ) { $0.levering.starts = [ExampleCase.start(.of(2023, 5, 1))] },
            .nearMiss(
                nl: "Definitief gestopt per 30 april, de laatste dag van de periode.",
                en: "Stopped for good as of 30 April, the last day of the period."
            ) { $0.stop("19", on: .of(2023, 4, 30)) },
        ])
}
