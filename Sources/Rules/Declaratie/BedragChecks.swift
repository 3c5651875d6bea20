import CareTimeline
import IWmo

/// Rules on tariff, amount and product, against contract register and product list.
enum BedragChecks {
    typealias Check = FactCheck<PrestatieFacts>

    static let all: [Check] = [bedragKlopt, tariefVolgensContract, productInLijst]

    static let bedragKlopt = Check(
        PrestatieChecks.rule(
            "TR346", level: 4, code: "9346",
            nl: "Het bedrag moet volume maal tarief zijn; bij minuten op een uurtarief afgerond op hele centen.",
            en: "The amount must be volume times tariff; for minutes on an hour tariff rounded to whole cents.",
            source: "iWmo 3.2 rule TR346, IV081"),
        isBroken: { facts in
            let prestatie = facts.prestatie
            guard prestatie.eenheid != .euro, let tarief = prestatie.productTarief else { return false }
            let bedrag = prestatie.ingediendBedrag.bedrag
            switch facts.contract.tarief {
            case .perUur(let hour):
                return bedrag != amount(hourTariff: hour, minutes: prestatie.geleverdVolume)
                    || tarief != minuteTariff(hourTariff: hour)
            case .onbekend where prestatie.eenheid == .minuut:
                return !isExplainedByHourTariff(tarief: tarief, minutes: prestatie.geleverdVolume, bedrag: bedrag)
            case .onbekend, .perEenheid:
                return bedrag != prestatie.geleverdVolume * tarief
            }
        },
        figures: { facts in
            let prestatie = facts.prestatie
            let tarief = prestatie.productTarief ?? 0
            let submitted = Tekst.euros(prestatie.ingediendBedrag.bedrag)
            let each = Tekst.euros(tarief)
            let sum = Tekst.euros(prestatie.geleverdVolume * tarief)
            return Tekst(
                nl: "Ingediend \(submitted.nl); \(prestatie.geleverdVolume) x \(each.nl) = \(sum.nl).",
                en: "Submitted \(submitted.en); \(prestatie.geleverdVolume) x \(each.en) = \(sum.en).")
        })

    /// Whole cents, half up.
    static func amount(hourTariff: Int, minutes: Int) -> Int { (hourTariff * minutes * 2 + 60) / 120 }

    /// Whole cents, half up.
    static func minuteTariff(hourTariff: Int) -> Int { (hourTariff * 2 + 60) / 120 }

    /// True when an hour tariff in whole cents exists that gives both the shown tariff and the amount.
    static func isExplainedByHourTariff(tarief: Int, minutes: Int, bedrag: Int) -> Bool {
        (max(0, 60 * tarief - 30)...(60 * tarief + 29)).contains { hour in
            minuteTariff(hourTariff: hour) == tarief && amount(hourTariff: hour, minutes: minutes) == bedrag
        }
    }

    static let tariefVolgensContract = Check(
        PrestatieChecks.rule(
            "TR418", code: "0611",
            nl: "Het tarief moet het tarief van het contract zijn.",
            en: "The tariff must be the contract tariff.", source: "iWmo 3.2 rule TR418, IV081"),
        isBroken: { facts in
            guard let tarief = facts.prestatie.productTarief, let agreed = agreedTariff(facts) else { return false }
            return tarief != agreed
        },
        figures: { facts in
            agreedTariff(facts).map { agreed in
                let declared = Tekst.euros(facts.prestatie.productTarief ?? 0)
                let contract = Tekst.euros(agreed)
                return Tekst(
                    nl: "Gedeclareerd \(declared.nl), afgesproken \(contract.nl).",
                    en: "Declared \(declared.en), agreed \(contract.en).")
            }
        })

    private static func agreedTariff(_ facts: PrestatieFacts) -> Int? {
        switch facts.contract.tarief {
        case .onbekend: nil
        case .perEenheid(let agreed): agreed
        case .perUur(let hour): minuteTariff(hourTariff: hour)
        }
    }

    static let productInLijst = Check(
        PrestatieChecks.rule(
            "TR381", level: 4, code: "S329",
            nl: "De ProductCode moet volgens de productlijst bij de ProductCategorie horen.",
            en: "The ProductCode must belong to the ProductCategorie according to the product list."),
        isBroken: { $0.staatInProductlijst == false },
        figures: { facts in
            Tekst(
                nl:
                    "\(facts.prestatie.productCode) staat niet in de lijst bij categorie \(facts.prestatie.productCategorie).",
                en: "\(facts.prestatie.productCode) is not listed under category \(facts.prestatie.productCategorie).")
        })
}
