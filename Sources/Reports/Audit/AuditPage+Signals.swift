import CareTimeline
import IWmo
import Oversight

extension AuditPage {
    /// What a signal found in the part, most money first; `limit` cases in all are shown, `each` of one signal.
    func signalsPart(limit: Int, each: Int) -> TemplateValues? {
        guard let signals = report.signals else { return nil }
        let cases = signals.cases.filter { isHere($0.found) && $0.found.uitzondering == nil }
        let perSignal = Dictionary(grouping: cases, by: \.found.signal)
        var room = limit
        let rows = SignalCatalogue.all.compactMap { signal -> TemplateValues? in
            guard let found = perSignal[signal.id] else { return nil }
            let shown = ranked(found).prefix(max(min(each, room), 0))
            room -= shown.count
            return row(of: signal, found, Array(shown))
        }
        var values: TemplateValues = ["signals": rows, "hasSignals": !rows.isEmpty]
        values["nothing"] = nothing(perSignal, signals.skipped)
        let skipped = signals.skipped.filter { part.gemeente == nil || ($0.gemeente ?? part.gemeente) == part.gemeente }
        if !skipped.isEmpty { values["notLookedFor"] = ["rows": skipped.map(row)] as TemplateValues }
        return values
    }

    private func isHere(_ found: SignalCase) -> Bool {
        part.contains(Relation(gemeente: found.gemeente, aanbieder: found.aanbieder))
    }

    /// Of equal amounts in the order of the run.
    private func ranked(_ cases: [AuditSignalCase]) -> [AuditSignalCase] {
        cases.enumerated().sorted { left, right in
            (-(left.element.found.bedrag ?? 0), left.offset) < (-(right.element.found.bedrag ?? 0), right.offset)
        }.map(\.element)
    }

    private func row(
        of signal: SignalDefinition, _ found: [AuditSignalCase], _ shown: [AuditSignalCase]
    ) -> TemplateValues {
        var row: TemplateValues = [
            "id": signal.id, "title": signal.title[language], "definition": signal.definition[language],
            "action": signal.action[language],
            "number": Counted(found.count, nl: ("geval", "gevallen"), en: ("case", "cases"))[language],
            "rows": shown.map(caseRow), "hasRows": !shown.isEmpty,
        ]
        let money = found.reduce(0) { $0 + ($1.found.bedrag ?? 0) }
        if money > 0 { row["sum"] = euro(money) }
        if shown.count < found.count {
            row["hiddenNote"] = say(
                "En nog \(count(found.count - shown.count)), in \(AuditTable.signals.fileName).",
                "And \(count(found.count - shown.count)) more, in \(AuditTable.signals.fileName).")
        }
        return row
    }

    private func caseRow(_ entry: AuditSignalCase) -> TemplateValues {
        let found = entry.found
        var row: TemplateValues = [
            "aanbieder": name(aanbieder: found.aanbieder), "gemeente": name(gemeente: found.gemeente),
            "text": PrintableText.of(found.tekst[language]), "amount": found.bedrag.map(euro) ?? "",
        ]
        row["toewijzing"] = found.toewijzingNummer.map(String.init)
        if !entry.client.isEmpty { row["client"] = PrintableText.of(entry.client) }
        // An aanbieder that only a signal names declared nothing in the selection, and has no page.
        if part.aanbieder == nil, figures.cells.keys.contains(where: { $0.relation.aanbieder == found.aanbieder }) {
            row["href"] = root + AuditPath.aanbieder(found.aanbieder)
        }
        if let page = entry.clientPage {
            row["timeline"] = root + AuditPath.client(page)
            row["client"] = entry.client.isEmpty ? say("cliënt", "client") : PrintableText.of(entry.client)
        }
        return row
    }

    /// Looked for and not found: a reader must be able to tell that from not looked for.
    private func nothing(_ found: [String: [AuditSignalCase]], _ skipped: [SkippedSignal]) -> String? {
        let notLookedFor = Set(skipped.filter { $0.gemeente == nil }.map(\.signal))
        let titles = SignalCatalogue.all.filter { found[$0.id] == nil && !notLookedFor.contains($0.id) }
            .map { "\($0.id) \($0.title[language])" }
        return titles.isEmpty ? nil : titles.joined(separator: "; ")
    }

    private func row(_ skipped: SkippedSignal) -> TemplateValues {
        let gemeente = skipped.gemeente.map { " (\(name(gemeente: $0)))" } ?? ""
        return [
            "id": skipped.signal, "text": (SignalCatalogue[id: skipped.signal]?.title[language] ?? "") + gemeente,
            "reason": skipped.reden[language],
        ]
    }

    // MARK: Contract use

    /// How far the ceilings of an aanbieder are used, and where the year ends at this pace.
    func contractPart(_ code: String) -> TemplateValues? {
        let uses = report.signals?.contractUse.filter { $0.aanbieder == code } ?? []
        guard !uses.isEmpty else { return nil }
        return ["rows": uses.map(row)]
    }

    private func row(_ use: ContractUse) -> TemplateValues {
        var row: TemplateValues = [
            "gemeente": name(gemeente: use.gemeente),
            "products": products(use.producten),
        ]
        switch use.plafond {
        case .clienten(let clients):
            row["ceiling"] = Counted(clients.maximum, nl: ("cliënt", "cliënten"), en: ("client", "clients"))[language]
            row["used"] = say(
                "\(count(clients.nu)) nu, hoogstens \(count(clients.meeste))",
                "\(count(clients.nu)) now, at most \(count(clients.meeste))")
            if clients.dagenBoven > 0 {
                row["forecast"] = say(
                    "\(count(clients.dagenBoven)) dagen boven", "\(count(clients.dagenBoven)) days above")
            }
            row["bar"] = bar(clients.meeste, of: clients.maximum, forecast: nil) { count($0) }
        case .budget(let budget):
            row["ceiling"] = "\(euro(budget.plafond)) (\(budget.jaar))"
            let share = budget.procent.map { " (\($0)%)" } ?? ""
            row["used"] = euro(budget.toegekend) + share
            row["forecast"] = budget.verwacht.map { expected in
                euro(expected) + (budget.verwachtProcent.map { " (\($0)%)" } ?? "")
            }
            row["bar"] = bar(budget.toegekend, of: budget.plafond, forecast: budget.verwacht) { euro($0) }
        }
        return row
    }

    /// A ceiling can hold for every product of a contract: the first few tell which one it is.
    private func products(_ products: [Product]) -> String {
        let shown = products.prefix(AuditLimits.products).map { PrintableText.of(context.product($0)) }
        let others = products.count - shown.count
        let rest = others > 0 ? [say("en nog \(others)", "and \(others) more")] : []
        return (shown + rest).joined(separator: ", ")
    }

    /// What was used, then what is expected, with a line at the ceiling.
    private func bar(_ used: Int, of ceiling: Int, forecast: Int?, _ text: (Int) -> String) -> String {
        let expected = max((forecast ?? used) - used, 0)
        let words = [
            say("gebruikt \(text(used))", "used \(text(used))"),
            forecast.map { say("verwacht \(text($0))", "expected \(text($0))") },
            say("plafond \(text(ceiling))", "ceiling \(text(ceiling))"),
        ]
        return StackedBar(
            parts: [
                StackedBar.Part(kind: used > ceiling ? "a-open" : "plain", size: max(used, 0)),
                StackedBar.Part(kind: "a-uitgezonderd", size: expected),
            ], whole: max(ceiling, used + expected, 1), label: words.compactMap { $0 }.joined(separator: ", "),
            mark: ceiling
        ).svg
    }
}
