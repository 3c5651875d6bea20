import CareTimeline
import IWmo

/// The same client and aanbieder, asking for the toewijzing beforehand and for more of it later.
extension SampleValues {
    /// WMO315 of 1 December 2025: household help on the word of a general practitioner, and a budget.
    static var toewijzingsVerzoek: ToewijzingsVerzoek {
        ToewijzingsVerzoek(
            header: header(.wmo315, Month.december.day(1)), client: client.regieClient,
            aangevraagdeProducten: [
                AangevraagdProduct(
                    referentieAanbieder: "VT-2025-17", beschikkingNummer: 7_001, product: product,
                    beschikkingIngangsdatum: Month.december.firstDay, toewijzingIngangsdatum: Month.january.firstDay,
                    toewijzingEinddatum: Month(year: 2026, month: 12).lastDay,
                    omvang: Omvang(volume: 3, eenheid: .uur, frequentie: .perWeek),
                    verwijzer: Verwijzer(type: "02", zorgverlenerCode: "98000901"), raamcontract: "2",
                    commentaar: "Liefst op een ochtend."),
                AangevraagdProduct(
                    referentieAanbieder: "VT-2025-18", product: Product(categorie: "02"),
                    toewijzingIngangsdatum: Month.january.firstDay,
                    toewijzingEinddatum: Month(year: 2026, month: 6).lastDay, budget: 250_000,
                    verwijzer: Verwijzer(type: "06")),
            ])
    }

    /// WMO317 of 20 January 2026: the budget stays, the help goes to five hours a week, transport is new.
    static var wijzigingsVerzoek: WijzigingsVerzoek {
        WijzigingsVerzoek(
            header: header(.wmo317, Month.january.day(20)), bsn: client.bsn, referentieAanbieder: "VW-2026-03",
            redenVerzoek: "1", ongewijzigdeProducten: [toewijzingNummer + 1],
            teWijzigenProducten: [
                TeWijzigenProduct(
                    toewijzingNummer: toewijzingNummer, gewensteIngangsdatum: Month.january.next.firstDay,
                    einddatum: Month(year: 2026, month: 12).lastDay,
                    omvang: Omvang(volume: 5, eenheid: .uur, frequentie: .perWeek))
            ],
            nieuweProducten: [
                NieuwProduct(
                    product: CareProduct.rolstoelvervoer.product,
                    gewensteIngangsdatum: Month.january.next.firstDay,
                    omvang: Omvang(volume: 8, eenheid: .stuksOutput, frequentie: .perMaand))
            ])
    }

    /// WMO319: the change is refused, because it does not fit the budget.
    static var verzoekAntwoord: VerzoekAntwoordbericht {
        VerzoekAntwoordbericht(
            header: header(.wmo319, Month.january.day(27)), referentieAanbieder: "VW-2026-03", verzoekAntwoord: "1",
            redenAfwijzingVerzoek: "2")
    }

    /// WMO316: the first reference was used in an earlier request.
    static var toewijzingsVerzoekRetour: Verzoekretour {
        Verzoekretour(
            beantwoord: toewijzingsVerzoek.header, identificatieRetour: "A-315",
            dagtekeningRetour: Month.december.day(2), retourcodes: ["0200"],
            inhoud: .toewijzing(toewijzingsVerzoek, client: ["0200"], producten: [["9347"], ["0200"]]))
    }

    /// WMO318: the toewijzing that should stay is not known.
    static var wijzigingsVerzoekRetour: Verzoekretour {
        Verzoekretour(
            beantwoord: wijzigingsVerzoek.header, identificatieRetour: "A-317",
            dagtekeningRetour: Month.january.day(21), retourcodes: ["0200"],
            inhoud: .wijziging(
                wijzigingsVerzoek, client: ["0200"], verzoek: ["0200"], ongewijzigd: [["9350"]],
                teWijzigen: [["0200"]], nieuw: [["0200"]]))
    }

    /// WMO320: the reference is that of no request.
    static var verzoekAntwoordRetour: Verzoekretour {
        Verzoekretour(
            beantwoord: verzoekAntwoord.header, identificatieRetour: "A-319",
            dagtekeningRetour: Month.january.day(28), retourcodes: ["0200"],
            inhoud: .antwoord(verzoekAntwoord, retourcodes: ["9355"]))
    }
}
