import CareTimeline
import IWmo
import Rules

/// Says in one language what text and picture of a toewijzing both show, so that their figures are the same.
struct TimelineWords {
    let timeline: ToewijzingTimeline
    let months: TimelineMonths
    let language: Language

    static let kinds: [DayKind] = [.zorg, .gat(.pauze), .gat(.beeindigd), .gat(.nietGestart)]

    func say(_ nl: String, _ en: String) -> String { language == .nl ? nl : en }
    func euro(_ cents: Int) -> String { NumberText.euro(cents: cents, language) }
    func date(_ day: Day) -> String { DateText.long(day, language) }
    func name(_ month: Month) -> String { "\(DateText.monthName(month.month, language)) \(month.year)" }

    // MARK: Head

    var title: String {
        say(
            "Toewijzing \(timeline.nummer) bij gemeente \(timeline.gemeente)",
            "Toewijzing \(timeline.nummer) at gemeente \(timeline.gemeente)")
    }

    var facts: [(name: String, text: String)] {
        var facts = [(say("Aanbieder", "Aanbieder"), timeline.aanbieder)]
        if let client = timeline.client { facts.append((say("Client", "Client"), client)) }
        if let current = timeline.versies.last {
            let product =
                current.product.map { "\($0.categorie) \($0.code ?? say("(alle codes)", "(any code)"))" }
                ?? say("alle producten", "any product")
            facts.append((say("Product", "Product"), product))
            facts.append((say("Geldig", "Valid"), validity(current)))
            facts += terms(current)
        }
        facts.append((say("Getoond", "Shown"), shown))
        facts.append((say("Dagen", "Days"), days(months.days)))
        facts.append((say("Bedragen", "Amounts"), amounts(months.totals).joined(separator: "; ")))
        return facts.filter { !$0.1.isEmpty }
    }

    private var shown: String {
        let (first, last) = (months.months.first?.month, months.months.last?.month)
        let span = [first, last].compactMap { $0 }.map(name)
        let range = first == last ? span.first ?? "" : span.joined(separator: say(" tot en met ", " to "))
        return range
            + say(", zoals bekend op \(date(timeline.bekendTot))", ", as known on \(date(timeline.bekendTot))")
    }

    /// What is left out; nil when nothing is.
    var omission: String? {
        var parts: [String] = []
        if months.isCut {
            parts.append(
                say(
                    "Alleen de laatste \(months.months.count) maanden zijn getoond; kies andere met --from en --to.",
                    "Only the latest \(months.months.count) months are shown; choose others with --from and --to."))
        }
        if months.lineCountElsewhere > 0 || months.eventCountElsewhere > 0 {
            parts.append(
                say(
                    "Niet hier, want buiten deze maanden: \(elsewhere).",
                    "Not here, because outside these months: \(elsewhere)."))
        }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    /// `3 declaratieregels, 1 start of stop`
    private var elsewhere: String {
        let (lines, events) = (months.lineCountElsewhere, months.eventCountElsewhere)
        let line =
            lines == 1 ? say("declaratieregel", "declaration line") : say("declaratieregels", "declaration lines")
        let event = events == 1 ? say("start of stop", "start or stop") : say("starts en stops", "starts and stops")
        return [(lines, line), (events, event)].filter { $0.0 > 0 }
            .map { "\(NumberText.count($0.0, language)) \($0.1)" }.joined(separator: ", ")
    }

    private func validity(_ version: ToewijzingTimeline.Versie) -> String {
        say("van ", "from ") + date(version.ingangsdatum)
            + (version.einddatum.map { say(" tot en met ", " to ") + date($0) }
                ?? say(", zonder einddatum", ", without end"))
            + (version.isVervallen ? say("; vervallen (RedenWijziging 13)", "; removed (RedenWijziging 13)") : "")
    }

    private func terms(_ version: ToewijzingTimeline.Versie) -> [(String, String)] {
        var terms: [(String, String)] = []
        if let omvang = version.omvang {
            let text = omvang.eenheid.tekst(omvang.volume, language) + " " + omvang.frequentie.woord[language]
            terms.append((say("Omvang", "Volume"), text))
        }
        if let budget = version.budget { terms.append((say("Budget", "Budget"), euro(budget))) }
        return terms
    }

    // MARK: Months

    /// `15 zorg, 16 pauze`
    func days(_ counts: [DayKind: Int]) -> String {
        let parts = Self.kinds.compactMap { kind in
            counts[kind].map { "\(NumberText.count($0, language)) \(kind.woord[language])" }
        }
        guard !parts.isEmpty else { return say("geen dag van de toewijzing", "no day of the toewijzing") }
        return parts.joined(separator: ", ")
    }

    /// `toegekend € 200,00`, `terug te vorderen € 40,00`; empty when nothing was declared.
    func amounts(_ amounts: TimelineAmounts) -> [String] {
        let verdicts: [Oordeel] = [.toegekend, .betwist, .afgewezen]
        var parts = verdicts.compactMap { verdict in
            amounts.debits[verdict].map { "\(verdict.woord[language]) \(euro($0))" }
        }
        if amounts.credits > 0 { parts.append(say("credit ", "credit ") + euro(-amounts.credits)) }
        if amounts.rejectedCredits > 0 {
            parts.append(say("afgewezen credit ", "rejected credit ") + euro(-amounts.rejectedCredits))
        }
        if amounts.toRecover > 0 {
            parts.append(say("terug te vorderen ", "to recover ") + euro(amounts.toRecover))
        }
        if amounts.isRejudged { parts.append(say("heroordeeld", "judged again")) }
        return parts
    }

    /// A whole month in words.
    func sentence(_ month: TimelineMonth) -> String {
        let declared = amounts(month.amounts)
        return "\(name(month.month)): \(days(month.days)); "
            + (declared.isEmpty ? say("niets gedeclareerd", "nothing declared") : declared.joined(separator: ", "))
    }
}
