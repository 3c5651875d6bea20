import IWmo

/// Rules about the entries of a start or stop message.
enum AanleveringRules {
    static let statusAanlevering = Check<StatusAanlevering>(
        Rule(
            level2: "CS058", in: [.wmo305, .wmo307], of: "StartProduct; StopProduct",
            title: Tekst(nl: "Start of stop is nieuw of wordt verwijderd", en: "A start or stop is new or removed"),
            nl: "StatusAanlevering is 1 (eerste aanlevering) of 3 (verwijderen).",
            en: "StatusAanlevering is 1 (first delivery) or 3 (removal).",
            explanation: Tekst(
                nl: """
                    Een start of stop wordt niet gewijzigd. Wie een fout wil herstellen, verwijdert de oude melding \
                    met status 3 en stuurt de goede melding met status 1. Daarom mogen de codes 2 (gewijzigd) en 9 \
                    (ongewijzigd) hier niet, al staan ze in de codelijst. Stuur het bericht opnieuw met 1 of 3.
                    """,
                en: """
                    A start or stop is never changed. To mend a mistake, the old report is removed with status 3 and \
                    the right one is sent with status 1. So the codes 2 (changed) and 9 (unchanged) may not be used \
                    here, although the code list has them. Send the message again with 1 or 3.
                    """),
            basis: "OP033x2"),
        examples: [
            .breaks(
                nl: "De start van 3 april wordt met status 2 (gewijzigd) nog eens gestuurd.",
                en: "The start of 3 April is sent once more with status 2 (changed).", in: ExampleMessages.start
            ) { $0.startProducten[0].statusAanlevering = .gewijzigd },
            .nearMiss(
                nl: "De start van 3 april wordt met status 3 verwijderd.",
                en: "The start of 3 April is removed with status 3.", in: ExampleMessages.start
            ) { $0.startProducten[0].statusAanlevering = .verwijderen },
        ]
    ) { status in status == .eerste || status == .verwijderen }

    static let entries = [statusAanlevering.entry]
}
