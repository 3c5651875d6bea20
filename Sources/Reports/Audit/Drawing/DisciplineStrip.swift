import IWmo

/// Aanbieders as dots on one scale, with the median as a line through them; one of them can stand out.
struct DisciplineStrip {
    private static let dotStep = 7
    /// Dots above each other: more would leave the drawing.
    private static let mostStacked = 5
    /// Values that stand on one place, in hundredths of a percent of the width.
    private static let binWidth = 150
    /// Places that a count takes.
    private static let binsPerCount = 3

    /// From top to bottom: the median in words, counts, dots, the scale. Without dots there is no row for counts.
    private var baseline: Int { values.isEmpty ? 44 : 66 }
    private var height: Int { baseline + 20 }

    /// Tenths of a percent, of every aanbieder shown.
    let values: [Int]
    let median: Int?
    /// The aanbieder the page is about.
    var own: Int?
    /// What the whole width stands for, in tenths of a percent.
    let whole: Int
    let unit: String
    let label: String
    let medianLabel: String
    let language: Language

    var svg: String {
        var svg = SVGText()
        svg.add(
            "<svg class=\"strip\" width=\"100%\" height=\"\(height)\" role=\"img\" "
                + "aria-label=\"\(SVGText.escaped(label))\">")
        svg.add(
            "<line class=\"grid\" x1=\"\(place(0))\" x2=\"\(place(whole))\" y1=\"\(baseline).5\" "
                + "y2=\"\(baseline).5\"/>")
        drawMedian(&svg)
        drawDots(&svg)
        drawCounts(&svg)
        drawScale(&svg)
        if let own {
            svg.add("<svg x=\"\(place(own))\" y=\"\(baseline)\" overflow=\"visible\">")
            svg.add("<path class=\"own\" d=\"M0 -15 8 -7 0 1 -8 -7z\"/></svg>")
        }
        svg.add("</svg>")
        return svg.text
    }

    /// A margin on both sides, so that nothing is cut off at the edges.
    private func place(_ value: Int) -> String {
        Percentage.text(300 + Percentage.hundredths(min(value, whole), of: whole) * 94 / 100)
    }

    private func drawDots(_ svg: inout SVGText) {
        var stacked: [Int: Int] = [:]
        for value in values.sorted() {
            let bin = bin(of: value)
            let above = min(stacked[bin, default: 0], Self.mostStacked - 1)
            stacked[bin, default: 0] += 1
            svg.add(
                "<circle class=\"dot\" cx=\"\(place(value))\" cy=\"\(baseline - 5 - above * Self.dotStep)\" r=\"4\"/>"
            )
        }
    }

    private func bin(of value: Int) -> Int { Percentage.hundredths(value, of: whole) / Self.binWidth }

    /// How many stand on one place, where the dots above each other cannot show it. Of two that are too close to each
    /// other the larger is written; the table below has them all.
    private func drawCounts(_ svg: inout SVGText) {
        let bins = Dictionary(grouping: values, by: bin).filter { $0.value.count > Self.mostStacked }
        var written: [Int] = []
        for (bin, stacked) in bins.sorted(by: { ($1.value.count, $0.key) < ($0.value.count, $1.key) }) {
            guard let place = stacked.min(), written.allSatisfy({ abs($0 - bin) >= Self.binsPerCount }) else {
                continue
            }
            written.append(bin)
            let y = baseline - Self.mostStacked * Self.dotStep - 5
            svg.add(
                "<svg x=\"\(self.place(place))\" y=\"\(y)\" overflow=\"visible\">"
                    + "<text class=\"tick\" x=\"6\">\(NumberText.count(stacked.count, language))×</text></svg>")
        }
    }

    private func drawMedian(_ svg: inout SVGText) {
        guard let median else { return }
        let x = place(median)
        svg.add("<line class=\"median\" x1=\"\(x)\" x2=\"\(x)\" y1=\"14\" y2=\"\(baseline + 4)\"/>")
        // The words stand on the side where there is room.
        let isRight = median * 2 > whole
        svg.add(
            "<svg x=\"\(x)\" y=\"10\" overflow=\"visible\"><text class=\"tick\" x=\"\(isRight ? -6 : 6)\" "
                + "text-anchor=\"\(isRight ? "end" : "start")\">\(SVGText.escaped(medianLabel))</text></svg>")
    }

    private func drawScale(_ svg: inout SVGText) {
        for (value, anchor) in [(0, "start"), (whole / 2, "middle"), (whole, "end")] {
            svg.add(
                "<text class=\"tick\" x=\"\(place(value))\" y=\"\(baseline + 16)\" text-anchor=\"\(anchor)\">"
                    + SVGText.escaped(PercentText.tenths(value, language) + unit) + "</text>")
        }
    }
}
