import CareTimeline
import IWmo

/// Puts the mistakes into lines that providers make.
struct LineFaults {
    let relation: Relation
    /// Numbers of people who are nobody's client.
    let strangers: [String]
    /// Clients of the relation.
    let clients: [String]
    /// References of the month before.
    private var earlier: [String] = []

    private enum Fault: CaseIterable {
        case unknownToewijzing
        case otherClient
        case stranger
        case otherCategorie
        case otherCode
        case otherEenheid
        case otherBedrag
        case otherTarief
        case laterBegin
        case earlierEinde
        case nextMonth
        case usedReference
    }

    init(relation: Relation, strangers: [String], clients: [String]) {
        self.relation = relation
        self.strangers = strangers
        self.clients = clients
    }

    mutating func remember(_ references: [String]) { earlier = references }

    /// The line, most often as it is.
    func applied(
        to line: DeclaredLine, of planned: PlannedToewijzing, _ dagtekening: Day, _ sequence: inout RandomSequence
    ) -> DeclaredLine {
        switch relation.provider.habit {
        case .usesWrongNumbers where sequence.chance(120):
            let fault = sequence.pick(Fault.allCases, else: .otherBedrag)
            return broken(line, fault, of: planned, dagtekening, &sequence)
        case .repeatsItself where sequence.chance(50):
            return broken(line, .usedReference, of: planned, dagtekening, &sequence)
        default:
            guard sequence.chance(6) else { return line }
            let fault = sequence.pick(Fault.allCases, else: .otherBedrag)
            return broken(line, fault, of: planned, dagtekening, &sequence)
        }
    }

    private func broken(
        _ line: DeclaredLine, _ fault: Fault, of planned: PlannedToewijzing, _ dagtekening: Day,
        _ sequence: inout RandomSequence
    ) -> DeclaredLine {
        var line = line
        switch fault {
        case .unknownToewijzing: line.prestatie.toewijzingNummer += 700_000_000
        case .otherClient: line.bsn = sequence.pick(clients, else: line.bsn)
        case .stranger: line.bsn = sequence.pick(strangers, else: line.bsn)
        case .otherCategorie: line.prestatie.productCategorie = line.prestatie.productCategorie == "02" ? "07" : "02"
        case .otherCode: product(&line.prestatie, &sequence)
        case .otherEenheid, .otherBedrag, .otherTarief: price(&line.prestatie, fault)
        case .laterBegin, .earlierEinde, .nextMonth: period(&line.prestatie, fault, dagtekening)
        case .usedReference:
            line.prestatie.referentieNummer = sequence.pick(earlier, else: line.prestatie.referentieNummer)
        }
        return line
    }

    /// Another product of the list.
    private func product(_ line: inout Prestatie, _ sequence: inout RandomSequence) {
        let codes = CareProduct.all.map(\.code).filter { $0 != line.productCode }
        line.productCode = sequence.pick(codes, else: line.productCode)
        line.productCategorie = String(line.productCode.prefix(2))
    }

    private func price(_ line: inout Prestatie, _ fault: Fault) {
        // In euros the amount is the volume, and there is no tariff.
        guard line.eenheid != .euro, let tarief = line.productTarief else { return }
        switch fault {
        case .otherEenheid: line.eenheid = line.eenheid == .uur ? .dagdeel : .uur
        case .otherTarief:
            line.productTarief = tarief + 5
            line.ingediendBedrag.bedrag = line.geleverdVolume * (tarief + 5)
        default: line.ingediendBedrag.bedrag += 10
        }
    }

    private func period(_ line: inout Prestatie, _ fault: Fault, _ dagtekening: Day) {
        var period = line.productPeriode
        switch fault {
        case .laterBegin where period.begindatum < period.einddatum:
            period.begindatum = period.begindatum.advanced(by: 1)
        case .earlierEinde where period.begindatum < period.einddatum:
            period.einddatum = period.einddatum.advanced(by: -1)
        case .nextMonth where period.begindatum.month.next <= dagtekening.month:
            period.begindatum = dagtekening.month.firstDay
            period.einddatum = dagtekening
        default: break
        }
        line.productPeriode = period
    }

    // MARK: Rules inside a message

    /// Leaves out what would make the whole message wrong: a data set has messages that can be judged.
    static func withoutLevel2Faults(_ lines: [DeclaredLine]) -> [DeclaredLine] {
        struct Debit: Hashable {
            var toewijzing: Int
            var periode: GeslotenPeriode
            var code: String
            var categorie: String
        }
        let credits = Set(lines.compactMap(\.prestatie.vorigReferentieNummer))
        var (debits, undone, references) = (Set<Debit>(), Set<String>(), Set<String>())
        return lines.filter { line in
            let prestatie = line.prestatie
            if credits.contains(prestatie.referentieNummer) { return false }
            // The same reference for one client.
            if !references.insert("\(line.bsn) \(prestatie.referentieNummer)").inserted { return false }
            if let vorig = prestatie.vorigReferentieNummer { return undone.insert(vorig).inserted }
            return debits.insert(
                Debit(
                    toewijzing: prestatie.toewijzingNummer, periode: prestatie.productPeriode,
                    code: prestatie.productCode, categorie: prestatie.productCategorie)
            ).inserted
        }
    }
}
