import IWmo

extension PrestatieChecks {
    static let zelfdeCategorie = Check(
        .prestatie(
            "TR339", code: "9339", instructions: "OP302",
            title: Tekst(nl: "Zelfde productcategorie", en: "Same product category"),
            condition: Tekst(
                nl: "De ProductCategorie moet die van de toewijzing zijn.",
                en: "The ProductCategorie must be that of the toewijzing."),
            explanation: Tekst(
                nl: """
                    Noemt de toewijzing een categorie (bijvoorbeeld 02, begeleiding), dan mag de aanbieder alleen \
                    producten uit die categorie leveren en declareren. Een toewijzing zonder product laat elk \
                    product toe dat in het contract staat. De aanbieder corrigeert de categorie, of vraagt de \
                    gemeente om een toewijzing voor het andere product.
                    """,
                en: """
                    When the toewijzing names a category (for example 02, guidance), the aanbieder may deliver and \
                    declare products of that category only. A toewijzing without product allows any product in the \
                    contract. The aanbieder corrects the category, or asks the gemeente for a toewijzing of the \
                    other product.
                    """)),
        examples: [
            .breaks(
                nl: "Gedeclareerd in categorie 02, toegewezen is categorie 03.",
                en: "Declared in category 02, assigned is category 03."
            ) { $0.toewijzing?.product = Product(categorie: "03") },
            .nearMiss(
                nl: "Gedeclareerd product 02A05; toegewezen is categorie 02 zonder code.",
                en: "Declared product 02A05; assigned is category 02 without a code."
            ) { $0.toewijzing?.product = Product(categorie: "02") },
        ],
        numbers: { facts in
            facts.onToewijzing { toewijzing in
                toewijzing.product.map {
                    .applies((declared: facts.prestatie.productCategorie, assigned: $0.categorie))
                } ?? .notApplicable(Absence.product)
            }
        },
        isBroken: { $0.declared != $0.assigned },
        figures: { numbers in
            Tekst(
                nl: "Gedeclareerd \(numbers.declared), toegewezen \(numbers.assigned).",
                en: "Declared \(numbers.declared), assigned \(numbers.assigned).")
        })
}
