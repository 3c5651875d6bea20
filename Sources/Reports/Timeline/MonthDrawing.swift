import CareTimeline
import IWmo
import Rules

/// One month of a timeline: its days as a bar, the declared periods under it, the amounts beside it.
struct MonthDrawing {
    private static let barHeight = 12
    /// Room for the marks above the bar.
    private static let markHeight = 7
    private static let periodHeight = 4

    let words: TimelineWords
    let month: TimelineMonth
    /// The upper edge.
    let y: Int
    let fill: (DayKind) -> String

    private var amounts: [String] { words.amounts(month.amounts) }

    private var verdicts: [Oordeel] {
        let all: [Oordeel] = [.toegekend, .betwist, .afgewezen]
        return all.filter { verdict in month.lines.contains { !$0.isCredit && $0.oordeel == verdict } }
    }

    var height: Int {
        let drawn = Self.markHeight + Self.barHeight + verdicts.count * Self.periodHeight
        return max(drawn, Self.markHeight + amounts.count * TimelineDrawing.lineHeight - 4) + 7
    }

    func draw() -> String {
        var svg = SVGText()
        svg.add("<g role=\"img\"><title>\(SVGText.escaped(words.sentence(month)))</title>")
        let baseline = y + Self.markHeight + 10
        svg.text(label, x: TimelineDrawing.margin, y: baseline)
        drawDays(&svg)
        drawEvents(&svg)
        drawPeriods(&svg)
        for (index, text) in amounts.enumerated() {
            let isRecovery = month.amounts.toRecover > 0 && text == recovery
            svg.text(
                text, x: TimelineDrawing.amountX, y: baseline + index * TimelineDrawing.lineHeight,
                classes: isRecovery ? "tl-small tl-recover" : "tl-small")
        }
        svg.add("</g>")
        return svg.text
    }

    private var label: String {
        "\(DateText.shortMonthName(month.month.month, words.language)) \(month.month.year)"
    }

    private var recovery: String {
        words.say("terug te vorderen ", "to recover ") + words.euro(month.amounts.toRecover)
    }

    // MARK: Parts

    private func x(of day: Day) -> Int {
        TimelineDrawing.barX + month.month.firstDay.distance(to: day) * TimelineDrawing.dayWidth
    }

    private func drawDays(_ svg: inout SVGText) {
        let top = y + Self.markHeight
        let width = month.month.days.count * TimelineDrawing.dayWidth
        let place = "x=\"\(TimelineDrawing.barX)\" y=\"\(top)\" width=\"\(width)\" height=\"\(Self.barHeight)\""
        svg.add("<rect class=\"tl-empty\" \(place)/>")
        for segment in month.segments {
            let width = segment.days.count * TimelineDrawing.dayWidth
            svg.add(
                "<rect \(fill(segment.kind)) x=\"\(x(of: segment.days.first))\" y=\"\(top)\" width=\"\(width)\" "
                    + "height=\"\(Self.barHeight)\"/>")
        }
        svg.add("<rect class=\"tl-frame\" \(place)/>")
    }

    /// Starts and stops that count; those that were taken back are only in the list.
    private func drawEvents(_ svg: inout SVGText) {
        var drawn: Set<String> = []
        for event in words.months.events where event.dag.month == month.month && event.ingetrokken == nil {
            let mark =
                switch event.soort {
                case .start, .administratieveStart: TimelineMark.start(x: x(of: event.dag), y: y)
                case .pauze, .stop: TimelineMark.stop(x: x(of: event.dag), y: y)
                }
            if drawn.insert(mark).inserted { svg.add(mark) }
        }
    }

    /// Declared days, a line for each verdict.
    private func drawPeriods(_ svg: inout SVGText) {
        var drawn: Set<String> = []
        for (index, verdict) in verdicts.enumerated() {
            let top = y + Self.markHeight + Self.barHeight + 3 + index * Self.periodHeight
            for line in month.lines where !line.isCredit && line.oordeel == verdict {
                guard let days = line.periode.days?.intersection(month.month.days) else { continue }
                let end = x(of: days.last) + TimelineDrawing.dayWidth
                let path = "<path class=\"tl-\(verdict.rawValue)\" d=\"M\(x(of: days.first)) \(top)H\(end)\"/>"
                if drawn.insert(path).inserted { svg.add(path) }
            }
        }
    }
}
