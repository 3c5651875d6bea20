import CareTimeline
import GRDB
import IWmo
import Rules

/// The session of one run on the SQLite store. Lives on the store's own queue.
final class SQLiteSession: AdministrationSession {
    private let statements: StatementCache
    private var administrations: [String: SQLiteAdministration] = [:]
    /// The latest number behind the name of an answer, for names that were used more than once.
    private var answerNumbers: [String: Int] = [:]

    private var database: Database { statements.database }

    private let path: String?

    /// `path`: of the file; nil for an administration in memory.
    init(_ database: Database, path: String?) {
        statements = StatementCache(database)
        self.path = path
    }

    /// A text that is the same at every call from this place.
    func statement(
        _ sql: @autoclosure () -> String, file: StaticString = #fileID, line: UInt = #line, column: UInt = #column
    ) throws -> SQLiteStatement {
        try statements.statement(sql, file, line, column)
    }

    func transaction(_ body: () throws -> Void) throws {
        try database.inTransaction {
            try body()
            return .commit
        }
    }

    func administration(of gemeente: String) -> any GemeenteAdministration {
        if let known = administrations[gemeente] { return known }
        let new = SQLiteAdministration(statements, gemeente: gemeente)
        administrations[gemeente] = new
        return new
    }

    func reader() throws -> (any AdministrationReader)? { try path.map(SQLiteReader.init) }

    func history(of gemeente: String) -> any GemeenteHistory { SQLiteHistory(database, gemeente: gemeente) }

    // MARK: Runs

    func unfinishedRun() throws -> StoredRun? {
        try statement(
            "SELECT id, peildatum, toestand, uitvoer, kenmerk FROM run WHERE toestand <> 'klaar' ORDER BY id LIMIT 1"
        )
        .first { row in
            StoredRun(
                id: row.int64(0), peildatum: row.day(1), state: StoredRun.State(rawValue: row.text(2)) ?? .bezig,
                uitvoer: row.text(3), kenmerk: row.optionalText(4))
        }
    }

    func latestRunDay() throws -> Day? {
        try statement("SELECT max(peildatum) FROM run WHERE toestand = 'klaar'").first { $0.optionalDay(0) } ?? nil
    }

    func beginRun(peildatum: Day, uitvoer: String, programVersion: String) throws -> StoredRun {
        try statement("INSERT INTO run (peildatum, toestand, uitvoer, programmaversie) VALUES (?, 'bezig', ?, ?)")
            .run(.day(peildatum), .text(uitvoer), .text(programVersion))
        return StoredRun(id: database.lastInsertedRowID, peildatum: peildatum, state: .bezig, uitvoer: uitvoer)
    }

    func setPeildatum(_ day: Day, of run: StoredRun) throws {
        try statement("UPDATE run SET peildatum = ? WHERE id = ?").run(.day(day), .integer(run.id))
    }

    func keepConfiguration(_ parts: [ConfigurationPart], programVersion: String, run: StoredRun) throws -> Int64 {
        let id = try ConfigurationRows.keep(parts, programVersion: programVersion, database)
        try statement("UPDATE run SET configuratie_id = ? WHERE id = ?").run(.integer(id), .integer(run.id))
        return id
    }

    func setState(_ state: StoredRun.State, uitvoer: String, kenmerk: String?, of run: StoredRun) throws {
        try statement("UPDATE run SET toestand = ?, uitvoer = ?, kenmerk = ? WHERE id = ?")
            .run(.text(state.rawValue), .text(uitvoer), .optional(kenmerk), .integer(run.id))
    }

    // MARK: Messages and answers

    func processedContent(_ contentHash: String) throws -> (runID: Int64, bestand: String)? {
        try statement("SELECT run_id, bestand FROM bericht WHERE inhoud_hash = ?")
            .first(.text(contentHash)) { ($0.int64(0), $0.text(1)) }
    }

    func add(_ message: StoredMessage, run: StoredRun) throws -> Int64 {
        try statement(
            """
            INSERT INTO bericht (run_id, inhoud_hash, bestand, bericht, versie, subversie, gemeente, aanbieder,
                identificatie, dagtekening, verwerkt, niveau, retourcodes, regels, redenen_nl, redenen_en,
                gebruikt_identificatie)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        ).run(
            .integer(run.id), .text(message.contentHash), .text(message.bestand), .text(message.bericht.rawValue),
            .integer(message.release.version), .integer(message.release.subversion), .text(message.gemeente),
            .text(message.aanbieder), .text(message.identificatie), .day(message.dagtekening),
            .integer(message.isVerwerkt ? 1 : 0), .optional(message.niveau), .list(message.retourcodes),
            .list(message.regels), .texts(message.redenen, \.nl), .texts(message.redenen, \.en),
            .integer(message.gebruiktIdentificatie ? 1 : 0))
        return database.lastInsertedRowID
    }

    func addAnswer(_ content: [UInt8], wantedName: String, message: Int64, run: StoredRun) throws -> String {
        // Numbers are never given back, so the search goes on where it ended the last time.
        var number = answerNumbers[wantedName] ?? 1
        var name = number == 1 ? "\(wantedName).xml" : "\(wantedName)_\(number).xml"
        let taken = try statement("SELECT 1 FROM antwoord WHERE bestandsnaam = ?")
        while try VeiledText.forms(of: name).contains(where: { try taken.first(.text($0), map: { _ in true }) == true })
        {
            number += 1
            name = "\(wantedName)_\(number).xml"
        }
        if number > 1 { answerNumbers[wantedName] = number }
        try statement("INSERT INTO antwoord (run_id, bericht_id, bestandsnaam, inhoud) VALUES (?, ?, ?, ?)")
            .run(.integer(run.id), .integer(message), .text(name), .blob(content))
        return name
    }

    func add(_ signaal: StoredSignaal, run: StoredRun) throws {
        try statement(
            """
            INSERT INTO signaal (run_id, gemeente, aanbieder, soort, tekst_nl, tekst_en, uitzondering_id)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """
        ).run(
            .integer(run.id), .text(signaal.gemeente), .text(signaal.aanbieder), .text(signaal.soort.rawValue),
            .text(signaal.tekst.nl), .text(signaal.tekst.en),
            .optional(try signaal.uitzondering.map { try ExceptionRows.keep($0, in: database) }))
    }

    // MARK: Re-judging

    func touched(in run: StoredRun) throws -> [TouchedToewijzing] {
        try statement(
            """
            SELECT gemeente, nummer, tijdlijn_voor, aanleiding, bericht_id FROM aanraking WHERE run_id = ?
            ORDER BY gemeente, nummer
            """
        ).all(.integer(run.id)) { row in
            TouchedToewijzing(
                gemeente: row.text(0), nummer: row.int(1), before: row.optionalText(2), aanleiding: row.text(3),
                bericht: row.isNull(4) ? nil : row.int64(4))
        }
    }

    func add(_ heroordeling: StoredHeroordeling, run: StoredRun) throws {
        try statement(
            """
            INSERT INTO heroordeling (run_id, regel_id, toen_zorggat, toen_bedrag, nu_zorggat, nu_bedrag, aanleiding,
                uitzondering_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """
        ).run(
            .integer(run.id), .integer(heroordeling.line.id), .optional(heroordeling.toen.regel?.rawValue),
            .integer(heroordeling.toen.bedrag), .optional(heroordeling.nu.regel?.rawValue),
            .integer(heroordeling.nu.bedrag), .text(heroordeling.aanleiding),
            .optional(try heroordeling.uitzondering.map { try ExceptionRows.keep($0, in: database) }))
    }

    // MARK: Output

    func messages(of run: StoredRun, _ body: (ProcessedMessage) throws -> Void) throws {
        try statement(
            """
            SELECT inhoud_hash, bestand, bericht, versie, subversie, gemeente, aanbieder, identificatie, dagtekening,
                verwerkt, niveau, retourcodes, regels, redenen_nl, redenen_en, gebruikt_identificatie, bestandsnaam
            FROM bericht LEFT JOIN antwoord ON antwoord.bericht_id = bericht.id
            WHERE bericht.run_id = ? ORDER BY bestand
            """
        ).forEach(.integer(run.id)) { row in
            try body(ProcessedMessage(message: try StoredMessage(row), retourbericht: row.optionalText(16)))
        }
    }

    func lines(of run: StoredRun, _ body: (StoredLine) throws -> Void) throws {
        // Declaration by declaration: whoever puts the lines into words need not wait until those of a night are sorted.
        let declaraties = try statement(
            """
            SELECT declaratie.id FROM declaratie JOIN bericht ON bericht.id = declaratie.bericht_id
            WHERE bericht.run_id = ? ORDER BY declaratie.gemeente, declaratie.aanbieder, declaratie.nummer
            """
        ).all(.integer(run.id)) { $0.int64(0) }
        for declaratie in declaraties {
            try statement(
                "\(StoredLine.selection) WHERE regel.declaratie_id = ? ORDER BY regel.referentie, regel.id"
            ).forEach(.integer(declaratie)) { row in try body(try StoredLine(row)) }
        }
    }

    func answers(of run: StoredRun, _ body: (_ name: String, _ content: [UInt8]) throws -> Void) throws {
        try statement("SELECT bestandsnaam, inhoud FROM antwoord WHERE run_id = ? ORDER BY bestandsnaam")
            .forEach(.integer(run.id)) { try body($0.text(0), $0.blob(1)) }
    }

    func heroordelingen(of run: StoredRun, _ body: (StoredHeroordeling) throws -> Void) throws {
        try statement(
            """
            \(StoredHeroordeling.selection)
            WHERE heroordeling.run_id = ?
            ORDER BY regel.gemeente, regel.aanbieder, declaratie.nummer, regel.referentie, regel.id
            """
        ).forEach(.integer(run.id)) { row in try body(try StoredHeroordeling(row)) }
    }

    func terugvorderingen(after run: StoredRun, _ body: (StoredTerugvordering) throws -> Void) throws {
        try statement(StoredTerugvordering.selection).forEach(.integer(run.id), .integer(run.id)) { row in
            try body(try StoredTerugvordering(row))
        }
    }

    func gecrediteerdeTerugvorderingen(in run: StoredRun, _ body: (StoredLine) throws -> Void) throws {
        try statement(StoredTerugvordering.closed).forEach(.integer(run.id), .integer(run.id)) { row in
            try body(try StoredLine(row))
        }
    }

    func signalen(of run: StoredRun) throws -> [StoredSignaal] {
        try statement(
            """
            \(StoredSignaal.selection) WHERE run_id = ?
            ORDER BY gemeente, aanbieder, soort, tekst_nl
            """
        ).all(.integer(run.id), map: StoredSignaal.init)
    }

    func administratieveStarts(recordedIn run: StoredRun) throws -> [StoredAdministratieveStart] {
        try statement(
            """
            SELECT start.gemeente, start.aanbieder, toewijzing, bsn, begindatum
            FROM start JOIN bericht ON bericht.id = start.bericht_id
            WHERE bron = 'gemeente' AND verwijderd_door IS NULL AND bericht.run_id <= ?
            ORDER BY start.gemeente, start.aanbieder, toewijzing
            """
        ).all(.integer(run.id)) { row in
            StoredAdministratieveStart(
                gemeente: row.text(0), aanbieder: row.text(1), toewijzingNummer: row.int(2), bsn: row.text(3),
                begindatum: row.day(4))
        }
    }
}
