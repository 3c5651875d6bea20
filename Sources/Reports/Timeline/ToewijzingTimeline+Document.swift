import CareTimeline
import IWmo

extension ToewijzingTimeline {
    /// The timeline for people, as text: a line per month, and everything that happened with its message.
    public func document(_ months: TimelineMonths, _ language: Language) -> ExplanationDocument {
        TimelineText(words: TimelineWords(timeline: self, months: months, language: language)).document
    }
}

/// Puts a timeline into lines of text.
struct TimelineText {
    typealias Block = ExplanationDocument.Block
    typealias Section = ExplanationDocument.Section

    /// A list stays readable; what does not fit is counted.
    static let mostItems = 500
    private static let pictureWidth = 31

    let words: TimelineWords

    private var timeline: ToewijzingTimeline { words.timeline }
    private var months: TimelineMonths { words.months }

    var document: ExplanationDocument {
        ExplanationDocument(
            title: words.title,
            sections: [
                Section(
                    words.say("De toewijzing", "The toewijzing"),
                    words.facts.map { .fact($0.name, $0.text) } + (words.omission.map { [.paragraph($0)] } ?? [])),
                Section(words.say("Maanden", "Months"), [.picture(picture)]),
                list(words.say("Versies", "Versions"), timeline.versies.reversed().map { words.text(of: $0) }),
                list(words.say("Starts en stops", "Starts and stops"), months.events.map { words.text(of: $0) }),
                list(words.say("Declaratieregels", "Declaration lines"), months.lines.map { words.text(of: $0) }),
            ].filter { !$0.blocks.isEmpty })
    }

    private func list(_ title: String, _ texts: [String]) -> Section {
        var blocks: [Block] = texts.prefix(Self.mostItems).map { .item($0) }
        if texts.count > Self.mostItems {
            let hidden = NumberText.count(texts.count - Self.mostItems, words.language)
            blocks.append(
                .paragraph(
                    words.say(
                        "En nog \(hidden); kies minder maanden met --from en --to.",
                        "And \(hidden) more; choose fewer months with --from and --to.")))
        }
        return Section(title, blocks)
    }

    // MARK: Months

    /// A scale above each year, so that a day can be counted anywhere.
    private var picture: [String] {
        var lines: [String] = []
        var year: Int?
        for month in months.months {
            if year != month.month.year {
                if year != nil { lines.append("") }
                lines.append(padded("", 7) + "  " + Self.scale)
                year = month.month.year
            }
            lines.append(line(month))
        }
        return lines + ["", legend]
    }

    /// The first day and every fifth one, each number beginning under its day.
    private static let scale: String = {
        var text = ""
        for day in [1, 5, 10, 15, 20, 25, 30] {
            text += String(repeating: " ", count: day - 1 - text.count) + String(day)
        }
        return text
    }()

    private func line(_ month: TimelineMonth) -> String {
        let days = (0..<month.month.days.count).map { offset -> Character in
            let day = month.month.firstDay.advanced(by: offset)
            return month.segments.first { $0.days.contains(day) }?.kind.character ?? " "
        }
        let amounts = words.amounts(month.amounts).joined(separator: ", ")
        let text = "\(month.month)  " + padded(String(days), Self.pictureWidth) + "  " + amounts
        return String(text.reversed().drop { $0 == " " }.reversed())
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private var legend: String {
        let counts = months.days
        let kinds = TimelineWords.kinds.compactMap { kind in
            counts[kind].map { count in
                "\(kind.character) \(kind.woord[words.language]): \(NumberText.count(count, words.language))"
            }
        }
        let outside = words.say("leeg: buiten de toewijzing", "blank: outside the toewijzing")
        return "(" + (kinds + [outside]).joined(separator: ", ") + ")"
    }
}

extension DayKind {
    /// The day in a picture of characters.
    public var character: Character {
        switch self {
        case .zorg: "#"
        case .gat(.pauze): "p"
        case .gat(.beeindigd): "e"
        case .gat(.nietGestart): "-"
        }
    }
}
