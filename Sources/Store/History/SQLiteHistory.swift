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

    /// Not kept: the ids of one line stand in the text, so that no other line would use it again.
    private func statement(_ sql: String) throws -> SQLiteStatement {
        try SQLiteStatement(database, sql, isKept: false)
    }

    // MARK: Sources

    /// A message as the source of something, by its id.
    private func source(_ message: Int64) throws -> MessageSource {
        let found = try statement(
            """
            SELECT bericht, identificatie, dagtekening, bestand, run.peildatum
            FROM bericht JOIN run ON run.id = bericht.run_id WHERE bericht.id = ?
            """
        ).first(.integer(message)) { row in
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
            "regel.gemeente = ? AND regel.aanbieder = ? AND regel.referentie = ?", knowledge,
            [gemeente, .text(aanbieder), .text(referentie)])
    }

    func line(_ id: Int64, _ knowledge: Knowledge) throws -> HistoricLine? {
        try lines("regel.gemeente = ? AND regel.id = ?", knowledge, [gemeente, .integer(id)]).first
    }

    func lines(onToewijzing nummer: Int, _ knowledge: Knowledge) throws -> [HistoricLine] {
        try lines("regel.gemeente = ? AND regel.toewijzing = ?", knowledge, [gemeente, .integer(nummer)])
    }

    private func lines(
        _ condition: String, _ knowledge: Knowledge, _ values: [SQLiteStatement.Value]
    ) throws -> [HistoricLine] {
        let extra = """
            bericht.id, coalesce(configuratie.programmaversie, run.programmaversie), declaratie.configuratie_id,
                CASE WHEN \(knowledge.covers(line: "regel.gecrediteerd_door")) THEN regel.gecrediteerd_door END
            """
        let found = try statement(
            """
            \(StoredLine.selection(with: extra))
            JOIN run ON run.id = bericht.run_id
            LEFT JOIN configuratie ON configuratie.id = declaratie.configuratie_id
            WHERE \(condition) AND \(knowledge.covers(line: "regel.id"))
            ORDER BY regel.id
            """
        ).all(values) { row in
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
        try statement(
            """
            SELECT referentie, declaratie.bericht_id FROM regel
                JOIN declaratie ON declaratie.id = regel.declaratie_id WHERE regel.id = ?
            """
        ).first(.integer(line)) { ($0.text(0), $0.int64(1)) }
            .map { HistoricCredit(referentieNummer: $0.0, source: try source($0.1)) }
    }

    func configuration(_ id: Int64) throws -> [String: String] {
        try ConfigurationRows.texts(of: id, database)
    }

    // MARK: Toewijzingen and deliveries

    func versies(_ nummer: Int, _ knowledge: Knowledge) throws -> [HistoricVersion] {
        let found = try statement(
            """
            SELECT nummer, bsn, aanbieder, categorie, code, ingangsdatum, einddatum, reden_wijziging, volume, eenheid,
                frequentie, budget, toewijzingsdatum, toewijzingstijd, bericht_id
            FROM toewijzing_versie
            WHERE gemeente = ? AND nummer = ? AND \(knowledge.covers(message: "toewijzing_versie.bericht_id"))
            ORDER BY id
            """
        ).all(gemeente, .integer(nummer)) { row in
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
        let removed = knowledge.covers(message: "start.verwijderd_door", line: "start.verwijderd_door_regel")
        let found = try statement(
            """
            SELECT aanbieder, bsn, categorie, code, begindatum, bron, bericht_id,
                CASE WHEN verwijderd_door IS NOT NULL AND \(removed) THEN verwijderd_door END
            FROM start WHERE gemeente = ? AND toewijzing = ?
                AND \(knowledge.covers(message: "start.bericht_id", line: "start.regel_id"))
            ORDER BY begindatum, id
            """
        ).all(gemeente, .integer(nummer)) { row in
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
        let removed = knowledge.covers(message: "stop.verwijderd_door")
        let found = try statement(
            """
            SELECT aanbieder, bsn, categorie, code, begindatum, reden_beeindiging, einddatum, bericht_id,
                CASE WHEN verwijderd_door IS NOT NULL AND \(removed) THEN verwijderd_door END
            FROM stop WHERE gemeente = ? AND toewijzing = ?
                AND \(knowledge.covers(message: "stop.bericht_id"))
            ORDER BY begindatum, einddatum, id
            """
        ).all(gemeente, .integer(nummer)) { row in
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
        try statement(
            """
            SELECT 1 FROM toewijzing WHERE gemeente = ? AND bsn = ? AND EXISTS (
                SELECT 1 FROM toewijzing_versie versie
                WHERE versie.gemeente = toewijzing.gemeente AND versie.nummer = toewijzing.nummer
                    AND \(knowledge.covers(message: "versie.bericht_id")))
            LIMIT 1
            """
        ).first(gemeente, .text(bsn)) { _ in true } ?? false
    }

    func isReferentieGebruikt(_ referentie: String, aanbieder: String, _ knowledge: Knowledge) throws -> Bool {
        let isUsed =
            try statement(
                """
                SELECT 1 FROM regel WHERE gemeente = ? AND aanbieder = ? AND referentie = ?
                    AND \(knowledge.covers(line: "regel.id")) LIMIT 1
                """
            ).first(gemeente, .text(aanbieder), .text(referentie)) { _ in true } ?? false
        if isUsed { return true }
        return try VeiledText.forms(of: referentie).contains { form in
            try statement(
                """
                SELECT 1 FROM gewiste_referentie WHERE gemeente = ? AND aanbieder = ? AND referentie = ?
                    AND \(knowledge.covers(line: "eerste_regel"))
                """
            ).first(gemeente, .text(aanbieder), .text(form)) { _ in true } ?? false
        }
    }

    func geaccepteerdeDebet(
        _ referentie: String, aanbieder: String, _ knowledge: Knowledge
    ) throws -> GeaccepteerdeDebet? {
        try statement(
            """
            SELECT id, bsn, \(Prestatie.columns),
                CASE WHEN \(knowledge.covers(line: "regel.gecrediteerd_door")) THEN gecrediteerd_door END
            FROM regel
            WHERE gemeente = ? AND aanbieder = ? AND referentie = ? AND debet_credit = 'D' AND oordeel <> 'afgewezen'
                AND \(knowledge.covers(line: "regel.id"))
            ORDER BY id LIMIT 1
            """
        ).first(gemeente, .text(aanbieder), .text(referentie), map: GeaccepteerdeDebet.init)
    }

    func debetten(op toewijzing: Int, _ knowledge: Knowledge) throws -> [HistoricDebit] {
        try statement(
            """
            SELECT regel.id, bsn, \(Prestatie.columns), NULL, declaratie.nummer
            FROM regel JOIN declaratie ON declaratie.id = regel.declaratie_id
            WHERE regel.gemeente = ? AND toewijzing = ? AND debet_credit = 'D' AND oordeel <> 'afgewezen'
                AND \(knowledge.covers(line: "regel.id"))
                AND (gecrediteerd_door IS NULL OR NOT \(knowledge.covers(line: "regel.gecrediteerd_door")))
            ORDER BY regel.id
            """
        ).all(gemeente, .integer(toewijzing)) { row in
            HistoricDebit(
                debet: try GeaccepteerdeDebet(row), declaratieNummer: row.text(3 + Prestatie.columnCount))
        }
    }

    func heroordelingen(of line: Int64, _ knowledge: Knowledge) throws -> [HistoricRejudgement] {
        try statement(
            """
            SELECT toen_zorggat, toen_bedrag, nu_zorggat, nu_bedrag, aanleiding, run.peildatum,
                \(ExceptionRows.columns())
            FROM heroordeling JOIN run ON run.id = heroordeling.run_id
                LEFT JOIN uitzondering ON uitzondering.id = heroordeling.uitzondering_id
            WHERE regel_id = ? AND \(knowledge.covers(run: "heroordeling.run_id"))
            ORDER BY heroordeling.id
            """
        ).all(.integer(line)) { row in
            HistoricRejudgement(
                toen: KnownGap(regel: row.optionalText(0).flatMap(ZorggatRegel.init), bedrag: row.int(1)),
                nu: KnownGap(regel: row.optionalText(2).flatMap(ZorggatRegel.init), bedrag: row.int(3)),
                aanleiding: row.text(4), verwerkt: row.day(5), uitzondering: try Uitzondering(row, at: 6))
        }
    }
}
