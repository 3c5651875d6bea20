import IWmo

/// The request to credit of one gemeente to one aanbieder: a table in the form of the other ones.
///
/// It holds what the aanbieder needs to find the lines, and nothing about the client.
public enum RecoveryTable {
    public static func fileName(gemeente: String, aanbieder: String) -> String {
        fileName(gemeente: gemeente, aanbieder: aanbieder, "csv")
    }

    public static func fileName(gemeente: String, aanbieder: String, _ kind: String) -> String {
        "terugvordering/\(gemeente)_\(aanbieder).\(kind)"
    }

    /// The byte order mark and the names of the columns, line end included.
    public static func header(_ context: RunContext) -> String { table(context).csvHeader(context) }

    /// One row, line end included; nil when nothing is asked back.
    public static func row(_ entry: Terugvordering, _ context: RunContext) -> String? {
        entry.uitzondering == nil ? table(context).csvRow(entry, context) : nil
    }

    /// The columns; what is new in a run means nothing in an audit.
    public static func table(_ context: RunContext) -> Table<Terugvordering> {
        context.audit == nil ? tableOfRun : tableOfAudit
    }

    private typealias Column = TableColumn<Terugvordering>

    private static let title = Tekst(nl: "Terugvordering", en: "To recover")
    private static let tableOfRun = Table(title, lineColumns + requestColumns + runColumns)
    private static let tableOfAudit = Table(title, lineColumns + requestColumns)

    private static let lineColumns: [Column] = [
        Column("gemeente", "gemeente", width: 22) { .named($0.gemeente, $1.naam(gemeente: $0.gemeente)) },
        Column("aanbieder", "aanbieder", width: 36) { .named($0.aanbieder, $1.naam(aanbieder: $0.aanbieder)) },
        Column("referentienummer", "reference number") { entry, _ in .text(entry.prestatie.referentieNummer) },
        Column("declaratienummer", "declaration number") { entry, _ in .text(entry.declaratieNummer) },
        Column("toewijzingnummer", "toewijzing number", .number) { entry, _ in
            .identifier(entry.prestatie.toewijzingNummer)
        },
        Column("productcategorie", "product category", width: 30) { entry, context in
            let code = entry.prestatie.productCategorie
            return .named(code, ProductCategorie.woord(code)?[context.language])
        },
        Column("productcode", "product code") { entry, _ in .text(entry.prestatie.productCode) },
        Column("begindatum", "first day", .day) { entry, _ in .day(entry.prestatie.productPeriode.begindatum) },
        Column("einddatum", "last day", .day) { entry, _ in .day(entry.prestatie.productPeriode.einddatum) },
        Column("volume", "volume", .number) { entry, _ in
            .volume(entry.prestatie.geleverdVolume, entry.prestatie.eenheid)
        },
        Column("eenheid", "unit") { entry, context in .words(entry.prestatie.eenheid.woord[context.language]) },
        Column("bedrag", "amount", .euro, isTotalled: true) { entry, _ in .euro(entry.prestatie.ingediendBedrag.bedrag)
        },
    ]

    private static let requestColumns: [Column] = [
        Column("bedrag te crediteren", "amount to credit", .euro, isTotalled: true) { entry, _ in
            .euro(entry.teCrediteren)
        },
        Column("reden", "reason", width: 70) { entry, context in .text(entry.verzoek(context.language)) },
        Column("bekend sinds", "known since", .day) { entry, _ in .day(entry.bekendSinds) },
        Column("bekend door bericht", "known by message") { entry, _ in .text(entry.bericht.rawValue) },
        Column("identificatie", "identification") { entry, _ in .text(entry.identificatie) },
    ]

    private static let runColumns: [Column] = [
        Column("nieuw in deze run", "new in this run") { entry, context in
            .words((entry.isNieuw ? Tekst(nl: "ja", en: "yes") : Tekst(nl: "nee", en: "no"))[context.language])
        }
    ]
}
