import IWmo
import Rules

private typealias Samples = Level3Samples

/// Header, toewijzing, declaratie class, start and stop.
enum Level3RegieCases {
    static let all = headers + versies + declaraties + starts + stops

    private static let headers: [Level3Case] = [
        .header(
            "TR056", "9056", "the identification was used before",
            breaks: { $0.isIdentificatieGebruikt = true }, spares: { $0.isIdentificatieGebruikt = false }),
        .header(
            "TR135", "8848", "dated tomorrow; today is allowed",
            breaks: { $0.dagtekening = Samples.day("2023-05-04") },
            spares: { $0.dagtekening = Samples.day("2023-05-03") }),
        .header(
            "TR378", "S300", "no such gemeente; without a list the rule cannot speak",
            breaks: { $0.isGemeenteBekend = false }, spares: { $0.isGemeenteBekend = nil }),
    ]

    private static let versies: [Level3Case] = [
        .versie(
            "TR332", "9332", "known under another BSN; new product, dates and volume are only a new version",
            breaks: { $0.bsn = Samples.otherBsn },
            spares: { facts in
                facts.product.product = Product(categorie: "07", code: "07A01")
                facts.product.einddatum = Samples.day("2023-06-30")
                facts.product.omvang?.volume = 9
            }),
        .versie(
            "TR332", "9332", "known under another aanbieder; a new number is free",
            breaks: { $0.aanbieder = Samples.otherAanbieder },
            spares: { facts in
                facts.aanbieder = Samples.otherAanbieder
                facts.bekend = nil
            }),
        .versie(
            "TR385", "9385", "removed under accepted lines; without lines it may go",
            breaks: { facts in
                facts.product.redenWijziging = "13"
                facts.heeftGeaccepteerdePrestaties = true
            },
            spares: { $0.product.redenWijziging = "13" }),
        .versie(
            "TR385", "9385", "removed under accepted lines; another change may stand on them",
            breaks: { facts in
                facts.product.redenWijziging = "13"
                facts.heeftGeaccepteerdePrestaties = true
            },
            spares: { facts in
                facts.product.redenWijziging = "14"
                facts.heeftGeaccepteerdePrestaties = true
            }),
        .versie(
            "TR381", "S329", "not in the product list; no list is no fault",
            breaks: { $0.staatInProductlijst = false }, spares: { $0.staatInProductlijst = nil }),
    ]

    private static let declaraties: [Level3Case] = [
        .declaratie(
            "TR318", "8214", "the month before the latest; the latest again is allowed",
            breaks: { $0.laatsteMaand = Samples.month("2023-05") },
            spares: { $0.laatsteMaand = Samples.month("2023-04") }),
        .declaratie(
            "TR318", "8214", "years are counted too; a skipped month is no fault",
            breaks: { facts in
                facts.maand = Samples.month("2022-12")
                facts.laatsteMaand = Samples.month("2023-01")
            },
            spares: { $0.laatsteMaand = Samples.month("2023-01") }),
        .declaratie(
            "TR333", "9333", "the number was used before; the first declaration of all is free",
            breaks: { $0.isNummerGebruikt = true }, spares: { $0.laatsteMaand = nil }),
    ]

    private static let starts: [Level3Case] = [
        .start(
            "TR019", "9019", "no toewijzing",
            breaks: { facts in
                facts.product.toewijzingNummer = nil
                facts.toewijzing = nil
            },
            spares: { $0.product.toewijzingIngangsdatum = Samples.day("2022-01-01") }),
        .start(
            "TR019", "9019", "toewijzing of another aanbieder; another product is no matter of this rule",
            breaks: { $0.toewijzing?.aanbieder = Samples.otherAanbieder },
            spares: { $0.toewijzing?.product = Product(categorie: "07", code: "07A01") }),
        .start(
            "TR019", "9019", "toewijzing of another client",
            breaks: { $0.toewijzing?.bsn = Samples.otherBsn },
            spares: { facts in
                facts.toewijzing?.bsn = Samples.otherBsn
                facts.bsn = Samples.otherBsn
            }),
        .start(
            "TR063", "9063", "a removal of nothing; of a known start it is allowed",
            breaks: { $0.product.statusAanlevering = .verwijderen },
            spares: { facts in
                facts.product.statusAanlevering = .verwijderen
                facts.levering.starts = [Samples.bekendeStart("2023-04-03")]
            }),
        .start(
            "TR063", "9063", "a removal with another product; without product on both sides it is the same key",
            breaks: { facts in
                facts.product.statusAanlevering = .verwijderen
                facts.levering.starts = [Samples.bekendeStart("2023-04-03", product: Product(categorie: "02"))]
            },
            spares: { facts in
                facts.product.statusAanlevering = .verwijderen
                facts.product.product = nil
                facts.levering.starts = [Samples.bekendeStart("2023-04-03", product: nil)]
            }),
        .start(
            "TR063", "9063", "a removal by another begin date",
            breaks: { facts in
                facts.product.statusAanlevering = .verwijderen
                facts.levering.starts = [Samples.bekendeStart("2023-04-04")]
            },
            spares: { facts in
                facts.product.statusAanlevering = .verwijderen
                facts.levering.starts = [Samples.bekendeStart("2023-04-04"), Samples.bekendeStart("2023-04-03")]
            }),
        .start(
            "TR063", "9063", "a removal of the start of another client",
            breaks: { facts in
                facts.product.statusAanlevering = .verwijderen
                facts.levering.starts = [Samples.bekendeStart("2023-04-03")]
                facts.bsn = Samples.otherBsn
            },
            spares: { facts in
                facts.product.statusAanlevering = .verwijderen
                facts.levering.starts = [Samples.bekendeStart("2023-04-03")]
                facts.toewijzing = nil
            }),
        .start(
            "TR071", "9071", "removed after a temporary stop; a stop on another start does not matter",
            breaks: { facts in
                facts.product.statusAanlevering = .verwijderen
                facts.levering.starts = [Samples.bekendeStart("2023-04-03")]
                facts.levering.stops = [Samples.bekendeStop("2023-04-03", reden: "20", "2023-04-05")]
            },
            spares: { facts in
                facts.product.statusAanlevering = .verwijderen
                facts.levering.starts = [Samples.bekendeStart("2023-02-01"), Samples.bekendeStart("2023-04-03")]
                facts.levering.stops = [Samples.bekendeStop("2023-02-01", reden: "20", "2023-03-05")]
            }),
        .start(
            "TR074", "9074", "the stopped start sent again; from another day it is a restart",
            breaks: { facts in
                facts.levering.starts = [Samples.bekendeStart("2023-04-03")]
                facts.levering.stops = [Samples.bekendeStop("2023-04-03", reden: "20", "2023-04-05")]
            },
            spares: { facts in
                facts.levering.starts = [Samples.bekendeStart("2023-04-02")]
                facts.levering.stops = [Samples.bekendeStop("2023-04-02", reden: "20", "2023-04-02")]
            }),
        .start(
            "TR326", "9326", "the earlier start runs on; after a definitive stop a new one is allowed",
            breaks: { $0.levering.starts = [Samples.bekendeStart("2023-02-01")] },
            spares: { facts in
                facts.levering.starts = [Samples.bekendeStart("2023-02-01")]
                facts.levering.stops = [Samples.bekendeStop("2023-02-01", reden: "19", "2023-03-01")]
            }),
        .start(
            "TR326", "9326", "only one of two starts was stopped; an administrative start is ignored",
            breaks: { facts in
                facts.levering.starts = [Samples.bekendeStart("2023-01-01"), Samples.bekendeStart("2023-02-01")]
                facts.levering.stops = [Samples.bekendeStop("2023-01-01", reden: "20", "2023-01-10")]
            },
            spares: { $0.levering.administratieveStart = Samples.day("2023-04-03") }),
        .start(
            "TR381", "S329", "not in the product list; no list is no fault",
            breaks: { $0.staatInProductlijst = false }, spares: { $0.staatInProductlijst = nil }),
    ]

    private static let stops: [Level3Case] = [
        .stop(
            "TR019", "9019", "no toewijzing",
            breaks: { $0.toewijzing = nil }, spares: { $0.toewijzing?.isVervallen = true }),
        .stop(
            "TR019", "9019", "toewijzing of another aanbieder",
            breaks: { $0.toewijzing?.aanbieder = Samples.otherAanbieder },
            spares: { $0.toewijzing?.einddatum = Samples.day("2023-04-04") }),
        .stop(
            "TR019", "9019", "toewijzing of another client",
            breaks: { $0.toewijzing?.bsn = Samples.otherBsn },
            spares: { $0.toewijzing?.product = nil }),
        .stop(
            "TR063", "9063", "a removal by another reason",
            breaks: { facts in
                facts.product.statusAanlevering = .verwijderen
                facts.levering.stops = [Samples.bekendeStop("2023-04-03", reden: "22", "2023-04-12")]
            },
            spares: { facts in
                facts.product.statusAanlevering = .verwijderen
                facts.levering.stops = [Samples.bekendeStop("2023-04-03", reden: "19", "2023-04-12")]
            }),
        .stop(
            "TR063", "9063", "a removal by another end date, begin date or product",
            breaks: { facts in
                facts.product.statusAanlevering = .verwijderen
                facts.levering.stops = [
                    Samples.bekendeStop("2023-04-03", reden: "19", "2023-04-13"),
                    Samples.bekendeStop("2023-04-02", reden: "19", "2023-04-12"),
                    Samples.bekendeStop("2023-04-03", reden: "19", "2023-04-12", product: nil),
                ]
            },
            spares: { facts in
                facts.product.statusAanlevering = .verwijderen
                facts.levering.starts = []
                facts.levering.stops = [Samples.bekendeStop("2023-04-03", reden: "19", "2023-04-12")]
            }),
        .stop(
            "TR074", "9074", "the same pause again, which TR413 refuses as well", also: ["TR413": "9413"],
            breaks: { facts in
                facts.product.redenBeeindiging = "20"
                facts.levering.stops = [Samples.bekendeStop("2023-04-03", reden: "20", "2023-04-12")]
            },
            spares: { facts in
                facts.levering.stops = [Samples.bekendeStop("2023-04-03", reden: "20", "2023-04-12")]
            }),
        .stop(
            "TR074", "9074", "the same definitive stop again, which TR415 refuses as well", also: ["TR415": "9415"],
            breaks: { $0.levering.stops = [Samples.bekendeStop("2023-04-03", reden: "19", "2023-04-12")] },
            spares: { facts in
                facts.levering.starts.append(Samples.bekendeStart("2023-02-01"))
                facts.levering.stops = [Samples.bekendeStop("2023-02-01", reden: "19", "2023-03-01")]
            }),
        .stop(
            "TR382", "9069", "there is no start; an administrative one is none",
            breaks: { $0.levering = Leveringsstand(administratieveStart: Samples.day("2023-04-03")) },
            spares: { $0.levering.administratieveStart = Samples.day("2023-01-01") }),
        .stop(
            "TR382", "9069", "the start is not the latest",
            breaks: { $0.levering.starts.append(Samples.bekendeStart("2023-04-10")) },
            spares: { $0.levering.starts.append(Samples.bekendeStart("2023-04-01")) }),
        .stop(
            "TR382", "9069", "the start has another product",
            breaks: { $0.levering.starts = [Samples.bekendeStart("2023-04-03", product: Product(categorie: "02"))] },
            spares: { facts in
                facts.product.product = Product(categorie: "02")
                facts.levering.starts = [Samples.bekendeStart("2023-04-03", product: Product(categorie: "02"))]
            }),
        .stop(
            "TR382", "9069", "the start belongs to another aanbieder",
            breaks: { $0.levering.starts[0].aanbieder = Samples.otherAanbieder },
            spares: { facts in
                var other = Samples.bekendeStart("2023-04-10")
                other.aanbieder = Samples.otherAanbieder
                facts.levering.starts.append(other)
            }),
        .stop(
            "TR413", "9413", "a second pause; after a pause on an earlier start it is the first",
            breaks: { facts in
                facts.product.redenBeeindiging = "20"
                facts.levering.stops = [Samples.bekendeStop("2023-04-03", reden: "20", "2023-04-05")]
            },
            spares: { facts in
                facts.product.redenBeeindiging = "20"
                facts.levering.starts.append(Samples.bekendeStart("2023-02-01"))
                facts.levering.stops = [Samples.bekendeStop("2023-02-01", reden: "20", "2023-03-01")]
            }),
        .stop(
            "TR414", "9414", "one day before the pause began; the same day is allowed",
            breaks: { $0.levering.stops = [Samples.bekendeStop("2023-04-03", reden: "20", "2023-04-13")] },
            spares: { $0.levering.stops = [Samples.bekendeStop("2023-04-03", reden: "20", "2023-04-12")] }),
        .stop(
            "TR415", "9415", "a second definitive stop, later; a definitive stop after a pause is allowed",
            breaks: { $0.levering.stops = [Samples.bekendeStop("2023-04-03", reden: "22", "2023-04-12")] },
            spares: { $0.levering.stops = [Samples.bekendeStop("2023-04-03", reden: "20", "2023-04-11")] }),
        .stop(
            "TR415", "9415", "a pause after the end",
            breaks: { facts in
                facts.product.redenBeeindiging = "20"
                facts.levering.stops = [Samples.bekendeStop("2023-04-03", reden: "19", "2023-04-10")]
            },
            spares: { $0.product.redenBeeindiging = "20" }),
        .stop(
            "TR381", "S329", "not in the product list; no list is no fault",
            breaks: { $0.staatInProductlijst = false }, spares: { $0.staatInProductlijst = nil }),
    ]
}
