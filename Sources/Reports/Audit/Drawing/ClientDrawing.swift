import CareTimeline
import IWmo
import Oversight
import Rules

/// A client in one picture: a lane per toewijzing above one axis of months, with its care and gap days, what was
/// declared on it, and the money for days without care.
struct ClientDrawing {
    private static let barHeight = 16
    private static let markStep = 14
    private static let moneyHeight = 24
    private static let axisHeight = 34
    /// Characters that fit on a small screen.
    private static let lineLength = 46

    let client: AuditClient
    let naming: RunContext

    private var language: Language { naming.language }

    func say(_ nl: String, _ en: String) -> String { Tekst(nl: nl, en: en)[language] }

    /// The lanes stand under each other without a seam: on paper the picture can go on on a next page between two.
    var markup: String {
        let title = say("Toewijzingen, zorg en declaraties", "Toewijzingen, care and declarations")
        return "<div role=\"group\" aria-label=\"\(title)\">\n\(axis)\(client.toewijzingen.map(lane).joined())</div>"
    }

    private func lane(_ toewijzing: ToewijzingDossier) -> String {
        var body = SVGText()
        let height = draw(toewijzing, from: 0, &body)
        var svg = SVGText()
        svg.add(
            "<svg class=\"lane-drawing\" width=\"100%\" height=\"\(height)\" role=\"img\" "
                + "aria-label=\"\(SVGText.escaped(sentence(toewijzing)))\">")
        drawGrid(&svg, from: 0, to: height)
        svg.add(body.text + "</svg>")
        return svg.text
    }

    // MARK: Places

    private func x(_ day: Day) -> Int {
        guard let frame = client.days else { return 0 }
        return Percentage.hundredths(frame.first.distance(to: day), of: frame.count)
    }

    private func bar(_ kind: String, _ days: DayRange, y: Int, height: Int) -> String {
        let left = x(days.first)
        let width = max(x(days.last.advanced(by: 1)) - left, 10)
        return "<rect class=\"\(kind)\" x=\"\(Percentage.text(left))\" y=\"\(y)\" width=\"\(Percentage.text(width))\" "
            + "height=\"\(height)\"/>"
    }

    private func centre(of month: Month) -> Int { (x(month.firstDay) + x(month.lastDay.advanced(by: 1))) / 2 }

    // MARK: Axis

    private func drawGrid(_ svg: inout SVGText, from top: Int, to bottom: Int) {
        for month in client.months {
            let left = Percentage.text(x(month.firstDay))
            svg.add("<line class=\"grid\" x1=\"\(left)\" x2=\"\(left)\" y1=\"\(top)\" y2=\"\(bottom)\"/>")
        }
    }

    private var axis: String {
        var svg = SVGText()
        svg.add(
            "<svg class=\"months\" width=\"100%\" height=\"\(Self.axisHeight)\" aria-hidden=\"true\" focusable=\"false\">"
        )
        drawGrid(&svg, from: Self.axisHeight - 4, to: Self.axisHeight)
        drawMonths(&svg)
        svg.add("</svg>")
        return svg.text
    }

    private func drawMonths(_ svg: inout SVGText) {
        let step = Self.labelStep(client.months.count)
        for (index, month) in client.months.enumerated() {
            let left = Percentage.text(x(month.firstDay))
            if index == 0 || month.month == 1 {
                svg.add("<text class=\"tick year\" x=\"\(left)\" y=\"12\">\(month.year)</text>")
            }
            guard (month.month - 1) % step == 0 else { continue }
            let place = Percentage.text(centre(of: month))
            svg.add(
                "<text class=\"tick\" x=\"\(place)\" y=\"26\" text-anchor=\"middle\">"
                    + "\(DateText.shortMonthName(month.month, language))</text>")
        }
    }

    /// Every month, quarter or half year, so that the words fit on a small screen.
    private static func labelStep(_ months: Int) -> Int { months <= 12 ? 1 : months <= 24 ? 3 : 6 }

    // MARK: Lanes

    /// Returns the lower edge.
    private func draw(_ toewijzing: ToewijzingDossier, from top: Int, _ svg: inout SVGText) -> Int {
        var y = top
        for (index, text) in heading(toewijzing).enumerated() {
            y += 16
            svg.text(shortened(text), x: 0, y: y, classes: index == 0 ? "lane" : "soft")
        }
        y += 6
        drawDays(toewijzing, y: y, &svg)
        y += Self.barHeight + 9
        y = drawMarks(toewijzing, y: y, &svg)
        y = drawMoney(toewijzing, y: y, &svg)
        return y + 14
    }

    private func shortened(_ text: String) -> String { TextTable.shortened(text, to: Self.lineLength) }

    private func heading(_ toewijzing: ToewijzingDossier) -> [String] {
        let stand = toewijzing.stand
        let product = naming.product(stand.product)
        let lines = [
            naming.naam(aanbieder: stand.aanbieder) ?? stand.aanbieder,
            ["\(stand.nummer)", product].joined(separator: " · "),
        ]
        let money = toewijzing.totals.zonderZorg.bedrag
        guard money > 0 else { return lines }
        return lines + [say("zonder zorg ", "without care ") + NumberText.euro(cents: money, language)]
    }

    /// The lane in words: the table below the picture has the months.
    private func sentence(_ toewijzing: ToewijzingDossier) -> String {
        var parts = heading(toewijzing)
        if let frame = client.days, let timeline = toewijzing.timeline {
            parts += timeline.segments(in: frame).map { segment in
                let period = GeslotenPeriode(begindatum: segment.days.first, einddatum: segment.days.last)
                return "\(segment.kind.woord[language]) \(DateText.days(period, language))"
            }
        }
        for mark in LineMark.allCases {
            let count = toewijzing.prestaties.count { LineMark($0) == mark }
            if count > 0 { parts.append("\(mark.woord[language]): \(Counted.lines(count)[language])") }
        }
        return parts.joined(separator: "; ")
    }

    private func drawDays(_ toewijzing: ToewijzingDossier, y: Int, _ svg: inout SVGText) {
        guard let frame = client.days else { return }
        svg.add("<rect class=\"outside\" x=\"0\" y=\"\(y)\" width=\"100%\" height=\"\(Self.barHeight)\"/>")
        guard let timeline = toewijzing.timeline else { return }
        for segment in timeline.segments(in: frame) {
            svg.add(bar("d-\(segment.kind.name)", segment.days, y: y, height: Self.barHeight))
        }
        if let valid = toewijzing.stand.geldigheid?.intersection(frame) {
            svg.add(bar("frame", valid, y: y, height: Self.barHeight))
        }
    }

    private func drawMarks(_ toewijzing: ToewijzingDossier, y top: Int, _ svg: inout SVGText) -> Int {
        var y = top
        for mark in LineMark.allCases {
            let months = Set(
                toewijzing.prestaties.filter { LineMark($0) == mark }.map(\.prestatie.productPeriode.begindatum.month))
            let shown = client.months.filter(months.contains)
            guard !shown.isEmpty else { continue }
            for month in shown {
                svg.add(
                    "<svg x=\"\(Percentage.text(centre(of: month)))\" y=\"\(y)\" overflow=\"visible\">\(mark.shape)</svg>"
                )
            }
            y += Self.markStep
        }
        return y
    }

    private func drawMoney(_ toewijzing: ToewijzingDossier, y: Int, _ svg: inout SVGText) -> Int {
        var perMonth: [Month: Geldtotalen] = [:]
        for line in toewijzing.prestaties {
            perMonth[line.prestatie.productPeriode.begindatum.month, default: Geldtotalen()].add(line)
        }
        let most = perMonth.values.map(\.zonderZorg.bedrag).max() ?? 0
        guard most > 0 else { return y }
        let base = y + Self.moneyHeight
        for month in client.months {
            guard let totals = perMonth[month], totals.zonderZorg.bedrag > 0 else { continue }
            let left = x(month.firstDay)
            let width = x(month.lastDay.advanced(by: 1)) - left
            var bottom = base
            for afloop in BedragZonderZorg.Afloop.shown where totals.zonderZorg(afloop).bedrag > 0 {
                let tall = max(totals.zonderZorg(afloop).bedrag * Self.moneyHeight / most, 2)
                bottom -= tall
                svg.add(
                    "<rect class=\"a-\(afloop.rawValue)\" x=\"\(Percentage.text(left + width / 5))\" y=\"\(bottom)\" "
                        + "width=\"\(Percentage.text(width * 3 / 5))\" height=\"\(tall)\"/>")
            }
        }
        svg.add("<line class=\"grid\" x1=\"0\" x2=\"100%\" y1=\"\(base).5\" y2=\"\(base).5\"/>")
        return base + 4
    }
}

extension RunContext {
    /// `Hulp bij het huishouden 01A03`; a toewijzing without a product is generic.
    func product(_ product: Product?) -> String {
        guard let product else { return Tekst(nl: "generieke toewijzing", en: "generic toewijzing")[language] }
        let name = ProductCategorie.woord(product.categorie)?[language] ?? product.categorie
        return [name, product.code].compactMap { $0 }.joined(separator: " ")
    }
}
