import CareTimeline
import IWmo

extension ZorggatRegel {
    static let geenStartEntry = entry(
        .geenStart,
        title: Tekst(nl: "Nooit een start gemeld", en: "No start was ever reported"),
        condition: Tekst(
            nl: "Gedeclareerd terwijl voor deze toewijzing nooit een start is gemeld.",
            en: "Declared while no start was ever reported for this toewijzing."),
        explanation: Tekst(
            nl: """
                Met een 305 meldt de aanbieder dat de zorg is begonnen. Zonder die melding weet de gemeente niet \
                of er zorg is, en kan de eigen bijdrage niet ingaan. Deze regel geldt als er voor de toewijzing \
                geen enkele start is die nog staat; het hele bedrag telt. Voorbeeld: toewijzing vanaf 1 januari, \
                geen 305, en een regel van € 800,00 over april: € 800,00. De gemeente kiest met de instelling \
                start: afwijzen, betwisten, niets, of register. Bij register voert zij zelf een administratieve \
                start in op de eerste dag van de periode, en is er geen bevinding. De aanbieder stuurt de 305 \
                alsnog.
                """,
            en: """
                With a 305 the aanbieder reports that care has begun. Without that report the gemeente does not \
                know whether there is care, and the client's own contribution cannot begin. This rule holds when \
                there is no start for the toewijzing that still stands; the whole amount counts. Example: \
                toewijzing from 1 January, no 305, and a line of € 800.00 over April: € 800.00. The gemeente \
                chooses with the setting start: reject, dispute, nothing, or register. With register it enters an \
                administrative start itself on the first day of the period, and there is no finding. The aanbieder \
                sends the 305 after all.
                """),
        examples: [
            .breaks(
                nl: "Geen start gemeld, gedeclareerd over heel april.",
                en: "No start was reported, declared over the whole of April."
            ) { $0.levering.starts = [] },
            .nearMiss(
                nl: "De start is gemeld per 1 april, de eerste dag van de periode.",
                en: "The start was reported as of 1 April, the first day of the period."
            ) { $0.levering.starts = [ExampleCase.start(.of(2023, 4, 1))] },
        ])
}
