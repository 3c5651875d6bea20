import IWmo

/// The fixed words of the pages, by the name under which the templates ask for them.
enum AuditLabels {
    static func values(_ language: Language) -> [String: String] { all.mapValues { $0[language] } }

    static let all: [String: Tekst] = general.merging(titles) { first, _ in first }
        .merging(leads) { first, _ in first }.merging(heads) { first, _ in first }

    private static let general: [String: Tekst] = [
        "skip": Tekst(nl: "Direct naar de inhoud", en: "Skip to the content"),
        "asOf": Tekst(nl: "Stand van", en: "As of"),
        "crumbs": Tekst(nl: "U bent hier", en: "You are here"),
        "figures": Tekst(nl: "In het kort", en: "In short"),
        "contents": Tekst(nl: "Op deze pagina", en: "On this page"),
        "version": Tekst(nl: "versie", en: "version"),
        "footer": Tekst(
            nl: "Deze pagina's staan op zichzelf: ze halen niets van internet. Cliënten staan er onder een pseudoniem "
                + "in, nooit met hun BSN.",
            en: "These pages stand by themselves: they fetch nothing from the internet. Clients appear under a "
                + "pseudonym, never with their BSN."),
        "explanation": Tekst(nl: "Uitleg, regel voor regel", en: "Explanation, rule by rule"),
        "timeline": Tekst(nl: "Bekijk de cliënt in één beeld", en: "See the client in one picture"),
        "of": Tekst(nl: "van", en: "of"),
        "total": Tekst(nl: "Totaal", en: "Total"),
        "median": Tekst(nl: "Mediaan van de regio", en: "Median of the region"),
        "here": Tekst(nl: "Hier", en: "Here"),
        "legendOutcome": Tekst(nl: "Wat er van het geld werd", en: "What became of the money"),
        "legendDays": Tekst(nl: "Dagen", en: "Days"),
        "legendMarks": Tekst(nl: "Gedeclareerde maanden", en: "Declared months"),
        "legendMoney": Tekst(nl: "Geld zonder zorg", en: "Money without care"),
        "linesLink": Tekst(
            nl: "Alle afgewezen en betwiste regels, met de reden",
            en: "All rejected and disputed lines, with the reason"),
    ]

    private static let titles: [String: Tekst] = [
        "outcomeTitle": Tekst(nl: "Wat er werd van dat geld", en: "What became of that money"),
        "aanbiedersTitle": Tekst(nl: "Per aanbieder", en: "By aanbieder"),
        "gemeentenTitle": Tekst(nl: "Per gemeente", en: "By gemeente"),
        "gapRulesTitle": Tekst(nl: "Per soort zorggat", en: "By kind of care gap"),
        "rejectingTitle": Tekst(nl: "Afgewezen, per controle", en: "Rejected, by rule"),
        "monthsTitle": Tekst(nl: "Per maand", en: "By month"),
        "declaredChart": Tekst(nl: "Gedeclareerd", en: "Declared"),
        "gapChart": Tekst(nl: "Over dagen zonder zorg", en: "For days without care"),
        "monthsTable": Tekst(nl: "De cijfers per maand", en: "The figures by month"),
        "disciplineTitle": Tekst(nl: "Start, pauze en stop", en: "Start, pause and stop"),
        "disciplineTable": Tekst(nl: "De aanbieders op volgorde", en: "The aanbieders in order"),
        "findingsTitle": Tekst(nl: "De grootste bevindingen", en: "The largest findings"),
        "signalsTitle": Tekst(nl: "Signalen", en: "Signals"),
        "contractTitle": Tekst(nl: "Gebruik van het contract", en: "Use of the contract"),
        "notLookedFor": Tekst(nl: "Niet gezocht", en: "Not looked for"),
        "skippedTitle": Tekst(nl: "Niet gecontroleerd", en: "Not checked"),
        "downloadsTitle": Tekst(nl: "Bestanden", en: "Files"),
        "definitionsTitle": Tekst(nl: "Zo is er geteld", en: "How it was counted"),
        "pictureTitle": Tekst(nl: "In één beeld", en: "In one picture"),
        "tablesTitle": Tekst(nl: "Dezelfde cijfers in tabellen", en: "The same figures in tables"),
    ]

    private static let leads: [String: Tekst] = [
        "aanbiedersLead": Tekst(
            nl: "Wat is gedeclareerd over dagen zonder zorg, het meeste geld bovenaan.",
            en: "What was declared for days without care, most money first."),
        "gemeentenLead": Tekst(
            nl: "Dezelfde bedragen, per gemeente die betaalt.", en: "The same amounts, by the gemeente that pays."),
        "gapRulesLead": Tekst(
            nl: "Waarom er geen zorg was op de dagen waarover is gedeclareerd.",
            en: "Why there was no care on the days that were declared."),
        "rejectingLead": Tekst(
            nl: "Een regel die op meer controles strandt, telt bij elk ervan mee.",
            en: "A line that several rules rejected counts with each of them."),
        "monthsLead": Tekst(
            nl: "Naar de maand waarin is gedeclareerd. De twee grafieken hebben elk hun eigen schaal.",
            en: "By the month of the declaration. The two charts each have a scale of their own."),
        "disciplineLead": Tekst(
            nl: "Elke stip is een aanbieder. De streep is de mediaan: de helft zit eronder, de helft erboven.",
            en: "Each dot is an aanbieder. The line is the median: half is below it, half above."),
        "standingLead": Tekst(
            nl:
                "De ruit is deze aanbieder, in alle gemeenten samen. De streep is de mediaan van de regio: de helft zit "
                + "eronder, de helft erboven.",
            en:
                "The diamond is this aanbieder, in all gemeenten together. The line is the median of the region: half is "
                + "below it, half above."),
        "findingsLead": Tekst(
            nl:
                "De tien regels met het meeste geld over dagen zonder zorg. Met het referentienummer vindt de aanbieder "
                + "de regel terug.",
            en: "The ten lines with most money for days without care. With the reference number the aanbieder finds "
                + "the line."),
        "signalsLead": Tekst(
            nl: "Opvallend, maar geen oordeel: kijk ernaar of vraag ernaar.",
            en: "Worth a look, but no verdict: look at it, or ask about it."),
        "noSignals": Tekst(nl: "Geen gevallen.", en: "No cases."),
        "nothingFound": Tekst(nl: "Gezocht en niets gevonden:", en: "Looked for, and nothing found:"),
        "whatToDo": Tekst(nl: "Wat te doen:", en: "What to do:"),
        "contractLead": Tekst(
            nl: "De streep is het plafond. Gearceerd is wat er bij dit tempo nog bij komt.",
            en: "The line is the ceiling. Hatched is what is still to come at this pace."),
        "skippedLead": Tekst(
            nl: "Deze controles konden niet worden gedaan. Ze gelden dus niet als goedgekeurd.",
            en: "These checks could not be made. They do not count as passed."),
        "downloadsLead": Tekst(
            nl: "Alle regels en cijfers, om zelf mee te rekenen.", en: "All lines and figures, to work with."),
        "definitionOne": Tekst(
            nl:
                "Een dag zonder zorg is een dag van de toewijzing waarop volgens de start- en stopberichten geen zorg is "
                + "geleverd. Geteld is wat nu bekend is, ook door berichten die later kwamen.",
            en: "A day without care is a day of the toewijzing on which no care was delivered, by the start and stop "
                + "messages. What is known now counts, also from messages that came later."),
        "definitionTwo": Tekst(
            nl: "Gedeclareerd is alles wat is beoordeeld; creditregels tellen negatief. Toegekend en afgewezen zijn "
                + "samen het gedeclareerde bedrag.",
            en: "Declared is everything that was judged; credit lines count negative. Granted and rejected together "
                + "are the declared amount."),
        "definitionThree": Tekst(
            nl: "Elk totaal op deze pagina is een som van rijen in cijfers.csv. De regels zelf staan in afkeur.csv, "
                + "goedkeur.csv en zorggaten.csv; pauzewacht explain legt elke regel uit.",
            en: "Every total on this page is a sum of rows in cijfers.csv. The lines themselves are in afkeur.csv, "
                + "goedkeur.csv and zorggaten.csv; pauzewacht explain explains any line."),
    ]

    private static let heads: [String: Tekst] = [
        "aanbieder": Tekst(nl: "Aanbieder", en: "Aanbieder"),
        "gemeente": Tekst(nl: "Gemeente", en: "Gemeente"),
        "name": Tekst(nl: "Naam", en: "Name"),
        "picture": Tekst(nl: "Verdeling", en: "Shares"),
        "found": Tekst(nl: "Zonder zorg", en: "Without care"),
        "share": Tekst(nl: "Aandeel", en: "Share"),
        "declared": Tekst(nl: "Gedeclareerd", en: "Declared"),
        "granted": Tekst(nl: "Toegekend", en: "Granted"),
        "rejected": Tekst(nl: "Afgewezen", en: "Rejected"),
        "rule": Tekst(nl: "Controle", en: "Rule"),
        "lines": Tekst(nl: "Regels", en: "Lines"),
        "amount": Tekst(nl: "Bedrag", en: "Amount"),
        "month": Tekst(nl: "Maand", en: "Month"),
        "value": Tekst(nl: "Aandeel", en: "Share"),
        "parts": Tekst(nl: "Aantallen", en: "Counts"),
        "verdict": Tekst(nl: "Oordeel", en: "Verdict"),
        "reference": Tekst(nl: "Referentienummer", en: "Reference number"),
        "client": Tekst(nl: "Cliënt", en: "Client"),
        "text": Tekst(nl: "Wat er opvalt", en: "What stands out"),
        "ceiling": Tekst(nl: "Plafond", en: "Ceiling"),
        "used": Tekst(nl: "Gebruikt", en: "Used"),
        "forecast": Tekst(nl: "Verwacht", en: "Expected"),
        "products": Tekst(nl: "Producten", en: "Products"),
        "file": Tekst(nl: "Bestand", en: "File"),
        "content": Tekst(nl: "Inhoud", en: "Content"),
        "toewijzing": Tekst(nl: "Toewijzing", en: "Toewijzing"),
        "daysHead": Tekst(nl: "dagen", en: "days"),
    ]
}
