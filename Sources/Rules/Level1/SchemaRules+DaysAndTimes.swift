import IWmo

extension SchemaRules {
    /// What a day or a time looks like.
    static let daysAndTimes: [CatalogueEntry] = [
        CatalogueEntry(
            rule: Rule(
                level1: "RS032", in: .metEigenHeader + .metHerhaaldeHeader,
                of: "Contact; Relatie; ToegewezenProduct; Client; Header; StartProduct; StopProduct; "
                    + "Declaratie; Prestatie; AangevraagdProduct; NieuwProduct; TeWijzigenProduct",
                title: Tekst(nl: "Datum als JJJJ-MM-DD", en: "Date as YYYY-MM-DD"),
                condition: Tekst(
                    nl: "Een datum bestaat, is geschreven als JJJJ-MM-DD en heeft geen tijdzone.",
                    en: "A date exists, is written as YYYY-MM-DD and has no time zone."),
                explanation: Tekst(
                    nl: """
                        Ondersteuning gaat per dag, en een dag is in heel Nederland dezelfde. Veel programma's zetten \
                        achter een datum vanzelf een tijdzone (Z of +01:00); dan kan een andere lezer er een dag naast \
                        zitten. 29 februari mag alleen in een schrikkeljaar. Schrijf alleen jaar, maand en dag.
                        """,
                    en: """
                        Support goes by the day, and a day is the same all over the Netherlands. Many programs put a \
                        time zone after a date of their own accord (Z or +01:00); another reader may then be a day \
                        off. 29 February is allowed in a leap year only. Write year, month and day only.
                        """)),
            examples: [
                .breaks(
                    nl: "Een start op 2023-04-03Z, met tijdzone.", en: "A start on 2023-04-03Z, with a time zone.",
                    in: .wmo305, at: ElementPath.startProduct + "/Begindatum[1]", text: "2023-04-03Z"),
                .breaks(
                    nl: "Een start op 29 februari 2023, een dag die er niet was.",
                    en: "A start on 29 February 2023, a day that did not exist.", in: .wmo305,
                    at: ElementPath.startProduct + "/Begindatum[1]", text: "2023-02-29"),
                .nearMiss(
                    nl: "Een start op 29 februari 2024, in een schrikkeljaar.",
                    en: "A start on 29 February 2024, in a leap year.", in: .wmo305,
                    at: ElementPath.startProduct + "/Begindatum[1]", text: "2024-02-29"),
            ]),
        CatalogueEntry(
            rule: Rule(
                level1: "RS034", in: .toewijzing, of: "ToegewezenProduct",
                title: Tekst(nl: "Tijd als UU:MM:SS", en: "Time as HH:MM:SS"),
                condition: Tekst(
                    nl: "Toewijzingstijd is geschreven als UU:MM:SS en heeft geen tijdzone.",
                    en: "Toewijzingstijd is written as HH:MM:SS and has no time zone."),
                explanation: Tekst(
                    nl: """
                        Van twee versies van een toewijzing geldt die met de laatste toewijzingsdatum en -tijd. Een \
                        tijdzone (Z of +02:00) zou die volgorde onzeker maken. Delen van een seconde mogen: \
                        10:00:00.5. Schrijf de Nederlandse tijd zonder tijdzone.
                        """,
                    en: """
                        Of two versions of a toewijzing the one with the latest toewijzingsdatum and -tijd holds. A \
                        time zone (Z or +02:00) would make that order uncertain. Parts of a second are allowed: \
                        10:00:00.5. Write Dutch time without a time zone.
                        """)),
            examples: [
                .breaks(
                    nl: "Een toewijzing van 10:00:00+02:00.", en: "A toewijzing of 10:00:00+02:00.", in: .wmo301,
                    at: ElementPath.toegewezenProduct + "/Toewijzingstijd[1]", text: "10:00:00+02:00"),
                .nearMiss(
                    nl: "Een toewijzing van 10:00:00.5.", en: "A toewijzing of 10:00:00.5.", in: .wmo301,
                    at: ElementPath.toegewezenProduct + "/Toewijzingstijd[1]", text: "10:00:00.5"),
            ]),
    ]
}
