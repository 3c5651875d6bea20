import IWmo

extension PrestatieChecks {
    static let nogNietGedeclareerd = Check(
        .prestatie(
            "TR389", code: "9389", instructions: "IV085, OP366",
            title: Tekst(nl: "Nog niet gedeclareerd", en: "Not declared yet"),
            condition: Tekst(
                nl: "Voor dit product en deze periode mag geen andere, niet gecrediteerde debetregel bestaan.",
                en: "No other debit line that is not credited may exist for this product and period."),
            explanation: Tekst(
                nl: """
                    Dezelfde zorg mag niet twee keer worden betaald. Per toewijzing, product en periode is er één \
                    regel met het hele volume. Bestaat er al een toegekende regel met dezelfde toewijzing, \
                    categorie, code en periode, dan moet die eerst helemaal worden gecrediteerd. Voorbeeld: 2 uur \
                    over april is toegekend, maar het waren er 16. De aanbieder crediteert de regel van 2 uur en \
                    stuurt een nieuwe van 16 uur; dat mag in één bericht, want credits gaan voor.
                    """,
                en: """
                    The same care may not be paid twice. Per toewijzing, product and period there is one line with \
                    the whole volume. When an accepted line with the same toewijzing, category, code and period \
                    exists already, it must be credited completely first. Example: 2 hours over April were \
                    accepted, but it was 16. The aanbieder credits the line of 2 hours and sends a new one of 16; \
                    that may be in one message, since credits go first.
                    """)),
        examples: [
            .breaks(
                nl: "Over april is al een regel van 2 uur toegekend; nu komen er 16 uur bij.",
                en: "A line of 2 hours over April was accepted already; now 16 hours are added."
            ) { $0.debetten = [.example(.example("R001", .of(4, 1, 30), hours: 2))] },
            .nearMiss(
                nl: """
                    De toegekende regel van 2 uur gaat over maart.
                    """, en: "The accepted line of 2 hours is about March."
            ) { $0.debetten = [.example(.example("R001", .of(3, 1, 31), hours: 2))] },
        ],
        numbers: { facts in
            facts.onToewijzing { _ in
                .applies(
                    (
                        periode: facts.periode,
                        existing: facts.debetten.first(forSameCareAs: facts.prestatie)
                    ))
            }
        },
        isBroken: { $0.existing != nil },
        figures: { numbers in
            numbers.existing.map { existing in
                let nummer = existing.referentieNummer
                return Tekst(
                    nl: "Debetregel \(nummer) gaat over hetzelfde product en \(numbers.periode).",
                    en: "Debit line \(nummer) is about the same product and \(numbers.periode).")
            }
                ?? Tekst(
                    nl: "Er is geen toegekende regel over dit product en \(numbers.periode).",
                    en: "There is no accepted line about this product and \(numbers.periode).")
        })
}
