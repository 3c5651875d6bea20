import CareTimeline
import IWmo
import Messages

/// What gemeente and aanbieder send each other to come to a toewijzing: WMO301, 315, 317 and 319.
enum Toewijzingsverkeer: Sendable {
    case toewijzing(Incoming<Toewijzingsbericht>)
    case verzoek(Incoming<Verzoek>)
    case antwoord(Incoming<VerzoekAntwoordbericht>)

    var header: Header {
        switch self {
        case .toewijzing(let message): message.header
        case .verzoek(let message): message.header
        case .antwoord(let message): message.header
        }
    }

    var contentHash: String {
        switch self {
        case .toewijzing(let message): message.contentHash
        case .verzoek(let message): message.contentHash
        case .antwoord(let message): message.contentHash
        }
    }

    /// The turn of the message among those of its day.
    ///
    /// A gemeente can answer on the day it is asked, and an aanbieder can ask on the day it is answered. So an answer to
    /// something of the day itself comes after the requests, any other before them. A WMO301 comes before a WMO319,
    /// because the latter may not follow the former (TR359).
    func turn(_ gevraagd: Set<GesteldeVraag>) -> Int {
        func answersToday(_ referenties: [String]) -> Bool {
            referenties.contains { gevraagd.contains(GesteldeVraag($0, header)) }
        }
        return switch self {
        case .toewijzing(let message):
            answersToday(message.content?.client.toegewezenProducten.compactMap(\.referentieAanbieder) ?? []) ? 3 : 0
        case .antwoord(let message): answersToday(message.content.map { [$0.referentieAanbieder] } ?? []) ? 4 : 1
        case .verzoek: 2
        }
    }
}

/// A WMO315 or WMO317.
enum Verzoek: Sendable {
    case toewijzing(ToewijzingsVerzoek)
    case wijziging(WijzigingsVerzoek)
}

/// A reference under which an aanbieder asks a gemeente something, on a day.
struct GesteldeVraag: Hashable, Sendable {
    let gemeente: String
    let aanbieder: String
    let referentie: ExactText
    let dag: Day

    init(_ referentie: String, _ header: Header) {
        gemeente = header.gemeente
        aanbieder = header.aanbieder
        self.referentie = ExactText(referentie)
        dag = header.dagtekening
    }

    /// What a message asks; nothing when it is no request.
    static func all(in result: ReadResult) -> [GesteldeVraag] {
        switch result.content {
        case .toewijzingsVerzoek(let verzoek):
            verzoek.aangevraagdeProducten.map { GesteldeVraag($0.referentieAanbieder, verzoek.header) }
        case .wijzigingsVerzoek(let verzoek): [GesteldeVraag(verzoek.referentieAanbieder, verzoek.header)]
        default: []
        }
    }
}
