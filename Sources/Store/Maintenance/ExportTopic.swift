/// One subject of an export: which rows of which table, and how each column is called and written.
struct ExportTopic {
    enum Kind {
        case integer, flag, day, month, code, codes, codeLines, text, texts, client, remark
    }

    struct Field {
        var name: String
        var kind: Kind
        /// Column or expression.
        var column: String

        init(_ name: String, _ kind: Kind, _ column: String? = nil) {
            self.name = name
            self.kind = kind
            self.column = column ?? name
        }
    }

    /// Rows that are written inside a row of the subject.
    struct Part {
        var topic: ExportTopic
        /// Columns of the row, bound to the question of the part.
        var keys: [String]
        var firstKey = 0
    }

    let name: String
    let fields: [Field]
    let parts: [Part]
    let sql: String

    /// `rows`: the part of the question from FROM on, its order included.
    init(_ name: String, _ fields: [Field], from rows: String, parts: [Part] = []) {
        self.name = name
        self.fields = fields
        var parts = parts
        var keys: [String] = []
        for index in parts.indices {
            parts[index].firstKey = keys.count
            keys += parts[index].keys
        }
        self.parts = parts
        sql = "SELECT \((fields.map(\.column) + keys).joined(separator: ", ")) FROM \(rows)"
    }

    static let all = [
        runs, berichten, antwoorden, toewijzingen, starts, stops, declaraties, regels, heroordelingen, aanrakingen,
        signalen, verzoeken, verzoekantwoorden, eigenBijdrage, eigenBijdrageNieuws, uitzonderingen, configuraties,
        configuratieteksten, gewisteReferenties, opschoningen,
    ]

    // MARK: Runs and messages

    private static let runs = ExportTopic(
        "runs",
        [
            Field("run", .integer, "id"), Field("peildatum", .day), Field("toestand", .code), Field("uitvoer", .text),
            Field("kenmerk", .code), Field("programmaversie", .code),
            Field("configuratie", .integer, "configuratie_id"),
        ], from: "run ORDER BY id")

    private static let berichten = ExportTopic(
        "berichten",
        [
            Field("nummer", .integer, "id"), Field("run", .integer, "run_id"), Field("bericht", .code),
            Field("release", .code, "versie || '.' || subversie"), Field("gemeente", .code), Field("aanbieder", .code),
            Field("identificatie", .text), Field("dagtekening", .day), Field("bestand", .text),
            Field("inhoudHash", .code, "inhoud_hash"), Field("verwerkt", .flag), Field("niveau", .integer),
            Field("retourcodes", .codes), Field("regels", .codes), Field("redenen", .texts, "redenen_nl"),
            Field("redenenEngels", .texts, "redenen_en"),
            Field("gebruiktIdentificatie", .flag, "gebruikt_identificatie"),
        ], from: "bericht ORDER BY id")

    private static let antwoorden = ExportTopic(
        "antwoorden",
        [
            Field("bestand", .text, "bestandsnaam"), Field("bericht", .integer, "bericht_id"),
            Field("run", .integer, "run_id"), Field("bytes", .integer, "length(inhoud)"),
        ], from: "antwoord ORDER BY bestandsnaam")

    // MARK: Toewijzingen and deliveries

    private static let versies = ExportTopic(
        "versies",
        [
            Field("versie", .integer, "id"), Field("bericht", .integer, "bericht_id"),
            Field("toewijzingsdatum", .day), Field("toewijzingstijd", .code),
            Field("productCategorie", .code, "categorie"),
            Field("productCode", .code, "code"), Field("ingangsdatum", .day), Field("einddatum", .day),
            Field("redenWijziging", .code, "reden_wijziging"), Field("volume", .integer), Field("eenheid", .code),
            Field("frequentie", .code), Field("budget", .integer),
            Field("referentieAanbieder", .text, "referentie_aanbieder"), Field("commentaar", .remark),
        ],
        from: """
            toewijzing_versie WHERE gemeente = ? AND nummer = ?
            ORDER BY toewijzingsdatum, toewijzingstijd, id
            """)

    private static let toewijzingen = ExportTopic(
        "toewijzingen",
        [
            Field("gemeente", .code), Field("toewijzingNummer", .integer, "nummer"), Field("aanbieder", .code),
            Field("client", .client, "bsn"), Field("geldendeVersie", .integer, "versie_id"),
        ], from: "toewijzing ORDER BY gemeente, nummer", parts: [Part(topic: versies, keys: ["gemeente", "nummer"])])

    private static let delivery = [
        Field("gemeente", .code), Field("toewijzingNummer", .integer, "toewijzing"), Field("aanbieder", .code),
        Field("client", .client, "bsn"), Field("productCategorie", .code, "categorie"),
        Field("productCode", .code, "code"), Field("begindatum", .day),
    ]

    private static let reported = [
        Field("bericht", .integer, "bericht_id"), Field("gemeld", .day),
        Field("verwijderdDoor", .integer, "verwijderd_door"), Field("verwijderdGemeld", .day, "verwijderd_gemeld"),
    ]

    private static let starts = ExportTopic(
        "starts",
        delivery + [Field("bron", .code)] + reported + [
            Field("regel", .integer, "regel_id"), Field("verwijderdDoorRegel", .integer, "verwijderd_door_regel"),
        ], from: "start ORDER BY gemeente, toewijzing, id")

    private static let stops = ExportTopic(
        "stops",
        delivery + [Field("redenBeeindiging", .code, "reden_beeindiging"), Field("einddatum", .day)] + reported,
        from: "stop ORDER BY gemeente, toewijzing, id")

    private static let aanrakingen = ExportTopic(
        "aanrakingen",
        [
            Field("run", .integer, "run_id"), Field("gemeente", .code), Field("toewijzingNummer", .integer, "nummer"),
            Field("tijdlijnVoor", .code, "tijdlijn_voor"), Field("aanleiding", .text),
            Field("bericht", .integer, "bericht_id"),
        ], from: "aanraking ORDER BY run_id, gemeente, nummer")

    // MARK: Declarations

    private static let declaraties = ExportTopic(
        "declaraties",
        [
            Field("declaratie", .integer, "id"), Field("bericht", .integer, "bericht_id"), Field("gemeente", .code),
            Field("aanbieder", .code), Field("declaratieNummer", .text, "nummer"), Field("maand", .month),
            Field("ingediend", .integer), Field("toegekend", .integer),
            Field("configuratie", .integer, "configuratie_id"),
            Field("gewisteRegels", .integer, "gewiste_regels"), Field("gewistToegekend", .integer, "gewist_toegekend"),
        ], from: "declaratie ORDER BY gemeente, aanbieder, nummer")

    private static let regels = ExportTopic(
        "regels",
        [
            Field("regel", .integer, "id"), Field("declaratie", .integer, "declaratie_id"), Field("gemeente", .code),
            Field("aanbieder", .code), Field("plaats", .integer), Field("client", .client, "bsn"),
            Field("referentieNummer", .text, "referentie"), Field("vorigReferentieNummer", .text, "vorige_referentie"),
            Field("toewijzingNummer", .integer, "toewijzing"), Field("productCategorie", .code, "categorie"),
            Field("productCode", .code, "code"), Field("begin", .day), Field("eind", .day), Field("volume", .integer),
            Field("eenheid", .code), Field("tarief", .integer), Field("bedrag", .integer),
            Field("debetCredit", .code, "debet_credit"), Field("oordeel", .code), Field("retourcodes", .codes),
            Field("regels", .codes), Field("redenen", .texts, "redenen_nl"),
            Field("redenenEngels", .texts, "redenen_en"), Field("zorggat", .code), Field("gatdagen", .integer),
            Field("zorgdagen", .integer), Field("maximaalVolume", .integer, "maximaal_volume"),
            Field("gevlagdBedrag", .integer, "gevlagd_bedrag"), Field("actie", .code), Field("dagen", .code),
            Field("bekendZorggat", .code, "bekend_zorggat"), Field("bekendBedrag", .integer, "bekend_bedrag"),
            Field("bekendDoor", .integer, "bekend_door"), Field("gecrediteerdDoor", .integer, "gecrediteerd_door"),
            Field("uitzondering", .integer, "uitzondering_id"),
        ], from: "regel ORDER BY id")

    private static let heroordelingen = ExportTopic(
        "heroordelingen",
        [
            Field("run", .integer, "run_id"), Field("regel", .integer, "regel_id"),
            Field("toenZorggat", .code, "toen_zorggat"), Field("toenBedrag", .integer, "toen_bedrag"),
            Field("nuZorggat", .code, "nu_zorggat"), Field("nuBedrag", .integer, "nu_bedrag"),
            Field("aanleiding", .text), Field("uitzondering", .integer, "uitzondering_id"),
        ], from: "heroordeling ORDER BY id")

    private static let signalen = ExportTopic(
        "signalen",
        [
            Field("run", .integer, "run_id"), Field("gemeente", .code), Field("aanbieder", .code),
            Field("soort", .code),
            Field("tekst", .text, "tekst_nl"), Field("tekstEngels", .text, "tekst_en"),
            Field("uitzondering", .integer, "uitzondering_id"),
        ], from: "signaal ORDER BY id")

    // MARK: Requests

    private static let producten = ExportTopic(
        "producten",
        [
            Field("soort", .code), Field("toewijzingNummer", .integer, "toewijzing"),
            Field("productCategorie", .code, "categorie"), Field("productCode", .code, "code"),
            Field("ingangsdatum", .day), Field("einddatum", .day), Field("volume", .integer), Field("eenheid", .code),
            Field("frequentie", .code), Field("budget", .integer),
        ], from: "verzoek_product WHERE verzoek_id = ? ORDER BY id")

    private static let verzoeken = ExportTopic(
        "verzoeken",
        [
            Field("bericht", .integer, "bericht_id"), Field("gemeente", .code), Field("aanbieder", .code),
            Field("referentieAanbieder", .text, "referentie"), Field("client", .client, "bsn"),
            Field("redenVerzoek", .code, "reden_verzoek"), Field("gemeld", .day),
        ], from: "verzoek ORDER BY gemeente, aanbieder, referentie", parts: [Part(topic: producten, keys: ["id"])])

    private static let verzoekantwoorden = ExportTopic(
        "verzoekantwoorden",
        [
            Field("bericht", .integer, "bericht_id"), Field("gemeente", .code), Field("aanbieder", .code),
            Field("referentieAanbieder", .text, "referentie"), Field("antwoord", .code),
            Field("redenAfwijzing", .code, "reden_afwijzing"), Field("gemeld", .day),
        ], from: "verzoek_antwoord ORDER BY id")

    // MARK: Own contributions

    private static let eigenBijdrage = ExportTopic(
        "eigenbijdrage",
        [
            Field("run", .integer, "run_id"), Field("gemeente", .code), Field("client", .client, "bsn"),
            Field("soort", .code), Field("dag", .day), Field("vervangt", .day), Field("toewijzingen", .codes),
            Field("bericht", .integer, "bericht_id"), Field("gemeld", .day),
            Field("correctieIn", .month, "correctie_in"),
        ], from: "eigen_bijdrage ORDER BY id")

    private static let eigenBijdrageNieuws = ExportTopic(
        "eigenbijdrage-nieuws",
        [
            Field("run", .integer, "run_id"), Field("gemeente", .code), Field("toewijzingNummer", .integer, "nummer"),
            Field("bericht", .integer, "bericht_id"),
        ], from: "eigen_bijdrage_nieuws ORDER BY run_id, gemeente, nummer")

    // MARK: What people decided

    private static let uitzonderingen = ExportTopic(
        "uitzonderingen",
        [
            Field("uitzondering", .integer, "id"), Field("gemeente", .code, "voor_gemeente"),
            Field("aanbieder", .code, "voor_aanbieder"), Field("toewijzingNummer", .integer, "voor_toewijzing"),
            Field("declaratieNummer", .text, "voor_declaratie"), Field("bevinding", .code), Field("reden", .text),
            Field("door", .text), Field("geldigTot", .day, "geldig_tot"),
        ], from: "uitzondering ORDER BY id")

    private static let configuraties = ExportTopic(
        "configuraties",
        [
            Field("configuratie", .integer, "id"), Field("delen", .codeLines), Field("programmaversie", .code),
        ], from: "configuratie ORDER BY id")

    private static let configuratieteksten = ExportTopic(
        "configuratieteksten", [Field("kenmerk", .code), Field("inhoud", .text)],
        from: "configuratie_deel ORDER BY kenmerk")

    // MARK: What went

    private static let gewisteReferenties = ExportTopic(
        "gewiste-referenties",
        [
            Field("gemeente", .code), Field("aanbieder", .code), Field("referentieNummer", .text, "referentie"),
            Field("eersteRegel", .integer, "eerste_regel"),
        ], from: "gewiste_referentie ORDER BY gemeente, aanbieder, referentie")

    private static let opschoningen = ExportTopic(
        "opschoningen",
        [
            Field("voor", .day), Field("op", .day), Field("programmaversie", .code), Field("clienten", .integer),
            Field("toewijzingen", .integer), Field("regels", .integer),
        ], from: "opschoning ORDER BY id")
}
