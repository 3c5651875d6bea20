import IWmo

extension PrestatieChecks {
    static let debetBekend = Check(
        .prestatie(
            "TR323", code: "8017", instructions: "IV085, IV091, OP366",
            title: Tekst(nl: "Credit gelijk aan de debetregel", en: "Credit equals the debit line"),
            condition: Tekst(
                nl: "Een creditregel moet gelijk zijn aan een eerder toegekende debetregel met dat nummer.",
                en: "A credit line must equal an earlier accepted debit line with that reference number."),
            explanation: Tekst(
                nl: """
                    Een fout in een toegekende regel wordt hersteld door de hele regel terug te draaien en opnieuw \
                    te declareren. De creditregel herhaalt de debetregel: zelfde client, toewijzing, product, \
                    periode, volume, eenheid, tarief en bedrag. Alleen het eigen referentienummer is nieuw; \
                    VorigReferentieNummer wijst naar de debetregel. Een afgewezen regel kan niet gecrediteerd \
                    worden: daar is niets voor betaald. De aanbieder crediteert met precies de gegevens van de \
                    debetregel. Een deel crediteren kan niet.
                    """,
                en: """
                    A mistake in an accepted line is mended by undoing the whole line and declaring again. The \
                    credit line repeats the debit line: same client, toewijzing, product, period, volume, unit, \
                    tariff and amount. Only its own reference number is new; VorigReferentieNummer points to the \
                    debit line. A rejected line cannot be credited: nothing was paid for it. The aanbieder credits \
                    with exactly the data of the debit line. Crediting a part is not possible.
                    """)),
        examples: [
            .breaks(
                nl: "Een credit op R001, maar er is geen toegekende debetregel met dat nummer.",
                en: "A credit of R001, but there is no accepted debit line with that number.", from: .credit
            ) { $0.debetVanCredit = nil },
            .breaks(
                nl: "Een credit van 15 uur op een debetregel van 16 uur.",
                en: "A credit of 15 hours of a debit line of 16 hours.", from: .credit
            ) { $0.declare(15) },
            .nearMiss(
                nl: "Een credit die R001 herhaalt, met een eigen nummer.",
                en: "A credit that repeats R001, with a number of its own.", from: .credit
            ) { $0.prestatie.referentieNummer = "R009" },
        ],
        isBroken: { facts in
            guard let debet = facts.debetVanCredit else { return true }
            return debet.bsn != facts.bsn || !debet.prestatie.isUndone(by: facts.prestatie)
        },
        figures: { facts in
            let nummer = facts.prestatie.vorigReferentieNummer ?? "-"
            guard let debet = facts.debetVanCredit else {
                return Tekst(
                    nl: "Er is geen toegekende debetregel \(nummer).", en: "There is no accepted debit line \(nummer).")
            }
            let differences =
                (debet.bsn == facts.bsn ? [] : [Tekst(nl: "client", en: "client")])
                + debet.prestatie.differences(from: facts.prestatie)
            guard let first = differences.first else {
                return Tekst(nl: "Gelijk aan debetregel \(nummer).", en: "Equal to debit line \(nummer).")
            }
            return Tekst(nl: "Anders dan debetregel \(nummer): ", en: "Unlike debit line \(nummer): ")
                + differences.dropFirst().reduce(first) { $0 + Tekst(", ", $1) } + .both(".")
        })
}

extension Prestatie {
    /// True when the credit line repeats this debit line in everything but its own reference (IV091).
    func isUndone(by credit: Prestatie) -> Bool {
        toewijzingNummer == credit.toewijzingNummer && productCategorie == credit.productCategorie
            && productCode.isExactly(credit.productCode) && productPeriode == credit.productPeriode
            && geleverdVolume == credit.geleverdVolume && eenheid == credit.eenheid
            && productTarief == credit.productTarief && ingediendBedrag.bedrag == credit.ingediendBedrag.bedrag
    }

    /// What a credit line does not repeat, in words; empty exactly when `isUndone`.
    fileprivate func differences(from credit: Prestatie) -> [Tekst] {
        let compared: [(isEqual: Bool, name: Tekst)] = [
            (toewijzingNummer == credit.toewijzingNummer, .both("toewijzing")),
            (
                productCategorie == credit.productCategorie && productCode.isExactly(credit.productCode),
                .both("product")
            ),
            (productPeriode == credit.productPeriode, Tekst(nl: "periode", en: "period")),
            (geleverdVolume == credit.geleverdVolume, .both("volume")),
            (eenheid == credit.eenheid, Tekst(nl: "eenheid", en: "unit")),
            (productTarief == credit.productTarief, Tekst(nl: "tarief", en: "tariff")),
            (ingediendBedrag.bedrag == credit.ingediendBedrag.bedrag, Tekst(nl: "bedrag", en: "amount")),
        ]
        return compared.filter { !$0.isEqual }.map(\.name)
    }
}
