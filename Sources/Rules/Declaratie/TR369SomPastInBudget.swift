import CareTimeline
import IWmo

extension PrestatieChecks {
    static let pastInBudget = Check(
        .prestatie(
            "TR369", code: "9369", instructions: "IV024, CS339",
            title: Tekst(nl: "Som van de bedragen past in het budget", en: "Sum of amounts fits in the budget"),
            condition: Tekst(
                nl: "Alle regels op de toewijzing samen mogen het Budget niet overschrijden.",
                en: "All lines on the toewijzing together may not exceed the Budget."),
            explanation: Tekst(
                nl: """
                    Een toewijzing kan in plaats van een volume een budget in euro's hebben. Dan telt deze regel \
                    het geld op: van elke toegekende, niet gecrediteerde regel het ingediende bedrag (bij eenheid \
                    euro is dat het volume), en deze regel erbij. Voorbeeld: budget € 1.000, eerder € 200 \
                    toegekend; een regel van € 800 past, een cent meer niet. De standaard spreekt hier van het \
                    volume; dat is alleen bij euro's geld, daarom telt Pauzewacht anders het bedrag. De gemeente \
                    kan het budget op hetzelfde nummer verhogen.
                    """,
                en: """
                    A toewijzing can have a budget in euros instead of a volume. Then this rule adds up the money: \
                    of each accepted line that was not credited the submitted amount (in unit euro that is the \
                    volume), and this line. Example: budget € 1,000, accepted before € 200; a line of € 800 fits, \
                    a cent more does not. The standard speaks of the volume here; that is money only in euros, so \
                    otherwise Pauzewacht counts the amount. The gemeente can raise the budget on the same number.
                    """)),
        examples: [
            .breaks(
                nl: "Budget € 999,99. Eerder toegekend € 200,00, nu 16 uur van € 50,00: samen € 1.000,00.",
                en: "Budget € 999.99. Accepted before € 200.00, now 16 hours of € 50.00: together € 1,000.00."
            ) { $0.budget(99_999, earlierHours: 4) },
            .nearMiss(
                nl: "Budget € 1.000,00. Eerder toegekend € 200,00, nu 16 uur van € 50,00: precies € 1.000,00.",
                en: "Budget € 1,000.00. Accepted before € 200.00, now 16 hours of € 50.00: exactly € 1,000.00."
            ) { $0.budget(100_000, earlierHours: 4) },
        ],
        numbers: Spending.of, isBroken: { $0.spent > $0.budget }, figures: { $0.text })
}

extension PrestatieFacts {
    /// A toewijzing with a budget in eurocents, on which some hours of 50.00 euro were accepted before.
    fileprivate mutating func budget(_ cents: Int, earlierHours hours: Int) {
        toewijzing?.omvang = nil
        toewijzing?.budget = cents
        debetten = [.example(.example("R001", .of(3, 1, 31), hours: hours))]
    }
}

/// All money on a toewijzing, and its budget; in eurocents.
private struct Spending {
    let line: Prestatie
    let earlier: EerdereDebetten
    let budget: Int
    let spent: Int

    @Sendable static func of(_ facts: PrestatieFacts) -> Applicability<Spending> {
        guard let toewijzing = facts.gekoppeld else { return .notApplicable(Absence.toewijzing) }
        guard let budget = toewijzing.budget else { return .notApplicable(Absence.budget) }
        return .applies(
            Spending(
                line: facts.prestatie, earlier: facts.debetten, budget: budget,
                spent: EerdereDebetten.money(EerderDebet(facts.prestatie).cijfers) + facts.debetten.money))
    }

    var text: Tekst {
        let current = EerdereDebetten.money(EerderDebet(line).cijfers)
        let sum = EarlierLines(earlier).sum(
            line: .euros(current), earlier: .euros(spent - current), total: .euros(spent))
        return sum.capitalized + Tekst("; budget ", .euros(budget)) + .both(".")
    }
}
