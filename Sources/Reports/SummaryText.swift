import IWmo
import Oversight
import Rules

extension SummaryAccumulator {
    /// How many aanbieders the summary names.
    private static let longestRanking = 5

    /// The summary for a terminal: tables of at most 100 columns, money at stake first, then what a person must do.
    public func text(_ context: RunContext) -> String {
        let language = context.language
        let asOf = Tekst(nl: "peildatum", en: "as of")[language]
        let title = "Pauzewacht \(context.programVersion) · \(asOf) \(DateText.long(context.peildatum, language))"
        let sections = [
            [title], fileLines(language), moneyLines(language), zorggatLines(language), recoveryLines(language),
            rankingLines(context), attentionLines(context),
        ]
        return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    private func fileLines(_ language: Language) -> [String] {
        let statuses = MessageRecord.Status.allCases.compactMap { status -> String? in
            guard let count = perStatus[status], count > 0 else { return nil }
            return "\(status.woord[language]) \(NumberText.count(count, language))"
        }
        let unknown = Tekst(nl: "onbekend", en: "unknown")
        let types = berichtTypes.map { bericht, perStatus in
            let count = NumberText.count(perStatus.values.reduce(0, +), language)
            return "\(bericht?.rawValue ?? unknown[language]) \(count)"
        }
        var lines = [Tekst(nl: "Bestanden", en: "Files")[language] + "  " + NumberText.count(bestanden, language)]
        if !statuses.isEmpty { lines.append("  " + statuses.joined(separator: " · ")) }
        if !types.isEmpty { lines.append("  " + types.joined(separator: " · ")) }
        return lines
    }

    private func moneyLines(_ language: Language) -> [String] {
        let totals = totals
        var table = TextTable(alignments: [.left, .right, .right, .left])
        for oordeel in [Oordeel.toegekend, .betwist, .afgewezen] {
            let tally = totals[oordeel]
            let flagged = Tekst(nl: "waarvan gevlagd", en: "of which flagged")[language]
            let note = oordeel == .betwist ? "\(flagged) \(NumberText.euro(cents: totals.gevlagd, language))" : ""
            table.add(["  " + oordeel.woord[language], count(tally, language), euro(tally, language), note])
        }
        let submitted = Tekst(nl: "  ingediend", en: "  submitted")[language]
        table.add([submitted, count(totals.ingediend, language), euro(totals.ingediend, language), ""])
        return [Tekst(nl: "Declaratieregels", en: "Declaration lines")[language]] + table.lines
    }

    private func zorggatLines(_ language: Language) -> [String] {
        var table = TextTable(alignments: [.left, .right, .right])
        for regel in ZorggatRegel.allCases {
            guard let tally = perZorggat[regel]?.alle, tally.aantal > 0 else { continue }
            table.add(["  \(regel.rawValue) \(regel.woord[language])", count(tally, language), euro(tally, language)])
        }
        if totals.geaccepteerd.aantal > 0 {
            let accepted = Tekst(nl: "  geaccepteerd, telt niet mee", en: "  accepted, not counted")[language]
            table.add([accepted, count(totals.geaccepteerd, language), euro(totals.geaccepteerd, language)])
        }
        return table.isEmpty ? [] : [Tekst(nl: "Zorggaten", en: "Care gaps")[language]] + table.lines
    }

    private func recoveryLines(_ language: Language) -> [String] {
        let stand = totals.terugvordering
        guard !stand.isEmpty else { return [] }
        var table = TextTable(alignments: [.left, .right, .right])
        let rows = [
            (Tekst(nl: "open", en: "open"), stand.open), (Tekst(nl: "nieuw", en: "new"), stand.nieuw),
            (Tekst(nl: "gesloten", en: "closed"), stand.gesloten),
            (Tekst(nl: "geaccepteerd", en: "accepted"), stand.geaccepteerd),
        ]
        for (word, tally) in rows where tally.aantal > 0 || word.nl == "open" {
            table.add(["  " + word[language], count(tally, language), euro(tally, language)])
        }
        return [Tekst(nl: "Terug te vorderen", en: "To recover")[language]] + table.lines
    }

    private func rankingLines(_ context: RunContext) -> [String] {
        let language = context.language
        let ranked = perRelation.filter { $0.value.opHetSpel > 0 }
            .sorted { ($1.value.opHetSpel, $0.key) < ($0.value.opHetSpel, $1.key) }
        guard !ranked.isEmpty else { return [] }
        var table = TextTable(alignments: [.left, .right])
        for (relation, totals) in ranked.prefix(Self.longestRanking) {
            let gemeente = context.naam(gemeente: relation.gemeente) ?? relation.gemeente
            let aanbieder = context.naam(aanbieder: relation.aanbieder).map { "\(relation.aanbieder) \($0)" }
            let name = TextTable.shortened("\(gemeente) · \(aanbieder ?? relation.aanbieder)", to: 70)
            table.add(["  " + name, NumberText.euro(cents: totals.opHetSpel, language)])
        }
        let heading = Tekst(
            nl: "Meeste geld op het spel (afgewezen, gevlagd en terug te vorderen)",
            en: "Most money at stake (rejected, flagged and to be recovered)")
        return [heading[language]] + table.lines
    }

    private func attentionLines(_ context: RunContext) -> [String] {
        let lines = AttentionPoint.all(self, context).map { point in
            "  - " + PrintableText.of(point.tekst[context.language])
        }
        return lines.isEmpty ? [] : [Tekst(nl: "Vraagt aandacht", en: "Needs attention")[context.language]] + lines
    }

    private func count(_ tally: Tally, _ language: Language) -> String { NumberText.count(tally.aantal, language) }

    private func euro(_ tally: Tally, _ language: Language) -> String {
        NumberText.euro(cents: tally.bedrag, language)
    }
}

extension Totals {
    subscript(oordeel: Oordeel) -> Tally {
        switch oordeel {
        case .toegekend: toegekend
        case .betwist: betwist
        case .afgewezen: afgewezen
        }
    }
}
