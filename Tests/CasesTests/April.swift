import CareTimeline
import IWmo
import Testing

/// Declarations over April 2023 of one client with two toewijzingen, and what their answers must hold.
enum April {
    static let bsn = "999990019"
    /// Known in the gemeente by a toewijzing of its own.
    static let otherBsn = "999990020"
    static let unknownBsn = "999990032"
    static let product = Product(categorie: "02", code: "02A05")
    static let otherProduct = Product(categorie: "02", code: "02A06")

    /// 20071: 10 hours a month; 20072: 8 hours a month. Care from the first day.
    static let before: [Message] = [
        Sample.toewijzing(
            "T1", dagtekening: "2023-01-02", bsn: bsn,
            Sample.toegewezen(
                20071, product, besloten: "2023-01-02", "2023-01-01", "2023-12-31",
                Omvang(volume: 10, eenheid: .uur, frequentie: .perMaand)),
            Sample.toegewezen(
                20072, otherProduct, besloten: "2023-01-02", "2023-01-01", "2023-12-31",
                Omvang(volume: 8, eenheid: .uur, frequentie: .perMaand))),
        Sample.start(
            "S1", dagtekening: "2023-01-03", bsn: bsn, Sample.startProduct(20071, product, "2023-01-01"),
            Sample.startProduct(20072, otherProduct, "2023-01-01")),
    ]

    /// Hours of 10.00 euro in April 2023.
    static func uren(_ referentie: String, _ nummer: Int, _ uren: Int) -> Prestatie {
        Sample.prestatie(
            referentie, nummer, nummer == 20072 ? otherProduct : product, "2023-04-01", "2023-04-30", uren, .uur,
            tarief: 1000)
    }

    /// The credit of a line of hours in April 2023.
    static func credit(_ referentie: String, of vorig: String, _ nummer: Int, _ hours: Int) -> Prestatie {
        var line = uren(referentie, nummer, hours)
        line.vorigReferentieNummer = vorig
        line.ingediendBedrag.debetCredit = .credit
        return line
    }

    static func declaratie(
        _ identificatie: String, nummer: String? = nil, maand: String = "2023-04",
        _ clienten: (bsn: String, prestaties: [Prestatie])...
    ) -> Message {
        Sample.declaratie(
            identificatie, dagtekening: "2023-06-05", nummer: nummer, maand: maand, clienten)
    }

    /// Signed sum over the returned lines (TR342).
    static func returned(_ answer: XMLTree) -> Int {
        answer.all("IngediendBedrag").reduce(0) { sum, amount in
            sum + (Int(amount["Bedrag"]?.text ?? "") ?? 0) * (amount["DebetCredit"]?.text == "C" ? -1 : 1)
        }
    }

    struct Expected {
        var antwoord: [String]
        var ingediend: String
        var toegekend: String
        /// Codes per returned client and per returned line.
        var clienten: [[String]] = []
        var regels: [[String]] = []
        var returned = 0
    }

    static func check(
        _ night: NightOutcome, _ identificatie: String, _ expected: Expected,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let message = try night.answer(to: identificatie, sourceLocation: sourceLocation)
        #expect(message["Header"]?.codes == ["0200"], sourceLocation: sourceLocation)
        let answer = try #require(message["DeclaratieAntwoord"], sourceLocation: sourceLocation)
        #expect(answer.codes == expected.antwoord, sourceLocation: sourceLocation)
        #expect(answer.amount("TotaalIngediendBedrag") == expected.ingediend, sourceLocation: sourceLocation)
        #expect(answer.amount("TotaalToegekendBedrag") == expected.toegekend, sourceLocation: sourceLocation)
        #expect(answer.all("Client").map { $0.codes ?? [] } == expected.clienten, sourceLocation: sourceLocation)
        #expect(answer.all("Prestatie").map { $0.codes ?? [] } == expected.regels, sourceLocation: sourceLocation)
        #expect(returned(answer) == expected.returned, sourceLocation: sourceLocation)
    }
}
