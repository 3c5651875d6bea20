import CareTimeline
import IWmo
import Rules
import TestSupport

@testable import Reports

/// Values to vary in tests.
enum Sample {
    static func day(_ iso: String) -> Day { Day(iso: iso)! }

    static func period(_ first: String, _ last: String) -> GeslotenPeriode {
        GeslotenPeriode(begindatum: day(first), einddatum: day(last))
    }

    /// The line of the published example.
    static let line = JudgedLine(
        gemeente: "0479", aanbieder: "65656055", bericht: .wmo323, identificatie: "765432198",
        declaratieNummer: "DN001", client: "c-3f9a51c0d2e47b16",
        prestatie: Prestatie(
            referentieNummer: "RN001", toewijzingNummer: 20072, productCategorie: "01", productCode: "01A03",
            productPeriode: period("2023-04-01", "2023-04-30"), geleverdVolume: 4, eenheid: .uur,
            productTarief: 1250, ingediendBedrag: BedragMetDC(bedrag: 5000, debetCredit: .debet)),
        oordeel: .afgewezen, retourcodes: ["9307"], regels: ["TR307"],
        redenen: ["De productperiode begint voor de toewijzing."],
        zorggat: Zorggat(
            regel: .pauze, gatdagen: 30, zorgdagen: 0, maximaalVolume: 0, gevlagdBedrag: 5000, actie: .flag),
        dagen: [DayRun(kind: .gat(.pauze), first: day("2023-04-01"), count: 30)])

    static func line(_ change: (inout JudgedLine) -> Void) -> JudgedLine {
        var line = line
        change(&line)
        return line
    }

    static let context = RunContext(
        peildatum: day("2023-05-01"), language: .nl, programVersion: "1.0.0", gemeenten: ["0479": "Zaanstad"],
        aanbieders: ["65656055": "Stichting Evean Thuis"])

    static func context(_ change: (inout RunContext) -> Void) -> RunContext {
        var context = context
        change(&context)
        return context
    }

    static let heroordeling = Heroordeling(
        gemeente: "0479", aanbieder: "65656055", declaratieNummer: "DN000", referentieNummer: "RN900",
        toewijzingNummer: 20072, client: "c-3f9a51c0d2e47b16", periode: period("2023-03-01", "2023-03-31"),
        bedrag: 5000, toen: nil, nu: .gedeeltelijk, terugTeVorderen: 1250, aanleiding: "307000001")

    static let terugvordering = Terugvordering(
        gemeente: "0479", aanbieder: "65656055", declaratieNummer: "DN000", prestatie: line.prestatie,
        regel: .gedeeltelijk, teCrediteren: 1250, bericht: .wmo307, identificatie: "307000001",
        bekendSinds: day("2023-04-28"), isNieuw: true)

    static func terugvordering(_ change: (inout Terugvordering) -> Void) -> Terugvordering {
        var entry = terugvordering
        change(&entry)
        return entry
    }

    static let bijdrageregel = Bijdrageregel(
        gemeente: "0479",
        wijziging: Bijdragewijziging(
            soort: .maand, dag: day("2023-03-01"), vervangt: nil, toewijzingen: [20072, 20073]),
        toewijzingen: [
            .init(nummer: 20072, aanbieder: "65656055"), .init(nummer: 20073, aanbieder: "01010101"),
        ], client: "c-3f9a51c0d2e47b16", bericht: .wmo305, identificatie: "305000001",
        bekendSinds: day("2023-04-28"), correctieIn: Month(iso: "2023-05"))

    static func bijdrageregel(_ change: (inout Bijdrageregel) -> Void) -> Bijdrageregel {
        var regel = bijdrageregel
        change(&regel)
        return regel
    }

    static let uitzondering = Uitzondering(
        gemeente: "0479", aanbieder: "65656055", toewijzingNummer: 20072, declaratieNummer: nil,
        bevinding: .zorggat(.pauze), reden: "Bed bleef vrij, zie verslag; <b>akkoord</b>", door: "Teamleider Wmo",
        geldigTot: day("2023-06-30"))
}

extension SeededNumbers {
    /// Lines of a few gemeenten and aanbieders with every verdict, debit and credit.
    mutating func line(_ number: Int) -> JudgedLine {
        let amount = Int.random(in: 0...200_000, using: &self)
        let isCredit = Int.random(in: 0..<8, using: &self) == 0
        let oordeel = isCredit ? Oordeel.toegekend : Oordeel.allCases.randomElement(using: &self) ?? .toegekend
        let gemeente = ["0415", "0479", "0880"].randomElement(using: &self) ?? "0479"
        let aanbieder = ["01010101", "65656055", "98989898"].randomElement(using: &self) ?? "65656055"
        let flagged = Int.random(in: 0...amount, using: &self)
        return Sample.line { line in
            line.gemeente = gemeente
            line.aanbieder = aanbieder
            line.prestatie.referentieNummer = "RN\(number)"
            line.prestatie.ingediendBedrag = BedragMetDC(bedrag: amount, debetCredit: isCredit ? .credit : .debet)
            line.oordeel = oordeel
            line.regels = oordeel == .afgewezen ? ["TR307", "TR322"] : []
            line.retourcodes = oordeel == .afgewezen ? ["9307", "9322"] : []
            line.redenen = oordeel == .afgewezen ? ["Eerste reden.", "Tweede reden."] : []
            line.zorggat =
                oordeel == .betwist
                ? Zorggat(
                    regel: .gedeeltelijk, gatdagen: 10, zorgdagen: 20, maximaalVolume: 3, gevlagdBedrag: flagged,
                    actie: .flag) : nil
        }
    }
}
