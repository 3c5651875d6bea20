import IWmo
import Oversight

/// A horizontal bar of parts, as wide as its place: the figures stand in the text beside it and in its label.
struct StackedBar {
    struct Part: Hashable {
        /// The class that gives colour and pattern.
        let kind: String
        /// Never negative.
        let size: Int
    }

    /// Hundredths of a percent of the width that any part gets, so that nothing is drawn as nothing.
    private static let smallest = 40
    private static let height = 16

    let parts: [Part]
    /// What the whole width stands for.
    let whole: Int
    /// The figures, for who does not see the bar.
    let label: String
    /// Where a line is drawn across the bar: the median.
    var mark: Int?

    var svg: String {
        var x = 0
        var body = ""
        for part in parts where part.size > 0 {
            let width = max(Percentage.hundredths(part.size, of: whole), Self.smallest)
            body +=
                "<rect class=\"\(part.kind)\" x=\"\(Percentage.text(x))\" width=\"\(Percentage.text(width))\" "
                + "height=\"\(Self.height)\"/>"
            x += width
        }
        if let mark {
            let place = Percentage.text(min(Percentage.hundredths(mark, of: whole), 10_000))
            body += "<line class=\"median\" x1=\"\(place)\" x2=\"\(place)\" y1=\"0\" y2=\"\(Self.height)\"/>"
        }
        return "<svg class=\"hbar\" height=\"\(Self.height)\" role=\"img\" aria-label=\"\(SVGText.escaped(label))\">"
            + body + "</svg>"
    }
}

extension StackedBar {
    /// Money for days without care by what became of it.
    init(_ totals: Geldtotalen, whole: Int, _ language: Language) {
        let found = BedragZonderZorg.Afloop.shown.filter { totals.zonderZorg($0).bedrag > 0 }
        self.init(
            parts: found.map { Part(kind: "a-\($0.rawValue)", size: totals.zonderZorg($0).bedrag) },
            whole: whole,
            label: found.map {
                "\($0.woord[language]) \(NumberText.euro(cents: totals.zonderZorg($0).bedrag, language))"
            }.joined(separator: ", "))
    }
}

/// Places and widths of drawings that stretch with the page, without a scale that would stretch patterns and text.
enum Percentage {
    /// Rounded half up; 0 when there is no whole.
    static func hundredths(_ part: Int, of whole: Int) -> Int {
        whole > 0 ? (part * 20_000 + whole) / (2 * whole) : 0
    }

    /// `12.34%`
    static func text(_ hundredths: Int) -> String {
        let fraction = hundredths % 100
        return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)%"
    }
}
