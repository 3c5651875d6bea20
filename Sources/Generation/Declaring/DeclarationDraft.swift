import CareTimeline
import IWmo

/// A declaration before it is sent.
struct DeclarationDraft {
    var maand: Month
    var dagtekening: Day
    var nummer: String
    var isWMO303: Bool
    /// Of a WMO303: the declaration fields stand in the header.
    var hasFieldsInHeader: Bool
    var lines: [DeclaredLine]

    func bericht(_ header: Header) -> Declaratiebericht {
        var clienten: [DeclaratieClient] = []
        var places: [String: Int] = [:]
        for line in lines {
            if let place = places[line.bsn] {
                clienten[place].prestaties.append(line.prestatie)
            } else {
                places[line.bsn] = clienten.count
                clienten.append(DeclaratieClient(bsn: line.bsn, prestaties: [line.prestatie]))
            }
        }
        let sum = lines.reduce(0) { $0 + $1.prestatie.ingediendBedrag.signed }
        return Declaratiebericht(
            kop: DeclaratieKop(
                header: header, layout: isWMO303 && hasFieldsInHeader ? .header : .declaratie,
                declaratieNummer: nummer, declaratiePeriode: GeslotenPeriode(maand.days),
                declaratieDagtekening: dagtekening, totaalIngediendBedrag: BedragMetDC(signed: sum)),
            clienten: clienten)
    }
}

/// A line with the client it is declared for.
struct DeclaredLine {
    var bsn: String
    var prestatie: Prestatie
}
