import CareTimeline
import IWmo
import Reports
import Rules
import Store

extension ExplanationWriter {
    // MARK: The toewijzing

    var toewijzing: Section {
        let title = say("De toewijzing", "The toewijzing")
        guard let used = explanation.versies.last else {
            return Section(
                title,
                [
                    .paragraph(
                        say(
                            "Toewijzing \(line.prestatie.toewijzingNummer) was niet bekend bij deze gemeente.",
                            "Toewijzing \(line.prestatie.toewijzingNummer) was not known to this gemeente."))
                ])
        }
        var blocks: [Block] = [.fact(say("Gebruikte versie", "Version used"), version(used))]
        blocks += terms(used.stand).map { .fact($0.0, $0.1) }
        blocks += explanation.versies.dropLast().reversed().map {
            .item(say("Eerdere versie: ", "Earlier version: ") + version($0))
        }
        return Section(title, blocks)
    }

    private func version(_ version: HistoricVersion) -> String {
        say(
            "besloten op \(date(version.toewijzingsdatum)) om \(version.toewijzingstijd); ",
            "decided on \(date(version.toewijzingsdatum)) at \(version.toewijzingstijd); ") + source(version.source)
    }

    private func terms(_ stand: ToewijzingStand) -> [(String, String)] {
        var terms = [
            (
                say("Geldig", "Valid"),
                say("van ", "from ") + date(stand.ingangsdatum)
                    + (stand.einddatum.map { say(" tot en met ", " to ") + date($0) }
                        ?? say(", zonder einddatum", ", without end"))
            ),
            (
                say("Product", "Product"),
                stand.product.map { "\($0.categorie) \($0.code ?? say("(alle codes)", "(any code)"))" }
                    ?? say("alle producten", "any product")
            ),
        ]
        if let omvang = stand.omvang {
            terms.append(
                (
                    say("Omvang", "Volume"),
                    omvang.eenheid.tekst(omvang.volume, language) + " " + omvang.frequentie.woord[language]
                ))
        }
        if let budget = stand.budget { terms.append((say("Budget", "Budget"), euro(budget))) }
        if stand.aanbieder != line.aanbieder {
            terms.append((say("Aanbieder", "Aanbieder"), partners.aanbieder(stand.aanbieder)))
        }
        if stand.isVervallen {
            terms.append((say("Vervallen", "Removed"), say("ja, RedenWijziging 13", "yes, RedenWijziging 13")))
        }
        return terms
    }

    // MARK: Starts and stops

    var delivery: Section {
        guard !explanation.versies.isEmpty else { return Section("", []) }
        var blocks = pictures(explanation.timeline)
        if explanation.starts.isEmpty {
            blocks.append(
                .paragraph(
                    say(
                        "Bij de beoordeling was op deze toewijzing geen start gemeld.",
                        "When the line was judged, no start had been reported on this toewijzing.")))
        }
        blocks += events(explanation.starts, explanation.stops)
        return Section(
            say("Zorg en zorggaten, zoals toen bekend", "Care and care gaps, as known then"), blocks)
    }

    /// One picture per month of the declared period; a period that breaks TR319 can have more than one.
    private func pictures(_ timeline: Timeline?) -> [Block] {
        guard let timeline, let period = line.prestatie.productPeriode.days else { return [] }
        var blocks: [Block] = []
        var month = period.first.month
        while month <= period.last.month && blocks.count < 3 {
            let picture = MonthPicture(month: month, segments: timeline.segments(in: month.days), period: period)
            blocks.append(.picture(picture.lines(language)))
            month = month.next
        }
        return blocks
    }

    private func events(_ starts: [HistoricStart], _ stops: [HistoricStop]) -> [Block] {
        let all =
            starts.map { (day: $0.start.begindatum, order: 0, block: event($0)) }
            + stops.map { (day: $0.stop.einddatum, order: 1, block: event($0)) }
        let sorted = all.enumerated().sorted {
            ($0.element.day, $0.element.order, $0.offset) < ($1.element.day, $1.element.order, $1.offset)
        }
        return sorted.map(\.element.block)
    }

    private func event(_ start: HistoricStart) -> Block {
        let what =
            start.isAdministrative
            ? say(
                "Start op \(date(start.start.begindatum)), door de gemeente zelf vastgelegd bij een declaratie",
                "Start on \(date(start.start.begindatum)), recorded by the gemeente itself with a declaration")
            : say("Start op \(date(start.start.begindatum))", "Start on \(date(start.start.begindatum))")
        return .item(what + " - " + source(start.source) + removal(start.removal))
    }

    private func event(_ stop: HistoricStop) -> Block {
        let (last, begin) = (date(stop.stop.einddatum), date(stop.stop.begindatum))
        let what =
            stop.stop.isTijdelijk
            ? say("Pauze: laatste zorgdag \(last)", "Pause: last care day \(last)")
            : say(
                "Stop (reden \(stop.stop.redenBeeindiging)): laatste zorgdag \(last)",
                "Stop (reason \(stop.stop.redenBeeindiging)): last care day \(last)")
        let start = say(", bij de start van \(begin)", ", of the start of \(begin)")
        return .item(what + start + " - " + source(stop.source) + removal(stop.removal))
    }

    private func removal(_ removal: MessageSource?) -> String {
        removal.map { say("; ingetrokken door ", "; taken back by ") + source($0) } ?? ""
    }

    // MARK: Rules

    var rules: Section {
        let order: [RuleEvaluation.Outcome] = [.broken, .holds]
        let judged = order.flatMap { outcome in explanation.evaluations.filter { $0.outcome == outcome } }
        return Section(
            say("Elke regel met zijn cijfers", "Every rule with its figures"), rows(judged) + rulesThatDoNotApply)
    }

    /// One row per rule; care-gap rules that hold for one and the same reason share a row.
    private func rows(_ evaluations: [RuleEvaluation]) -> [Block] {
        var rows: [Block] = []
        var shared: (ids: [String], figures: String)?
        func close() {
            if let shared {
                rows.append(.rule(.noFinding, name: shared.ids.joined(separator: ", "), text: shared.figures))
            }
            shared = nil
        }
        for evaluation in evaluations {
            let figures = evaluation.figures?[language] ?? ""
            if evaluation.outcome == .holds && ZorggatRegel(rawValue: evaluation.rule.id) != nil {
                if shared?.figures != figures { close() }
                shared = ((shared?.ids ?? []) + [evaluation.rule.id], figures)
            } else {
                close()
                let name = "\(evaluation.rule.id) \(evaluation.rule.title[language])"
                rows.append(.rule(mark(evaluation), name: name, text: figures))
            }
        }
        close()
        return rows
    }

    /// Rules with the same reason together: a credit line skips a dozen of them for one reason.
    private var rulesThatDoNotApply: [Block] {
        var reasons: [String] = []
        var ids: [String: [String]] = [:]
        for evaluation in explanation.evaluations where evaluation.outcome == .notApplicable {
            let reason = evaluation.reason?[language] ?? ""
            if ids[reason] == nil { reasons.append(reason) }
            ids[reason, default: []].append(evaluation.rule.id)
        }
        return reasons.map { reason in
            .rule(.notApplicable, name: (ids[reason] ?? []).joined(separator: ", "), text: reason)
        }
    }

    private func mark(_ evaluation: RuleEvaluation) -> ExplanationDocument.Mark {
        switch evaluation.outcome {
        case .holds: .holds
        case .notApplicable: .notApplicable
        case .broken: line.regels.contains(evaluation.rule.id) ? .broken : .finding
        }
    }

    // MARK: Earlier lines

    private static let mostLines = 20

    var earlierLines: Section {
        var blocks: [Block] = explanation.debetten.suffix(Self.mostLines).map { .item(text(of: $0)) }
        let hidden = explanation.debetten.count - blocks.count
        if hidden > 0 {
            blocks.insert(
                .item(say("en \(hidden) eerdere regels", "and \(hidden) earlier lines")), at: 0)
        }
        return Section(
            say(
                "Eerder toegekende regels op deze toewijzing, die meetellen",
                "Lines granted earlier on this toewijzing, which count"), blocks)
    }

    private func text(of debit: HistoricDebit) -> String {
        let prestatie = debit.debet.prestatie
        return "\(prestatie.referentieNummer) (\(debit.declaratieNummer)), "
            + "\(DateText.period(prestatie.productPeriode, language)): "
            + "\(prestatie.eenheid.tekst(prestatie.geleverdVolume, language)), "
            + euro(prestatie.ingediendBedrag.bedrag)
    }

    // MARK: Since

    var later: Section {
        let later = explanation.later
        let title =
            later.asOf.map {
                say("Wat daarna bekend werd, tot en met \(date($0))", "What became known since, up to \(date($0))")
            } ?? say("Wat daarna bekend werd", "What became known since")
        guard !later.isEmpty else {
            return Section(title, [.paragraph(say("Niets over deze regel.", "Nothing about this line."))])
        }
        var blocks: [Block] = later.versies.map {
            .item(say("Andere versie van de toewijzing: ", "Another version of the toewijzing: ") + version($0))
        }
        blocks += events(later.starts, later.stops)
        blocks += later.heroordelingen.map { .item(text(of: $0)) }
        if let credit = later.credit {
            blocks.append(
                .item(
                    say(
                        "Gecrediteerd door regel \(credit.referentieNummer) - \(source(credit.source))",
                        "Credited by line \(credit.referentieNummer) - \(source(credit.source))")))
        }
        if later.timeline != explanation.timeline { blocks += pictures(later.timeline) }
        blocks.append(.paragraph(standing))
        return Section(title, blocks)
    }

    private func text(of change: HistoricRejudgement) -> String {
        say(
            "Heroordeeld op \(date(change.verwerkt)) na bericht \(change.aanleiding): eerst \(gap(change.toen)), "
                + "daarna \(gap(change.nu)).",
            "Judged again on \(date(change.verwerkt)) after message \(change.aanleiding): first \(gap(change.toen)), "
                + "then \(gap(change.nu)).") + (change.uitzondering.map { " " + acceptance($0) } ?? "")
    }

    private func gap(_ known: KnownGap) -> String {
        known.regel.map { "\($0.rawValue) (\($0.woord[language])), \(euro(known.bedrag))" }
            ?? say("geen zorggat", "no care gap")
    }

    private var standing: String {
        guard line.oordeel.isGeaccepteerd else {
            return say("De afwijzing blijft staan.", "The rejection stands.")
        }
        if explanation.later.credit != nil {
            return say(
                "De regel is gecrediteerd; er is niets meer terug te vorderen.",
                "The line was credited; nothing is left to recover.")
        }
        let known = gap(explanation.later.known)
        if let uitzondering = explanation.later.uitzondering {
            let until = date(uitzondering.geldigTot)
            return say(
                "Stand: \(known), geaccepteerd; tot en met \(until) is er niets terug te vorderen.",
                "Standing: \(known), accepted; until \(until) there is nothing to recover.")
        }
        let amount = euro(explanation.toRecover)
        return say(
            "Stand: \(known); terug te vorderen \(amount). Het oordeel van toen verandert niet: "
                + "corrigeren doet de aanbieder met een credit (OP366).",
            "Standing: \(known); to recover \(amount). The verdict of then does not change: "
                + "the aanbieder corrects by a credit (OP366).")
    }
}
