import CareTimeline
import IWmo
import Rules

@testable import Oversight

/// Hand-made dossiers: a client with hulp bij het huishouden, four hours a week.
enum Sample {
    static let gemeente = "0479"
    static let aanbieder = "98000101"
    static let hulp = Product(categorie: "01", code: "01H01")
    static let dagbesteding = Product(categorie: "07", code: "07D01")
    static let vervoer = Product(categorie: "08", code: "08V01")

    /// Different BSNs that pass the check, in a fixed order.
    static let bsns: [String] = (999_990_000..<999_991_000).map { String($0) }.filter(Elfproef.passes)

    static func day(_ text: String) -> Day { Day(iso: text)! }
    static func month(_ text: String) -> Month { Month(iso: text)! }
    static func days(_ first: String, _ last: String) -> DayRange { DayRange(day(first), day(last))! }

    static func dossier(_ toewijzingen: [ToewijzingDossier], bsn: String = "999990019", gemeente: String = gemeente)
        -> ClientDossier
    {
        var toewijzingen = toewijzingen
        for index in toewijzingen.indices {
            toewijzingen[index].stand.bsn = bsn
            for line in toewijzingen[index].prestaties.indices {
                toewijzingen[index].prestaties[line].bsn = bsn
                toewijzingen[index].prestaties[line].gemeente = gemeente
            }
        }
        return ClientDossier(gemeente: gemeente, bsn: bsn, toewijzingen: toewijzingen)
    }

    /// Received on the first day, started on it and going on, unless told otherwise.
    static func toewijzing(
        _ nummer: Int = 1, _ first: String = "2025-01-01", _ last: String? = nil, product: Product? = hulp,
        aanbieder: String = aanbieder, ontvangen: String? = nil, omvang: Omvang? = nil,
        starts: [GemeldeStart]? = nil, stops: [GemeldeStop] = [], lines: [BeoordeeldePrestatie] = [],
        isVervallen: Bool = false
    ) -> ToewijzingDossier {
        ToewijzingDossier(
            stand: ToewijzingStand(
                nummer: nummer, bsn: "999990019", aanbieder: aanbieder, product: product, ingangsdatum: day(first),
                einddatum: last.map(day), isVervallen: isVervallen, omvang: omvang, budget: nil),
            ontvangen: day(ontvangen ?? first), starts: starts ?? [start(first)], stops: stops,
            prestaties: lines.map { line in
                var line = line
                line.prestatie.toewijzingNummer = nummer
                line.aanbieder = aanbieder
                return line
            })
    }

    static func start(_ begin: String, gemeld: String? = nil) -> GemeldeStart {
        GemeldeStart(begindatum: day(begin), gemeld: day(gemeld ?? begin))
    }

    static func stop(_ begin: String, _ end: String, pause: Bool = false, gemeld: String? = nil) -> GemeldeStop {
        GemeldeStop(
            begindatum: day(begin), einddatum: day(end), isTijdelijk: pause, gemeld: day(gemeld ?? end))
    }

    /// A paid line of a whole month, declared on the fifth of the next; volume times tariff.
    static func line(
        _ month: String, product: Product = hulp, volume: Int = 16, eenheid: Eenheid = .uur, tarief: Int? = 3_420,
        bedrag: Int? = nil, oordeel: Oordeel = .toegekend, regels: [String] = [], credit: Bool = false,
        isGecrediteerd: Bool = false, op: String? = nil, declaratie: String? = nil, declaratieMaand: String? = nil,
        id: Int64 = 1
    ) -> BeoordeeldePrestatie {
        let month = Self.month(month)
        return BeoordeeldePrestatie(
            id: id, gemeente: gemeente, aanbieder: aanbieder, bsn: "999990019",
            declaratieNummer: declaratie ?? "D\(month)", declaratieMaand: declaratieMaand.map(Self.month) ?? month,
            gedeclareerdOp: op.map(day) ?? month.next.firstDay.advanced(by: 4),
            prestatie: Prestatie(
                referentieNummer: "R\(id)", toewijzingNummer: 1, productCategorie: product.categorie,
                productCode: product.code ?? "-", productPeriode: GeslotenPeriode(month.days),
                geleverdVolume: volume, eenheid: eenheid, productTarief: tarief,
                ingediendBedrag: BedragMetDC(
                    bedrag: bedrag ?? volume * (tarief ?? 1), debetCredit: credit ? .credit : .debet)),
            oordeel: oordeel, regels: regels, isGecrediteerd: isGecrediteerd)
    }

    typealias Contract = ContractRegister.Contract

    static func contract(
        _ product: Product = hulp, aanbieder: String = aanbieder, gemeente: String = gemeente,
        eenheid: Eenheid = .uur, tarief: Int? = nil, from: String? = "2025-01-01", to: String? = nil,
        clienten: Int? = nil, budget: Int? = nil
    ) -> ContractRegister.Contract {
        ContractRegister.Contract(
            gemeente: gemeente, aanbieder: aanbieder, productCategorie: product.categorie,
            productCode: product.code ?? "-", eenheid: eenheid, tarief: tarief, ingang: from.map(day),
            einde: to.map(day), maximumClienten: clienten, budgetplafond: budget)
    }

    static func entry(
        _ product: Product, _ variant: ProductList.Variant = .inspanning, vereist: String? = nil, maanden: Int? = nil,
        from: String? = nil, to: String? = nil
    ) -> ProductList.Entry {
        ProductList.Entry(
            productCategorie: product.categorie, productCode: product.code ?? "-", variant: variant, eenheid: .uur,
            vereist: vereist, maximumMaanden: maanden, ingang: from.map(day), einde: to.map(day))
    }
}

/// A run of one signal over dossiers.
struct Watch {
    var signal: String
    var peildatum = "2026-03-01"
    var contracten: [ContractRegister.Contract]?
    var producten: [ProductList.Entry]?
    var settings = SignalSettings()
    var gemeenten: [String: SignalSettings] = [:]
    var from: String?
    var to: String?

    func run(_ dossiers: [ClientDossier]) -> SignalRun {
        var run = SignalRun(
            policy: SignalPolicy(standaard: settings, gemeenten: gemeenten),
            contracten: contracten.map { ContractRegister(contracten: $0) },
            producten: producten.map { ProductList(entries: $0) }, peildatum: Sample.day(peildatum),
            from: from.map(Sample.month), to: to.map(Sample.month))
        for dossier in dossiers { run.add(dossier) }
        return run
    }

    func cases(_ dossiers: [ClientDossier]) -> [SignalCase] {
        run(dossiers).finish().filter { $0.signal == signal }
    }

    /// Of one client.
    func cases(_ toewijzingen: ToewijzingDossier...) -> [SignalCase] { cases([Sample.dossier(toewijzingen)]) }
}
