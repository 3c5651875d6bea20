import CareTimeline
import GRDB
import IWmo
import Rules

/// Reads the past of one gemeente from the SQLite store.
final class SQLiteHistory: GemeenteHistory {
    private let database: Database
    private let gemeente: SQLiteStatement.Value

    init(_ database: Database, gemeente: String) {
        self.database = database
        self.gemeente = .text(gemeente)
    }

    /// Every row, mapped. Values have numbers (`?1`), because `Knowledge.bound` has places of its own.
    private func all<Result>(
        _ sql: String, _ values: [SQLiteStatement.Value], _ knowledge: Knowledge = .now,
        map: (SQLiteRow) throws -> Result
    ) throws -> [Result] {
        let statement = try SQLiteStatement(database, sql)
        return try statement.all(knowledge.values(values, in: statement), map: map)
    }

    /// The first row, mapped; nil when there is none.
    private func first<Result>(
        _ sql: String, _ values: [SQLiteStatement.Value], _ knowledge: Knowledge = .now,
        map: (SQLiteRow) throws -> Result
    ) throws -> Result? {
        let statement = try SQLiteStatement(database, sql)
        return try statement.first(knowledge.values(values, in: statement), map: map)
    }

    // MARK: Sources

    /// A message as the source of something, by its id.
    private func source(_ message: Int64) throws -> MessageSource {
        let found = try first(
            """
            SELECT bericht, identificatie, dagtekening, bestand, run.peildatum
            FROM bericht JOIN run ON run.id = bericht.run_id WHERE bericht.id = ?1
            """, [.integer(message)]
        ) { row in
            MessageSource(
                bericht: BerichtType(rawValue: row.text(0)) ?? .wmo301, identificatie: row.text(1),
                dagtekening: row.day(2), bestand: row.text(3), verwerkt: row.day(4))
        }
        guard let found else { throw StoreError.unreadableRow("bericht") }
        return found
    }

    // MARK: Lines

    func lines(referentie: String, aanbieder: String, _ knowledge: Knowledge) throws -> [HistoricLine] {
        try lines(
            "regel.gemeente = ?1 AND regel.aanbieder = ?2 AND regel.referentie = ?3", knowledge,
            [gemeente, .text(aanbieder), .text(referentie)])
    }

    func line(_ id: Int64, _ knowledge: Knowledge) throws -> HistoricLine? {
        try lines("regel.gemeente = ?1 AND regel.id = ?2", knowledge, [gemeente, .integer(id)]).first
    }

    func lines(onToewijzing nummer: Int, _ knowledge: Knowledge) throws -> [HistoricLine] {
        try lines("regel.gemeente = ?1 AND regel.toewijzing = ?2", knowledge, [gemeente, .integer(nummer)])
    }

    private func lines(
        _ condition: String, _ knowledge: Knowledge, _ values: [SQLiteStatement.Value]
    ) throws -> [HistoricLine] {
        let extra = """
            bericht.id, coalesce(configuratie.programmaversie, run.programmaversie), declaratie.configuratie_id,
                CASE WHEN \(knowledge.bound.covers(line: "regel.gecrediteerd_door")) THEN regel.gecrediteerd_door END
            """
        let found = try all(
            """
            \(StoredLine.selection(with: extra))
            JOIN run ON run.id = bericht.run_id
            LEFT JOIN configuratie ON configuratie.id = declaratie.configuratie_id
            WHERE \(condition) AND \(knowledge.bound.covers(line: "regel.id"))
            ORDER BY regel.id
            """, values, knowledge
        ) { row in
            let next = StoredLine.columnCount
            return (
                line: try StoredLine(row), message: row.int64(next), version: row.text(next + 1),
                configuration: row.isNull(next + 2) ? nil : row.int64(next + 2),
                credit: row.isNull(next + 3) ? nil : row.int64(next + 3)
            )
        }
        return try found.map { found in
            HistoricLine(
                line: found.line, messageID: found.message, source: try source(found.message),
                programVersion: found.version, configurationID: found.configuration,
                credit: try found.credit.flatMap(credit))
        }
    }

    private func credit(_ line: Int64) throws -> HistoricCredit? {
        try first(
            """
            SELECT referentie, declaratie.bericht_id FROM regel
                JOIN declaratie ON declaratie.id = regel.declaratie_id WHERE regel.id = ?1
            """, [.integer(line)]
        ) { ($0.text(0), $0.int64(1)) }
        .map { HistoricCredit(referentieNummer: $0.0, source: try source($0.1)) }
    }

    func configuration(_ id: Int64) throws -> [String: String] {
        try ConfigurationRows.texts(of: id, database)
    }

    // MARK: Toewijzingen and deliveries

    func versies(_ nummer: Int, _ knowledge: Knowledge) throws -> [HistoricVersion] {
        let found = try all(
            """
            SELECT nummer, bsn, aanbieder, categorie, code, ingangsdatum, einddatum, reden_wijziging, volume, eenheid,
                frequentie, budget, toewijzingsdatum, toewijzingstijd, bericht_id
            FROM toewijzing_versie
            WHERE gemeente = ?1 AND nummer = ?2 AND \(knowledge.bound.covers(message: "toewijzing_versie.bericht_id"))
            ORDER BY id
            """, [gemeente, .integer(nummer)], knowledge
        ) { row in
            (
                stand: ToewijzingStand(row), date: row.day(12), time: Tijd(row.text(13)) ?? Tijd(seconds: 0),
                message: row.int64(14)
            )
        }
        // Of equal stamps the one that arrived later counts: the order of arrival stays.
        let ordered = found.enumerated().sorted {
            ($0.element.date, $0.element.time, $0.offset) < ($1.element.date, $1.element.time, $1.offset)
        }
        return try ordered.map(\.element).map { version in
            HistoricVersion(
                stand: version.stand, toewijzingsdatum: version.date, toewijzingstijd: version.time,
                source: try source(version.message))
        }
    }

    func starts(_ nummer: Int, _ knowledge: Knowledge) throws -> [HistoricStart] {
        let removed = knowledge.bound.covers(message: "start.verwijderd_door", line: "start.verwijderd_door_regel")
        let found = try all(
            """
            SELECT aanbieder, bsn, categorie, code, begindatum, bron, bericht_id,
                CASE WHEN verwijderd_door IS NOT NULL AND \(removed) THEN verwijderd_door END
            FROM start WHERE gemeente = ?1 AND toewijzing = ?2
                AND \(knowledge.bound.covers(message: "start.bericht_id", line: "start.regel_id"))
            ORDER BY begindatum, id
            """, [gemeente, .integer(nummer)], knowledge
        ) { row in
            (
                start: BekendeStart(
                    aanbieder: row.text(0), bsn: row.text(1), product: row.product(2), begindatum: row.day(4)),
                isAdministrative: row.text(5) == "gemeente", message: row.int64(6),
                removal: row.isNull(7) ? nil : row.int64(7)
            )
        }
        return try found.map { found in
            HistoricStart(
                start: found.start, isAdministrative: found.isAdministrative, source: try source(found.message),
                removal: try found.removal.map(source))
        }
    }

    func stops(_ nummer: Int, _ knowledge: Knowledge) throws -> [HistoricStop] {
        let removed = knowledge.bound.covers(message: "stop.verwijderd_door")
        let found = try all(
            """
            SELECT aanbieder, bsn, categorie, code, begindatum, reden_beeindiging, einddatum, bericht_id,
                CASE WHEN verwijderd_door IS NOT NULL AND \(removed) THEN verwijderd_door END
            FROM stop WHERE gemeente = ?1 AND toewijzing = ?2
                AND \(knowledge.bound.covers(message: "stop.bericht_id"))
            ORDER BY begindatum, einddatum, id
            """, [gemeente, .integer(nummer)], knowledge
        ) { row in
            (
                stop: BekendeStop(
                    aanbieder: row.text(0), bsn: row.text(1), product: row.product(2), begindatum: row.day(4),
                    redenBeeindiging: row.text(5), einddatum: row.day(6)),
                message: row.int64(7), removal: row.isNull(8) ? nil : row.int64(8)
            )
        }
        return try found.map { found in
            HistoricStop(
                stop: found.stop, source: try source(found.message), removal: try found.removal.map(source))
        }
    }

    // MARK: What a line is laid beside

    func isClientBekend(_ bsn: String, _ knowledge: Knowledge) throws -> Bool {
        try first(
            """
            SELECT 1 FROM toewijzing WHERE gemeente = ?1 AND bsn = ?2 AND EXISTS (
                SELECT 1 FROM toewijzing_versie versie
                WHERE versie.gemeente = toewijzing.gemeente AND versie.nummer = toewijzing.nummer
                    AND \(knowledge.bound.covers(message: "versie.bericht_id")))
            LIMIT 1
            """, [gemeente, .text(bsn)], knowledge
        ) { _ in true } ?? false
    }

    func isReferentieGebruikt(_ referentie: String, aanbieder: String, _ knowledge: Knowledge) throws -> Bool {
        let isUsed =
            try first(
                """
                SELECT 1 FROM regel WHERE gemeente = ?1 AND aanbieder = ?2 AND referentie = ?3
                    AND \(knowledge.bound.covers(line: "regel.id")) LIMIT 1
                """, [gemeente, .text(aanbieder), .text(referentie)], knowledge
            ) { _ in true } ?? false
        if isUsed { return true }
        return try VeiledText.forms(of: referentie).contains { form in
            try first(
                """
                SELECT 1 FROM gewiste_referentie WHERE gemeente = ?1 AND aanbieder = ?2 AND referentie = ?3
                    AND \(knowledge.bound.covers(line: "eerste_regel"))
                """, [gemeente, .text(aanbieder), .text(form)], knowledge
            ) { _ in true } ?? false
        }
    }

    func geaccepteerdeDebet(
        _ referentie: String, aanbieder: String, _ knowledge: Knowledge
    ) throws -> GeaccepteerdeDebet? {
        try first(
            """
            SELECT id, bsn, \(Prestatie.columns),
                CASE WHEN \(knowledge.bound.covers(line: "regel.gecrediteerd_door")) THEN gecrediteerd_door END
            FROM regel
            WHERE gemeente = ?1 AND aanbieder = ?2 AND referentie = ?3 AND debet_credit = 'D'
                AND oordeel <> 'afgewezen'
                AND \(knowledge.bound.covers(line: "regel.id"))
            ORDER BY id LIMIT 1
            """, [gemeente, .text(aanbieder), .text(referentie)], knowledge, map: GeaccepteerdeDebet.init)
    }

    func debetten(op toewijzing: Int, _ knowledge: Knowledge) throws -> [HistoricDebit] {
        try all(
            """
            SELECT regel.id, bsn, \(Prestatie.columns), NULL, declaratie.nummer
            FROM regel JOIN declaratie ON declaratie.id = regel.declaratie_id
            WHERE regel.gemeente = ?1 AND toewijzing = ?2 AND debet_credit = 'D' AND oordeel <> 'afgewezen'
                AND \(knowledge.bound.covers(line: "regel.id"))
                AND (gecrediteerd_door IS NULL OR NOT \(knowledge.bound.covers(line: "regel.gecrediteerd_door")))
            ORDER BY regel.id
            """, [gemeente, .integer(toewijzing)], knowledge
        ) { row in
            HistoricDebit(
                debet: try GeaccepteerdeDebet(row), declaratieNummer: row.text(3 + Prestatie.columnCount))
        }
    }

    func heroordelingen(of line: Int64, _ knowledge: Knowledge) throws -> [HistoricRejudgement] {
        try all(
            """
            SELECT toen_zorggat, toen_bedrag, nu_zorggat, nu_bedrag, aanleiding, run.peildatum,
                \(ExceptionRows.columns())
            FROM heroordeling JOIN run ON run.id = heroordeling.run_id
                LEFT JOIN uitzondering ON uitzondering.id = heroordeling.uitzondering_id
            WHERE regel_id = ?1 AND \(knowledge.bound.covers(run: "heroordeling.run_id"))
            ORDER BY heroordeling.id
            """, [.integer(line)], knowledge
        ) { row in
            HistoricRejudgement(
                toen: KnownGap(regel: row.optionalText(0).flatMap(ZorggatRegel.init), bedrag: row.int(1)),
                nu: KnownGap(regel: row.optionalText(2).flatMap(ZorggatRegel.init), bedrag: row.int(3)),
                aanleiding: row.text(4), verwerkt: row.day(5), uitzondering: try Uitzondering(row, at: 6))
        }
    }
}
