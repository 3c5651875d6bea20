import CareTimeline
import IWmo

struct CT006Budgetplafond: SignalCheck {
    static let procent = SignalThreshold(
        "procent",
        meaning: Tekst(
            nl: "vanaf meer dan dit deel van het budgetplafond, in procenten",
            en: "from more than this part of the budget ceiling on, in percents"),
        standard: 90, range: 1...200)

    static let definition = SignalDefinition(
        "CT006",
        title: Tekst(nl: "Budgetplafond bijna op of overschreden", en: "Budget ceiling nearly used up or passed"),
        definition: Tekst(
            nl: "Van het budgetplafond voor het kalenderjaar is meer dan de drempel betaald, of de verwachting voor "
                + "het jaar komt boven het plafond.",
            en: "More than the threshold of the budget ceiling for the calendar year was paid, or the forecast for "
                + "the year comes above the ceiling."),
        details: Tekst(
            nl: "Betaald zijn toegekende, niet gecrediteerde regels op producten van het contract, in de maand van de "
                + "productperiode. De verwachting is wat betaald is, gedeeld door de contractmaanden tot en met de "
                + "laatste maand waarover betaald is, maal alle contractmaanden in dat jaar. Contractregels van één "
                + "gemeente en aanbieder met hetzelfde plafond delen dat plafond.",
            en: "Paid are accepted lines that no credit undid, on products of the contract, in the month of the "
                + "productperiode. The forecast is what was paid, divided by the contract months up to the last month "
                + "that something was paid for, times all contract months in that year. Contract rows of one gemeente "
                + "and aanbieder with the same ceiling share it."),
        action: Tekst(
            nl: "Bespreek met de aanbieder hoe het jaar afloopt, voordat het plafond op is.",
            en: "Discuss with the aanbieder how the year will end, before the ceiling is used up."),
        source: "Pauzewacht", thresholds: [procent], needs: .contracten, subject: .aanbieder)

    func finish(_ context: SignalContext, _ uses: [ContractUse], _ found: inout [SignalCase]) {
        for use in uses {
            guard case .budget(let budget) = use.plafond,
                let period = DayRange(
                    budget.contract.first, max(budget.contract.first, min(budget.contract.last, context.day)))
            else { continue }
            let percent = Self.value(Self.procent, context, use.gemeente)
            let isUsed = budget.toegekend * 100 > percent * budget.plafond
            guard isUsed || (budget.verwacht ?? 0) > budget.plafond else { continue }
            found.append(
                SignalCase(
                    signal: Self.definition.id, gemeente: use.gemeente, aanbieder: use.aanbieder, periode: period,
                    bedrag: budget.toegekend > budget.plafond ? budget.toegekend - budget.plafond : nil,
                    tekst: text(budget)))
        }
    }

    private func text(_ budget: BudgetUse) -> Tekst {
        let (paid, limit) = (Tekst.euros(budget.toegekend), Tekst.euros(budget.plafond))
        let share = budget.procent.map { " (\($0)%)" } ?? ""
        let forecast = budget.verwacht.map { Tekst.euros($0) } ?? Tekst(nl: "-", en: "-")
        let forecastShare = budget.verwachtProcent.map { " (\($0)%)" } ?? ""
        return Tekst(
            nl:
                "In \(budget.jaar) is \(paid.nl)\(share) betaald van een plafond van \(limit.nl); verwacht voor het jaar: "
                + "\(forecast.nl)\(forecastShare).",
            en: "In \(budget.jaar) \(paid.en)\(share) was paid of a ceiling of \(limit.en); forecast for the year: "
                + "\(forecast.en)\(forecastShare).")
    }
}
