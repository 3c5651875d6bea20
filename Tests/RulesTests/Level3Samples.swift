import CareTimeline
import IWmo
import Rules

/// Facts that break nothing; every case is a small change of them.
///
/// The toewijzing is 4 hours a week of 02/02A05 over the whole of 2023, care began on its first day. The line is
/// April 2023: 16 hours of 50.00 euro. April 2023 touches the ISO weeks 13 to 17, so at most 20 hours fit in it; 2023
/// touches week 52 of 2022 (1 January is a Sunday) and its own 52 weeks, so 212 hours fit on the toewijzing.
enum Level3Samples {
    static let bsn = "999990019"
    static let otherBsn = "999990020"
    static let aanbieder = "12345678"
    static let otherAanbieder = "87654321"
    static let product = Product(categorie: "02", code: "02A05")
    static let otherCode = Product(categorie: "02", code: "02A06")

    static func day(_ iso: String) -> Day { Day(iso: iso)! }
    static func month(_ iso: String) -> Month { Month(iso: iso)! }

    static func periode(_ begindatum: String, _ einddatum: String) -> GeslotenPeriode {
        GeslotenPeriode(begindatum: day(begindatum), einddatum: day(einddatum))
    }

    static let toewijzing = ToewijzingStand(
        nummer: 20071, bsn: bsn, aanbieder: aanbieder, product: product, ingangsdatum: day("2023-01-01"),
        einddatum: day("2023-12-31"), isVervallen: false,
        omvang: Omvang(volume: 4, eenheid: .uur, frequentie: .perWeek), budget: nil)

    // MARK: Header, toewijzing, declaratie

    static let header = HeaderFacts(
        dagtekening: day("2023-05-03"), peildatum: day("2023-05-03"), isIdentificatieGebruikt: false,
        isGemeenteBekend: true)

    static let versie = ToewijzingVersieFacts(
        product: ToegewezenProduct(
            toewijzingNummer: 20071, product: product, toewijzingsdatum: day("2022-12-20"),
            toewijzingstijd: Tijd(seconds: 36_000), ingangsdatum: day("2023-01-01"), einddatum: day("2023-12-31"),
            omvang: Omvang(volume: 4, eenheid: .uur, frequentie: .perWeek)),
        bsn: bsn, aanbieder: aanbieder, bekend: toewijzing, heeftGeaccepteerdePrestaties: false,
        staatInProductlijst: true)

    static let declaratie = DeclaratieFacts(
        maand: month("2023-04"), isNummerGebruikt: false, laatsteMaand: month("2023-03"))

    // MARK: Starts and stops

    static func bekendeStart(_ begindatum: String, product: Product? = product) -> BekendeStart {
        BekendeStart(aanbieder: aanbieder, bsn: bsn, product: product, begindatum: day(begindatum))
    }

    static func bekendeStop(
        _ begindatum: String, reden: String, _ einddatum: String, product: Product? = product
    ) -> BekendeStop {
        BekendeStop(
            aanbieder: aanbieder, bsn: bsn, product: product, begindatum: day(begindatum), redenBeeindiging: reden,
            einddatum: day(einddatum))
    }

    /// The first start on the toewijzing.
    static let start = StartFacts(
        product: StartProduct(
            toewijzingNummer: 20071, product: product, begindatum: day("2023-04-03"), statusAanlevering: .eerste),
        bsn: bsn, aanbieder: aanbieder, toewijzing: toewijzing, levering: Leveringsstand(), staatInProductlijst: true)

    /// A definitive stop on 12 April 2023 of the delivery that began on 3 April.
    static let stop = StopFacts(
        product: StopProduct(
            toewijzingNummer: 20071, product: product, begindatum: day("2023-04-03"), redenBeeindiging: "19",
            einddatum: day("2023-04-12"), statusAanlevering: .eerste),
        bsn: bsn, aanbieder: aanbieder, toewijzing: toewijzing,
        levering: Leveringsstand(starts: [bekendeStart("2023-04-03")]), staatInProductlijst: true)

    // MARK: Lines

    static func prestatie(
        _ nummer: String, vorig: String? = nil, uren: Int, _ begindatum: String, _ einddatum: String,
        _ debetCredit: DebetCredit = .debet
    ) -> Prestatie {
        Prestatie(
            referentieNummer: nummer, vorigReferentieNummer: vorig, toewijzingNummer: 20071, productCategorie: "02",
            productCode: "02A05", productPeriode: periode(begindatum, einddatum), geleverdVolume: uren, eenheid: .uur,
            productTarief: 5000, ingediendBedrag: BedragMetDC(bedrag: uren * 5000, debetCredit: debetCredit))
    }

    static func geaccepteerd(_ prestatie: Prestatie, isGecrediteerd: Bool = false) -> GeaccepteerdeDebet {
        GeaccepteerdeDebet(lineID: 1, bsn: bsn, prestatie: prestatie, isGecrediteerd: isGecrediteerd)
    }

    /// An accepted debit of March 2023 in minutes or hours, as a part of what was declared so far.
    static func eerder(_ volume: Int, _ eenheid: Eenheid = .uur) -> GeaccepteerdeDebet {
        var line = prestatie("R001", uren: volume, "2023-03-01", "2023-03-31")
        line.eenheid = eenheid
        return geaccepteerd(line)
    }

    static let debet = PrestatieFacts(
        prestatie: prestatie("R002", uren: 16, "2023-04-01", "2023-04-30"), bsn: bsn, aanbieder: aanbieder,
        family: .iwmo3, declaratieMaand: month("2023-04"), toewijzing: toewijzing,
        levering: Leveringsstand(starts: [bekendeStart("2023-01-01")]), staatInProductlijst: true)

    static let credit = PrestatieFacts(
        prestatie: prestatie("R003", vorig: "R001", uren: 16, "2023-03-01", "2023-03-31", .credit), bsn: bsn,
        aanbieder: aanbieder, family: .iwmo3, declaratieMaand: month("2023-04"), toewijzing: toewijzing,
        debetVanCredit: geaccepteerd(prestatie("R001", uren: 16, "2023-03-01", "2023-03-31")))

    static func judge(_ facts: PrestatieFacts) -> Verdict {
        Verdict(oordeel(facts))
    }

    static func oordeel(_ facts: PrestatieFacts, _ policy: ZorggatPolicy = .standard(for: .iwmo3)) -> PrestatieOordeel {
        PrestatieJudge(policy: policy).judge(facts)
    }

    static func evaluate(
        _ facts: PrestatieFacts, _ policy: ZorggatPolicy = .standard(for: .iwmo3)
    ) -> [RuleEvaluation] {
        PrestatieJudge(policy: policy).evaluate(facts)
    }
}

extension Prestatie {
    /// Changes the volume and keeps the amount volume times tariff.
    mutating func declare(_ volume: Int, _ eenheid: Eenheid? = nil) {
        geleverdVolume = volume
        self.eenheid = eenheid ?? self.eenheid
        ingediendBedrag.bedrag = volume * (productTarief ?? 1)
    }

    /// The line in euros: the volume is the amount, and there is no tariff.
    mutating func declareEuros(_ cents: Int) {
        eenheid = .euro
        productTarief = nil
        declare(cents)
    }

    /// Minutes on a tariff per hour, with tariff and amount in cents.
    mutating func declareMinutes(_ minutes: Int, tarief: Int, bedrag: Int) {
        eenheid = .minuut
        geleverdVolume = minutes
        productTarief = tarief
        ingediendBedrag.bedrag = bedrag
    }
}
