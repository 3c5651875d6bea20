import IWmo

/// Rules about the amounts and references of a declaration.
enum DeclaratieRules {
    static let referentieBijCredit = Check<Prestatie>(
        Rule(
            level2: "CD060", in: .declaratie, of: "Prestatie",
            title: Tekst(nl: "Credit noemt wat hij terugdraait", en: "A credit names what it takes back"),
            nl: "VorigReferentieNummer is gevuld bij een credit en leeg bij een debet.",
            en: "VorigReferentieNummer is filled in a credit and empty in a debet.",
            explanation: Tekst(
                nl: """
                    Een credit maakt één eerdere prestatie ongedaan en noemt daarvoor het ReferentieNummer van die \
                    prestatie in VorigReferentieNummer. Een debet staat op zichzelf, ook als hij een eerdere prestatie \
                    vervangt: het terugdraaien doet de credit. Vul het nummer in bij de credit, of haal het weg bij \
                    het debet.
                    """,
                en: """
                    A credit undoes one earlier prestatie and for that names the ReferentieNummer of that prestatie in \
                    VorigReferentieNummer. A debet stands by itself, also when it replaces an earlier prestatie: the \
                    credit does the taking back. Fill in the number in the credit, or remove it from the debet.
                    """),
            basis: "IV091"),
        at: "ProductReferentie/VorigReferentieNummer",
        examples: [
            .breaks(
                nl: "De credit over maart noemt geen eerdere prestatie.",
                en: "The credit over March names no earlier prestatie.", in: ExampleMessages.declaratie
            ) { $0.creditOverMaart.vorigReferentieNummer = nil },
            .breaks(
                nl: "De nieuwe, juiste prestatie over maart is een debet en noemt R901 als vorige.",
                en: "The new, right prestatie over March is a debet and names R901 as the previous one.",
                in: ExampleMessages.declaratie
            ) { $0.correctieOverMaart.vorigReferentieNummer = "R901" },
            .nearMiss(
                nl: "De credit over maart noemt R900, het nieuwe debet over maart noemt niets.",
                en: "The credit over March names R900, the new debet over March names nothing.",
                in: ExampleMessages.declaratie
            ) { $0.creditOverMaart.vorigReferentieNummer = "R900" },
        ]
    ) { prestatie in prestatie.isCredit == (prestatie.vorigReferentieNummer != nil) }

    static let tariefBijEenheid = Check<Prestatie>(
        Rule(
            level2: "CD087", in: .declaratie, of: "Prestatie",
            title: Tekst(nl: "Tarief, behalve bij euro's", en: "A tariff, except for euros"),
            nl: "ProductTarief is leeg bij eenheid 83 (euro) en anders gevuld.",
            en: "ProductTarief is empty with eenheid 83 (euro) and filled otherwise.",
            explanation: Tekst(
                nl: """
                    Het bedrag van een prestatie is volume maal tarief: 4 uur van 12,50 euro is 50,00 euro. Bij \
                    eenheid 83 is het volume zelf al een bedrag in eurocenten, zodat er geen tarief is. Vul het tarief \
                    per eenheid in, in eurocenten, of haal het weg bij eenheid 83.
                    """,
                en: """
                    The amount of a prestatie is volume times tariff: 4 hours of 12.50 euro is 50.00 euro. With \
                    eenheid 83 the volume itself is an amount in eurocents, so there is no tariff. Fill in the tariff \
                    per unit, in eurocents, or remove it with eenheid 83.
                    """),
            basis: "IV024"),
        at: "ProductTarief",
        examples: [
            .breaks(
                nl: "4 uur hulp voor 50,00 euro, zonder tarief per uur.",
                en: "4 hours of help for 50.00 euro, without a tariff per hour.", in: ExampleMessages.declaratie
            ) { $0.hulpInApril.productTarief = nil },
            .breaks(
                nl: "Vervoer van 1200 eurocent (eenheid 83) met een tarief van 1 cent.",
                en: "Transport of 1200 eurocents (eenheid 83) with a tariff of 1 cent.", in: ExampleMessages.declaratie
            ) { $0.vervoer.productTarief = 1 },
            .nearMiss(
                nl: "Vervoer van 4 stuks (eenheid 82) met een tarief van 3,00 euro.",
                en: "Transport of 4 pieces (eenheid 82) with a tariff of 3.00 euro.", in: ExampleMessages.declaratie
            ) {
                $0.vervoer.eenheid = .stuksOutput
                $0.vervoer.geleverdVolume = 4
                $0.vervoer.productTarief = 300
            },
        ]
    ) { prestatie in (prestatie.eenheid == .euro) == (prestatie.productTarief == nil) }

    static let bedragIsVolume = Check<Prestatie>(
        Rule(
            level2: "CS339", in: .declaratie, of: "Prestatie",
            title: Tekst(nl: "Bij euro's is het volume het bedrag", en: "For euros the volume is the amount"),
            nl: "Bij eenheid 83 (euro) is het bedrag gelijk aan het geleverde volume.",
            en: "With eenheid 83 (euro) the amount equals the delivered volume.",
            explanation: Tekst(
                nl: """
                    Wie in euro's declareert, vult hetzelfde bedrag twee keer in: als GeleverdVolume en als \
                    IngediendBedrag, beide in hele eurocenten. 12,00 euro is 1200 in beide. Staat er 12 als volume en \
                    1200 als bedrag, dan is het volume in euro's gevuld in plaats van in eurocenten. Maak ze gelijk.
                    """,
                en: """
                    Whoever declares in euros fills in the same amount twice: as GeleverdVolume and as \
                    IngediendBedrag, both in whole eurocents. 12.00 euro is 1200 in both. When the volume is 12 and \
                    the amount 1200, the volume was filled in euros instead of eurocents. Make them equal.
                    """),
            basis: "IV024, IV042"),
        at: "IngediendBedrag",
        examples: [
            .breaks(
                nl: "Vervoer voor 12,00 euro: het bedrag is 1200 eurocent, het volume 12.",
                en: "Transport for 12.00 euro: the amount is 1200 eurocents, the volume 12.",
                in: ExampleMessages.declaratie
            ) { $0.vervoer.geleverdVolume = 12 },
            .nearMiss(
                nl: "Vervoer voor 12,00 euro: bedrag en volume zijn 1200 eurocent. De hulp ernaast is 4 uur voor 5000.",
                en: "Transport for 12.00 euro: amount and volume are 1200 eurocents. The help beside it is 4 hours "
                    + "for 5000.", in: ExampleMessages.declaratie
            ) { $0.vervoer.geleverdVolume = 1200 },
        ],
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
            title: Tekst(nl: "Nul is debet", en: "Zero is debet"),
            nl: "Een bedrag van 0 is debet.",
            en: "An amount of 0 is debet.",
            explanation: Tekst(
                nl: """
                    Een bedrag heeft geen minteken; DebetCredit zegt of het erbij komt (D) of eraf gaat (C). Bij nul \
                    maakt dat niets uit, en om dan niet twee schrijfwijzen te hebben is nul altijd D. Dit geldt voor \
                    elke prestatie en voor het totaal, bijvoorbeeld als credits en debetten elkaar precies opheffen.
                    """,
                en: """
                    An amount has no minus sign; DebetCredit says whether it is added (D) or taken off (C). For zero \
                    that makes no difference, and so as not to have two ways of writing it, zero is always D. This \
                    holds for every prestatie and for the total, for instance when credits and debets cancel out \
                    exactly.
                    """)),
        at: "DebetCredit",
        examples: [
            .breaks(
                nl: "De credits en debetten heffen elkaar op en het totaal is 0,00 euro credit.",
                en: "Credits and debets cancel out, and the total is 0.00 euro credit.", in: ExampleMessages.declaratie
            ) {
                $0.cancelOut()
                $0.kop.totaalIngediendBedrag = BedragMetDC(bedrag: 0, debetCredit: .credit)
            },
            .nearMiss(
                nl: "De credits en debetten heffen elkaar op en het totaal is 0,00 euro debet.",
                en: "Credits and debets cancel out, and the total is 0.00 euro debet.", in: ExampleMessages.declaratie
            ) {
                $0.cancelOut()
                $0.kop.totaalIngediendBedrag = BedragMetDC(bedrag: 0, debetCredit: .debet)
            },
        ]
    ) { bedrag in bedrag.bedrag != 0 || bedrag.debetCredit == .debet }

    static let totaal = Rule(
        level2: "TR358", in: .declaratie, of: "Declaratie",
        title: Tekst(nl: "Totaal van de declaratie", en: "Total of the declaration"),
        nl: "TotaalIngediendBedrag is de som van alle prestaties, debet opgeteld en credit afgetrokken.",
        en: "TotaalIngediendBedrag is the sum of all prestaties, debet added and credit subtracted.",
        explanation: Tekst(
            nl: """
                Het totaal laat zien dat er onderweg geen prestatie is weggevallen of veranderd. Tel over alle \
                clienten de debetten op en trek de credits af: 50,00 - 37,50 + 25,00 + 12,00 = 49,50 euro, dus 4950 \
                met DebetCredit D. Is de uitkomst negatief, dan staat het bedrag zonder minteken en is DebetCredit C. \
                Eén cent verschil keurt de hele declaratie af; reken het totaal opnieuw uit en stuur hem nog eens.
                """,
            en: """
                The total shows that no prestatie was lost or changed on the way. Over all clients, add the debets and \
                subtract the credits: 50.00 - 37.50 + 25.00 + 12.00 = 49.50 euro, so 4950 with DebetCredit D. When the \
                outcome is negative, the amount is written without a minus sign and DebetCredit is C. A difference of \
                one cent rejects the whole declaration; compute the total again and send it once more.
                """),
        basis: "IV086")

    private static let totaalExamples: [RuleExample] = [
        .breaks(
            nl: "De prestaties zijn samen 49,50 euro en het totaal is 49,51 euro.",
            en: "The prestaties add up to 49.50 euro and the total is 49.51 euro.", in: ExampleMessages.declaratie
        ) { $0.setTotal(4951) },
        .breaks(
            nl: "De prestaties zijn samen 49,50 euro debet en het totaal is 49,50 euro credit.",
            en: "The prestaties add up to 49.50 euro debet and the total is 49.50 euro credit.",
            in: ExampleMessages.declaratie
        ) { $0.setTotal(-4950) },
        .nearMiss(
            nl: "De credit is 137,50 euro: 50,00 - 137,50 + 25,00 + 12,00 geeft een totaal van 50,50 euro credit.",
            en: "The credit is 137.50 euro: 50.00 - 137.50 + 25.00 + 12.00 gives a total of 50.50 euro credit.",
            in: ExampleMessages.declaratie
        ) {
            $0.creditOverMaart.geleverdVolume = 11
            $0.creditOverMaart.ingediendBedrag.bedrag = 13_750
            $0.setTotal(-5050)
        },
    ]

    static let prestatie = [referentieBijCredit, tariefBijEenheid, bedragIsVolume]

    static let entries =
        prestatie.map(\.entry) + [nulIsDebet.entry, CatalogueEntry(rule: totaal, examples: totaalExamples)]
}

extension Declaratiebericht {
    /// 50.00 - 87.50 + 25.00 + 12.50 = 0.00 euro.
    fileprivate mutating func cancelOut() {
        creditOverMaart.geleverdVolume = 7
        creditOverMaart.ingediendBedrag.bedrag = 8750
        vervoer.geleverdVolume = 1250
        vervoer.ingediendBedrag.bedrag = 1250
    }
}
