import IWmo

extension PrestatieChecks {
    static let nogNietGecrediteerd = Check(
        .prestatie(
            "TR390", code: "9390", instructions: "OP360, IV085",
            title: Tekst(nl: "Maar een keer gecrediteerd", en: "Credited only once"),
            condition: Tekst(
                nl: "Een debetregel mag maar één keer worden gecrediteerd.",
                en: "A debit line may be credited only once."),
            explanation: Tekst(
                nl: """
                    Een credit geeft het hele bedrag van een debetregel terug. Een tweede credit op dezelfde regel \
                    zou het nog een keer teruggeven. De regel kijkt of naar deze debetregel al een aangenomen \
                    credit verwijst. Is de credit niet gelijk aan een toegekende debetregel, dan zegt TR323 dat al \
                    en geldt deze regel niet. De aanbieder hoeft niets te doen: de debetregel is al teruggedraaid.
                    """,
                en: """
                    A credit gives back the whole amount of a debit line. A second credit of the same line would \
                    give it back once more. The rule looks whether an accepted credit points to this debit line \
                    already. When the credit does not equal an accepted debit line, TR323 says so and this rule \
                    does not apply. The aanbieder need not do anything: the debit line has been undone already.
                    """)),
        examples: [
            .breaks(
                nl: "Debetregel R001 is vorige maand al gecrediteerd.",
                en: "Debit line R001 was credited last month already.", from: .credit
            ) { $0.debetVanCredit?.isGecrediteerd = true },
            .nearMiss(
                nl: """
                    De eerste credit op debetregel R001.
                    """, en: "The first credit of debit line R001.", from: .credit
            ) { $0.debetVanCredit?.isGecrediteerd = false },
        ],
        numbers: { facts -> Applicability<(nummer: String, isGecrediteerd: Bool)> in
            guard let debet = facts.debetVanCredit, !debetBekend.isBroken(facts) else {
                return .notApplicable(Absence.debet)
            }
            return .applies((nummer: debet.prestatie.referentieNummer, isGecrediteerd: debet.isGecrediteerd))
        },
        isBroken: { $0.isGecrediteerd },
        figures: { numbers in
            numbers.isGecrediteerd
                ? Tekst(
                    nl: "Debetregel \(numbers.nummer) is al gecrediteerd.",
                    en: "Debit line \(numbers.nummer) was credited already.")
                : Tekst(
                    nl: "Debetregel \(numbers.nummer) is niet eerder gecrediteerd.",
                    en: "Debit line \(numbers.nummer) was not credited before.")
        })
}
