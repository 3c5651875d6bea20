import IWmo

extension PrestatieChecks {
    static let zelfdeCode = Check(
        .prestatie(
            "TR340", code: "9340", instructions: "OP302",
            title: Tekst(nl: "Zelfde productcode", en: "Same product code"),
            condition: Tekst(
                nl: "De ProductCode moet die van de toewijzing zijn.",
                en: "The ProductCode must be that of the toewijzing."),
            explanation: Tekst(
                nl: """
                    Noemt de toewijzing een productcode, dan is precies dat product toegewezen, met zijn eigen \
                    tarief. Een ander product uit dezelfde categorie mag dan niet. Noemt de toewijzing alleen een \
                    categorie of niets, dan geldt deze regel niet. De aanbieder corrigeert de code, of vraagt de \
                    gemeente om een andere toewijzing.
                    """,
                en: """
                    When the toewijzing names a product code, exactly that product was assigned, with its own \
                    tariff. Another product of the same category is then not allowed. When the toewijzing names a \
                    category only, or nothing, this rule does not apply. The aanbieder corrects the code, or asks \
                    the gemeente for another toewijzing.
                    """)),
        examples: [
            .breaks(
                nl: "Gedeclareerd product 02A05, toegewezen is 02A06.",
                en: "Declared product 02A05, assigned is 02A06."
            ) { $0.toewijzing?.product = Product(categorie: "02", code: "02A06") },
            .nearMiss(
                nl: "Gedeclareerd product 02A05; de toewijzing noemt geen product.",
                en: "Declared product 02A05; the toewijzing names no product."
            ) { $0.toewijzing?.product = nil },
        ],
        numbers: { facts in
            facts.onToewijzing { toewijzing in
                toewijzing.product?.code.map { .applies((declared: facts.prestatie.productCode, assigned: $0)) }
                    ?? .notApplicable(Absence.code)
            }
        },
        isBroken: { !$0.assigned.isExactly($0.declared) },
        figures: { numbers in
            Tekst(
                nl: "Gedeclareerd \(numbers.declared), toegewezen \(numbers.assigned).",
                en: "Declared \(numbers.declared), assigned \(numbers.assigned).")
        })
}
