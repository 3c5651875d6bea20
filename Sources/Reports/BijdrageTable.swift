import CareTimeline
import IWmo

/// What is new about own contributions in one gemeente: a table in the form of the other ones.
public enum BijdrageTable {
    public static func fileName(gemeente: String) -> String { "eigenbijdrage/\(gemeente).csv" }

    /// The byte order mark and the names of the columns, line end included.
    public static func header(_ context: RunContext) -> String {
        "\u{FEFF}" + columns.map { $0.name[context.language] }.joined(separator: ";") + "\r\n"
    }

    /// One row, line end included.
    public static func row(_ regel: Bijdrageregel, _ context: RunContext) -> String {
        columns.map { $0.cell(regel, context) }.joined(separator: ";") + "\r\n"
    }

    private struct Column: Sendable {
        let name: Tekst
        let cell: @Sendable (Bijdrageregel, RunContext) -> String

        init(_ nl: String, _ en: String, _ cell: @escaping @Sendable (Bijdrageregel, RunContext) -> String) {
            name = Tekst(nl: nl, en: en)
            self.cell = cell
        }
    }

    private static let columns: [Column] = contributionColumns + clientColumns + sourceColumns

    private static let contributionColumns = [
        Column("gemeente", "gemeente") { TableCell.named($0.gemeente, $1.naam(gemeente: $0.gemeente)) },
        Column("soort", "kind") { regel, context in TableCell.text(regel.soort.woord[context.language]) },
        Column("datum", "date") { regel, _ in day(regel, \.dag) },
        Column("eerder gemelde datum", "date reported before") { regel, _ in day(regel, \.vervangt) },
        Column("maand", "month") { regel, _ in TableCell.month(regel.maand) },
        Column("verwerken in", "due in") { regel, _ in TableCell.month(regel.correctieIn) },
    ]

    private static let clientColumns = [
        Column("toewijzingnummer", "toewijzing number") { regel, context in
            regel.toewijzingen.count == 1
                ? TableCell.number(regel.toewijzingen[0].nummer)
                : TableCell.text(regel.toewijzingen.map { String($0.nummer) }.joined(separator: and[context.language]))
        },
        Column("aanbieder", "aanbieder") { regel, context in
            let aanbieders = regel.aanbieders
            return aanbieders.count == 1
                ? TableCell.named(aanbieders[0], context.naam(aanbieder: aanbieders[0]))
                : TableCell.text(aanbieders.map(context.volledig(aanbieder:)).joined(separator: and[context.language]))
        },
        Column("client", "client") { regel, _ in TableCell.text(regel.client) },
    ]

    private static let sourceColumns = [
        Column("bekend sinds", "known since") { regel, _ in TableCell.day(regel.bekendSinds) },
        Column("bekend door bericht", "known by message") { regel, _ in TableCell.text(regel.bericht.rawValue) },
        Column("identificatie", "identification") { regel, _ in TableCell.text(regel.identificatie) },
    ]

    /// A sign between numbers could make another number of them.
    private static let and = Tekst(nl: " en ", en: " and ")

    /// Empty for a month, which has a column of its own.
    private static func day(_ regel: Bijdrageregel, _ value: KeyPath<Bijdragewijziging, Day?>) -> String {
        guard regel.wijziging.soort != .maand else { return "" }
        return regel.wijziging[keyPath: value].map(TableCell.day) ?? ""
    }
}

extension Bijdrageregel {
    /// The month without care, also when it turned out to have care after all.
    var maand: Month? {
        wijziging.soort == .maand ? (wijziging.dag ?? wijziging.vervangt)?.month : nil
    }

    /// Each once, in the order of the toewijzingen.
    var aanbieders: [String] {
        toewijzingen.map(\.aanbieder).reduce(into: []) { seen, code in if !seen.contains(code) { seen.append(code) } }
    }
}

extension RunContext {
    /// Code and name.
    fileprivate func volledig(aanbieder code: String) -> String {
        naam(aanbieder: code).map { "\(code) \($0)" } ?? code
    }
}
