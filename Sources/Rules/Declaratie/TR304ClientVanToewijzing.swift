import IWmo

extension PrestatieChecks {
    static let clientHoortBijToewijzing = Check(
        .prestatie(
            "TR304", code: "8187", instructions: "OP276",
            title: Tekst(nl: "Client van de toewijzing", en: "Client of the toewijzing"),
            condition: Tekst(
                nl: "De client van de prestatie moet de client van de toewijzing zijn.",
                en: "The client of the line must be the client of the toewijzing."),
            explanation: Tekst(
                nl: """
                    Een toewijzing geldt voor één client. Staat op de regel het nummer van een toewijzing van \
                    iemand anders, dan zou de gemeente voor de verkeerde persoon betalen. De regel vergelijkt het \
                    BSN van de client in de declaratie met dat van de toewijzing. Kent de gemeente geen enkele \
                    toewijzing voor dit BSN, dan krijgt de client 8187 en worden zijn regels niet verder bekeken \
                    (0233). De aanbieder zoekt de goede combinatie van client en toewijzing op en stuurt de regel \
                    met een nieuw referentienummer opnieuw. Een wijzigingsverzoek (WMO317) wordt net zo vergeleken \
                    met de toewijzingen die het noemt; is er een van een andere client, dan wordt de rest van het \
                    verzoek niet gecontroleerd (0233).
                    """,
                en: """
                    A toewijzing is for one client. When the line carries the number of a toewijzing of somebody \
                    else, the gemeente would pay for the wrong person. The rule compares the BSN of the client in \
                    the declaration with that of the toewijzing. When the gemeente knows no toewijzing at all for \
                    this BSN, the client gets 8187 and its lines are not looked at any further (0233). The \
                    aanbieder looks up the right combination of client and toewijzing and sends the line again \
                    with a new reference number. A request for change (WMO317) is compared in the same way with \
                    the toewijzingen it names; when one of them belongs to another client, the rest of the request \
                    is not checked (0233).
                    """)),
        examples: [
            .breaks(
                nl: "De toewijzing op de regel staat op naam van een andere client.",
                en: "The toewijzing on the line belongs to another client."
            ) { $0.toewijzing?.bsn = ExampleCase.otherBsn },
            .breaks(
                nl: "Geen enkele toewijzing van de gemeente staat op naam van deze client.",
                en: "No toewijzing of the gemeente belongs to this client."
            ) { $0.isClientBekend = false },
            .breaks(
                nl: "Een creditregel op de toewijzing van een andere client.",
                en: "A credit line on the toewijzing of another client.", from: .credit
            ) { $0.toewijzing?.bsn = ExampleCase.otherBsn },
            .nearMiss(
                nl: "Regel en toewijzing staan allebei op naam van dezelfde andere client.",
                en: "Line and toewijzing both belong to the same other client."
            ) { facts in
                facts.toewijzing?.bsn = ExampleCase.otherBsn
                facts.bsn = ExampleCase.otherBsn
            },
        ],
        numbers: { facts in
            facts.onToewijzing { .applies((nummer: $0.nummer, isSame: $0.bsn == facts.bsn)) }
        },
        isBroken: { !$0.isSame },
        figures: { numbers in
            numbers.isSame
                ? Tekst(
                    nl: "Toewijzing \(numbers.nummer) staat op naam van deze client.",
                    en: "Toewijzing \(numbers.nummer) belongs to this client.")
                : Tekst(
                    nl: "Toewijzing \(numbers.nummer) staat op naam van een andere client.",
                    en: "Toewijzing \(numbers.nummer) belongs to another client.")
        })
}
