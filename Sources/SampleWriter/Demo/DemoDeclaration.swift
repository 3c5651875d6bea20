import CareTimeline
import IWmo
import Messages

/// A WMO303 or WMO323 with the lines of every dossier of one aanbieder in one gemeente.
struct DemoDeclaration {
    private struct Key: Hashable {
        let night: Night
        let gemeente: DemoGemeente
        let aanbieder: Aanbieder
        let bericht: BerichtType
        let maand: Month
    }

    let night: Night
    let message: Declaratiebericht

    var bytes: [UInt8] { MessageWriter.bytes(message) }
    var fileName: String { message.header.demoFileName }

    /// In the order in which night, gemeente, aanbieder and month first occur.
    static func all(of dossiers: [Dossier]) -> [DemoDeclaration] {
        var keys: [Key] = []
        var clienten: [Key: [DeclaratieClient]] = [:]
        for dossier in dossiers {
            for line in dossier.lines {
                let key = Key(
                    night: line.night, gemeente: dossier.gemeente, aanbieder: dossier.aanbieder,
                    bericht: line.bericht, maand: line.declaratieMaand)
                if clienten[key] == nil { keys.append(key) }
                add(line.prestatie, bsn: dossier.client.bsn, to: &clienten[key, default: []])
            }
        }
        return keys.map { declaration($0, clienten[$0, default: []]) }
    }

    private static func add(_ prestatie: Prestatie, bsn: String, to clienten: inout [DeclaratieClient]) {
        if let index = clienten.firstIndex(where: { $0.bsn == bsn }) {
            clienten[index].prestaties.append(prestatie)
        } else {
            clienten.append(DeclaratieClient(bsn: bsn, prestaties: [prestatie]))
        }
    }

    private static func declaration(_ key: Key, _ clienten: [DeclaratieClient]) -> DemoDeclaration {
        let dagtekening = dagtekening(key)
        let total = clienten.flatMap(\.prestaties).reduce(0) { $0 + $1.ingediendBedrag.signed }
        return DemoDeclaration(
            night: key.night,
            message: Declaratiebericht(
                kop: DeclaratieKop(
                    header: .demo(
                        key.bericht, key.gemeente, key.aanbieder, identificatie: "D\(key.maand.stamp)",
                        dagtekening: dagtekening),
                    // The 2.x profile knows both places for these fields; Zaanstad shows the one that 3.x dropped.
                    layout: key.bericht == .wmo303 && key.gemeente == .zaanstad ? .header : .declaratie,
                    declaratieNummer: "DN\(key.maand.stamp)", declaratiePeriode: GeslotenPeriode(key.maand.days),
                    declaratieDagtekening: dagtekening.advanced(by: -1),
                    totaalIngediendBedrag: BedragMetDC(signed: total)),
                clienten: clienten))
    }

    private static func dagtekening(_ key: Key) -> Day {
        switch (key.night, key.maand) {
        case (.first, .december): Month.january.day(14)
        case (.first, _): Month.february.day(2)
        case (.second, .january): Month.february.day(12)
        case (.second, _): Month.march.day(2)
        }
    }
}
