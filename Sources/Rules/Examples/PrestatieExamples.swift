import CareTimeline
import IWmo

/// April 2023: 16 hours of 50.00 euro on 4 hours a week. April touches the ISO weeks 13 to 17, so 20 hours fit.
extension PrestatieFacts: ExampleFacts {
    static let example = PrestatieFacts(
        prestatie: .example("R002", .of(4, 1, 30), hours: 16), bsn: ExampleCase.bsn, aanbieder: ExampleCase.aanbieder,
        family: .iwmo3, declaratieMaand: Month(year: 2023, month: 4), toewijzing: ExampleCase.toewijzing,
        levering: Leveringsstand(starts: [ExampleCase.start(.of(2023, 1, 1))]), staatInProductlijst: true)

    /// The credit of March 2023, which was accepted before.
    static let credit = PrestatieFacts(
        prestatie: {
            var line = Prestatie.example("R003", .of(3, 1, 31), hours: 16)
            line.vorigReferentieNummer = "R001"
            line.ingediendBedrag.debetCredit = .credit
            return line
        }(), bsn: ExampleCase.bsn, aanbieder: ExampleCase.aanbieder, family: .iwmo3,
        declaratieMaand: Month(year: 2023, month: 4), toewijzing: ExampleCase.toewijzing,
        debetVanCredit: .example(.example("R001", .of(3, 1, 31), hours: 16)))

    var brokenRules: Set<String> {
        let oordeel = PrestatieJudge(policy: .standard(for: family)).judge(self)
        return Set(oordeel.regels + [oordeel.zorggat?.regel.rawValue].compactMap { $0 })
    }

    /// Changes the volume and keeps the amount volume times tariff.
    mutating func declare(_ volume: Int, _ eenheid: Eenheid? = nil) {
        prestatie.geleverdVolume = volume
        prestatie.eenheid = eenheid ?? prestatie.eenheid
        prestatie.ingediendBedrag.bedrag = volume * (prestatie.productTarief ?? 1)
    }

    /// Assigns and declares in another unit or at another frequency.
    mutating func assign(_ volume: Int, _ eenheid: Eenheid, _ frequentie: Frequentie) {
        toewijzing?.omvang = Omvang(volume: volume, eenheid: eenheid, frequentie: frequentie)
        prestatie.eenheid = eenheid
    }

    /// Stops the delivery that began with the toewijzing, and perhaps starts it again.
    mutating func stop(_ reden: String, on day: Day, restart: Day? = nil) {
        levering.stops = [ExampleCase.stop(.of(2023, 1, 1), reden: reden, day)]
        if let restart { levering.starts.append(ExampleCase.start(restart)) }
    }
}

extension Prestatie {
    static func example(_ nummer: String, _ periode: GeslotenPeriode, hours: Int) -> Prestatie {
        Prestatie(
            referentieNummer: nummer, toewijzingNummer: ExampleCase.nummer, productCategorie: "02",
            productCode: "02A05", productPeriode: periode, geleverdVolume: hours, eenheid: .uur, productTarief: 5000,
            ingediendBedrag: BedragMetDC(bedrag: hours * 5000, debetCredit: .debet))
    }
}

extension GeaccepteerdeDebet {
    static func example(_ prestatie: Prestatie, isGecrediteerd: Bool = false) -> GeaccepteerdeDebet {
        GeaccepteerdeDebet(lineID: 1, bsn: ExampleCase.bsn, prestatie: prestatie, isGecrediteerd: isGecrediteerd)
    }
}
