import IWmo

/// The request to credit of one gemeente to one aanbieder: a table in the form of the other ones.
///
/// It holds what the aanbieder needs to find the lines, and nothing about the client.
public enum RecoveryTable {
    public static func fileName(gemeente: String, aanbieder: String) -> String {
        "terugvordering/\(gemeente)_\(aanbieder).csv"
    }

    /// The byte order mark and the names of the columns, line end included.
    public static func header(_ context: RunContext) -> String {
        "\u{FEFF}" + columns.map { $0.name[context.language] }.joined(separator: ";") + "\r\n"
    }

    /// One row, line end included; nil when nothing is asked back.
    public static func row(_ entry: Terugvordering, _ context: RunContext) -> String? {
        guard entry.uitzondering == nil else { return nil }
        return columns.map { $0.cell(entry, context) }.joined(separator: ";") + "\r\n"
    }

    private struct Column: Sendable {
        let name: Tekst
        let cell: @Sendable (Terugvordering, RunContext) -> String

        init(_ nl: String, _ en: String, _ cell: @escaping @Sendable (Terugvordering, RunContext) -> String) {
            name = Tekst(nl: nl, en: en)
            self.cell = cell
        }
    }

    private static let columns: [Column] = lineColumns + requestColumns

    private static let lineColumns = [
        Column("gemeente", "gemeente") { TableCell.named($0.gemeente, $1.naam(gemeente: $0.gemeente)) },
        Column("aanbieder", "aanbieder") { TableCell.named($0.aanbieder, $1.naam(aanbieder: $0.aanbieder)) },
        Column("referentienummer", "reference number") { entry, _ in TableCell.text(entry.prestatie.referentieNummer) },
        Column("declaratienummer", "declaration number") { entry, _ in TableCell.text(entry.declaratieNummer) },
        Column("toewijzingnummer", "toewijzing number") { entry, _ in
            TableCell.number(entry.prestatie.toewijzingNummer)
        },
        Column("productcategorie", "product category") { entry, context in
            let code = entry.prestatie.productCategorie
            return TableCell.named(code, ProductCategorie.woord(code)?[context.language])
        },
        Column("productcode", "product code") { entry, _ in TableCell.text(entry.prestatie.productCode) },
        Column("begindatum", "first day") { entry, _ in TableCell.day(entry.prestatie.productPeriode.begindatum) },
        Column("einddatum", "last day") { entry, _ in TableCell.day(entry.prestatie.productPeriode.einddatum) },
        Column("volume", "volume") { entry, _ in
            NumberText.volume(entry.prestatie.geleverdVolume, entry.prestatie.eenheid)
        },
        Column("eenheid", "unit") { entry, context in entry.prestatie.eenheid.woord[context.language] },
        Column("bedrag", "amount") { entry, _ in TableCell.euro(entry.prestatie.ingediendBedrag.bedrag) },
    ]

    private static let requestColumns = [
        Column("bedrag te crediteren", "amount to credit") { entry, _ in TableCell.euro(entry.teCrediteren) },
        Column("reden", "reason") { entry, context in TableCell.text(entry.verzoek(context.language)) },
        Column("bekend sinds", "known since") { entry, _ in TableCell.day(entry.bekendSinds) },
        Column("bekend door bericht", "known by message") { entry, _ in TableCell.text(entry.bericht.rawValue) },
        Column("identificatie", "identification") { entry, _ in TableCell.text(entry.identificatie) },
        Column("nieuw in deze run", "new in this run") { entry, context in
            (entry.isNieuw ? Tekst(nl: "ja", en: "yes") : Tekst(nl: "nee", en: "no"))[context.language]
        },
    ]
}
