import CareTimeline
import IWmo
import Reports

/// Care days, gap days and the declared period of one month as characters under each other.
struct MonthPicture {
    let month: Month
    let segments: [Timeline.Segment]
    let period: DayRange?

    func lines(_ language: Language) -> [String] {
        let labels = [
            "\(month)", Tekst(nl: "zorg", en: "care")[language], Tekst(nl: "gedeclareerd", en: "declared")[language],
        ]
        let rows = [scale, days, declared]
        let width = labels.map(\.count).max() ?? 0
        return zip(labels, rows).map { label, row in
            label + String(repeating: " ", count: width - label.count + 2) + row
        } + [legend(language)]
    }

    /// The first day and every fifth one, each number beginning under its day.
    private var scale: String {
        var text = ""
        for day in [1, 5, 10, 15, 20, 25, 30] where day <= month.days.count {
            text += String(repeating: " ", count: day - 1 - text.count) + String(day)
        }
        return text
    }

    private var days: String {
        characters { day in segments.first { $0.days.contains(day) }?.kind.character ?? " " }
    }

    private var declared: String {
        characters { day in period?.contains(day) == true ? "=" : " " }
    }

    private func characters(_ character: (Day) -> Character) -> String {
        let text = (0..<month.days.count).map { character(month.firstDay.advanced(by: $0)) }
        return String(String(text).reversed().drop { $0 == " " }.reversed())
    }

    private var isWhollyAssigned: Bool {
        segments.reduce(0) { $0 + ($1.days.intersection(month.days)?.count ?? 0) } == month.days.count
    }

    private func legend(_ language: Language) -> String {
        let kinds: [DayKind] = [.zorg, .gat(.pauze), .gat(.beeindigd), .gat(.nietGestart)]
        let counts = kinds.compactMap { kind -> String? in
            let count = segments.filter { $0.kind == kind }
                .reduce(0) { $0 + ($1.days.intersection(month.days)?.count ?? 0) }
            return count == 0 ? nil : "\(kind.character) \(kind.woord[language]): \(count)"
        }
        let outside = Tekst(nl: "leeg: buiten de toewijzing", en: "blank: outside the toewijzing")[language]
        return "(" + (counts + (isWhollyAssigned ? [] : [outside])).joined(separator: ", ") + ")"
    }
}
