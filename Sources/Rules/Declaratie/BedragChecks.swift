import CareTimeline
import IWmo

/// Rules on tariff, amount and product, against contract register and product list.
enum BedragChecks {
    typealias Check = FactCheck<PrestatieFacts>

    static let all: [Check] = [PrestatieChecks.bedragKlopt, tariefVolgensContract, productInLijst]

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
        case .perUur(let hour): HourTariff.perMinute(hour: hour)
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
