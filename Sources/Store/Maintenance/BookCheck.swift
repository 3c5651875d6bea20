import GRDB

/// One thing that must hold in the books, as a question whose answer should be empty.
struct BookCheck {
    let kind: StoreFault.Kind
    /// One column: the places where it does not hold, in a fixed order.
    let sql: String

    private init(_ kind: StoreFault.Kind, _ sql: String) {
        self.kind = kind
        self.sql = sql
    }

    func run(_ database: Database, _ condition: inout StoreCondition) throws {
        try database.once(sql).forEach([]) { row in condition.add(kind, row.text(0)) }
    }

    static let all = parties + orphans + [versie] + money + credits + known + answers

    // MARK: Names of rows

    private static func declaratie(_ row: String) -> String {
        "'declaratie ' || \(row).gemeente || '/' || \(row).aanbieder || '/' || \(row).nummer"
    }

    private static func regel(_ row: String) -> String {
        "'regel ' || \(row).gemeente || '/' || \(row).aanbieder || '/' || \(row).referentie"
    }

    private static func toewijzing(_ row: String, _ nummer: String = "nummer", in table: String = "toewijzing")
        -> String
    {
        "'\(table) ' || \(row).gemeente || '/' || \(row).\(nummer)"
    }

    // MARK: Who and what belong together

    private static let parties: [BookCheck] = [
        BookCheck(
            .partij,
            """
            SELECT \(declaratie("d")) FROM declaratie AS d JOIN bericht AS b ON b.id = d.bericht_id
            WHERE d.gemeente <> b.gemeente OR d.aanbieder <> b.aanbieder OR b.bericht NOT IN ('WMO303', 'WMO323')
            ORDER BY d.id
            """),
        BookCheck(
            .partij,
            """
            SELECT \(regel("r")) FROM regel AS r JOIN declaratie AS d ON d.id = r.declaratie_id
            WHERE r.gemeente <> d.gemeente OR r.aanbieder <> d.aanbieder ORDER BY r.id
            """),
        partiesOfToewijzing("toewijzing_versie", "nummer"), partiesOfToewijzing("start", "toewijzing"),
        partiesOfToewijzing("stop", "toewijzing"),
        BookCheck(
            .partij,
            """
            SELECT \(regel("r")) FROM regel AS r
                JOIN toewijzing AS t ON t.gemeente = r.gemeente AND t.nummer = r.toewijzing
            WHERE r.oordeel <> 'afgewezen' AND (t.bsn <> r.bsn OR t.aanbieder <> r.aanbieder) ORDER BY r.id
            """),
    ]

    private static func partiesOfToewijzing(_ table: String, _ nummer: String) -> BookCheck {
        BookCheck(
            .partij,
            """
            SELECT DISTINCT \(toewijzing("x", nummer, in: table)) FROM \(table) AS x
                JOIN toewijzing AS t ON t.gemeente = x.gemeente AND t.nummer = x.\(nummer)
            WHERE t.bsn <> x.bsn OR t.aanbieder <> x.aanbieder ORDER BY x.gemeente, x.\(nummer)
            """)
    }

    // MARK: Rows on their own

    private static let orphans: [BookCheck] = [
        withoutToewijzing("toewijzing_versie", "nummer"), withoutToewijzing("start", "toewijzing"),
        withoutToewijzing("stop", "toewijzing"), withoutToewijzing("aanraking", "nummer"),
        withoutToewijzing("eigen_bijdrage_nieuws", "nummer"),
        BookCheck(
            .wees,
            """
            SELECT \(regel("r")) || ' → toewijzing ' || r.toewijzing FROM regel AS r
            WHERE r.oordeel <> 'afgewezen' AND NOT EXISTS (
                SELECT 1 FROM toewijzing AS t WHERE t.gemeente = r.gemeente AND t.nummer = r.toewijzing)
            ORDER BY r.id
            """),
        BookCheck(
            .wees,
            """
            SELECT DISTINCT 'eigen_bijdrage ' || e.id || ' → toewijzing ' || nummer.value
            FROM eigen_bijdrage AS e, json_each('[' || replace(e.toewijzingen, ' ', ',') || ']') AS nummer
            WHERE NOT EXISTS (
                SELECT 1 FROM toewijzing AS t
                WHERE t.gemeente = e.gemeente AND t.nummer = nummer.value AND t.bsn = e.bsn)
            ORDER BY e.id
            """),
        BookCheck(
            .wees,
            """
            SELECT 'verzoek_antwoord ' || a.id || ' → verzoek' FROM verzoek_antwoord AS a
            WHERE NOT EXISTS (
                SELECT 1 FROM verzoek AS v
                WHERE v.gemeente = a.gemeente AND v.aanbieder = a.aanbieder AND v.referentie = a.referentie)
            ORDER BY a.id
            """),
        BookCheck(
            .wees,
            """
            SELECT \(declaratie("d")) || ' → regel' FROM declaratie AS d
            WHERE d.gewiste_regels = 0 AND NOT EXISTS (SELECT 1 FROM regel WHERE declaratie_id = d.id) ORDER BY d.id
            """),
        BookCheck(
            .wees,
            """
            SELECT 'uitzondering ' || u.id FROM uitzondering AS u
            WHERE u.id NOT IN (
                SELECT uitzondering_id FROM regel WHERE uitzondering_id IS NOT NULL
                UNION SELECT uitzondering_id FROM heroordeling WHERE uitzondering_id IS NOT NULL
                UNION SELECT uitzondering_id FROM signaal WHERE uitzondering_id IS NOT NULL)
            ORDER BY u.id
            """),
    ]

    private static func withoutToewijzing(_ table: String, _ nummer: String) -> BookCheck {
        BookCheck(
            .wees,
            """
            SELECT DISTINCT \(toewijzing("x", nummer, in: table)) || ' → toewijzing' FROM \(table) AS x
            WHERE NOT EXISTS (
                SELECT 1 FROM toewijzing AS t WHERE t.gemeente = x.gemeente AND t.nummer = x.\(nummer))
            ORDER BY x.gemeente, x.\(nummer)
            """)
    }

    /// The greatest stamp counts; of equal stamps the one that arrived later.
    private static let versie = BookCheck(
        .versie,
        """
        SELECT \(toewijzing("t")) FROM toewijzing AS t
        WHERE t.versie_id IS NOT (
            SELECT v.id FROM toewijzing_versie AS v WHERE v.gemeente = t.gemeente AND v.nummer = t.nummer
            ORDER BY v.toewijzingsdatum DESC, v.toewijzingstijd DESC, v.id DESC LIMIT 1)
        ORDER BY t.gemeente, t.nummer
        """)

    // MARK: Money

    private static let money: [BookCheck] = [
        BookCheck(
            .toegekend,
            """
            SELECT \(declaratie("d")) FROM declaratie AS d
            WHERE d.toegekend <> d.gewist_toegekend + (
                SELECT coalesce(sum(CASE r.debet_credit WHEN 'C' THEN -r.bedrag ELSE r.bedrag END), 0)
                FROM regel AS r WHERE r.declaratie_id = d.id AND r.oordeel <> 'afgewezen')
            ORDER BY d.gemeente, d.aanbieder, d.nummer
            """)
    ]

    /// What a credit repeats of the line it undoes.
    private static let isUndone = """
        d.debet_credit = 'D' AND d.oordeel <> 'afgewezen' AND c.debet_credit = 'C' AND c.oordeel <> 'afgewezen'
            AND c.vorige_referentie IS d.referentie AND c.gemeente = d.gemeente AND c.aanbieder = d.aanbieder
            AND c.bsn = d.bsn AND c.toewijzing = d.toewijzing AND c.categorie = d.categorie AND c.code = d.code
            AND c.begin = d.begin AND c.eind = d.eind AND c.volume = d.volume AND c.eenheid = d.eenheid
            AND c.tarief IS d.tarief AND c.bedrag = d.bedrag
        """

    private static let credits: [BookCheck] = [
        BookCheck(
            .credit,
            """
            SELECT \(regel("d")) FROM regel AS d LEFT JOIN regel AS c ON c.id = d.gecrediteerd_door
            WHERE d.gecrediteerd_door IS NOT NULL AND NOT coalesce(\(isUndone), FALSE) ORDER BY d.id
            """),
        BookCheck(
            .credit,
            """
            SELECT \(regel("c")) FROM regel AS c
            WHERE c.debet_credit = 'C' AND c.oordeel <> 'afgewezen' AND 1 <> (
                SELECT count(*) FROM regel AS d
                WHERE d.gemeente = c.gemeente AND d.aanbieder = c.aanbieder AND d.referentie = c.vorige_referentie
                    AND d.gecrediteerd_door = c.id)
            ORDER BY c.id
            """),
    ]

    // MARK: What is known of a line

    private static let known: [BookCheck] = [
        BookCheck(
            .bekend,
            """
            SELECT \(regel("r")) FROM regel AS r LEFT JOIN heroordeling AS h
                ON h.id = (SELECT max(id) FROM heroordeling WHERE regel_id = r.id)
            WHERE r.bekend_zorggat IS NOT CASE WHEN h.id IS NULL THEN r.zorggat ELSE h.nu_zorggat END
                OR r.bekend_bedrag <> CASE WHEN h.id IS NULL THEN coalesce(r.gevlagd_bedrag, 0) ELSE h.nu_bedrag END
            ORDER BY r.id
            """),
        // Each finding takes the place of the one before it.
        BookCheck(
            .bekend,
            """
            SELECT \(regel("r")) FROM heroordeling AS h JOIN regel AS r ON r.id = h.regel_id
                LEFT JOIN heroordeling AS eerder ON eerder.id = (
                    SELECT max(id) FROM heroordeling WHERE regel_id = h.regel_id AND id < h.id)
            WHERE h.toen_zorggat IS NOT CASE WHEN eerder.id IS NULL THEN r.zorggat ELSE eerder.nu_zorggat END
                OR h.toen_bedrag <>
                    CASE WHEN eerder.id IS NULL THEN coalesce(r.gevlagd_bedrag, 0) ELSE eerder.nu_bedrag END
            ORDER BY h.id
            """),
    ]

    // MARK: Answers

    /// Messages of the gemeente itself and answers of others are not answered.
    private static let answers: [BookCheck] = [
        BookCheck(
            .antwoord,
            """
            SELECT 'bericht ' || b.id || ' (' || b.bericht || ' ' || b.gemeente || '/' || b.aanbieder || ')'
            FROM bericht AS b LEFT JOIN antwoord AS a ON a.bericht_id = b.id
            WHERE (b.bericht IN ('WMO303', 'WMO305', 'WMO307', 'WMO315', 'WMO317', 'WMO323')) <> (a.id IS NOT NULL)
                OR a.run_id <> b.run_id
            ORDER BY b.id
            """)
    ]
}
