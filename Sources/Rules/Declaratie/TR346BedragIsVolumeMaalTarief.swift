import CareTimeline
import IWmo

extension PrestatieChecks {
    static let bedragKlopt = Check(
        .prestatie(
            "TR346", level: 4, code: "9346", instructions: "IV081",
            title: Tekst(nl: "Bedrag is volume maal tarief", en: "Amount is volume times tariff"),
            condition: Tekst(
                nl: """
                    Het bedrag moet volume maal tarief zijn; bij minuten op een uurtarief afgerond op hele centen.
                    """,
                en: """
                    The amount must be volume times tariff; for minutes on an hour tariff rounded to whole cents.
                    """),
            explanation: Tekst(
                nl: """
                    Het bedrag van een regel volgt uit volume en tarief: 16 uur x € 50,00 = € 800,00. Is een \
                    tarief per uur afgesproken en wordt in minuten gedeclareerd, dan staat op de regel het \
                    afgeronde minuuttarief, maar het bedrag wordt met het uurtarief berekend en pas daarna \
                    afgerond (een halve cent naar boven): 125 minuten x € 87,30 / 60 = € 181,88, met minuuttarief \
                    € 1,46. Is het uurtarief niet bekend, of keurt de gemeente niet af op een ander tarief (CT003), \
                    dan is de regel goed als een uurtarief in hele centen bestaat dat beide getallen verklaart. \
                    Bij eenheid euro is er geen tarief. De aanbieder stuurt de regel met het goede bedrag opnieuw.
                    """,
                en: """
                    The amount of a line follows from volume and tariff: 16 hours x € 50.00 = € 800.00. When a \
                    tariff per hour was agreed and minutes are declared, the line shows the rounded tariff per \
                    minute, but the amount is computed with the hour tariff and rounded only then (half a cent \
                    goes up): 125 minutes x € 87.30 / 60 = € 181.88, with € 1.46 per minute. When the hour tariff \
                    is not known, or the gemeente rejects nothing for another tariff (CT003), the line is right \
                    when an hour tariff in whole cents exists that explains both numbers. In unit euro there is no \
                    tariff. The aanbieder sends the line again with the right amount.
                    """)),
        examples: [
            .breaks(
                nl: "16 uur van € 50,00, ingediend € 800,01.", en: "16 hours of € 50.00, submitted € 800.01."
            ) { $0.prestatie.ingediendBedrag.bedrag = 80_001 },
            .breaks(
                nl: """
                    Contract € 87,30 per uur, 125 minuten: ingediend € 182,50 (125 x het afgeronde minuuttarief \
                    van € 1,46) in plaats van € 181,88.
                    """,
                en: """
                    Contract € 87.30 per hour, 125 minutes: submitted € 182.50 (125 x the rounded minute tariff of \
                    € 1.46) instead of € 181.88.
                    """
            ) { $0.minutes(125, tarief: 146, bedrag: 18_250) },
            .nearMiss(
                nl: "Contract € 87,30 per uur, 125 minuten: ingediend € 181,88, met minuuttarief € 1,46.",
                en: "Contract € 87.30 per hour, 125 minutes: submitted € 181.88, with € 1.46 per minute."
            ) { $0.minutes(125, tarief: 146, bedrag: 18_188) },
        ],
        numbers: AmountComputation.of, isBroken: { $0.isBroken }, figures: { $0.text })
}

extension PrestatieFacts {
    /// A line in minutes under a contract of 87.30 euro an hour; tariff and amount in eurocents.
    fileprivate mutating func minutes(_ minutes: Int, tarief: Int, bedrag: Int) {
        contract = ContractAfspraak(tarief: .perUur(8_730))
        prestatie.eenheid = .minuut
        prestatie.geleverdVolume = minutes
        prestatie.productTarief = tarief
        prestatie.ingediendBedrag.bedrag = bedrag
    }
}

/// Tariffs per hour on lines in minutes (IV081).
public enum HourTariff {
    /// Whole cents, half up.
    public static func amount(hour: Int, minutes: Int) -> Int { (hour * minutes * 2 + 60) / 120 }

    /// Whole cents, half up.
    public static func perMinute(hour: Int) -> Int { (hour * 2 + 60) / 120 }

    /// The hour tariffs in whole cents that are shown as this tariff per minute.
    static func candidates(perMinute: Int) -> ClosedRange<Int> {
        max(0, 60 * perMinute - 30)...max(0, 60 * perMinute + 29)
    }
}

/// How the amount of a line follows from its tariff; in eurocents.
private struct AmountComputation {
    enum Basis {
        /// Volume times the tariff of the line.
        case product
        /// The agreed hour tariff, for minutes.
        case contract(hour: Int)
        /// Some hour tariff in whole cents that gives both numbers, if there is one.
        case anyHourTariff(explaining: Int?)
    }

    let volume: Int
    let unit: Eenheid
    let tarief: Int
    let bedrag: Int
    let basis: Basis

    @Sendable static func of(_ facts: PrestatieFacts) -> Applicability<AmountComputation> {
        let prestatie = facts.prestatie
        guard prestatie.eenheid != .euro, let tarief = prestatie.productTarief else {
            return .notApplicable(Absence.euro)
        }
        let (minutes, bedrag) = (prestatie.geleverdVolume, prestatie.ingediendBedrag.bedrag)
        let basis: Basis
        switch facts.contract.tarief {
        case .perUur(let hour) where facts.contract.isBindend:
            basis = .contract(hour: hour)
        case .perEenheid:
            basis = .product
        case .onbekend where prestatie.eenheid != .minuut:
            basis = .product
        case .perUur, .onbekend:
            let explaining = HourTariff.candidates(perMinute: tarief).first {
                HourTariff.amount(hour: $0, minutes: minutes) == bedrag
            }
            basis = .anyHourTariff(explaining: explaining)
        }
        return .applies(
            AmountComputation(volume: minutes, unit: prestatie.eenheid, tarief: tarief, bedrag: bedrag, basis: basis))
    }

    var isBroken: Bool {
        switch basis {
        case .product: bedrag != volume * tarief
        case .contract(let hour):
            bedrag != HourTariff.amount(hour: hour, minutes: volume) || tarief != HourTariff.perMinute(hour: hour)
        case .anyHourTariff(let explaining): explaining == nil
        }
    }

    var text: Tekst {
        let submitted = Tekst(nl: "; ingediend ", en: "; submitted ") + .euros(bedrag) + .both(".")
        return computation + submitted + tariffText
    }

    private var computation: Tekst {
        let declared = unit.amount(volume)
        switch basis {
        case .product:
            return declared + Tekst(" x ", .euros(tarief)) + Tekst(" = ", .euros(volume * tarief))
        case .contract(let hour):
            return declared + Tekst(" x ", .euros(hour)) + Tekst(nl: " per uur / 60 = ", en: " per hour / 60 = ")
                + .euros(HourTariff.amount(hour: hour, minutes: volume))
        case .anyHourTariff:
            let hours = HourTariff.candidates(perMinute: tarief)
            let (low, high) = (hours.lowerBound, hours.upperBound)
            return Tekst(nl: "Bij ", en: "To ") + .euros(tarief)
                + Tekst(nl: " per minuut hoort een uurtarief van ", en: " per minute belongs an hour tariff of ")
                + .euros(low) + Tekst(nl: " tot en met ", en: " to ") + .euros(high)
                + Tekst(nl: "; ", en: "; ") + declared + Tekst(nl: " kosten dan ", en: " then cost ")
                + .euros(HourTariff.amount(hour: low, minutes: volume)) + Tekst(nl: " tot en met ", en: " to ")
                + .euros(HourTariff.amount(hour: high, minutes: volume))
        }
    }

    private var tariffText: Tekst {
        switch basis {
        case .product: return .empty
        case .contract(let hour):
            return Tekst(nl: " Tarief per minuut: ", en: " Tariff per minute: ") + .euros(hour)
                + Tekst(" / 60 = ", .euros(HourTariff.perMinute(hour: hour)))
                + Tekst(nl: "; op de regel ", en: "; on the line ") + .euros(tarief) + .both(".")
        case .anyHourTariff(let hour?):
            return Tekst(nl: " Een uurtarief van ", en: " An hour tariff of ") + .euros(hour)
                + Tekst(nl: " geeft dit bedrag.", en: " gives this amount.")
        case .anyHourTariff(nil):
            return Tekst(
                nl: " Geen uurtarief in hele centen geeft dit bedrag.",
                en: " No hour tariff in whole cents gives this amount.")
        }
    }
}
