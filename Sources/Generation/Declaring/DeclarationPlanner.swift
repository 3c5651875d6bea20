import CareTimeline
import IWmo

/// Makes the declarations of one relation, month by month.
struct DeclarationPlanner {
    let relation: Relation
    let window: Window
    let dossiers: [Dossier]
    var sequence: RandomSequence
    /// What can go wrong with a line.
    var faults: LineFaults

    private let volumes: VolumeChooser
    private let hasFieldsInHeader: Bool
    private var lineCount = 0
    private var draftCount = 0
    /// Debits of the month before, which can be credited now.
    private var previous: [(line: DeclaredLine, planned: PlannedToewijzing)] = []
    /// Credits of the month before, which can be sent once more.
    private var credited: [DeclaredLine] = []
    /// Months that were left out and are declared later.
    private var skipped: [Month] = []

    /// In files of about 10 MB.
    private static let mostLines = 8_000
    private static let beginOfWMO323 = Month(year: 2021, month: 1).firstDay

    init(relation: Relation, window: Window, dossiers: [Dossier], strangers: [String], sequence: RandomSequence) {
        self.relation = relation
        self.window = window
        self.dossiers = dossiers
        self.sequence = sequence
        hasFieldsInHeader = self.sequence.chance(300)
        volumes = VolumeChooser(relation: relation)
        faults = LineFaults(relation: relation, strangers: strangers, clients: Self.known(dossiers, window))
    }

    /// Clients the gemeente knew before the first night; whom a wrong number can hit without doubt about that.
    private static func known(_ dossiers: [Dossier], _ window: Window) -> [String] {
        dossiers.filter { dossier in
            dossier.toewijzingen.contains { $0.versions[0].dagtekening <= window.firstDay }
        }.map(\.bsn)
    }

    mutating func drafts() -> [DeclarationDraft] {
        var drafts: [DeclarationDraft] = []
        for month in window.declared { drafts += self.drafts(over: month) }
        return drafts
    }

    private mutating func drafts(over month: Month) -> [DeclarationDraft] {
        let dagtekening = month.next.firstDay.advanced(by: sequence.between(2, 18))
        let isLast = month.next == window.lastNight
        // Whoever skips a month declares it together with the next.
        if !isLast && sequence.chance(40) {
            skipped.append(month)
            return []
        }
        let months = skipped + [month]
        skipped = []
        let debits = months.flatMap { self.debits(of: $0, on: dagtekening, declaratieMaand: month) }
        var lines = corrections(month)
        credited = lines.filter(\.prestatie.isCredit)
        for debit in debits {
            lines.append(faults.applied(to: debit.line, of: debit.planned, dagtekening, &sequence))
        }
        lines += repeats(month)
        previous = debits
        faults.remember(debits.map(\.line.prestatie.referentieNummer))
        var drafts = split(LineFaults.withoutLevel2Faults(lines), month, dagtekening)
        drafts += lateDrafts(month, dagtekening)
        return drafts
    }

    private mutating func reference(_ month: Month) -> String {
        lineCount += 1
        return "\(month)-" + padded(lineCount, to: 7)
    }

    /// One line for every toewijzing that was valid in the month, as far as the provider knows.
    private mutating func debits(
        of month: Month, on dagtekening: Day, declaratieMaand: Month
    ) -> [(line: DeclaredLine, planned: PlannedToewijzing)] {
        var debits: [(line: DeclaredLine, planned: PlannedToewijzing)] = []
        for dossier in dossiers {
            for planned in dossier.toewijzingen {
                guard var version = planned.version(on: dagtekening) else { continue }
                if version.isVervallen {
                    // A removed toewijzing is declared only by mistake.
                    guard sequence.chance(250) else { continue }
                    version = planned.versions[0]
                }
                guard let period = planned.period(in: month, version) else { continue }
                let line = volumes.line(
                    planned, period, reference: reference(month), declaratieMaand: declaratieMaand, &sequence)
                debits.append((DeclaredLine(bsn: dossier.bsn, prestatie: line), planned))
            }
        }
        return debits
    }

    // MARK: Corrections and repeats

    /// Credits of lines of the month before, mostly with a new line beside them.
    private mutating func corrections(_ month: Month) -> [DeclaredLine] {
        var lines: [DeclaredLine] = []
        let often = relation.provider.habit == .corrects ? 100 : 8
        for earlier in previous where sequence.chance(often) {
            lines.append(credit(of: earlier.line, month))
            guard sequence.chance(850) else { continue }
            var again = earlier.line
            again.prestatie.referentieNummer = reference(month)
            if again.prestatie.geleverdVolume > 1 && again.prestatie.eenheid == .euro {
                again.prestatie.geleverdVolume = again.prestatie.geleverdVolume * 9 / 10
                again.prestatie.ingediendBedrag.bedrag = again.prestatie.geleverdVolume
            }
            lines.append(again)
        }
        // A credit that was given before.
        if relation.provider.habit == .corrects || relation.provider.habit == .repeatsItself {
            for old in credited where sequence.chance(150) {
                var again = old
                again.prestatie.referentieNummer = reference(month)
                lines.append(again)
            }
        }
        return lines
    }

    private mutating func credit(of line: DeclaredLine, _ month: Month) -> DeclaredLine {
        var credit = line
        credit.prestatie.vorigReferentieNummer = line.prestatie.referentieNummer
        credit.prestatie.referentieNummer = reference(month)
        credit.prestatie.ingediendBedrag.debetCredit = .credit
        // Now and then the number of the line to undo is wrong.
        if sequence.chance(60) { credit.prestatie.vorigReferentieNummer = "0000-00-" + padded(lineCount, to: 7) }
        return credit
    }

    /// Lines of the month before, once more.
    private mutating func repeats(_ month: Month) -> [DeclaredLine] {
        let often = relation.provider.habit == .repeatsItself ? 40 : 2
        return previous.map(\.line).filter { _ in sequence.chance(often) }.map { line in
            var again = line
            again.prestatie.referentieNummer = reference(month)
            return again
        }
    }

    // MARK: Messages

    /// Lines in messages of a size that can be sent; a client stands in one of them.
    private mutating func split(_ lines: [DeclaredLine], _ month: Month, _ dagtekening: Day) -> [DeclarationDraft] {
        var drafts: [DeclarationDraft] = []
        var waiting: [DeclaredLine] = []
        let byClient = Dictionary(grouping: lines, by: \.bsn)
        var seen: Set<String> = []
        for bsn in lines.map(\.bsn) where seen.insert(bsn).inserted {
            waiting += byClient[bsn] ?? []
            if waiting.count >= Self.mostLines {
                drafts.append(draft(waiting, month, dagtekening))
                waiting = []
            }
        }
        if !waiting.isEmpty { drafts.append(draft(waiting, month, dagtekening)) }
        return drafts
    }

    private mutating func draft(_ lines: [DeclaredLine], _ month: Month, _ dagtekening: Day) -> DeclarationDraft {
        draftCount += 1
        let isOld = lines.contains { $0.prestatie.productPeriode.begindatum < Self.beginOfWMO323 }
        let isWMO303 =
            isOld || month.firstDay < Self.beginOfWMO323
            || (relation.provider.usesWMO303 && sequence.chance(500))
        return DeclarationDraft(
            maand: month, dagtekening: dagtekening, nummer: "DN" + padded(draftCount, to: 8), isWMO303: isWMO303,
            hasFieldsInHeader: hasFieldsInHeader, lines: lines)
    }

    /// A declaration over a month that is past already, or with a number that was used: refused as a whole.
    private mutating func lateDrafts(_ month: Month, _ dagtekening: Day) -> [DeclarationDraft] {
        guard relation.provider.habit == .usesWrongNumbers || relation.provider.habit == .repeatsItself,
            sequence.chance(150), let line = previous.first?.line
        else { return [] }
        var again = line
        again.prestatie.referentieNummer = reference(month)
        let isNumberUsed = sequence.chance(500)
        guard isNumberUsed || month > window.first else { return [] }
        var draft = self.draft(
            [again], isNumberUsed ? month : Month(index: month.index - 1), dagtekening.advanced(by: 1))
        if isNumberUsed { draft.nummer = "DN" + padded(draftCount - 1, to: 8) }
        return [draft]
    }
}
