import CareTimeline
import IWmo

/// One client at one aanbieder of one gemeente, with every message and every declaration line about the care.
///
/// All numbers follow from the number of the dossier: toewijzing 90101 is the first of dossier 901, and line
/// R901-2601-1 is its first line in the declaration over January 2026.
struct Dossier {
    let number: Int
    let gemeente: DemoGemeente
    let aanbieder: Aanbieder
    let client: Person
    let story: Story?

    private(set) var toewijzingen: [ToegewezenProduct] = []
    private(set) var messages: [DossierMessage] = []
    private(set) var lines: [DossierLine] = []
    private(set) var reviews: [ExpectedReview] = []
    /// First day of the running delivery, per toewijzing.
    private var latestStart: [Int: Day] = [:]

    init(
        _ number: Int, _ gemeente: DemoGemeente, _ aanbieder: Aanbieder, client: Person? = nil, _ story: Story? = nil
    ) {
        self.number = number
        self.gemeente = gemeente
        self.aanbieder = aanbieder
        self.client = client ?? Person(number: number)
        self.story = story
    }

    private func header(_ bericht: BerichtType, _ dagtekening: Day) -> Header {
        let count = messages.count { $0.bericht == bericht }
        return .demo(
            bericht, gemeente, aanbieder, identificatie: "\(number)-\(bericht.rawValue.suffix(3))-\(count + 1)",
            dagtekening: dagtekening)
    }
}

// MARK: - Toewijzingen

extension Dossier {
    /// Adds a toewijzing; `send` puts them in a message.
    mutating func assign(
        _ product: CareProduct, _ volume: Int, _ frequentie: Frequentie, in eenheid: Eenheid? = nil,
        from ingangsdatum: Day = Month.january.firstDay, until einddatum: Day? = Month(year: 2026, month: 12).lastDay
    ) {
        toewijzingen.append(
            ToegewezenProduct(
                toewijzingNummer: number * 100 + toewijzingen.count + 1, product: product.product,
                toewijzingsdatum: ingangsdatum.advanced(by: -14), toewijzingstijd: Tijd(seconds: 9 * 3600),
                ingangsdatum: ingangsdatum, einddatum: einddatum,
                omvang: Omvang(volume: volume, eenheid: eenheid ?? product.eenheid, frequentie: frequentie)))
    }

    /// The WMO301 with every toewijzing so far.
    mutating func send() {
        guard let latest = toewijzingen.map(\.toewijzingsdatum).max() else { return }
        add(
            .toewijzing(
                Toewijzingsbericht(
                    header: header(.wmo301, latest), client: client.toegewezenClient(in: gemeente, toewijzingen))))
    }

    /// A later WMO301 with a new version of the only toewijzing.
    mutating func resend(
        on dagtekening: Day, reden: String, until einddatum: Day, expecting status: ExpectedStatus = .verwerkt
    ) {
        let versions = toewijzingen.map { toewijzing in
            var version = toewijzing
            version.toewijzingsdatum = dagtekening
            version.einddatum = einddatum
            version.redenWijziging = reden
            return version
        }
        add(
            .toewijzing(
                Toewijzingsbericht(
                    header: header(.wmo301, dagtekening), client: client.toegewezenClient(in: gemeente, versions))),
            expecting: status)
    }

    private mutating func add(_ content: DossierMessage.Content, expecting status: ExpectedStatus = .verwerkt) {
        messages.append(DossierMessage(content: content, expected: status))
    }
}

// MARK: - Start and stop

extension Dossier {
    /// Days between an event and its message, unless a story says otherwise.
    private static let usualDelay = 3

    /// A WMO305 with a start.
    mutating func start(_ begindatum: Day, of index: Int = 0, reported: Day? = nil) {
        latestStart[index] = begindatum
        report([startProduct(begindatum, of: index)], on: reported ?? begindatum.advanced(by: Self.usualDelay))
    }

    /// A WMO305 that removes a start and sends another in its place.
    mutating func replaceStart(_ wrong: Day, by begindatum: Day, reported: Day) {
        latestStart[0] = begindatum
        var removal = startProduct(wrong, of: 0)
        removal.statusAanlevering = .verwijderen
        report([removal, startProduct(begindatum, of: 0)], on: reported)
    }

    /// A WMO305 that does not say to which toewijzing it belongs.
    mutating func startWithoutToewijzing(_ begindatum: Day, reported: Day) {
        var product = startProduct(begindatum, of: 0)
        product.toewijzingNummer = nil
        report([product], on: reported, expecting: .afgekeurd(retourcode: "9019"))
    }

    /// A WMO307 with a temporary stop.
    mutating func pause(after einddatum: Day, of index: Int = 0, reported: Day? = nil) {
        stop(einddatum, reden: StopProduct.tijdelijk, of: index, reported: reported)
    }

    /// A WMO307 with the reason and the last day of care. `night` is that of the message when it is not the first
    /// after the dagtekening.
    mutating func stop(
        _ einddatum: Day, reden: String, of index: Int = 0, reported: Day? = nil, night: Night? = nil,
        expecting status: ExpectedStatus = .verwerkt
    ) {
        guard let begindatum = latestStart[index] else { return }
        let toewijzing = toewijzingen[index]
        let dagtekening = reported ?? einddatum.advanced(by: Self.usualDelay)
        let message = Stopbericht(
            header: header(.wmo307, dagtekening), client: client.regieClient,
            stopProducten: [
                StopProduct(
                    toewijzingNummer: toewijzing.toewijzingNummer, product: toewijzing.product,
                    toewijzingIngangsdatum: toewijzing.ingangsdatum, begindatum: begindatum, redenBeeindiging: reden,
                    einddatum: einddatum, statusAanlevering: .eerste)
            ])
        messages.append(DossierMessage(content: .stop(message), night: night, expected: status))
    }

    private func startProduct(_ begindatum: Day, of index: Int) -> StartProduct {
        let toewijzing = toewijzingen[index]
        return StartProduct(
            toewijzingNummer: toewijzing.toewijzingNummer, product: toewijzing.product,
            toewijzingIngangsdatum: toewijzing.ingangsdatum, begindatum: begindatum, statusAanlevering: .eerste)
    }

    private mutating func report(
        _ products: [StartProduct], on dagtekening: Day, expecting status: ExpectedStatus = .verwerkt
    ) {
        add(
            .start(
                Startbericht(
                    header: header(.wmo305, dagtekening), client: client.regieClient, startProducten: products)),
            expecting: status)
    }
}

// MARK: - Declaration lines

extension Dossier {
    /// What differs from an ordinary line.
    struct Deviation {
        var eenheid: Eenheid?
        var tarief: Int?
        var bedrag: Int?
        var toewijzingNummer: Int?
        var referentieNummer: String?
        /// The declaration the line is part of; left out: that of its own month.
        var declaratieMaand: Month?
        var night: Night?
        var bericht: BerichtType?
    }

    /// A debit line over the part of the month in which the toewijzing is valid.
    mutating func declare(
        _ month: Month, _ volume: Int, of index: Int = 0, with deviation: Deviation = Deviation(),
        expecting expectation: Expectation = .toegekend
    ) {
        let toewijzing = toewijzingen[index]
        let product = toewijzing.product ?? CareProduct.begeleiding.product
        let eenheid = deviation.eenheid ?? toewijzing.omvang?.eenheid ?? .uur
        let price = Price(aanbieder: aanbieder, product: product, eenheid: eenheid, tarief: deviation.tarief)
        let declaratieMaand = deviation.declaratieMaand ?? month
        let prestatie = Prestatie(
            referentieNummer: deviation.referentieNummer ?? nextReference(declaratieMaand),
            toewijzingNummer: deviation.toewijzingNummer ?? toewijzing.toewijzingNummer,
            productCategorie: product.categorie, productCode: product.code ?? "",
            productPeriode: GeslotenPeriode(
                begindatum: max(month.firstDay, toewijzing.ingangsdatum),
                einddatum: min(month.lastDay, toewijzing.einddatum ?? month.lastDay)),
            geleverdVolume: volume, eenheid: eenheid, productTarief: price.tarief,
            ingediendBedrag: BedragMetDC(bedrag: deviation.bedrag ?? price.bedrag(of: volume), debetCredit: .debet))
        add(prestatie, declaratieMaand, deviation, expectation)
    }

    /// A credit of the latest line over the month, as part of a later declaration.
    mutating func credit(_ month: Month, in declaratieMaand: Month) {
        guard var credit = lines.last(where: { $0.prestatie.productPeriode.begindatum.month == month })?.prestatie
        else { return }
        credit.vorigReferentieNummer = credit.referentieNummer
        credit.referentieNummer = nextReference(declaratieMaand)
        credit.ingediendBedrag.debetCredit = .credit
        add(credit, declaratieMaand, Deviation(), .toegekend)
    }

    /// The latest line over the month is judged again in the second night.
    mutating func expectReview(of month: Month, toen: String?, nu: String?, terugTeVorderen: Int) {
        guard let line = lines.last(where: { $0.prestatie.productPeriode.begindatum.month == month }) else { return }
        reviews.append(
            ExpectedReview(
                night: .second, gemeente: gemeente.code, aanbieder: aanbieder.agbCode,
                referentieNummer: line.prestatie.referentieNummer, toen: toen, nu: nu,
                terugTeVorderen: terugTeVorderen))
    }

    private func nextReference(_ declaratieMaand: Month) -> String {
        "R\(number)-\(declaratieMaand.stamp)-\(lines.count { $0.declaratieMaand == declaratieMaand } + 1)"
    }

    private mutating func add(
        _ prestatie: Prestatie, _ declaratieMaand: Month, _ deviation: Deviation, _ expectation: Expectation
    ) {
        lines.append(
            DossierLine(
                night: deviation.night ?? (declaratieMaand < .february ? .first : .second),
                bericht: deviation.bericht ?? (declaratieMaand < .january ? .wmo303 : .wmo323),
                declaratieMaand: declaratieMaand, prestatie: prestatie, expected: expectation))
    }
}
