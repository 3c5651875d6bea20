import CareTimeline
import IWmo

/// Rules that compare the parts of a message with each other.
///
/// The declaration is compared line by line as it is read, see `DeclaratieLevel2`.
enum UniquenessRules {
    static let sleutel = Rule(
        level2: "TR101", in: [.wmo301, .wmo303, .wmo305, .wmo307, .wmo315, .wmo317, .wmo323],
        of: "Client; Relatie; Contact; ToegewezenProduct; StartProduct; StopProduct; AangevraagdProduct; "
            + "OngewijzigdProduct; TeWijzigenProduct; NieuwProduct; Prestatie",
        title: Tekst(nl: "Geen twee keer dezelfde sleutel", en: "No key twice"),
        nl: "De sleutel van een klasse komt binnen de bovenliggende klasse maar één keer voor.",
        en: "The key of a class occurs only once within the class above it.",
        explanation: Tekst(
            nl: """
                De sleutel is waaraan partijen een onderdeel van een bericht herkennen; komt hij twee keer voor, dan \
                is niet te zeggen welk van de twee bedoeld is. De sleutels zijn: van een client het Bsn; van een \
                relatie het nummer; van een contact de soort; van een toewijzing het ToewijzingNummer; van een start \
                ToewijzingNummer, product en begindatum; van een stop ook de reden en de einddatum; van een aangevraagd \
                product de ReferentieAanbieder; van een ongewijzigd of te wijzigen product het ToewijzingNummer; van \
                een nieuw product het product en de gewenste ingangsdatum; van een prestatie ReferentieNummer met \
                VorigReferentieNummer. StatusAanlevering hoort er niet bij, dus een melding en de \
                verwijdering daarvan kunnen niet in één bericht. Haal de dubbele weg, of stuur de vervanging in een \
                volgend bericht.
                """,
            en: """
                The key is how the parties recognise a part of a message; when it occurs twice, nobody can say which \
                of the two is meant. The keys are: of a client the Bsn; of a relatie the number; of a contact the \
                soort; of a toewijzing the ToewijzingNummer; of a start ToewijzingNummer, product and begindatum; of a \
                stop also the reason and the einddatum; of an aangevraagd product the ReferentieAanbieder; of an \
                ongewijzigd or te wijzigen product the ToewijzingNummer; of a nieuw product the product and the \
                desired begin date; of a prestatie the ReferentieNummer with the VorigReferentieNummer. StatusAanlevering is no part of it, so a report and its removal cannot be in \
                one message. Remove the double one, or send the replacement in a next message.
                """),
        basis: "IV008, IV096")

    static let vorigeReferentie = Rule(
        level2: "TR315", in: .declaratie, of: "Prestatie",
        title: Tekst(nl: "Een credit per prestatie", en: "One credit per prestatie"),
        nl: "Een VorigReferentieNummer komt maar één keer in het bericht voor.",
        en: "A VorigReferentieNummer occurs only once in the message.",
        explanation: Tekst(
            nl: """
                Een prestatie kan maar één keer worden teruggedraaid, anders krijgt de gemeente twee keer geld terug. \
                Deze regel kijkt binnen het bericht, over alle clienten heen; wat in een eerder bericht al \
                gecrediteerd is, vindt regel TR390. Haal een van de credits weg.
                """,
            en: """
                A prestatie can be taken back only once, or the gemeente gets its money back twice. This rule looks \
                within the message, across all clients; what was credited in an earlier message is found by rule \
                TR390. Remove one of the credits.
                """),
        basis: "OP360")

    static let creditEnDebet = Rule(
        level2: "TR316", in: .declaratie, of: "Prestatie",
        title: Tekst(nl: "Geen debet met zijn eigen credit", en: "No debet with its own credit"),
        nl: "Het VorigReferentieNummer verwijst niet naar een prestatie in hetzelfde bericht.",
        en: "The VorigReferentieNummer does not refer to a prestatie in the same message.",
        explanation: Tekst(
            nl: """
                Een credit mag pas als de gemeente de prestatie heeft beantwoord en niet heeft afgewezen; een \
                prestatie in hetzelfde bericht heeft nog geen antwoord. De credit van een oudere prestatie en het \
                nieuwe debet dat hem vervangt, mogen wel samen. Klopt een prestatie niet, laat hem dan uit het bericht \
                in plaats van hem meteen terug te draaien.
                """,
            en: """
                A credit is allowed only when the gemeente has answered the prestatie and not refused it; a prestatie \
                in the same message has no answer yet. The credit of an older prestatie and the new debet that \
                replaces it may go together. When a prestatie is wrong, leave it out of the message instead of taking \
                it back at once.
                """),
        basis: "IV085, IV086")

    static let debetPerPeriode = Rule(
        level2: "TR416", in: .declaratie, of: "Prestatie",
        title: Tekst(nl: "Een debet per periode", en: "One debet per period"),
        nl: "Per toewijzing, product en productperiode staat er hooguit een debetprestatie in het bericht.",
        en: "The message has at most one debet prestatie per toewijzing, product and productperiode.",
        explanation: Tekst(
            nl: """
                Alles wat in een productperiode op een toewijzing van een product is geleverd, staat in één prestatie. \
                Twee bezoeken van 2 uur in april worden dus één prestatie van 4 uur over 1 tot en met 30 april. \
                Credits tellen niet mee: een credit en het nieuwe debet over dezelfde periode mogen samen. Tel de \
                prestaties op en stuur er één.
                """,
            en: """
                Everything of a product that was delivered on a toewijzing in a productperiode is in one prestatie. So \
                two visits of 2 hours in April become one prestatie of 4 hours over 1 to 30 April. Credits do not \
                count: a credit and the new debet over the same period may go together. Add up the prestaties and send \
                one.
                """),
        basis: "IV089")

    static let contacten = unique("Contact", "Soort") { (contact: Contact) in contact.soort }
    static let relaties = unique("Relatie", "Nummer") { (relatie: Relatie) in ExactText(relatie.nummer) }
    static let toewijzingen = unique("ToegewezenProduct", "ToewijzingNummer") { (toewijzing: ToegewezenProduct) in
        toewijzing.toewijzingNummer
    }
    static let starts = unique("StartProduct") { (start: StartProduct) in
        StartKey(toewijzingNummer: start.toewijzingNummer, product: start.product, begindatum: start.begindatum)
    }
    static let stops = unique("StopProduct") { (stop: StopProduct) in
        StopKey(
            start: StartKey(
                toewijzingNummer: stop.toewijzingNummer, product: stop.product, begindatum: stop.begindatum),
            redenBeeindiging: stop.redenBeeindiging, einddatum: stop.einddatum)
    }

    static let entries = [
        CatalogueEntry(rule: sleutel, examples: sleutelExamples),
        CatalogueEntry(rule: vorigeReferentie, examples: vorigeReferentieExamples),
        CatalogueEntry(rule: creditEnDebet, examples: creditEnDebetExamples),
        CatalogueEntry(rule: debetPerPeriode, examples: debetPerPeriodeExamples),
    ]

    static func sameKey(as klasse: String, _ index: Int) -> Tekst {
        Tekst(nl: "Zelfde sleutel als \(klasse)[\(index)].", en: "Same key as \(klasse)[\(index)].")
    }

    static func unique<Klasse, Key: Hashable & Sendable>(
        _ klasse: String, _ element: String = "", by key: @escaping @Sendable (Klasse) -> Key
    ) -> Check<[Klasse]> {
        Check(sleutel) { members, _ in repetitions(of: klasse, element, in: members, by: key) }
    }

    /// A fault at each member that has the key of an earlier one.
    static func repetitions<Klasse, Key: Hashable>(
        of klasse: String, _ element: String, in members: [Klasse], by key: (Klasse) -> Key
    ) -> [Fault] {
        var firstIndex: [Key: Int] = [:]
        var faults: [Fault] = []
        for (offset, member) in members.enumerated() {
            if let earlier = firstIndex[key(member)] {
                faults.append(Fault(at: "\(klasse)[\(offset + 1)]/\(element)", detail: sameKey(as: klasse, earlier)))
            } else {
                firstIndex[key(member)] = offset + 1
            }
        }
        return faults
    }

    private struct StartKey: Hashable {
        let toewijzingNummer: Int?
        let product: Product?
        let begindatum: Day
    }

    private struct StopKey: Hashable {
        let start: StartKey
        let redenBeeindiging: String
        let einddatum: Day
    }
}
