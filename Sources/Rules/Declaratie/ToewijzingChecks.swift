import CareTimeline
import IWmo

/// Rules that lay a debit line beside its toewijzing; skipped when there is none (TR338).
enum ToewijzingChecks {
    typealias Check = FactCheck<PrestatieFacts>

    static let all: [Check] = [
        begintNietTeVroeg, eindigtNietTeLaat, zelfdeCategorie, zelfdeCode, eenheidPast, nietVervallen, begintOpGrens,
        eindigtOpGrens, nogNietGedeclareerd,
    ]

    private static func rule(_ id: String, code: String, nl: String, en: String) -> Rule {
        PrestatieChecks.rule(id, code: code, nl: nl, en: en)
    }

    /// A check that only runs on a line with a toewijzing.
    private static func check(
        _ rule: Rule, isBroken: @escaping @Sendable (PrestatieFacts, ToewijzingStand) -> Bool,
        figures: @escaping @Sendable (PrestatieFacts, ToewijzingStand) -> Tekst? = { _, _ in nil }
    ) -> Check {
        Check(
            rule,
            numbers: { facts in
                facts.gekoppeld.map { .applies((facts, $0)) } ?? .notApplicable(Absence.toewijzing)
            },
            isBroken: { isBroken($0.0, $0.1) }, figures: { figures($0.0, $0.1) })
    }

    @Sendable private static func periods(_ facts: PrestatieFacts, _ toewijzing: ToewijzingStand) -> Tekst? {
        let end = toewijzing.einddatum.map(\.description)
        return Tekst(
            nl: "ProductPeriode \(facts.periode), toewijzing \(toewijzing.ingangsdatum)..\(end ?? "open").",
            en: "ProductPeriode \(facts.periode), toewijzing \(toewijzing.ingangsdatum)..\(end ?? "open").")
    }

    static let begintNietTeVroeg = check(
        rule(
            "TR307", code: "9307",
            nl: "De ProductPeriode mag niet voor de Ingangsdatum van de toewijzing beginnen.",
            en: "The ProductPeriode may not begin before the Ingangsdatum of the toewijzing."),
        isBroken: { $0.periode.begindatum < $1.ingangsdatum }, figures: periods)

    static let eindigtNietTeLaat = check(
        rule(
            "TR308", code: "9308",
            nl: "De ProductPeriode mag niet na de Einddatum van de toewijzing eindigen.",
            en: "The ProductPeriode may not end after the Einddatum of the toewijzing."),
        isBroken: { facts, toewijzing in toewijzing.einddatum.map { facts.periode.einddatum > $0 } ?? false },
        figures: periods)

    static let zelfdeCategorie = check(
        rule(
            "TR339", code: "9339",
            nl: "De ProductCategorie moet die van de toewijzing zijn.",
            en: "The ProductCategorie must be that of the toewijzing."),
        isBroken: { facts, toewijzing in
            toewijzing.product.map { $0.categorie != facts.prestatie.productCategorie } ?? false
        },
        figures: { facts, toewijzing in
            Tekst(
                nl:
                    "Gedeclareerd \(facts.prestatie.productCategorie), toegewezen \(toewijzing.product?.categorie ?? "-").",
                en: "Declared \(facts.prestatie.productCategorie), assigned \(toewijzing.product?.categorie ?? "-").")
        })

    static let zelfdeCode = check(
        rule(
            "TR340", code: "9340",
            nl: "De ProductCode moet die van de toewijzing zijn.",
            en: "The ProductCode must be that of the toewijzing."),
        isBroken: { facts, toewijzing in
            toewijzing.product?.code.map { !$0.isExactly(facts.prestatie.productCode) } ?? false
        },
        figures: { facts, toewijzing in
            Tekst(
                nl: "Gedeclareerd \(facts.prestatie.productCode), toegewezen \(toewijzing.product?.code ?? "-").",
                en: "Declared \(facts.prestatie.productCode), assigned \(toewijzing.product?.code ?? "-").")
        })

    static let eenheidPast = check(
        rule(
            "TR341", code: "9341",
            nl: "De Eenheid moet die van de toewijzing zijn; alleen minuten op toegewezen uren mogen ook.",
            en: "The Eenheid must be that of the toewijzing; only minutes on assigned hours are allowed too."),
        isBroken: { facts, toewijzing in
            toewijzing.omvang.map { $0.factor(to: facts.prestatie.eenheid) == nil } ?? false
        },
        figures: { facts, toewijzing in
            Tekst(
                nl: "Gedeclareerd in \(facts.prestatie.eenheid.naam.nl), toegewezen in "
                    + "\(toewijzing.omvang?.eenheid.naam.nl ?? "-").",
                en: "Declared in \(facts.prestatie.eenheid.naam.en), assigned in "
                    + "\(toewijzing.omvang?.eenheid.naam.en ?? "-").")
        })

    static let nietVervallen = check(
        rule(
            "TR384", code: "9384",
            nl: "Op een verwijderde toewijzing (RedenWijziging 13) mag niet worden gedeclareerd.",
            en: "Nothing may be declared on a removed toewijzing (RedenWijziging 13)."),
        isBroken: { _, toewijzing in toewijzing.isVervallen })

    static let begintOpGrens = check(
        rule(
            "TR387", code: "9387",
            nl: "De ProductPeriode moet beginnen op de eerste van de maand, of op de Ingangsdatum die later in die "
                + "maand ligt.",
            en: "The ProductPeriode must begin on the first of the month, or on an Ingangsdatum later in that month."),
        isBroken: { facts, toewijzing in
            let begin = facts.periode.begindatum
            let beginsThisMonth = begin.month.days.contains(toewijzing.ingangsdatum)
            return begin != (beginsThisMonth ? toewijzing.ingangsdatum : begin.month.firstDay)
        }, figures: periods)

    static let eindigtOpGrens = check(
        rule(
            "TR388", code: "9388",
            nl:
                "De ProductPeriode moet eindigen op de laatste van de maand, of op de Einddatum die eerder in die maand "
                + "ligt.",
            en: "The ProductPeriode must end on the last of the month, or on an Einddatum earlier in that month."),
        isBroken: { facts, toewijzing in
            let end = facts.periode.einddatum
            let last = end.month.lastDay
            return end != (toewijzing.einddatum.flatMap { end.month.days.contains($0) ? $0 : nil } ?? last)
        }, figures: periods)

    static let nogNietGedeclareerd = check(
        rule(
            "TR389", code: "9389",
            nl: "Voor dit product en deze periode mag geen andere, niet gecrediteerde debetregel bestaan.",
            en: "No other debit line that is not credited may exist for this product and period."),
        isBroken: { facts, _ in
            facts.debetten.contains { debet in
                debet.prestatie.productCategorie == facts.prestatie.productCategorie
                    && debet.prestatie.productCode.isExactly(facts.prestatie.productCode)
                    && debet.prestatie.productPeriode == facts.periode
            }
        })
}
