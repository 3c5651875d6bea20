import CareTimeline
import IWmo
import Reports
import Store

/// The report of a purge: counts, and never whom it was about.
struct PurgeReportText {
    private let report: PurgeReport
    private let store: String
    private let day: Day

    init(_ report: PurgeReport, store: String, on day: Day) {
        self.report = report
        self.store = store
        self.day = day
    }

    private var gemeenten: [(code: String, figures: PurgeReport.Figures)] {
        report.gemeenten.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    // MARK: Text

    func text(_ language: Language) -> String {
        var lines = [heading[language]]
        for hold in PurgeHold.allCases where report.released.contains(hold) {
            lines.append(Tekst(nl: "Niet afgewacht: ", en: "Not waited for: ")[language] + hold.what[language] + ".")
        }
        lines.append("")
        for (code, figures) in gemeenten {
            lines.append(Tekst(nl: "Gemeente \(code)", en: "Gemeente \(code)")[language])
            lines += self.lines(figures, language)
        }
        if gemeenten.count != 1 {
            lines.append(Tekst(nl: "Alle gemeenten", en: "All gemeenten")[language])
            lines += self.lines(total, language)
        }
        lines += ["", closing[language]]
        return lines.joined(separator: "\n") + "\n"
    }

    private var heading: Tekst {
        report.isDone
            ? Tekst(
                nl: "Gewist uit \(store) op \(day): alles van vóór \(report.before).",
                en: "Removed from \(store) on \(day): everything of before \(report.before).")
            : Tekst(
                nl: "Te wissen uit \(store): alles van vóór \(report.before). Er is niets veranderd.",
                en: "To be removed from \(store): everything of before \(report.before). Nothing has changed.")
    }

    private var closing: Tekst {
        report.isDone
            ? Tekst(
                nl: "Back-ups, het archief van de inbox en eerdere uitvoer bevatten deze gegevens nog.",
                en: "Backups, the archive of the inbox and earlier outcomes still hold these data.")
            : Tekst(
                nl: "Maak eerst een back-up. Met --confirm wordt dit echt gewist.",
                en: "Make a backup first. With --confirm this is really removed.")
    }

    private func lines(_ figures: PurgeReport.Figures, _ language: Language) -> [String] {
        func line(_ name: String, _ count: Int) -> String {
            "  \(name.padded(to: Self.width)) \(NumberText.count(count, language))"
        }
        var lines = [line(Tekst(nl: "clienten", en: "clients")[language], figures.clienten)]
        for table in PurgeReport.tables {
            guard let rows = figures.rows[table] else { continue }
            lines.append(line(Self.name(of: table)[language], rows))
        }
        for hold in PurgeHold.allCases {
            guard let clients = figures.held[hold] else { continue }
            lines.append(line((Tekst(nl: "blijft: ", en: "stays: ") + hold.what)[language], clients))
        }
        return lines
    }

    private static let width = 48

    /// Rows that stay without what they say about a person are named for what is taken from them.
    private static func name(of table: String) -> Tekst {
        switch table {
        case "antwoord": Tekst(nl: "antwoord (inhoud)", en: "antwoord (content)")
        case "bericht": Tekst(nl: "bericht (bestandsnaam en redenen)", en: "bericht (file name and reasons)")
        case "verzoek": Tekst(nl: "verzoek (client)", en: "verzoek (client)")
        default: Tekst(nl: table, en: table)
        }
    }

    private var total: PurgeReport.Figures {
        var total = PurgeReport.Figures()
        total.clienten = report.clienten
        for table in PurgeReport.tables where report.rows(table) > 0 { total.rows[table] = report.rows(table) }
        for hold in PurgeHold.allCases where report.held(hold) > 0 { total.held[hold] = report.held(hold) }
        return total
    }

    // MARK: JSON

    var json: String {
        JSONText.object(layout: .indented) { json in
            json.field("store", store)
            json.field("voor", report.before)
            json.field("op", day)
            json.field("gewist", report.isDone)
            json.field("nietAfgewacht", PurgeHold.allCases.filter(report.released.contains).map(\.rawValue))
            json.object("totaal") { object in add(total, to: &object) }
            json.list("gemeenten") { list in
                for (code, figures) in gemeenten {
                    list.element { object in
                        object.field("gemeente", code)
                        add(figures, to: &object)
                    }
                }
            }
        }
    }

    private func add(_ figures: PurgeReport.Figures, to json: inout JSONText) {
        json.field("clienten", figures.clienten)
        json.object("rijen") { rows in
            for table in PurgeReport.tables { rows.field(table, figures.rows[table] ?? 0) }
        }
        json.object("blijft") { held in
            for hold in PurgeHold.allCases { held.field(hold.rawValue, figures.held[hold] ?? 0) }
        }
    }
}

extension PurgeHold {
    /// What is waited for.
    var what: Tekst {
        switch self {
        case .recent:
            Tekst(nl: "bericht of periode van later", en: "message or period of later")
        case .terugvordering:
            Tekst(nl: "open terugvordering", en: "open recovery")
        case .verzoek: Tekst(nl: "open verzoek", en: "open request")
        case .administratieveStart:
            Tekst(nl: "start van de gemeente zelf", en: "start of the gemeente itself")
        case .nietGedeclareerd:
            Tekst(nl: "zorg die nog niet is gedeclareerd", en: "care not declared yet")
        }
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        count < width ? self + String(repeating: " ", count: width - count) : self
    }
}
