import CareTimeline
import IWmo

/// The level 3 and 4 rules of one declaration line; each stands in a file of its own, under its id.
enum PrestatieChecks {
    typealias Check = FactCheck<PrestatieFacts>

    /// Rules a credit line meets; a correction must stay possible when the toewijzing was shortened since.
    static let credit: [Check] = [
        clientHoortBijToewijzing, referentieNieuw, periodeNietTeLaat, debetBekend, toewijzingBekend,
        nogNietGecrediteerd,
    ]

    /// Rules a debit line meets.
    static let debet: [Check] = [
        clientHoortBijToewijzing, referentieNieuw, periodeNietTeLaat, toewijzingBekend, begintNietTeVroeg,
        eindigtNietTeLaat, zelfdeCategorie, zelfdeCode, eenheidPast, nietVervallen, begintOpGrens, eindigtOpGrens,
        nogNietGedeclareerd, pastInPeriode, pastInToewijzing, pastInBudget, bedragKlopt, tariefVolgensContract,
        productInLijst,
    ]

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
}

extension PrestatieFacts {
    /// What a rule takes from line and toewijzing; it does not apply without toewijzing.
    func onToewijzing<Numbers>(_ numbers: (ToewijzingStand) -> Applicability<Numbers>) -> Applicability<Numbers> {
        gekoppeld.map(numbers) ?? .notApplicable(Absence.toewijzing)
    }
}

extension GeslotenPeriode: CustomStringConvertible {
    public var description: String { "\(begindatum)..\(einddatum)" }
}
