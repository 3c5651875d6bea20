import IWmo
import Oversight
import Rules

/// One case of a signal, the accepted ones too.
struct AuditSignalRow: AuditRow {
    let entry: AuditSignalCase

    private var found: SignalCase { entry.found }

    static func rows(_ report: AuditReport) -> [AuditSignalRow] {
        (report.signals?.cases ?? []).map { AuditSignalRow(entry: $0) }
    }

    static var table: Table<AuditSignalRow> {
        let signal: [TableColumn<AuditSignalRow>] = [
            TableColumn("signaal", "signal", width: 10) { row, _ in .text(row.found.signal) },
            TableColumn("titel", "title", width: 36) { row, context in
                .text(SignalCatalogue[id: row.found.signal]?.title[context.language] ?? "")
            },
        ]
        let about: [TableColumn<AuditSignalRow>] = [
            TableColumn("client", "client", width: 22) { row, _ in .text(row.entry.client) },
            TableColumn("toewijzingnummer", "toewijzing number", .number) { row, _ in
                row.found.toewijzingNummer.map { .identifier($0) } ?? .empty
            },
            TableColumn("declaratie", "declaration", width: 16) { row, _ in .text(row.found.declaratieNummer ?? "") },
            TableColumn("eerste dag", "first day", .day) { row, _ in .day(row.found.periode.first) },
            TableColumn("laatste dag", "last day", .day) { row, _ in .day(row.found.periode.last) },
            TableColumn("bedrag", "amount", .euro) { row, _ in .euro(row.found.bedrag) },
            TableColumn("wat er opvalt", "what stands out", width: 80) { row, context in
                .text(row.found.tekst[context.language])
            },
            TableColumn("geaccepteerd door", "accepted by", width: 24) { row, _ in
                .text(row.found.uitzondering?.door ?? "")
            },
        ]
        return Table(
            Tekst(nl: "Signalen", en: "Signals"),
            signal
                + TableColumn.partners { Relation(gemeente: $0.found.gemeente, aanbieder: $0.found.aanbieder) }
                + about)
    }
}

/// How far one ceiling of the contract register is used.
struct ContractUseRow: AuditRow {
    let use: ContractUse

    static func rows(_ report: AuditReport) -> [ContractUseRow] {
        (report.signals?.contractUse ?? []).map { ContractUseRow(use: $0) }
    }

    private var clients: ClientUse? { if case .clienten(let use) = use.plafond { use } else { nil } }
    private var budget: BudgetUse? { if case .budget(let use) = use.plafond { use } else { nil } }

    static var table: Table<ContractUseRow> {
        let counted: [TableColumn<ContractUseRow>] = [
            TableColumn("maximum cliënten", "client ceiling", .number) { row, _ in .number(row.clients?.maximum) },
            TableColumn("cliënten nu", "clients now", .number) { row, _ in .number(row.clients?.nu) },
            TableColumn("meeste cliënten", "most clients", .number) { row, _ in .number(row.clients?.meeste) },
            TableColumn("dagen boven", "days above", .number) { row, _ in .number(row.clients?.dagenBoven) },
        ]
        let money: [TableColumn<ContractUseRow>] = [
            TableColumn("jaar", "year", .number) { row, _ in row.budget.map { .identifier($0.jaar) } ?? .empty },
            TableColumn("budgetplafond", "budget ceiling", .euro) { row, _ in .euro(row.budget?.plafond) },
            TableColumn("besteed", "spent", .euro) { row, _ in .euro(row.budget?.toegekend) },
            TableColumn("besteed, procent", "spent, percent", .number) { row, _ in .number(row.budget?.procent) },
            TableColumn("verwacht", "expected", .euro) { row, _ in .euro(row.budget?.verwacht) },
            TableColumn("verwacht, procent", "expected, percent", .number) { row, _ in
                .number(row.budget?.verwachtProcent)
            },
        ]
        let products = TableColumn<ContractUseRow>("producten", "products", width: 40) { row, _ in
            .codes(row.use.producten.compactMap(\.code))
        }
        return Table(
            Tekst(nl: "Contracten", en: "Contracts"),
            TableColumn.partners { Relation(gemeente: $0.use.gemeente, aanbieder: $0.use.aanbieder) }
                + [products] + counted + money)
    }
}
