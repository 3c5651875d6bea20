import CareTimeline
import IWmo
import Rules
import Testing

private typealias Samples = Level3Samples

@Suite("Which rules are skipped, and when several speak")
struct Level3InterplayTests {
    /// A line that breaks as much as a line can: every rule on toewijzing, period, volume, amount and contract.
    private static let hopeless: PrestatieFacts = {
        var facts = Samples.debet
        facts.toewijzing?.bsn = Samples.otherBsn
        facts.toewijzing?.product = Product(categorie: "03", code: "03A01")
        facts.toewijzing?.ingangsdatum = Samples.day("2023-05-01")
        facts.toewijzing?.einddatum = Samples.day("2023-05-02")
        facts.toewijzing?.isVervallen = true
        facts.toewijzing?.budget = 1
        facts.isReferentieGebruikt = true
        facts.staatInProductlijst = false
        facts.contract = ContractAfspraak(tarief: .perEenheid(4999))
        facts.prestatie.productPeriode = Samples.periode("2023-04-02", "2023-06-15")
        facts.prestatie.geleverdVolume = 500
        var twin = facts.prestatie
        twin.referentieNummer = "R001"
        facts.debetten = [Samples.geaccepteerd(twin)]
        return facts
    }()

    @Test("all rules are evaluated; codes and rules come once each, ascending")
    func everything() {
        #expect(
            Samples.judge(Self.hopeless)
                == Verdict(
                    [
                        "0611", "8021", "8187", "9307", "9308", "9319", "9321", "9322", "9339", "9340", "9346", "9369",
                        "9384", "9387", "9388", "9389", "S329",
                    ],
                    [
                        "TR304", "TR307", "TR308", "TR314", "TR319", "TR321", "TR322", "TR339", "TR340", "TR346",
                        "TR369", "TR381", "TR384", "TR387", "TR388", "TR389", "TR418",
                    ]))
    }

    @Test("an unknown toewijzing leaves only what does not need one", arguments: [true, false])
    func unknownToewijzing(isOfAnotherAanbieder: Bool) {
        var facts = Self.hopeless
        if isOfAnotherAanbieder {
            facts.toewijzing?.aanbieder = Samples.otherAanbieder
        } else {
            facts.toewijzing = nil
        }
        #expect(
            Samples.judge(facts)
                == Verdict(
                    ["0611", "8021", "9319", "9338", "9346", "S329"],
                    ["TR314", "TR319", "TR338", "TR346", "TR381", "TR418"]))
    }

    @Test("a line of an unknown client gets 0233 and nothing else", arguments: [DebetCredit.debet, .credit])
    func unknownClient(debetCredit: DebetCredit) {
        var facts = Self.hopeless
        facts.isClientBekend = false
        facts.prestatie.ingediendBedrag.debetCredit = debetCredit
        let oordeel = Samples.oordeel(facts)
        #expect(Verdict(oordeel) == Verdict(["0233"], ["TR304"]))
        #expect(oordeel.isClientOnbekend)
        #expect(oordeel.oordeel == .afgewezen)
        #expect(oordeel.zorggat == nil)
    }

    @Test("a known client on the toewijzing of another is refused on the line")
    func anotherClient() {
        var facts = Samples.debet
        facts.toewijzing?.bsn = Samples.otherBsn
        #expect(!Samples.oordeel(facts).isClientOnbekend)
    }

    @Test("a difference of unit skips both volume rules")
    func differentUnit() {
        var facts = Samples.debet
        facts.prestatie.declare(5000, .dagdeel)
        #expect(Samples.judge(facts) == Verdict(["9341"], ["TR341"]))
    }

    @Test("without omvang there is no volume to exceed")
    func withoutOmvang() {
        var facts = Samples.debet
        facts.toewijzing?.omvang = nil
        facts.prestatie.declare(5000)
        #expect(Samples.judge(facts) == .clean)
    }

    @Test("too much in the month and too much in all")
    func bothVolumeRules() {
        var facts = Samples.debet
        facts.prestatie.declare(213)
        #expect(Samples.judge(facts) == Verdict(["9321", "9322"], ["TR321", "TR322"]))
    }

    @Test("a period from the first of the month in which the toewijzing begins later breaks both rules on its begin")
    func beginsBeforeBrokenMonth() {
        var facts = Samples.debet
        facts.toewijzing?.ingangsdatum = Samples.day("2023-04-08")
        #expect(Samples.judge(facts) == Verdict(["9307", "9387"], ["TR307", "TR387"]))
        facts = Samples.debet
        facts.toewijzing?.einddatum = Samples.day("2023-04-20")
        #expect(Samples.judge(facts) == Verdict(["9308", "9388"], ["TR308", "TR388"]))
    }

    // MARK: Credits

    @Test("a credit is not measured against toewijzing, volume or contract")
    func creditOnShortenedToewijzing() {
        var facts = Samples.credit
        facts.toewijzing?.ingangsdatum = Samples.day("2023-05-01")
        facts.toewijzing?.einddatum = Samples.day("2023-05-01")
        facts.toewijzing?.isVervallen = true
        facts.toewijzing?.product = Product(categorie: "03", code: "03A01")
        facts.toewijzing?.omvang = Omvang(volume: 1, eenheid: .dagdeel, frequentie: .totaal)
        facts.toewijzing?.budget = 1
        facts.contract = ContractAfspraak(tarief: .perEenheid(1))
        facts.staatInProductlijst = false
        facts.debetten = [Samples.eerder(16)]
        let oordeel = Samples.oordeel(facts)
        #expect(Verdict(oordeel) == .clean)
        #expect(oordeel.zorggat == nil)
        #expect(oordeel.oordeel == .toegekend)
    }

    enum CreditDifference: CaseIterable {
        case bsn, toewijzing, categorie, code, begin, eind, volume, eenheid, tarief, geenTarief, bedrag
    }

    @Test("a credit repeats its debit in everything", arguments: CreditDifference.allCases)
    func creditDiffersFromDebit(_ difference: CreditDifference) {
        var facts = Samples.credit
        switch difference {
        case .bsn: facts.debetVanCredit?.bsn = Samples.otherBsn
        case .toewijzing: facts.prestatie.toewijzingNummer = 20072
        case .categorie: facts.prestatie.productCategorie = "03"
        case .code: facts.prestatie.productCode = "02a05"
        case .begin: facts.prestatie.productPeriode.begindatum = Samples.day("2023-03-02")
        case .eind: facts.prestatie.productPeriode.einddatum = Samples.day("2023-03-30")
        case .volume: facts.prestatie.geleverdVolume = 15
        case .eenheid: facts.prestatie.eenheid = .minuut
        case .tarief: facts.prestatie.productTarief = 5001
        case .geenTarief: facts.prestatie.productTarief = nil
        case .bedrag: facts.prestatie.ingediendBedrag.bedrag = 79_999
        }
        #expect(Samples.judge(facts) == Verdict(["8017"], ["TR323"]))
        facts.debetVanCredit?.isGecrediteerd = true
        #expect(Samples.judge(facts) == Verdict(["8017"], ["TR323"]), "unequal and credited: only 8017")
    }

    @Test("an unknown toewijzing does not skip the rules on credits")
    func creditOnUnknownToewijzing() {
        var facts = Samples.credit
        facts.toewijzing = nil
        facts.debetVanCredit = nil
        facts.isReferentieGebruikt = true
        #expect(Samples.judge(facts) == Verdict(["8017", "8021", "9338"], ["TR314", "TR323", "TR338"]))
    }

    // MARK: Text

    @Test("codes are compared as they were sent: a composed letter is not a decomposed one")
    func exactText() {
        let (composed, decomposed) = ("02\u{E9}", "02e\u{301}")
        #expect(composed == decomposed)
        var facts = Samples.debet
        facts.prestatie.productCode = composed
        facts.toewijzing?.product = Product(categorie: "02", code: decomposed)
        #expect(Samples.judge(facts) == Verdict(["9340"], ["TR340"]))

        facts.toewijzing?.product = Product(categorie: "02")
        var other = facts.prestatie
        other.productCode = decomposed
        other.declare(1)
        facts.debetten = [Samples.geaccepteerd(other)]
        #expect(Samples.judge(facts) == .clean)

        var credit = Samples.credit
        credit.prestatie.productCode = composed
        credit.debetVanCredit?.prestatie.productCode = decomposed
        #expect(Samples.judge(credit) == Verdict(["8017"], ["TR323"]))

        var stop = Samples.stop
        stop.product.product = Product(categorie: "02", code: composed)
        stop.levering.starts = [Samples.bekendeStart("2023-04-03", product: Product(categorie: "02", code: decomposed))]
        #expect(Verdict(StopJudge.broken(by: stop)) == Verdict(["9069"], ["TR382"]))
    }

    // MARK: Starts and stops

    @Test("without toewijzing only the product list still speaks")
    func unlinkedStartAndStop() {
        var start = Samples.start
        start.toewijzing?.bsn = Samples.otherBsn
        start.levering.starts = [Samples.bekendeStart("2023-04-03")]
        start.staatInProductlijst = false
        #expect(Verdict(StartJudge.broken(by: start)) == Verdict(["9019", "S329"], ["TR019", "TR381"]))

        var stop = Samples.stop
        stop.toewijzing?.aanbieder = Samples.otherAanbieder
        stop.levering = Leveringsstand(stops: [Samples.bekendeStop("2023-04-03", reden: "19", "2023-04-12")])
        stop.staatInProductlijst = false
        #expect(Verdict(StopJudge.broken(by: stop)) == Verdict(["9019", "S329"], ["TR019", "TR381"]))
    }

    @Test("a removal meets only the rules on removals")
    func removals() {
        var start = Samples.start
        start.product.statusAanlevering = .verwijderen
        start.toewijzing = nil
        start.staatInProductlijst = false
        #expect(Verdict(StartJudge.broken(by: start)) == Verdict(["9063"], ["TR063"]))
        start.levering.starts = [Samples.bekendeStart("2023-04-03"), Samples.bekendeStart("2023-04-10")]
        #expect(Verdict(StartJudge.broken(by: start)) == .clean)
        start.levering.stops = [Samples.bekendeStop("2023-04-03", reden: "19", "2023-04-05")]
        #expect(Verdict(StartJudge.broken(by: start)) == Verdict(["9071"], ["TR071"]))

        var stop = Samples.stop
        stop.product.statusAanlevering = .verwijderen
        stop.toewijzing = nil
        stop.staatInProductlijst = false
        #expect(Verdict(StopJudge.broken(by: stop)) == Verdict(["9063"], ["TR063"]))
        stop.levering.starts.append(Samples.bekendeStart("2023-06-01"))
        stop.levering.stops = [
            Samples.bekendeStop("2023-04-03", reden: "19", "2023-04-12"),
            Samples.bekendeStop("2023-04-03", reden: "20", "2023-06-30"),
        ]
        #expect(Verdict(StopJudge.broken(by: stop)) == .clean)
    }

    @Test("a removal of an unknown start says so, even when a stop carries that date")
    func removalOfUnknownStart() {
        var start = Samples.start
        start.product.statusAanlevering = .verwijderen
        start.levering.stops = [Samples.bekendeStop("2023-04-03", reden: "20", "2023-04-05")]
        #expect(Verdict(StartJudge.broken(by: start)) == Verdict(["9063"], ["TR063"]))
    }

    @Test("the running start sent again breaks two rules")
    func runningStartAgain() {
        var start = Samples.start
        start.levering.starts = [Samples.bekendeStart("2023-04-03")]
        #expect(Verdict(StartJudge.broken(by: start)) == Verdict(["9074", "9326"], ["TR074", "TR326"]))
    }

    @Test("an earlier stop is compared by its greatest end date")
    func greatestEndDate() {
        var stop = Samples.stop
        stop.levering.stops = [
            Samples.bekendeStop("2023-04-03", reden: "22", "2023-04-20"),
            Samples.bekendeStop("2023-04-03", reden: "20", "2023-04-05"),
        ]
        #expect(Verdict(StopJudge.broken(by: stop)) == Verdict(["9414", "9415"], ["TR414", "TR415"]))
        stop.product.einddatum = Samples.day("2023-04-20")
        #expect(Verdict(StopJudge.broken(by: stop)) == Verdict(["9415"], ["TR415"]))
    }

    @Test("a stop of another client or aanbieder does not stop anything")
    func stopsOfOthers() {
        var other = Samples.bekendeStop("2023-04-03", reden: "19", "2023-04-30")
        other.aanbieder = Samples.otherAanbieder
        var stop = Samples.stop
        stop.levering.stops = [other]
        #expect(Verdict(StopJudge.broken(by: stop)) == .clean)
        other.aanbieder = Samples.aanbieder
        other.bsn = Samples.otherBsn
        stop.levering.stops = [other]
        #expect(Verdict(StopJudge.broken(by: stop)) == .clean)
    }

    // MARK: Header and declaratie

    @Test("a header can break all three rules")
    func header() {
        let facts = HeaderFacts(
            dagtekening: Samples.day("2024-01-01"), peildatum: Samples.day("2023-12-31"),
            isIdentificatieGebruikt: true, isGemeenteBekend: false)
        let broken = HeaderJudge.broken(by: facts)
        #expect(Verdict(broken) == Verdict(["8848", "9056", "S300"], ["TR056", "TR135", "TR378"]))
    }

    @Test("a declaration can break both rules")
    func declaratie() {
        let facts = DeclaratieFacts(
            maand: Samples.month("2023-04"), isNummerGebruikt: true, laatsteMaand: Samples.month("2023-05"))
        #expect(Verdict(DeclaratieJudge.broken(by: facts)) == Verdict(["8214", "9333"], ["TR318", "TR333"]))
    }

    // MARK: What a reason tells

    @Test("no reason tells a BSN")
    func noPersonalData() {
        for reason in Samples.oordeel(Self.hopeless).redenen {
            #expect(!reason.reden.nl.contains(Samples.bsn) && !reason.reden.nl.contains(Samples.otherBsn))
            #expect(!reason.reden.en.contains(Samples.bsn) && !reason.reden.en.contains(Samples.otherBsn))
        }
    }

    @Test("the level of the deciding rule is that of the standard")
    func levels() {
        let levels = Dictionary(uniqueKeysWithValues: RuleCatalogue.all.map { ($0.id, $0.level) })
        for id in ["TR135", "TR346", "TR378", "TR381"] { #expect(levels[id] == 4, "\(id)") }
        for id in ["TR019", "TR056", "TR304", "TR321", "TR390", "TR415", "TR418"] { #expect(levels[id] == 3, "\(id)") }
    }
}
