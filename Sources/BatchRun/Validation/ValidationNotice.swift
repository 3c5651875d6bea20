import CareTimeline
import IWmo
import Store

/// Something about the check as a whole, beside the findings in the messages.
public struct ValidationNotice: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// A path that does not exist or cannot be read.
        case unreadable = "ONLEESBAAR"
        /// A message with more findings than are reported.
        case cut = "AFGEKAPT"
        /// A message that took no part in the judging of the set.
        case notJudged = "NIET-BEOORDEELD"
        /// A check that could not be made; never to be taken for passed.
        case notChecked = "NIET-GECONTROLEERD"
        /// Something that refuses nothing, but that a person should look at.
        case signal = "SIGNAAL"
    }

    public let kind: Kind
    /// The file it is about.
    public let bestand: String?
    /// The rule it is about.
    public let regel: String?
    public let text: Tekst

    static func unreadable(_ path: String) -> ValidationNotice {
        ValidationNotice(
            kind: .unreadable, bestand: path, regel: nil,
            text: Tekst(nl: "bestaat niet of is niet te lezen", en: "does not exist or cannot be read"))
    }

    static func cut(_ bestand: String) -> ValidationNotice {
        ValidationNotice(
            kind: .cut, bestand: bestand, regel: nil,
            text: Tekst(nl: "er zijn meer bevindingen dan hier staan.", en: "there are more findings than shown here."))
    }

    static func notJudged(_ bestand: String, failedAt level: Int?) -> ValidationNotice {
        let reason =
            level.map { level in
                Tekst(
                    nl: "het bericht is op niveau \(level) al fout en telt als niet verzonden.",
                    en: "the message is wrong at level \(level) already and counts as not sent.")
            } ?? Tekst(nl: "dit soort bericht verandert niets.", en: "this type of message changes nothing.")
        return ValidationNotice(
            kind: .notJudged, bestand: bestand, regel: nil,
            text: Tekst(nl: "niet beoordeeld op niveau 3 en 4: ", en: "not judged at level 3 and 4: ") + reason)
    }

    static func duplicate(_ bestand: String) -> ValidationNotice {
        ValidationNotice(
            kind: .notJudged, bestand: bestand, regel: nil,
            text: Tekst(
                nl: "niet beoordeeld: een ander bestand in de set heeft dezelfde inhoud.",
                en: "not judged: another file of the set has the same content."))
    }

    static func notChecked(_ regel: String, reason: Tekst) -> ValidationNotice {
        ValidationNotice(kind: .notChecked, bestand: nil, regel: regel, text: reason)
    }

    static func signal(_ text: Tekst) -> ValidationNotice {
        ValidationNotice(kind: .signal, bestand: nil, regel: nil, text: text)
    }

    static func startMissing(_ start: StoredAdministratieveStart) -> ValidationNotice {
        signal(
            Tekst(
                nl: "Op toewijzing \(start.toewijzingNummer) legt de gemeente zelf een start vast op "
                    + "\(start.begindatum); een WMO305 is nog nodig.",
                en: "On toewijzing \(start.toewijzingNummer) the gemeente records a start itself, on "
                    + "\(start.begindatum); a WMO305 is still needed."))
    }
}
