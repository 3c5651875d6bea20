import CareTimeline
import IWmo

/// The level 3 and 4 rules of one declaration line.
enum PrestatieChecks {
    typealias Check = FactCheck<PrestatieFacts>

    /// Rules a credit line meets; a correction must stay possible when the toewijzing was shortened since.
    static let credit: [Check] = [
        clientHoortBijToewijzing, referentieNieuw, periodeNietTeLaat, debetBekend, toewijzingBekend,
        nogNietGecrediteerd,
    ]

    /// Rules a debit line meets.
    static let debet: [Check] =
        [clientHoortBijToewijzing, referentieNieuw, periodeNietTeLaat, toewijzingBekend]
        + ToewijzingChecks.all + [pastInPeriode, pastInToewijzing, pastInBudget] + BedragChecks.all

    static let all: [Check] = debet + [debetBekend, nogNietGecrediteerd]

    static let onlyDebit = Tekst(nl: "Geldt alleen voor een debetregel.", en: "Holds for a debit line only.")
    private static let onlyCredit = Tekst(nl: "Geldt alleen voor een creditregel.", en: "Holds for a credit line only.")

    private static let creditIDs = Set(credit.map(\.rule.id))
    private static let debetIDs = Set(debet.map(\.rule.id))

    /// Why a rule is not laid beside a line of this direction; nil when it is.
    static func whySkipped(_ check: Check, isCredit: Bool) -> Tekst? {
        if isCredit { return creditIDs.contains(check.rule.id) ? nil : onlyDebit }
        return debetIDs.contains(check.rule.id) ? nil : onlyCredit
    }

    static func rule(
        _ id: String, level: Int = 3, code: String, nl: String, en: String, source: String? = nil
    ) -> Rule {
        Rule(
            id: id, level: level, messages: [.wmo303, .wmo323], subject: "Prestatie",
            condition: Tekst(nl: nl, en: en), retourcode: code, source: source)
    }

    static let clientHoortBijToewijzing = Check(
        rule(
            "TR304", code: "8187",
            nl: "De client van de prestatie moet de client van de toewijzing zijn.",
            en: "The client of the line must be the client of the toewijzing."),
        isBroken: { facts in facts.gekoppeld.map { $0.bsn != facts.bsn } ?? false })

    static let referentieNieuw = Check(
        rule(
            "TR314", code: "8021",
            nl: "Een ReferentieNummer mag door een aanbieder maar een keer worden gebruikt.",
            en: "An aanbieder may use a ReferentieNummer only once."),
        isBroken: { $0.isReferentieGebruikt })

    static let periodeNietTeLaat = Check(
        rule(
            "TR319", code: "9319",
            nl: "De ProductPeriode moet binnen een kalendermaand liggen die niet na de declaratiemaand komt.",
            en: "The ProductPeriode must lie inside one calendar month that is not after the declaration month."),
        isBroken: { facts in
            let month = facts.periode.begindatum.month
            return month != facts.periode.einddatum.month || month > facts.declaratieMaand
        },
        figures: { facts in
            Tekst(
                nl: "ProductPeriode \(facts.periode), declaratiemaand \(facts.declaratieMaand).",
                en: "ProductPeriode \(facts.periode), declaration month \(facts.declaratieMaand).")
        })

    static let debetBekend = Check(
        rule(
            "TR323", code: "8017",
            nl: "Een creditregel moet gelijk zijn aan een eerder toegekende debetregel met dat nummer.",
            en: "A credit line must equal an earlier accepted debit line with that reference number."),
        isBroken: { facts in
            guard let debet = facts.debetVanCredit else { return true }
            return debet.bsn != facts.bsn || !debet.prestatie.isUndone(by: facts.prestatie)
        })

    static let nogNietGecrediteerd = Check(
        rule(
            "TR390", code: "9390",
            nl: "Een debetregel mag maar een keer worden gecrediteerd.",
            en: "A debit line may be credited only once."),
        isBroken: { facts in facts.debetVanCredit?.isGecrediteerd ?? false && !debetBekend.isBroken(facts) })

    static let toewijzingBekend = Check(
        rule(
            "TR338", code: "9338",
            nl: "Het ToewijzingNummer moet bij een toewijzing van deze gemeente aan deze aanbieder horen.",
            en: "The ToewijzingNummer must belong to a toewijzing of this gemeente to this aanbieder."),
        isBroken: { $0.gekoppeld == nil },
        figures: { facts in
            facts.toewijzing == nil
                ? Tekst(
                    nl: "Toewijzing \(facts.prestatie.toewijzingNummer) is niet bekend.",
                    en: "Toewijzing \(facts.prestatie.toewijzingNummer) is not known.")
                : Tekst(
                    nl: "Toewijzing \(facts.prestatie.toewijzingNummer) staat op naam van een andere aanbieder.",
                    en: "Toewijzing \(facts.prestatie.toewijzingNummer) belongs to another aanbieder.")
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
}

extension GeslotenPeriode: CustomStringConvertible {
    public var description: String { "\(begindatum)..\(einddatum)" }
}
