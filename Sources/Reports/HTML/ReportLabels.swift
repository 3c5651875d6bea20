import IWmo

/// The fixed words of the report, by the name under which the templates ask for them.
enum ReportLabels {
    static func values(_ language: Language) -> [String: String] {
        all.mapValues { $0[language] }
    }

    static let all: [String: Tekst] = general.merging(lineWords) { first, _ in first }
        .merging(sections) { first, _ in first }.merging(leads) { first, _ in first }

    private static let general: [String: Tekst] = [
        "skip": Tekst(nl: "Direct naar de inhoud", en: "Skip to the content"),
        "overview": Tekst(nl: "naar het overzicht", en: "to the overview"),
        "title": Tekst(nl: "Beoordeling van de declaraties", en: "Verdict on the declarations"),
        "asOf": Tekst(nl: "Peildatum", en: "As of"),
        "figures": Tekst(nl: "In het kort", en: "In short"),
        "contents": Tekst(nl: "Onderdelen van dit rapport", en: "Parts of this report"),
        "version": Tekst(nl: "versie", en: "version"),
        "shares": Tekst(nl: "Verdeling van het ingediende bedrag", en: "Shares of the submitted amount"),
        "none": Tekst(nl: "Geen.", en: "None."),
        "footer": Tekst(
            nl:
                "Dit rapport staat op zichzelf: het haalt niets van internet. Cliënten staan er onder een pseudoniem in, "
                + "nooit met hun BSN. Alle regels, ook die hier niet passen, staan in de tabellen naast dit rapport.",
            en: "This report stands by itself: it fetches nothing from the internet. Clients appear under a pseudonym, "
                + "never with their BSN. All lines, also those that do not fit here, are in the tables beside it."),
        "deviation": Tekst(
            nl: "Het beleid wijkt af van de standaard (OP364)", en: "The policy departs from the standard (OP364)"),
        "deviationLead": Tekst(
            nl:
                "Regel OP364 van iWmo 3.x verbiedt het een declaratieregel af te wijzen omdat een start- of stopbericht "
                + "ontbreekt of andere data noemt. Voor deze gemeenten is in deze run een ander beleid ingesteld:",
            en:
                "Rule OP364 of iWmo 3.x forbids rejecting a declaration line because a start or stop message is missing "
                + "or names other dates. For these gemeenten another policy was set in this run:"),
        "skipped": Tekst(nl: "Niet gecontroleerd", en: "Not checked"),
        "skippedLead": Tekst(
            nl: "Deze controles konden niet worden gedaan. Ze gelden dus niet als goedgekeurd.",
            en: "These checks could not be made. They do not count as passed."),
        "attention": Tekst(nl: "Vraagt aandacht", en: "Needs attention"),
    ]

    private static let lineWords: [String: Tekst] = [
        "amount": Tekst(nl: "Bedrag", en: "Amount"),
        "line": Tekst(nl: "Regel", en: "Line"),
        "declaration": Tekst(nl: "declaratie", en: "declaration"),
        "client": Tekst(nl: "Cliënt", en: "Client"),
        "toewijzing": Tekst(nl: "toewijzing", en: "toewijzing"),
        "product": Tekst(nl: "Product en periode", en: "Product and period"),
        "reason": Tekst(nl: "Waarom", en: "Why"),
        "code": Tekst(nl: "retourcode", en: "return code"),
        "flagged": Tekst(nl: "Gevlagd", en: "Flagged"),
        "of": Tekst(nl: "van", en: "of"),
        "month": Tekst(nl: "De maand", en: "The month"),
        "gemeente": Tekst(nl: "Gemeente", en: "Gemeente"),
        "aanbieder": Tekst(nl: "Aanbieder", en: "Aanbieder"),
        "lines": Tekst(nl: "Regels", en: "Lines"),
        "rule": Tekst(nl: "Controle", en: "Rule"),
        "condition": Tekst(nl: "Wat er moet gelden", en: "What must hold"),
        "submitted": Tekst(nl: "Ingediend", en: "Submitted"),
        "granted": Tekst(nl: "Toegekend", en: "Granted"),
        "disputed": Tekst(nl: "Betwist", en: "Disputed"),
        "rejected": Tekst(nl: "Afgewezen", en: "Rejected"),
        "total": Tekst(nl: "Totaal", en: "Total"),
        "period": Tekst(nl: "Periode", en: "Period"),
        "change": Tekst(nl: "Wat er veranderde", en: "What changed"),
        "then": Tekst(nl: "Toen", en: "Then"),
        "now": Tekst(nl: "Nu", en: "Now"),
        "recover": Tekst(nl: "Terug te vorderen", en: "To recover"),
        "cause": Tekst(nl: "Aanleiding", en: "Cause"),
        "causeNote": Tekst(nl: "bericht", en: "message"),
        "signal": Tekst(nl: "Signaal", en: "Signal"),
        "kind": Tekst(nl: "Soort", en: "Kind"),
        "start": Tekst(nl: "Begindatum", en: "First day"),
        "toewijzingHead": Tekst(nl: "Toewijzing", en: "Toewijzing"),
        "open": Tekst(nl: "Open", en: "Open"),
        "new": Tekst(nl: "Nieuw", en: "New"),
        "closed": Tekst(nl: "Gesloten", en: "Closed"),
        "request": Tekst(nl: "Verzoek", en: "Request"),
        "list": Tekst(nl: "Lijst", en: "List"),
        "table": Tekst(nl: "tabel", en: "table"),
        "since": Tekst(nl: "Bekend sinds", en: "Known since"),
        "toCredit": Tekst(nl: "Te crediteren", en: "To credit"),
        "finding": Tekst(nl: "Bevinding", en: "Finding"),
        "subject": Tekst(nl: "Waarover", en: "About"),
        "accepted": Tekst(nl: "Geaccepteerd", en: "Accepted"),
        "file": Tekst(nl: "Bestand", en: "File"),
        "action": Tekst(nl: "Wat te doen", en: "What to do"),
        "answer": Tekst(nl: "retourbericht", en: "answer"),
    ]

    private static let sections: [String: Tekst] = [
        "rejectedTitle": Tekst(nl: "Afgewezen", en: "Rejected"),
        "rejectedPerRule": Tekst(nl: "Afgewezen regels per controle", en: "Rejected lines by rule"),
        "explanation": Tekst(nl: "Uitleg, regel voor regel", en: "Explanation, rule by rule"),
        "explanationLead": Tekst(
            nl:
                "De regels met het meeste geld hebben een uitleg die openklapt; pauzewacht explain geeft haar voor elke "
                + "regel.",
            en: "The lines with the most money have an explanation that folds out; pauzewacht explain gives it for any "
                + "line."),
        "disputedTitle": Tekst(nl: "Betwist", en: "Disputed"),
        "legend": Tekst(nl: "Zo leest u de balk", en: "How to read the bar"),
        "noticesTitle": Tekst(nl: "Zorggat zonder gevolg", en: "Care gap without consequence"),
        "acceptedTitle": Tekst(nl: "Geaccepteerde bevindingen", en: "Accepted findings"),
        "acceptedEarlier": Tekst(nl: "Op regels uit eerdere runs", en: "On lines of earlier runs"),
        "recoveryTitle": Tekst(nl: "Terug te vorderen", en: "To recover"),
        "acceptedSignals": Tekst(nl: "Geaccepteerde signalen", en: "Accepted signals"),
        "unusedTitle": Tekst(nl: "Uitzonderingen zonder bevinding", en: "Exceptions without a finding"),
        "expiredTitle": Tekst(nl: "Verlopen uitzonderingen", en: "Expired exceptions"),
        "totalsTitle": Tekst(nl: "Toegekend en totalen", en: "Granted and totals"),
        "totalsCaption": Tekst(
            nl: "Bedragen per gemeente en aanbieder, creditregels negatief",
            en: "Amounts by gemeente and aanbieder, credit lines negative"),
        "rejudgedTitle": Tekst(nl: "Heroordelingen", en: "Judged again"),
        "contributionTitle": Tekst(nl: "Eigen bijdrage", en: "Own contribution"),
        "signalsTitle": Tekst(nl: "Signalen", en: "Signals"),
        "startsTitle": Tekst(nl: "Administratieve starts", en: "Administrative starts"),
        "filesTitle": Tekst(nl: "Bestanden", en: "Files"),
        "filesCaption": Tekst(nl: "Bestanden per soort bericht", en: "Files by type of message"),
        "message": Tekst(nl: "Bericht", en: "Message"),
        "quarantineTitle": Tekst(nl: "In quarantaine", en: "In quarantine"),
        "refusedTitle": Tekst(nl: "Afgekeurde berichten", en: "Refused messages"),
    ]

    private static let leads: [String: Tekst] = [
        "rejectedLead": Tekst(
            nl: "Deze regels zijn niet toegekend. De aanbieder leest de retourcode in het retourbericht. "
                + "De meeste euro's staan bovenaan.",
            en: "These lines were not granted. The aanbieder reads the return code in the answer. "
                + "The largest amounts come first."),
        "disputedLead": Tekst(
            nl: "Deze regels zijn toegekend, maar er is gedeclareerd over dagen waarop geen ondersteuning is geleverd. "
                + "Het gevlagde bedrag is wat u met de aanbieder bespreekt of terugvordert.",
            en: "These lines were granted, but cover days on which no support was delivered. "
                + "The flagged amount is what to discuss with the aanbieder or to recover."),
        "noticesLead": Tekst(
            nl:
                "In deze periodes was er op een deel van de dagen geen ondersteuning, maar het gedeclareerde volume past op de "
                + "dagen waarop wel is geleverd (ZG005). U hoeft niets te doen; de regels staan in zorggaten.csv.",
            en:
                "On part of the days in these periods there was no support, but the declared volume fits on the days on which it "
                + "was delivered (ZG005). Nothing to do; the lines are in zorggaten.csv."),
        "recoveryLead": Tekst(
            nl:
                "Alle regels die betaald zijn en nog niet gecrediteerd, met een bedrag over dagen zonder ondersteuning: uit "
                + "deze run en uit eerdere. Stuur de aanbieder de tabel; een credit haalt de regel van deze lijst.",
            en:
                "All lines that were paid and not credited yet, with an amount over days without support: of this run and "
                + "of earlier ones. Send the aanbieder the table; a credit takes the line off this list."),
        "acceptedLead": Tekst(
            nl: "Deze bevindingen heeft iemand geaccepteerd, met een reden en een einddatum (uitzonderingen.csv). Ze "
                + "tellen niet mee in het gevlagde bedrag en wijzen niets af.",
            en:
                "Somebody accepted these findings, with a reason and a last day (uitzonderingen.csv). They do not count "
                + "in the flagged amount and reject nothing."),
        "unusedLead": Tekst(
            nl:
                "Deze uitzonderingen horen bij geen enkele regel of signaal van deze run. Controleer nummers en regel, of "
                + "haal ze weg.",
            en:
                "These exceptions belong to no line or signal of this run. Check the numbers and the rule, or take them "
                + "out."),
        "expiredLead": Tekst(
            nl: "De laatste dag is voorbij: deze bevindingen tellen weer mee.",
            en: "The last day has passed: these findings count again."),
        "totalsLead": Tekst(
            nl:
                "Ingediend telt de beoordeelde regels: toegekend, betwist en afgewezen samen. Alle toegekende en betwiste "
                + "regels staan in goedkeur.csv.",
            en: "Submitted counts the lines that were judged: granted, disputed and rejected together. All granted and "
                + "disputed lines are in goedkeur.csv."),
        "rejudgedLead": Tekst(
            nl:
                "Deze regels zijn in een eerdere run geaccepteerd. Een later bericht laat zien dat er minder of juist meer "
                + "dagen ondersteuning was. Het eerdere antwoord blijft staan; de aanbieder herstelt met een creditregel.",
            en:
                "These lines were accepted in an earlier run. A later message shows that there were fewer or more days of "
                + "support. The earlier answer stands; the aanbieder corrects it with a credit line."),
        "contributionLead": Tekst(
            nl:
                "Nieuw in deze run: de eerste en de laatste dag van de ondersteuning, en maanden zonder ondersteuning "
                + "waarvoor de eigen bijdrage wordt gecorrigeerd. Elke melding staat één keer in een tabel.",
            en:
                "New in this run: first and last days of support, and months without support for which the own "
                + "contribution is corrected. Each of them is in a table once."),
        "signalsLead": Tekst(
            nl: "Opvallend, maar geen reden om af te wijzen.", en: "Worth a look, but no reason to reject."),
        "startsLead": Tekst(
            nl:
                "Bij deze toewijzingen heeft de gemeente de start zelf vastgelegd. Vraag de aanbieder om het startbericht "
                + "(305): tot dat er is, kan hij ook geen stop of pauze melden.",
            en:
                "For these toewijzingen the gemeente recorded the start itself. Ask the aanbieder for the start message "
                + "(305): until it is there, no stop or pause can be reported either."),
    ]
}
