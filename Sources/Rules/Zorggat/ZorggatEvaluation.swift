import CareTimeline
import IWmo

extension ZorggatJudge {
    /// What each of the care-gap rules says about a debit line, in order of their ids.
    ///
    /// A rule is `broken` when it gives a finding, also when that finding is information only (ZG005).
    public func evaluate(_ facts: Facts, family: ReleaseFamily) -> [RuleEvaluation] {
        guard let assessed = assess(facts) else {
            return Self.notApplicable(
                Tekst(
                    nl: "De productperiode en de toewijzing hebben geen dag gemeen.",
                    en: "The productperiode and the toewijzing have no day in common."))
        }
        return ZorggatRegel.allCases.map { regel in
            evaluate(regel, assessed.assessment, administratieveStart: assessed.administratieveStart, family)
        }
    }

    /// The rules on a line that they do not look at.
    static func notApplicable(_ reason: Tekst) -> [RuleEvaluation] {
        ZorggatRegel.allCases.map { .notApplicable($0.rule, reason) }
    }

    private func evaluate(
        _ regel: ZorggatRegel, _ assessment: ZorggatAssessment, administratieveStart: Day?, _ family: ReleaseFamily
    ) -> RuleEvaluation {
        let policyText = policy.text(for: regel, family)
        guard policy.keuze(for: regel) != .off else {
            return .notApplicable(
                regel.rule,
                Tekst(
                    nl: "De gemeente heeft deze regel uitgezet.", en: "The gemeente has switched this rule off."),
                policy: policyText)
        }
        let isFinding = assessment.regel == regel && policy.actie(for: regel) != nil
        let registered = regel == .geenStart ? administratieveStart.map(Self.registered) : nil
        return RuleEvaluation(
            rule: regel.rule, outcome: isFinding ? .broken : .holds,
            figures: assessment.daysText + Tekst(" ", registered ?? assessment.text(for: regel)), policy: policyText)
    }

    private static func registered(_ start: Day) -> Tekst {
        Tekst(
            nl: "Er is geen start gemeld; de gemeente rekent met een administratieve start op \(start).",
            en: "No start was reported; the gemeente counts with an administrative start on \(start).")
    }
}

extension ZorggatAssessment {
    /// `2 zorgdagen en 28 gatdagen (28 pauze: 2023-04-03..2023-04-30).`
    var daysText: Tekst {
        let gapDays = Tekst.count(
            gap.count, one: Tekst(nl: "gatdag", en: "gap day"), more: Tekst(nl: "gatdagen", en: "gap days"))
        let counted = Tekst.careDays(care.count) + Tekst(nl: " en ", en: " and ") + gapDays
        let kinds = GapKind.allCases.compactMap { kind -> Tekst? in
            let days = timeline.gapDays(in: period, kind: kind)
            guard !days.isEmpty else { return nil }
            let ranges = days.ranges.map { $0.count == 1 ? "\($0.first)" : $0.text }.joined(separator: ", ")
            return .number(days.count) + Tekst(" ", kind.naam) + .both(": \(ranges)")
        }
        guard let first = kinds.first else { return counted + .both(".") }
        let list = kinds.dropFirst().reduce(first) { $0 + Tekst("; ", $1) }
        return counted + Tekst(" (", list) + .both(").")
    }

    /// Why the rule does or does not give a finding.
    func text(for regel: ZorggatRegel) -> Tekst {
        guard !gap.isEmpty else {
            return Tekst(
                nl: "Op elke dag van de toewijzing in de periode is zorg geleverd.",
                en: "Care was delivered on every day of the toewijzing in the period.")
        }
        return switch regel {
        case .pauze, .geenStart, .buitenLevering: care.isEmpty ? wholeText(regel) : Self.someCare
        case .gedeeltelijk, .melding: care.isEmpty ? Self.noCare : partialText(regel)
        }
    }

    private static let someCare = Tekst(
        nl: "Op een deel van de dagen is wel zorg geleverd.", en: "Care was delivered on some of the days.")

    private static let noCare = Tekst(
        nl: "Er is geen enkele zorgdag; daarover gaan ZG001, ZG002 en ZG003.",
        en: "There is not a single care day; that is what ZG001, ZG002 and ZG003 are about.")

    private func wholeText(_ regel: ZorggatRegel) -> Tekst {
        switch self.regel {
        case regel:
            Tekst(nl: "Het hele bedrag telt: ", en: "The whole amount counts: ")
                + .euros(flaggedAmount) + .both(".")
        case .geenStart:
            Tekst(nl: "Er is geen start gemeld (ZG002).", en: "No start was reported (ZG002).")
        case .pauze:
            Tekst(
                nl: "Er is een start gemeld, en daarna een pauze die in deze periode valt (ZG001).",
                en: "A start was reported, and then a pause that falls into this period (ZG001).")
        default:
            Tekst(
                nl: "Er is een start gemeld, maar geen pauze in deze periode (ZG003).",
                en: "A start was reported, but no pause in this period (ZG003).")
        }
    }

    private func partialText(_ regel: ZorggatRegel) -> Tekst {
        guard let maximum, let maximumVolume else { return Self.noMaximum }
        let unit = prestatie.eenheid
        let fits =
            Tekst(nl: "Op de zorgdagen past: ", en: "On the care days fits: ") + maximum.text(in: unit)
            + Tekst(nl: "; gedeclareerd ", en: "; declared ") + unit.amount(prestatie.geleverdVolume)
            + .both(".")
        guard prestatie.geleverdVolume > maximumVolume else { return fits }
        let (volume, limit) = (Tekst.number(prestatie.geleverdVolume), Tekst.number(maximumVolume))
        let share =
            Tekst.euros(prestatie.ingediendBedrag.bedrag) + Tekst(" x (", volume) + Tekst(" - ", limit)
            + Tekst(") / ", volume) + Tekst(" = ", .euros(flaggedAmount)) + roundedText
        return fits + Tekst(nl: " Te veel: ", en: " Too much: ") + share + .both(".")
    }

    private var roundedText: Tekst {
        let product = prestatie.ingediendBedrag.bedrag * (prestatie.geleverdVolume - (maximumVolume ?? 0))
        return product.isMultiple(of: prestatie.geleverdVolume)
            ? .empty : Tekst(nl: " (afgerond op hele centen)", en: " (rounded to whole cents)")
    }

    private static let noMaximum = Tekst(
        nl: "De toewijzing begrenst het volume van een periode niet, of rekent in een andere eenheid; "
            + "daarom is er niets om mee te vergelijken.",
        en: "The toewijzing does not bound the volume of one period, or counts in another unit; "
            + "so there is nothing to compare with.")
}

extension GapKind {
    /// Name for people.
    var naam: Tekst {
        switch self {
        case .nietGestart: Tekst(nl: "nog niet gestart", en: "not started yet")
        case .pauze: Tekst(nl: "pauze", en: "pause")
        case .beeindigd: Tekst(nl: "beëindigd", en: "ended")
        }
    }
}

extension ZorggatPolicy {
    /// The choice that decides what a rule does, by its name in the configuration, and what follows from it.
    func text(for regel: ZorggatRegel, _ family: ReleaseFamily) -> Tekst {
        let keuze = keuze(for: regel)
        var text =
            Tekst(nl: "Keuze van de gemeente", en: "Choice of the gemeente")
            + .both(" (\(family.rawValue)): \(regel.settingName): \(keuze.rawValue). ")
            + effect(of: regel, keuze, family)
        if regel == .gedeeltelijk || regel == .melding {
            text =
                text
                + (month == .prorata
                    ? Tekst(
                        nl: " month: prorata: van een maandvolume telt het deel van de zorgdagen.",
                        en: " month: prorata: of a monthly volume the share of the care days counts.")
                    : Tekst(
                        nl: " month: full: een maandvolume telt heel, ook met gatdagen.",
                        en: " month: full: a monthly volume counts in full, gap days or not."))
        }
        return text
    }

    private func effect(of regel: ZorggatRegel, _ keuze: ZorggatKeuze, _ family: ReleaseFamily) -> Tekst {
        switch keuze {
        case .off: Tekst(nl: "De regel doet niets.", en: "The rule does nothing.")
        case .register:
            Tekst(
                nl: "De gemeente voert zelf een administratieve start in.",
                en: "The gemeente enters an administrative start itself.")
        case .flag where regel == .melding, .reject where regel == .melding:
            Tekst(nl: "Alleen een melding, zonder gevolg.", en: "Information only, without effect.")
        case .flag:
            Tekst(
                nl: "De regel wordt toegekend en staat als betwist in de rapporten.",
                en: "The line is accepted and stands as disputed in the reports.")
        case .reject where family == .iwmo3:
            Tekst(
                nl: "De regel wordt afgewezen met retourcode \(retourcode); dat wijkt af van OP364.",
                en: "The line is rejected with return code \(retourcode); this departs from OP364.")
        case .reject:
            Tekst(
                nl: "De regel wordt afgewezen met retourcode \(retourcode).",
                en: "The line is rejected with return code \(retourcode).")
        }
    }
}

extension ZorggatRegel {
    /// The setting in the configuration that decides what the rule does.
    fileprivate var settingName: String {
        switch self {
        case .pauze, .buitenLevering: "gap"
        case .geenStart: "start"
        case .gedeeltelijk, .melding: "partial"
        }
    }
}
