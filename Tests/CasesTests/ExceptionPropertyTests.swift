import CareTimeline
import IWmo
import RunConfiguration
import TestSupport
import Testing

/// Nights of many clients, with and without exceptions to their care gaps.
@Suite("Exceptions over many lines")
struct ExceptionPropertyTests {
    private static let count = 40

    /// Every client is paused on another day of March; some declare a wrong amount, some too many hours.
    private static func messages(_ dossiers: [NewsOrder.Dossier], _ numbers: inout SeededNumbers) -> [Message] {
        dossiers.flatMap { dossier -> [Message] in
            var messages = [dossier.toewijzing("T", "2023-01-02"), wrong(dossier, &numbers)]
            guard numbers.chance(5, of: 6) else { return messages }
            messages.append(dossier.start("S", "2023-01-03", "2023-01-01"))
            guard numbers.chance(4, of: 5) else { return messages }
            let last = Sample.day("2023-03-01").advanced(by: Int.random(in: -5..<40, using: &numbers))
            messages.append(
                dossier.stop(
                    "P", "2023-05-01", of: "2023-01-01", reden: numbers.chance(1, of: 2) ? "20" : "19",
                    last.description))
            return messages
        }
    }

    private static func wrong(_ dossier: NewsOrder.Dossier, _ numbers: inout SeededNumbers) -> Message {
        guard case .declaratie(var message) = dossier.declaratie("D", "2023-06-01", 3, 4) else {
            preconditionFailure("a declaration")
        }
        let (isAmount, isVolume) = (numbers.chance(1, of: 6), numbers.chance(1, of: 6))
        for index in message.clienten[0].prestaties.indices {
            if isAmount { message.clienten[0].prestaties[index].ingediendBedrag.bedrag += 1 }
            guard isVolume else { continue }
            message.clienten[0].prestaties[index].geleverdVolume = 11
            message.clienten[0].prestaties[index].ingediendBedrag.bedrag = 11_000
        }
        let lines = message.clienten[0].prestaties
        message.kop.totaalIngediendBedrag = BedragMetDC(signed: lines.reduce(0) { $0 + $1.ingediendBedrag.signed })
        return .declaratie(message)
    }

    private static func rows(_ dossiers: [NewsOrder.Dossier], _ numbers: inout SeededNumbers) -> String {
        var rows = "gemeente;aanbieder;toewijzing;declaratie;regel;reden;door;geldig_tot\n"
        for dossier in dossiers {
            for regel in ["ZG001", "ZG002", "ZG003", "ZG004", "ZG005"] where numbers.chance(1, of: 2) {
                rows += "0479;12345678;\(dossier.nummer);;\(regel);r;d;2023-12-31\n"
            }
        }
        return rows
    }

    @Test("no line is rejected otherwise, money only moves from betwist to toegekend", arguments: 0..<4)
    func nights(seed: Int) throws {
        var numbers = SeededNumbers(seed: UInt64(seed))
        let dossiers = NewsOrder.dossiers(Self.count)
        let messages = Self.messages(dossiers, &numbers)
        let rows = Self.rows(dossiers, &numbers)
        let (plain, eased) = (try NightFolder(), try NightFolder())
        let before = try plain.run(on: "2023-06-06", messages)
        let after = try eased.run(
            on: "2023-06-06", messages,
            configuration: try eased.configuration(yaml: "", files: ["uitzonderingen.csv": rows]))

        #expect(before.oordelen.count == 2 * Self.count)
        var accepted = 0
        for (old, new) in zip(before.oordelen, after.oordelen) {
            #expect(new.referentieNummer == old.referentieNummer)
            #expect(new.regels == old.regels)
            #expect(new.retourcodes == old.retourcodes)
            guard new.zorggat?.actie == "geaccepteerd" else {
                #expect(new == old)
                continue
            }
            accepted += 1
            #expect((new.oordeel == "afgewezen") == (old.oordeel == "afgewezen"))
            #expect(new.oordeel != "betwist")
            #expect(new.zorggat?.regel == old.zorggat?.regel)
            #expect(new.zorggat?.gevlagdBedrag == old.zorggat?.gevlagdBedrag)
        }
        #expect(accepted > 5)
        #expect(before.oordelen.contains { $0.oordeel == "afgewezen" })
        // What was flagged is flagged still, or accepted; nothing is lost.
        let (old, new) = (try before.total(), try after.total())
        #expect(new.betwist.gevlagdBedrag + new.geaccepteerd.gevlagdBedrag == old.betwist.gevlagdBedrag)
        #expect(
            new.terugvordering.open.bedrag + new.terugvordering.geaccepteerd.bedrag == old.terugvordering.open.bedrag)
        #expect(new.terugvordering.open.bedrag == new.betwist.gevlagdBedrag)
        // Under flag no answer changes.
        #expect(before.answerNames == after.answerNames)
        for name in before.answerNames { #expect(try before.text("retour/\(name)") == after.text("retour/\(name)")) }
    }
}
