import CareTimeline
import IWmo

/// Columns per month, as wide as their place and of a fixed height; each part with a colour and a pattern.
struct MonthChart {
    struct Column {
        let month: Month
        /// From the bottom up: class and eurocents, never negative.
        let parts: [(kind: String, size: Int)]
        /// The figures of the month.
        let text: String
    }

    private static let plotHeight = 150
    private static let top = 10
    private static let axisWidth = 68
    private static let labelHeight = 34
    private static let lines = 3
    /// Hundredths of a percent.
    private static let broadest = 900

    let columns: [Column]
    let title: String
    /// Begins the ids.
    let identifier: String
    let language: Language

    private var scale: ChartScale {
        ChartScale(largest: columns.map { $0.parts.reduce(0) { $0 + $1.size } }.max() ?? 0, steps: Self.lines)
    }

    private var height: Int { Self.top + Self.plotHeight + Self.labelHeight }

    /// The axis and the plot beside each other; both keep their height when the page gets narrow.
    var markup: String { "<div class=\"chart\">\(axis)\(plot)</div>" }

    private var axis: String {
        var svg = SVGText()
        svg.add(
            "<svg class=\"axis\" width=\"\(Self.axisWidth)\" height=\"\(height)\" aria-hidden=\"true\" focusable=\"false\">"
        )
        for step in 0...Self.lines {
            let label = scale.label(step, language)
            svg.add(
                "<text class=\"tick\" x=\"\(Self.axisWidth - 8)\" y=\"\(y(step) + 4)\" text-anchor=\"end\">"
                    + "\(SVGText.escaped(label))</text>")
        }
        svg.add("</svg>")
        return svg.text
    }

    private func y(_ step: Int) -> Int { Self.top + Self.plotHeight - Self.plotHeight * step / Self.lines }

    private var plot: String {
        var svg = SVGText()
        svg.add(
            "<svg class=\"plot\" width=\"100%\" height=\"\(height)\" role=\"img\" aria-labelledby=\"\(identifier)-title "
                + "\(identifier)-desc\">")
        svg.add("<title id=\"\(identifier)-title\">\(SVGText.escaped(title))</title>")
        let text = columns.map(\.text).joined(separator: " ")
        svg.add("<desc id=\"\(identifier)-desc\">\(SVGText.escaped(text))</desc>")
        for step in 0...Self.lines {
            svg.add("<line class=\"grid\" x1=\"0\" x2=\"100%\" y1=\"\(y(step)).5\" y2=\"\(y(step)).5\"/>")
        }
        for (index, column) in columns.enumerated() { draw(column, index, &svg) }
        svg.add("</svg>")
        return svg.text
    }

    private func draw(_ column: Column, _ index: Int, _ svg: inout SVGText) {
        let step = 10_000 / max(columns.count, 1)
        // A few months are no reason for broad columns.
        let broad = min(step * 2 / 3, Self.broadest)
        let x = Percentage.text(index * step + (step - broad) / 2)
        let width = Percentage.text(broad)
        svg.add("<g><title>\(SVGText.escaped(column.text))</title>")
        var bottom = Self.top + Self.plotHeight
        for part in column.parts where part.size > 0 {
            let tall = max(part.size * Self.plotHeight / max(scale.largest, 1), 1)
            bottom -= tall
            svg.add(
                "<rect class=\"\(part.kind)\" x=\"\(x)\" y=\"\(bottom)\" width=\"\(width)\" height=\"\(tall)\"/>")
        }
        svg.add("</g>")
        guard isLabelled(column.month, index) else { return }
        let centre = Percentage.text(index * step + step / 2)
        let base = Self.top + Self.plotHeight + 15
        let name = DateText.shortMonthName(column.month.month, language)
        svg.add("<text class=\"tick\" x=\"\(centre)\" y=\"\(base)\" text-anchor=\"middle\">\(name)</text>")
        if index == 0 || column.month.month == 1 {
            svg.add(
                "<text class=\"tick year\" x=\"\(centre)\" y=\"\(base + 14)\" text-anchor=\"middle\">"
                    + "\(column.month.year)</text>")
        }
    }

    /// So few labels that they fit on a small screen.
    private func isLabelled(_ month: Month, _ index: Int) -> Bool {
        switch columns.count {
        case ...12: true
        case ...24: (month.month - 1) % 3 == 0
        case ...48: (month.month - 1) % 6 == 0
        default: month.month == 1
        }
    }
}

/// A vertical axis in eurocents that ends on a round amount.
struct ChartScale: Hashable {
    let steps: Int
    /// The top of the axis.
    let largest: Int

    init(largest: Int, steps: Int) {
        self.steps = steps
        // The smallest round step with which the columns fit: 1, 2, 2.5 or 5 times a power of ten, in whole euros.
        let needed = max((largest + steps - 1) / steps, 1)
        var power = 100
        var step = power
        search: while true {
            for factor in [10, 20, 25, 50] where power * factor / 10 >= needed && (power * factor / 10) % 100 == 0 {
                step = power * factor / 10
                break search
            }
            power *= 10
        }
        self.largest = step * steps
    }

    func label(_ step: Int, _ language: Language) -> String {
        let euros = largest / 100 / steps * step
        return (language == .nl ? "€\u{A0}" : "€") + Self.short(euros, language)
    }

    /// `750`, `12.500`, `1,5 mln`.
    private static func short(_ euros: Int, _ language: Language) -> String {
        guard euros >= 1_000_000 else { return NumberText.count(euros, language) }
        let text = PercentText.tenths((euros + 50_000) / 100_000, language)
        let plain = text.hasSuffix("0") ? String(text.dropLast(2)) : text
        return plain + (language == .nl ? "\u{A0}mln" : "m")
    }
}
