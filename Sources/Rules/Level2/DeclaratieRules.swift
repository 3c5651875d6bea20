import IWmo

/// Rules about the amounts and references of a declaration.
enum DeclaratieRules {
    static let referentieBijCredit = Check<Prestatie>(
        Rule(
            level2: "CD060", in: .declaratie, of: "Prestatie",
            nl: "VorigReferentieNummer is gevuld bij een credit en leeg bij een debet.",
            en: "VorigReferentieNummer is filled in a credit and empty in a debet."),
        at: "ProductReferentie/VorigReferentieNummer"
    ) { prestatie in prestatie.isCredit == (prestatie.vorigReferentieNummer != nil) }

    static let tariefBijEenheid = Check<Prestatie>(
        Rule(
            level2: "CD087", in: .declaratie, of: "Prestatie",
            nl: "ProductTarief is leeg bij eenheid 83 (euro) en anders gevuld.",
            en: "ProductTarief is empty with eenheid 83 (euro) and filled otherwise."),
        at: "ProductTarief"
    ) { prestatie in (prestatie.eenheid == .euro) == (prestatie.productTarief == nil) }

    static let bedragIsVolume = Check<Prestatie>(
        Rule(
            level2: "CS339", in: .declaratie, of: "Prestatie",
            nl: "Bij eenheid 83 (euro) is het bedrag gelijk aan het geleverde volume.",
            en: "With eenheid 83 (euro) the amount equals the delivered volume."),
        at: "IngediendBedrag",
        detail: { prestatie in
            let (volume, bedrag) = (prestatie.geleverdVolume, prestatie.ingediendBedrag.bedrag)
            return Tekst(
                nl: "Het volume is \(volume), het bedrag \(bedrag) (eurocent).",
                en: "The volume is \(volume), the amount \(bedrag) (eurocents).")
        },
        holds: { prestatie in
            prestatie.eenheid != .euro || prestatie.ingediendBedrag.bedrag == prestatie.geleverdVolume
        })

    static let nulIsDebet = Check<BedragMetDC>(
        Rule(
            level2: "CS325", in: .declaratie, of: "Declaratie; Prestatie",
            nl: "Een bedrag van 0 is debet.",
            en: "An amount of 0 is debet."),
        at: "DebetCredit"
    ) { bedrag in bedrag.bedrag != 0 || bedrag.debetCredit == .debet }

    static let totaal = Rule(
        level2: "TR358", in: .declaratie, of: "Declaratie",
        nl: "TotaalIngediendBedrag is de som van alle prestaties, debet opgeteld en credit afgetrokken.",
        en: "TotaalIngediendBedrag is the sum of all prestaties, debet added and credit subtracted.")

    static let prestatie = [referentieBijCredit, tariefBijEenheid, bedragIsVolume]

    static let rules = prestatie.map(\.rule) + [nulIsDebet.rule, totaal]
}
