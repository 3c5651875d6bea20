import CareTimeline
import IWmo
import Messages
import Testing

@Suite("Rules inside a message, while reading")
struct LevelTwoTests {
    private var twoFaults: String {
        // A total that is not the sum (TR358), and a BSN that fails its check (CS002).
        FixtureText.declaratie.replacingFirst("TotaalBedrag>15000", "TotaalBedrag>15001")
            .replacingFirst("Bsn>999990019", "Bsn>999990018")
    }

    @Test("Faults carry the place of the element, in the order of the document")
    func places() throws {
        let result = try read(twoFaults)
        #expect(result.findings.map(\.niveau) == [2, 2])
        #expect(result.findings.map(\.regel) == ["TR358", "CS002"])
        #expect(result.findings.map(\.retourcode) == ["0001", "0001"])
        #expect(
            result.findings.map(\.pad) == [
                "/Bericht/Declaratie[1]/TotaalIngediendBedrag[1]",
                "/Bericht/Declaratie[1]/Clienten[1]/Client[2]/Bsn[1]",
            ])
        let lines = twoFaults.split(separator: "\n", omittingEmptySubsequences: false)
        for (finding, tag) in zip(result.findings, ["<wmo323:TotaalIngediendBedrag>", "<wmo323:Bsn>999990018"]) {
            let line = try #require(lines.firstIndex { $0.contains(tag) })
            let column = lines[line].prefix { $0 == " " }.count + 1
            #expect(finding.position == Position(line: line + 1, column: column))
        }
        #expect(result.failedLevel == 2)
        #expect(result.content != nil)
    }

    @Test("Level 2 is left out on request, and whenever level 1 finds anything, early or late")
    func levelOneFirst() throws {
        #expect(try read(twoFaults, maximumLevel: 1).isValid)
        let late = twoFaults + "<!-- x --><rest/>"
        #expect(try read(late).findings.map(\.regel) == ["XML"])
        let lastValue = twoFaults.replacingFirst("<wmo323:ToewijzingNummer>20003<", "<wmo323:ToewijzingNummer>x<")
        #expect(try read(lastValue).findings.map(\.regel) == ["XSD"])
    }

    @Test("An element that is missing is reported at what should hold it")
    func missingElement() throws {
        let tariff = "<wmo323:ProductTarief>1250</wmo323:ProductTarief>"
        let lines = FixtureText.declaratie.split(separator: "\n", omittingEmptySubsequences: false)
        let second = try #require(lines.lastIndex { $0.contains(tariff) })
        var changed = lines
        changed.remove(at: second)
        let result = try read(changed.joined(separator: "\n"))
        let line = try #require(lines.lastIndex { $0.contains("<wmo323:Prestatie>") }) + 1
        #expect(result.findings.map(\.regel) == ["CD087"])
        #expect(
            result.findings.map(\.pad) == ["/Bericht/Declaratie[1]/Clienten[1]/Client[2]/Prestaties[1]/Prestatie[1]"])
        #expect(result.findings.map(\.position.line) == [line])
    }

    @Test("The other messages are checked as well")
    func otherMessages() throws {
        let start = try read(FixtureText.start.replacingFirst("Aanlevering>1", "Aanlevering>9"))
        #expect(start.findings.map(\.regel) == ["CS058"])
        #expect(
            start.findings.map(\.pad) == ["/Bericht/Client[1]/StartProducten[1]/StartProduct[1]/StatusAanlevering[1]"])
        let stop = try read(FixtureText.stop.replacingFirst("Bsn>999999990", "Bsn>999999991"))
        #expect(stop.findings.map(\.regel) == ["CS002"])
        let request = try read(
            FixtureText.toewijzingsVerzoek.replacingFirst("ToewijzingEinddatum>2023-12", "ToewijzingEinddatum>2022-12"))
        #expect(request.findings.map(\.regel) == ["CS003"])
        #expect(
            request.findings.map(\.pad) == [
                "/Bericht/Client[1]/AangevraagdeProducten[1]/AangevraagdProduct[1]/ToewijzingEinddatum[1]"
            ])
        var late = Fixture.wijzigingsVerzoek
        late.nieuweProducten[0].gewensteIngangsdatum = late.header.dagtekening
        let change = try read(MessageWriter.bytes(late))
        #expect(change.findings.map(\.regel) == ["TR380"])
        #expect(
            change.findings.map(\.pad) == [
                "/Bericht/Client[1]/Verzoek[1]/NieuweProducten[1]/NieuwProduct[1]/GewensteIngangsdatum[1]"
            ])
        let answer = try read(FixtureText.verzoekAntwoord.replacingFirst("Antwoord>1<", "Antwoord>2<"))
        #expect(answer.findings.map(\.regel) == ["CD086"])
        #expect(answer.findings.map(\.pad) == ["/Bericht/Antwoord[1]/RedenAfwijzingVerzoek[1]"])
        let assigned = try read(FixtureText.toewijzing.replacingFirst("Bsn>999999990", "Bsn>999999991"))
        #expect(assigned.findings.map(\.regel) == ["CS002"])
    }

    @Test("No more findings than the limit")
    func limit() throws {
        let clients = (1...30).map { DeclaratieClient(bsn: "99999000\($0 % 9)", prestaties: [Fixture.prestatie($0)]) }
        var limits = ReadingLimits()
        limits.findings = 10
        let result = try read(MessageWriter.bytes(Fixture.declaratie(clienten: clients)), limits: limits)
        #expect(result.findings.count == 10)
        #expect(result.findingsOmitted)
        #expect(result.findings.allSatisfy { $0.niveau == 2 })
    }
}
