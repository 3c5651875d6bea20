import CareTimeline
import IWmo

/// Everything that is known when the Client class of a WMO315 or WMO317 is judged.
public struct VerzoekClientFacts: Sendable {
    public var bsn: String
    public var aanbieder: String
    /// Dagtekening of the request.
    public var dagtekening: Day
    /// Earlier requests of this aanbieder for this client.
    public var verzoeken: [Verzoekstand]
    /// The toewijzingen that a WMO317 names and the gemeente knows, whoever they belong to; none for a WMO315.
    public var genoemd: [ToewijzingStand]

    public init(
        bsn: String, aanbieder: String, dagtekening: Day, verzoeken: [Verzoekstand], genoemd: [ToewijzingStand] = []
    ) {
        self.bsn = bsn
        self.aanbieder = aanbieder
        self.dagtekening = dagtekening
        self.verzoeken = verzoeken
        self.genoemd = genoemd
    }

    /// Toewijzingen of this aanbieder for another client.
    fileprivate var vreemd: [ToewijzingStand] { genoemd.filter { $0.aanbieder == aanbieder && $0.bsn != bsn } }

    fileprivate var open: [Verzoekstand] { verzoeken.filter { $0.isOpen(op: dagtekening) } }
}

/// The level 3 rules of the Client class of a request.
public enum VerzoekClientJudge {
    public static func broken(by facts: VerzoekClientFacts) -> [BrokenRule] { all.broken(by: facts) }

    static let all: [FactCheck<VerzoekClientFacts>] = [clientVanToewijzing, geenOpenVerzoek]

    static let clientVanToewijzing = FactCheck<VerzoekClientFacts>(
        Rule(
            id: "TR304", level: 3, messages: [.wmo317], subject: "Client",
            title: Tekst(nl: "Client hoort bij de toewijzing", en: "The client belongs to the toewijzing"),
            condition: Tekst(
                nl: "De client van een wijzigingsverzoek moet de client van de genoemde toewijzingen zijn.",
                en: "The client of a request for change must be the client of the toewijzingen it names."),
            explanation: Tekst(
                nl: "Een wijziging voor de verkeerde client geeft hulp aan iemand die er niet om vroeg. Van elk "
                    + "ToewijzingNummer in het verzoek wordt de client opgezocht; een nummer dat bij deze "
                    + "aanbieder op naam van een andere client staat, breekt de regel. De rest van het verzoek "
                    + "wordt dan niet gecontroleerd (0233). Controleer het Bsn en de nummers.",
                en: "A change for the wrong client gives support to someone who did not ask for it. The client of "
                    + "each ToewijzingNummer in the request is looked up; a number that this aanbieder has for "
                    + "another client breaks the rule. The rest of the request is then not checked (0233). Check "
                    + "the Bsn and the numbers."),
            retourcode: "8187"),
        examples: [
            .breaks(
                nl: "Het verzoek noemt toewijzing 4001, maar die is van een andere client.",
                en: "The request names toewijzing 4001, which belongs to another client."
            ) { $0.genoemd[0].bsn = ExampleCase.otherBsn },
            .nearMiss(
                nl: "Toewijzing 4001 is van een andere client bij een andere aanbieder: dan is het nummer hier "
                    + "onbekend (TR351), en zegt deze regel niets.",
                en: "Toewijzing 4001 belongs to another client at another aanbieder: then the number is unknown "
                    + "here (TR351), and this rule says nothing."
            ) { facts in
                facts.genoemd[0].bsn = ExampleCase.otherBsn
                facts.genoemd[0].aanbieder = "87654321"
            },
        ],
        isBroken: { !$0.vreemd.isEmpty },
        figures: { facts in
            guard let nummer = facts.vreemd.map(\.nummer).min() else { return nil }
            return Tekst(
                nl: "Toewijzing \(nummer) is van een andere client.", en: "Toewijzing \(nummer) is of another client.")
        })

    static let geenOpenVerzoek = FactCheck<VerzoekClientFacts>(
        Rule(
            id: "TR374", level: 3, messages: [.wmo315, .wmo317], subject: "Client",
            title: Tekst(nl: "Geen ander verzoek open", en: "No other request open"),
            condition: Tekst(
                nl: "Voor een client mag een aanbieder maar één onbeantwoord verzoek hebben.",
                en: "An aanbieder may have one unanswered request per client."),
            explanation: Tekst(
                nl: "Twee verzoeken tegelijk over dezelfde client kunnen elkaar tegenspreken. Een verzoek is open "
                    + "tot de gemeente het afwijst (WMO319 met VerzoekAntwoord 1) of een toewijzing stuurt met "
                    + "dezelfde ReferentieAanbieder (WMO301); een antwoord `in onderzoek` laat het open. Elk "
                    + "gevraagd product van een WMO315 heeft een eigen referentie en een eigen antwoord. Geteld "
                    + "wordt wat op de Dagtekening van het nieuwe verzoek verstuurd was. Wacht op het antwoord, en "
                    + "stuur het verzoek daarna opnieuw.",
                en: "Two requests about one client at the same time can contradict each other. A request is open "
                    + "until the gemeente refuses it (WMO319 with VerzoekAntwoord 1) or sends a toewijzing with "
                    + "the same ReferentieAanbieder (WMO301); an answer `under investigation` leaves it open. Each "
                    + "product asked for in a WMO315 has a reference and an answer of its own. What had been sent "
                    + "on the Dagtekening of the new request counts. Wait for the answer, and then send the "
                    + "request again."),
            retourcode: "9374"),
        examples: [
            .breaks(
                nl: "Op 1 mei vroeg de aanbieder een toewijzing aan. De gemeente onderzoekt dat nog als op 12 mei "
                    + "een tweede verzoek komt.",
                en: "On 1 May the aanbieder asked for a toewijzing. The gemeente is still investigating it when a "
                    + "second request comes on 12 May."
            ) { $0.verzoeken = [VerzoekExampleCase.verzoek(antwoord: "2", op: .of(2026, 5, 6))] },
            .nearMiss(
                nl: "Het eerste verzoek is op 12 mei afgewezen, de dag waarop het tweede komt.",
                en: "The first request was refused on 12 May, the day the second one comes."
            ) { $0.verzoeken = [VerzoekExampleCase.verzoek(antwoord: "1", op: .of(2026, 5, 12))] },
        ],
        isBroken: { !$0.open.isEmpty },
        figures: { facts in
            guard let first = facts.open.compactMap(\.verzoek?.dagtekening).min() else { return nil }
            return Tekst(
                nl: "Open op \(facts.dagtekening): een verzoek van \(first).",
                en: "Open on \(facts.dagtekening): a request of \(first).")
        })
}
