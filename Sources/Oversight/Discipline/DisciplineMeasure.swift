import IWmo

/// What the discipline of aanbieders is compared by.
public enum DisciplineMeasure: String, Sendable, CaseIterable, Hashable {
    case zonderStart = "zonder-start"
    case startsTeLaat = "starts-te-laat"
    case stopsTeLaat = "stops-te-laat"
    case pauzes
    case regelsTeLaat = "regels-te-laat"

    /// Nil when there was nothing to measure.
    public func share(_ discipline: Discipline) -> Share? {
        switch self {
        case .zonderStart: Share(discipline.zonderStart, of: discipline.gedeclareerd)
        case .startsTeLaat: Share(discipline.startsTeLaat, of: discipline.starts)
        case .stopsTeLaat: Share(discipline.stopsTeLaat, of: discipline.stops)
        case .pauzes: Share(discipline.pauzes, of: discipline.clienten)
        case .regelsTeLaat: Share(discipline.regelsTeLaat, of: discipline.regels)
        }
    }

    /// More is worse. Not so for pauses: many may mean much interrupted care, none may mean that nobody reports them.
    public var isMoreWorse: Bool { self != .pauzes }

    /// Tenths: the middle of the measured aanbieders, and of an even number the mean of the middle two, rounded half
    /// up. Nil when nobody could be measured.
    public func median(of all: some Sequence<Discipline>) -> Int? {
        let values = all.compactMap { share($0)?.perMille }.sorted()
        guard !values.isEmpty else { return nil }
        let middle = values.count / 2
        return values.count.isMultiple(of: 2) ? (values[middle - 1] + values[middle] + 1) / 2 : values[middle]
    }

    public var title: Tekst {
        switch self {
        case .zonderStart: Tekst(nl: "Gedeclareerd zonder startbericht", en: "Declared without a start message")
        case .startsTeLaat: Tekst(nl: "Startberichten te laat", en: "Start messages too late")
        case .stopsTeLaat: Tekst(nl: "Stopberichten te laat", en: "Stop messages too late")
        case .pauzes: Tekst(nl: "Pauzes per 100 cliënten", en: "Pauses per 100 clients")
        case .regelsTeLaat: Tekst(nl: "Laat gedeclareerde regels", en: "Lines declared late")
        }
    }

    /// What is counted, out of what.
    public var definition: Tekst {
        switch self {
        case .zonderStart:
            Tekst(
                nl: "Toewijzingen waarop in deze periode is gedeclareerd en waarvan nooit een start (305) is gemeld, "
                    + "van alle toewijzingen waarop is gedeclareerd.",
                en: "Toewijzingen on which something was declared in this period and of which no start (305) was ever "
                    + "reported, out of all on which something was declared.")
        case .startsTeLaat:
            Tekst(
                nl: "Starts in deze periode die later dan vijf werkdagen na het begin van de zorg zijn gemeld, of na "
                    + "ontvangst van een toewijzing met terugwerkende kracht (OP271).",
                en: "Starts in this period that were reported more than five working days after care began, or after a "
                    + "toewijzing with retroactive effect was received (OP271).")
        case .stopsTeLaat:
            Tekst(
                nl: "Stops en pauzes in deze periode die later dan vijf werkdagen na de laatste zorgdag zijn gemeld "
                    + "(OP272). Een einde dat op een pauze volgt telt niet mee: wanneer dat bekend werd staat nergens.",
                en: "Stops and pauses in this period that were reported more than five working days after the last day "
                    + "of care (OP272). An end that follows a pause is left out: nothing says when it became known.")
        case .pauzes:
            Tekst(
                nl: "Gemelde pauzes in deze periode per honderd cliënten met zorg. Opvallend weinig kan betekenen dat "
                    + "pauzes niet worden gemeld.",
                en: "Pauses reported in this period per hundred clients in care. Strikingly few may mean that pauses "
                    + "are not reported.")
        case .regelsTeLaat:
            Tekst(
                nl: "Regels die meer dan drie maanden na de maand van de zorg zijn gedeclareerd.",
                en: "Lines declared more than three months after the month of care.")
        }
    }
}
