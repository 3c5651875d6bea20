import CareTimeline
import IWmo

/// Rules that compare the parts of a message with each other.
///
/// The declaration is compared line by line as it is read, see `DeclaratieLevel2`.
enum UniquenessRules {
    static let sleutel = Rule(
        level2: "TR101", in: [.wmo301, .wmo303, .wmo305, .wmo307, .wmo323],
        of: "Client; Relatie; Contact; ToegewezenProduct; StartProduct; StopProduct; Prestatie",
        nl: "De sleutel van een klasse komt binnen de bovenliggende klasse maar een keer voor.",
        en: "The key of a class occurs only once within the class above it.")

    static let vorigeReferentie = Rule(
        level2: "TR315", in: .declaratie, of: "Prestatie",
        nl: "Een VorigReferentieNummer komt maar een keer in het bericht voor.",
        en: "A VorigReferentieNummer occurs only once in the message.")

    static let creditEnDebet = Rule(
        level2: "TR316", in: .declaratie, of: "Prestatie",
        nl: "Het VorigReferentieNummer verwijst niet naar een prestatie in hetzelfde bericht.",
        en: "The VorigReferentieNummer does not refer to a prestatie in the same message.")

    static let debetPerPeriode = Rule(
        level2: "TR416", in: .declaratie, of: "Prestatie",
        nl: "Per toewijzing, product en productperiode staat er hooguit een debetprestatie in het bericht.",
        en: "The message has at most one debet prestatie per toewijzing, product and productperiode.")

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

    static let rules = [sleutel, vorigeReferentie, creditEnDebet, debetPerPeriode]

    static func sameKey(as klasse: String, _ index: Int) -> Tekst {
        Tekst(nl: "Zelfde sleutel als \(klasse)[\(index)].", en: "Same key as \(klasse)[\(index)].")
    }

    private static func unique<Klasse, Key: Hashable & Sendable>(
        _ klasse: String, _ element: String = "", by key: @escaping @Sendable (Klasse) -> Key
    ) -> Check<[Klasse]> {
        Check(sleutel) { members, _ in
            var firstIndex: [Key: Int] = [:]
            var faults: [Fault] = []
            for (offset, member) in members.enumerated() {
                if let earlier = firstIndex[key(member)] {
                    faults.append(
                        Fault(at: "\(klasse)[\(offset + 1)]/\(element)", detail: sameKey(as: klasse, earlier)))
                } else {
                    firstIndex[key(member)] = offset + 1
                }
            }
            return faults
        }
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
