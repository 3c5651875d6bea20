import CareTimeline
import IWmo

/// Every exception a region has made, found by what it is about.
public struct Uitzonderingen: Sendable {
    fileprivate struct Key: Hashable {
        var gemeente: String
        var aanbieder: String
        var toewijzingNummer: Int?
        var declaratieNummer: ExactText?
        var bevinding: Uitzondering.Bevinding
    }

    /// In the order of the file.
    public let all: [Uitzondering]
    private let byKey: [Key: Uitzondering]

    /// No two of them may be about the same.
    public init(_ all: [Uitzondering] = []) {
        self.all = all
        byKey = Dictionary(all.map { (Key($0), $0) }) { first, _ in first }
    }

    /// The exceptions that hold for a finding, the most specific first: that one is applied.
    public func gelden(
        gemeente: String, aanbieder: String, toewijzingNummer: Int?, declaratieNummer: String?,
        _ bevinding: Uitzondering.Bevinding, on day: Day
    ) -> [Uitzondering] {
        guard !all.isEmpty else { return [] }
        let declaratie = declaratieNummer.map { ExactText($0) }
        var found: [Uitzondering] = []
        for (toewijzing, declaratie) in [
            (toewijzingNummer, declaratie), (nil, declaratie), (toewijzingNummer, nil), (nil, nil),
        ] {
            let key = Key(
                gemeente: gemeente, aanbieder: aanbieder, toewijzingNummer: toewijzing, declaratieNummer: declaratie,
                bevinding: bevinding)
            if let row = byKey[key], row.isGeldig(on: day), !found.contains(row) { found.append(row) }
        }
        return found
    }

    /// The exceptions a person can make on one line, by care-gap rule.
    public func zorggaten(
        gemeente: String, aanbieder: String, toewijzingNummer: Int, declaratieNummer: String, on day: Day
    ) -> [ZorggatRegel: Uitzondering] {
        guard !all.isEmpty else { return [:] }
        var rows: [ZorggatRegel: Uitzondering] = [:]
        for regel in ZorggatRegel.allCases {
            rows[regel] =
                gelden(
                    gemeente: gemeente, aanbieder: aanbieder, toewijzingNummer: toewijzingNummer,
                    declaratieNummer: declaratieNummer, .zorggat(regel), on: day
                ).first
        }
        return rows
    }
}

extension Uitzonderingen.Key {
    fileprivate init(_ row: Uitzondering) {
        self.init(
            gemeente: row.gemeente, aanbieder: row.aanbieder, toewijzingNummer: row.toewijzingNummer,
            declaratieNummer: row.declaratieNummer.map { ExactText($0) }, bevinding: row.bevinding)
    }
}
