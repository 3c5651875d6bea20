import IWmo
import Rules

/// A rule that a message breaks against what is known, and the class of the message that breaks it.
struct JudgedFault {
    /// Of the message.
    let contentHash: String
    let klasse: ClassReference
    let broken: BrokenRule
}

/// One class of a message.
struct ClassReference: Sendable {
    let klasse: Berichtklasse
    /// Counts the classes of this name in the whole message, from 1.
    let number: Int
    /// `/Bericht/Declaratie[1]/...`
    let path: String

    static let header = ClassReference(klasse: .header, number: 1, path: "/Bericht/Header[1]")

    static func toegewezenProduct(_ number: Int) -> ClassReference {
        ofClient(.toegewezenProduct, in: "ToegewezenProducten", number)
    }

    static func startProduct(_ number: Int) -> ClassReference { ofClient(.startProduct, in: "StartProducten", number) }

    static func stopProduct(_ number: Int) -> ClassReference { ofClient(.stopProduct, in: "StopProducten", number) }

    /// The only client of a request.
    static let client = ClassReference(klasse: .client, number: 1, path: "/Bericht/Client[1]")

    static func aangevraagdProduct(_ number: Int) -> ClassReference {
        ofClient(.aangevraagdProduct, in: "AangevraagdeProducten", number)
    }

    static let verzoek = ClassReference(klasse: .verzoek, number: 1, path: "/Bericht/Client[1]/Verzoek[1]")

    static func ongewijzigdProduct(_ number: Int) -> ClassReference {
        ofVerzoek(.ongewijzigdProduct, in: "OngewijzigdeProducten", number)
    }

    static func teWijzigenProduct(_ number: Int) -> ClassReference {
        ofVerzoek(.teWijzigenProduct, in: "TeWijzigenProducten", number)
    }

    static func nieuwProduct(_ number: Int) -> ClassReference {
        ofVerzoek(.nieuwProduct, in: "NieuweProducten", number)
    }

    static let antwoord = ClassReference(klasse: .antwoord, number: 1, path: "/Bericht/Antwoord[1]")

    private static func ofVerzoek(_ klasse: Berichtklasse, in list: String, _ number: Int) -> ClassReference {
        ClassReference(
            klasse: klasse, number: number, path: "\(verzoek.path)/\(list)[1]/\(klasse.rawValue)[\(number)]")
    }

    private static func ofClient(_ klasse: Berichtklasse, in list: String, _ number: Int) -> ClassReference {
        ClassReference(
            klasse: klasse, number: number, path: "/Bericht/Client[1]/\(list)[1]/\(klasse.rawValue)[\(number)]")
    }

    /// In the 303 profile the fields of the declaration may stand in the header.
    static func declaratie(of kop: DeclaratieKop) -> ClassReference {
        ClassReference(
            klasse: kop.layout == .header ? .header : .declaratie, number: 1, path: kop.layout.fieldsPath)
    }

    static func prestatie(_ line: OrderOfWork.OrderedLine, of kop: DeclaratieKop) -> ClassReference {
        let client = "\(kop.layout.clientenPath)/Client[\(line.client + 1)]"
        return ClassReference(
            klasse: .prestatie, number: line.document + 1,
            path: "\(client)/Prestaties[1]/Prestatie[\(line.prestatie + 1)]")
    }
}

extension [ClassReference] {
    /// For every broken rule of a list of classes the class that breaks it.
    static func each(_ broken: [[BrokenRule]], _ reference: (Int) -> ClassReference) -> [ClassReference] {
        broken.enumerated().flatMap { offset, rules in rules.map { _ in reference(offset + 1) } }
    }
}

extension PrestatieOordeel {
    /// Every broken rule, and the care gap with its figures, whatever is done with it.
    var faults: [BrokenRule] {
        let rules = redenen.filter { ZorggatRegel(rawValue: $0.regel) == nil }
        guard let zorggat else { return rules }
        let code = redenen.first { $0.regel == zorggat.regel.rawValue }?.retourcode
        return rules + [
            BrokenRule(
                regel: zorggat.regel.rawValue, retourcode: code, level: zorggat.regel.rule.level,
                reden: zorggat.regel.condition + zorggat.figures)
        ]
    }
}

extension Zorggat {
    /// The days, the volume and the amount behind the finding.
    fileprivate var figures: Tekst {
        var text = Tekst(
            nl: " In de periode: \(zorgdagen) zorgdagen en \(gatdagen) gatdagen.",
            en: " In the period: \(zorgdagen) care days and \(gatdagen) gap days.")
        if let maximaalVolume, zorgdagen > 0 {
            text =
                text
                + Tekst(
                    nl: " Op de zorgdagen past een volume van \(maximaalVolume).",
                    en: " The care days hold a volume of \(maximaalVolume).")
        }
        if gevlagdBedrag > 0 {
            text =
                text + Tekst(nl: " Het gaat om ", en: " This is about ") + .euros(gevlagdBedrag)
                + Tekst(nl: ".", en: ".")
        }
        if actie == .geaccepteerd {
            text =
                text
                + Tekst(
                    nl: " Een uitzondering in de configuratie aanvaardt dit.",
                    en: " An exception in the configuration accepts this.")
        }
        return text
    }
}
