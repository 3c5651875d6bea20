import CareTimeline
import IWmo
import Oversight

/// A production statement as tables: what it comes to, and the amounts by product and month.
public struct ProductionStatement: Sendable {
    let statement: Productieverantwoording

    public init(_ statement: Productieverantwoording) {
        self.statement = statement
    }

    /// Without extension.
    public var fileName: String {
        let jaar = statement.jaar
        return "productieverantwoording/\(jaar.gemeente)_\(jaar.aanbieder)_\(jaar.jaar)"
    }

    public var title: Tekst {
        let jaar = statement.jaar
        return Tekst(
            nl: "Productieverantwoording \(jaar.gemeente) \(jaar.aanbieder) \(jaar.jaar)",
            en: "Production statement \(jaar.gemeente) \(jaar.aanbieder) \(jaar.jaar)")
    }

    /// What the statement is about, and whether it agrees with the answers.
    public func heading(_ context: RunContext) -> [TableHeadLine] {
        let jaar = statement.jaar
        return [
            TableHeadLine(.both("gemeente"), .named(jaar.gemeente, context.naam(gemeente: jaar.gemeente))),
            TableHeadLine(.both("aanbieder"), .named(jaar.aanbieder, context.naam(aanbieder: jaar.aanbieder))),
            TableHeadLine(Tekst(nl: "jaar van de declaraties", en: "year of the declarations"), .identifier(jaar.jaar)),
            TableHeadLine(Tekst(nl: "stand van", en: "as known on"), .day(context.peildatum)),
            TableHeadLine(Tekst(nl: "gemaakt met", en: "made with"), .text("Pauzewacht \(context.programVersion)")),
            TableHeadLine(Tekst(nl: "aansluiting", en: "agreement"), .text(agreement[context.language])),
        ]
    }

    /// Says plainly whether lines and answers agree.
    private var agreement: Tekst {
        let difference = statement.verschil
        guard difference != 0 else {
            let removed = statement.antwoorden.opgeschoond.aantal
            guard removed == 0 else {
                return Tekst(
                    nl:
                        "De regels zijn met de opgeschoonde regels samen gelijk aan de som van de verzonden antwoorden.",
                    en: "The lines and those that were removed together equal the sum of the answers that were sent.")
            }
            return Tekst(
                nl: "De regels zijn gelijk aan de som van de verzonden antwoorden.",
                en: "The lines equal the sum of the answers that were sent.")
        }
        return Tekst(nl: "LET OP: de regels verschillen ", en: "WARNING: the lines differ by ") + .euros(difference)
            + Tekst(
                nl: " van de verzonden antwoorden. Gebruik deze verantwoording niet.",
                en: " from the answers that were sent. Do not use this statement.")
    }

    // MARK: What it comes to

    /// One line of the summary.
    public struct SummaryLine: Sendable {
        let label: Tekst
        let aantal: Int?
        /// Eurocents.
        let bedrag: Int

        fileprivate init(_ nl: String, _ en: String, _ sum: Tally) {
            label = Tekst(nl: nl, en: en)
            aantal = sum.aantal
            bedrag = sum.bedrag
        }

        fileprivate init(_ nl: String, _ en: String, aantal: Int? = nil, bedrag: Int) {
            label = Tekst(nl: nl, en: en)
            self.aantal = aantal
            self.bedrag = bedrag
        }
    }

    public static let summaryTable = Table<SummaryLine>(
        Tekst(nl: "Verantwoording", en: "Statement"),
        [
            TableColumn("onderdeel", "part", width: 64) { line, context in .text(line.label[context.language]) },
            TableColumn("aantal", "number", .number) { line, _ in .number(line.aantal) },
            TableColumn("bedrag", "amount", .euro) { line, _ in .euro(line.bedrag) },
        ])

    public var summary: [SummaryLine] { reconciliation + information }

    private var reconciliation: [SummaryLine] {
        let year = statement.jaar.jaar
        let (production, corrections) = (statement.productie.totaal, statement.correcties.totaal)
        let (total, answers) = (statement.totaal.netto, statement.antwoorden)
        return [
            SummaryLine("Zorg in \(year): debet", "Care in \(year): debits", production.debet),
            SummaryLine("Zorg in \(year): credit", "Care in \(year): credits", production.credit),
            SummaryLine(
                "Correcties op eerdere jaren: debet", "Corrections of earlier years: debits", corrections.debet),
            SummaryLine(
                "Correcties op eerdere jaren: credit", "Corrections of earlier years: credits", corrections.credit),
            SummaryLine("Totaal toegekend volgens de regels", "Total granted by the lines", total),
        ] + removed + [
            SummaryLine(
                "Som van TotaalToegekendBedrag in de antwoorden (aantal: declaraties)",
                "Sum of TotaalToegekendBedrag in the answers (number: declarations)", aantal: answers.declaraties,
                bedrag: answers.bedrag),
            SummaryLine("Verschil", "Difference", bedrag: statement.verschil),
        ]
    }

    /// Only where lines were removed: the statement has no products and months of them any more.
    private var removed: [SummaryLine] {
        let sum = statement.antwoorden.opgeschoond
        guard sum.aantal > 0 else { return [] }
        return [
            SummaryLine(
                "Opgeschoond na de bewaartermijn (aantal: ook afgewezen regels)",
                "Removed after the retention period (number: rejected lines too)", sum)
        ]
    }

    private var information: [SummaryLine] {
        let (year, total) = (statement.jaar.jaar, statement.totaal)
        return [
            SummaryLine(
                "Ter informatie: betwist en nog niet gecrediteerd", "For information: disputed and not credited yet",
                total.betwist),
            SummaryLine(
                "Ter informatie: zorggat geaccepteerd, niet teruggevraagd",
                "For information: care gap accepted, not asked back", total.uitgezonderd),
            SummaryLine(
                "Ter informatie: teruggevorderd (inmiddels gecrediteerd)",
                "For information: recovered (credited since)", total.teruggevorderd),
            SummaryLine(
                "Ter informatie: afgewezen regels, in geen enkel totaal",
                "For information: rejected lines, in no total", statement.afgewezen),
            SummaryLine(
                "Ter informatie: zorg in \(year), in latere jaren gedeclareerd of gecrediteerd",
                "For information: care in \(year), declared or credited in later years",
                statement.laterGedeclareerd.totaal.netto),
        ]
    }

    // MARK: By product and month

    /// A part of the statement with its rows.
    public struct Block: Sendable {
        public let title: Tekst
        public let rows: [Row]
        let totals: Productiebedragen

        fileprivate init(_ title: Tekst, _ block: Productieblok) {
            self.title = title
            rows = block.rows.map { Row(block: title, plaats: $0.plaats, bedragen: $0.bedragen) }
            totals = block.totaal
        }

        /// The sheet of this block.
        public var table: Table<Row> { Table(title, ProductionStatement.columns) }
    }

    /// A product in a month; the total of a block where `plaats` is nil.
    public struct Row: Sendable {
        let block: Tekst
        let plaats: Productieplaats?
        let bedragen: Productiebedragen
    }

    public var blocks: [Block] {
        [
            Block(Tekst(nl: "Productie", en: "Production"), statement.productie),
            Block(Tekst(nl: "Correcties eerdere jaren", en: "Corrections earlier years"), statement.correcties),
            Block(
                Tekst(nl: "Later gedeclareerd (info)", en: "Declared later (info)"), statement.laterGedeclareerd),
        ]
    }

    private static let columns: [TableColumn<Row>] =
        [
            TableColumn("productcategorie", "product category", width: 30) { row, context in
                guard let code = row.plaats?.productCategorie else { return .empty }
                return .named(code, ProductCategorie.woord(code)?[context.language])
            },
            TableColumn("productcode", "product code") { row, _ in .text(row.plaats?.productCode ?? "") },
            TableColumn("maand", "month", .month) { row, _ in .month(row.plaats?.maand) },
        ]
        + amounts("debet", "debits", \.debet) + amounts("credit", "credits", \.credit)
        + [TableColumn("netto", "net", .euro, isTotalled: true) { row, _ in .euro(row.bedragen.netto.bedrag) }]
        + amounts("betwist", "disputed", \.betwist)
        + amounts("geaccepteerd zorggat", "accepted care gap", \.uitgezonderd)
        + amounts("teruggevorderd", "recovered", \.teruggevorderd)

    private static func amounts(
        _ nl: String, _ en: String, _ part: @escaping @Sendable (Productiebedragen) -> Tally
    ) -> [TableColumn<Row>] {
        [
            TableColumn("regels \(nl)", "lines \(en)", .number, isTotalled: true) { row, _ in
                .number(part(row.bedragen).aantal)
            },
            TableColumn(nl, en, .euro, isTotalled: true) { row, _ in .euro(part(row.bedragen).bedrag) },
        ]
    }

    private static let csvTable = Table<Row>(
        Tekst(nl: "Productieverantwoording", en: "Production statement"),
        [TableColumn("onderdeel", "part") { row, context in .text(row.block[context.language]) }] + columns)

    // MARK: Text

    /// Heading, summary, and rows with a total under each block.
    public func csv(_ context: RunContext) -> String {
        var text = "\u{FEFF}" + heading(context).map { $0.csv(context) }.joined() + "\r\n"
        text += Self.summaryTable.csvNames(context)
        for line in summary { text += Self.summaryTable.csvRow(line, context) }
        text += "\r\n" + Self.csvTable.csvNames(context)
        for block in blocks {
            for row in block.rows { text += Self.csvTable.csvRow(row, context) }
            let title = Tekst(nl: "Totaal ", en: "Total ") + block.title
            text += Self.csvTable.csvRow(Row(block: title, plaats: nil, bedragen: block.totals), context)
        }
        return text
    }
}

extension Tekst {
    fileprivate static func both(_ text: String) -> Tekst { Tekst(nl: text, en: text) }
}
