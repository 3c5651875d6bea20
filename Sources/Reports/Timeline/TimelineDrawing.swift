import CareTimeline
import IWmo
import Rules

/// A toewijzing over its months as SVG: a bar per month with the amounts beside it.
///
/// The figures of each month stand in its `title` too, so that a screen reader reads what an eye sees.
public struct TimelineDrawing {
    static let width = 500
    static let margin = 16
    static let barX = 92
    static let dayWidth = 6
    static let amountX = barX + 31 * dayWidth + 10
    static let lineHeight = 17
    /// Characters that surely fit on a line of the whole width.
    static let lineLength = 70
    private static let factLength = 55
    private static let legendStep = 118
    static let mostEvents = 40

    let words: TimelineWords
    /// Begins the ids, which must differ between the drawings of one page.
    let identifier: String
    private var body = SVGText()
    private var y = 0

    /// `identifier` holds letters, digits and hyphens.
    public init(
        _ timeline: ToewijzingTimeline, _ months: TimelineMonths, _ language: Language, identifier: String = "tl"
    ) {
        words = TimelineWords(timeline: timeline, months: months, language: language)
        self.identifier = identifier
        drawHead()
        drawLegend()
        drawMonths()
        drawList(words.say("Versies", "Versions"), timeline.versies.reversed().map { words.text(of: $0) })
        drawList(words.say("Starts en stops", "Starts and stops"), months.events.map { words.text(of: $0) })
        y += Self.margin
    }

    /// The styles of every drawing on a page.
    public static var stylesheet: String { TimelineStylesheet.text }

    /// The drawing as an element of a page that holds `stylesheet`.
    public var element: String { element(styles: "") }

    /// The drawing as a file of its own.
    public var file: String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element(styles: "<style>\n\(Self.stylesheet)</style>\n")
    }

    private func element(styles: String) -> String {
        let (title, description) = (SVGText.escaped(words.title), SVGText.escaped(self.description))
        return """
            <svg xmlns="http://www.w3.org/2000/svg" class="tl" viewBox="0 0 \(Self.width) \(y)" role="group" \
            lang="\(words.language.rawValue)" aria-labelledby="\(identifier)-title" aria-describedby="\(identifier)-desc">
            <title id="\(identifier)-title">\(title)</title>
            <desc id="\(identifier)-desc">\(description)</desc>
            \(styles)\(patterns)<rect class="tl-card" width="\(Self.width)" height="\(y)"/>
            \(body.text)</svg>

            """
    }

    private var description: String {
        let facts = words.facts.map { "\($0.name): \($0.text)." } + [words.omission].compactMap { $0 }
        return facts.joined(separator: " ")
    }

    /// The lines and dots tell the kinds of days apart without colour.
    private var patterns: String {
        """
        <defs>
        <pattern id="\(identifier)-pauze" width="6" height="6" patternUnits="userSpaceOnUse">\
        <rect class="tl-f-pauze" width="6" height="6"/>\
        <path class="tl-l-pauze" d="M-1.5 1.5 1.5-1.5M0 6 6 0M4.5 7.5 7.5 4.5"/></pattern>
        <pattern id="\(identifier)-beeindigd" width="4" height="6" patternUnits="userSpaceOnUse">\
        <rect class="tl-f-beeindigd" width="4" height="6"/><path class="tl-l-beeindigd" d="M2 0V6"/></pattern>
        <pattern id="\(identifier)-niet-gestart" width="6" height="6" patternUnits="userSpaceOnUse">\
        <rect class="tl-f-niet-gestart" width="6" height="6"/>\
        <circle class="tl-l-niet-gestart" cx="3" cy="3" r="1"/></pattern>
        </defs>

        """
    }

    // MARK: Head

    private mutating func drawHead() {
        y = Self.margin + 8
        for line in SVGText.wrapped(words.title, 44) {
            y += 14
            body.text(line, x: Self.margin, y: y, classes: "tl-title")
            y += 10
        }
        y += 4
        for fact in words.facts {
            body.text(fact.name, x: Self.margin, y: y + 13, classes: "tl-soft")
            for line in SVGText.wrapped(fact.text, Self.factLength) {
                y += Self.lineHeight
                body.text(line, x: Self.barX, y: y - 4)
            }
        }
        drawParagraph(words.omission ?? "")
    }

    private mutating func drawParagraph(_ text: String) {
        for line in SVGText.wrapped(text, Self.lineLength) {
            y += Self.lineHeight
            body.text(line, x: Self.margin, y: y, classes: "tl-small tl-soft")
        }
    }

    // MARK: Legend

    private mutating func drawLegend() {
        y += 14
        for (index, kind) in TimelineWords.kinds.enumerated() {
            let x = Self.margin + index * Self.legendStep
            body.add("<rect \(fill(kind)) x=\"\(x)\" y=\"\(y)\" width=\"24\" height=\"12\"/>")
            body.add("<rect class=\"tl-frame\" x=\"\(x)\" y=\"\(y)\" width=\"24\" height=\"12\"/>")
            body.text(kind.woord[words.language], x: x + 30, y: y + 11, classes: "tl-small")
        }
        y += 22
        let verdicts: [Oordeel] = [.toegekend, .betwist, .afgewezen]
        for (index, verdict) in verdicts.enumerated() {
            let x = Self.margin + index * Self.legendStep
            body.add("<path class=\"tl-\(verdict.rawValue)\" d=\"M\(x) \(y + 6)h24\"/>")
            body.text(verdict.woord[words.language], x: x + 30, y: y + 10, classes: "tl-small")
        }
        let x = Self.margin + 3 * Self.legendStep
        body.add(TimelineMark.start(x: x + 4, y: y + 2) + TimelineMark.stop(x: x + 20, y: y + 2))
        body.text(words.say("start, stop", "start, stop"), x: x + 30, y: y + 10, classes: "tl-small")
        y += 18
    }

    // MARK: Months

    private mutating func drawMonths() {
        let months = words.months.months
        var year: Int?
        for month in months {
            if year != month.month.year {
                year = month.month.year
                drawYear(month.month.year, months.filter { $0.month.year == month.month.year })
            }
            let drawing = MonthDrawing(words: words, month: month, y: y, fill: fill)
            body.add(drawing.draw())
            y += drawing.height
        }
    }

    private mutating func drawYear(_ year: Int, _ months: [TimelineMonth]) {
        y += 24
        body.text(String(year), x: Self.margin, y: y, classes: "tl-heading")
        let amounts = words.amounts(TimelineAmounts(months.flatMap(\.lines))).joined(separator: "; ")
        let lines = SVGText.wrapped(amounts, Self.factLength)
        for (index, line) in lines.enumerated() {
            if index > 0 { y += Self.lineHeight }
            body.text(line, x: Self.barX, y: y, classes: "tl-small tl-soft")
        }
        y += 14
        for day in [1, 5, 10, 15, 20, 25, 30] {
            body.text(String(day), x: Self.barX + (day - 1) * Self.dayWidth, y: y, classes: "tl-scale tl-soft")
        }
        y += 4
    }

    private func fill(_ kind: DayKind) -> String {
        kind == .zorg ? "class=\"tl-zorg\"" : "fill=\"url(#\(identifier)-\(kind.name))\""
    }

    // MARK: Events

    private mutating func drawList(_ title: String, _ texts: [String]) {
        guard !texts.isEmpty else { return }
        y += 28
        body.text(title, x: Self.margin, y: y, classes: "tl-heading")
        y += 4
        for text in texts.prefix(Self.mostEvents) {
            for (index, line) in SVGText.wrapped(text, Self.lineLength).enumerated() {
                y += Self.lineHeight
                body.text(line, x: Self.margin + (index == 0 ? 0 : 12), y: y, classes: "tl-small")
            }
        }
        if texts.count > Self.mostEvents {
            let hidden = NumberText.count(texts.count - Self.mostEvents, words.language)
            drawParagraph(
                words.say("En nog \(hidden); de tekstvorm noemt ze.", "And \(hidden) more; the text form has them."))
        }
    }
}

/// Marks above a bar, on the left edge of a day.
enum TimelineMark {
    /// A triangle on the first day of care.
    static func start(x: Int, y: Int) -> String { "<path class=\"tl-mark\" d=\"M\(x) \(y)h7l-3.5 6z\"/>" }

    /// A square on the last day of care.
    static func stop(x: Int, y: Int) -> String { "<path class=\"tl-mark\" d=\"M\(x) \(y)h6v6h-6z\"/>" }
}
