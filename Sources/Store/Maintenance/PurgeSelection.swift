import CareTimeline
import GRDB
import IWmo

/// A client in a gemeente: what is kept or removed as a whole.
///
/// A toewijzing does not go alone: own contributions and requests look at all toewijzingen of a client together, so that
/// taking one away would change what is found about the others.
struct StoredClient: Hashable {
    var gemeente: String
    var bsn: String
}

/// Which clients can go.
struct PurgeSelection {
    let before: Day
    private(set) var gone: Set<StoredClient> = []
    /// Of clients without a toewijzing that still runs.
    private(set) var held: [StoredClient: Set<PurgeHold>] = [:]
    /// Answers of which the content goes.
    private(set) var answers: [Int64] = []
    /// Messages of before the day that are about a client who stays.
    private(set) var keptMessages: [Int64] = []

    /// `released`: reasons to stay that somebody decided not to wait for.
    init(_ database: Database, before: Day, released: Set<PurgeHold>) throws {
        self.before = before
        let answers = try AnswerClients(database)
        let running = try Self.clients(database, Self.running, before)
        var holds: [StoredClient: Set<PurgeHold>] = [:]
        for (hold, sql) in Self.holds where !released.contains(hold) {
            for client in try Self.clients(database, sql, before) { holds[client, default: []].insert(hold) }
        }
        for answer in answers.all where answer.dagtekening >= before {
            for client in answer.clients { holds[client, default: []].insert(.recent) }
        }
        let known = try Self.clients(database, Self.known, nil)
        gone = known.subtracting(running).subtracting(holds.keys)
        held = holds.filter { known.contains($0.key) && !running.contains($0.key) }
        let kept = known.subtracting(gone).union(holds.keys)
        for answer in answers.all where answer.dagtekening < before && !answer.clients.isEmpty {
            if answer.clients.isSubset(of: kept) {
                keptMessages.append(answer.message)
            } else {
                self.answers.append(answer.id)
            }
        }
    }

    private static func clients(_ database: Database, _ sql: String, _ day: Day?) throws -> Set<StoredClient> {
        var clients: Set<StoredClient> = []
        // A question asks for the day as often as it needs it, under one number.
        try database.once(sql).forEach(day.map { [.day($0)] } ?? []) { row in
            clients.insert(StoredClient(gemeente: row.text(0), bsn: row.text(1)))
        }
        return clients
    }

    private static let known = """
        SELECT gemeente, bsn FROM toewijzing_versie UNION SELECT gemeente, bsn FROM regel
        UNION SELECT gemeente, bsn FROM verzoek WHERE bsn <> '' UNION SELECT gemeente, bsn FROM eigen_bijdrage
        """

    /// A removed toewijzing counts as not sent; that of an open end did not end.
    private static let running = """
        SELECT DISTINCT toewijzing.gemeente, toewijzing.bsn
        FROM toewijzing JOIN toewijzing_versie AS versie ON versie.id = toewijzing.versie_id
        WHERE coalesce(reden_wijziging, '') <> '13' AND (einddatum IS NULL OR einddatum >= ?1)
        """

    private static let holds: [(PurgeHold, String)] = [
        (
            .recent,
            """
            SELECT versie.gemeente, bsn FROM toewijzing_versie AS versie JOIN bericht ON bericht.id = bericht_id
                WHERE dagtekening >= ?1
            UNION SELECT gemeente, bsn FROM start
                WHERE begindatum >= ?1 OR gemeld >= ?1 OR verwijderd_gemeld >= ?1
            UNION SELECT gemeente, bsn FROM stop
                WHERE begindatum >= ?1 OR einddatum >= ?1 OR gemeld >= ?1 OR verwijderd_gemeld >= ?1
            UNION SELECT regel.gemeente, bsn FROM regel JOIN declaratie ON declaratie.id = declaratie_id
                JOIN bericht ON bericht.id = bericht_id WHERE eind >= ?1 OR dagtekening >= ?1
            UNION SELECT gemeente, bsn FROM eigen_bijdrage WHERE gemeld >= ?1
            UNION SELECT verzoek.gemeente, bsn FROM verzoek
                LEFT JOIN verzoek_antwoord AS antwoord USING (gemeente, aanbieder, referentie)
                WHERE bsn <> '' AND (verzoek.gemeld >= ?1 OR antwoord.gemeld >= ?1)
            """
        ),
        (
            .terugvordering,
            """
            SELECT DISTINCT gemeente, bsn FROM regel
            WHERE debet_credit = 'D' AND oordeel <> 'afgewezen' AND gecrediteerd_door IS NULL AND bekend_bedrag > 0
                AND ?1 IS NOT NULL
            """
        ),
        (
            .verzoek,
            """
            SELECT DISTINCT gemeente, bsn FROM verzoek AS v
            WHERE bsn <> '' AND ?1 IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM verzoek_antwoord AS a
                WHERE a.gemeente = v.gemeente AND a.aanbieder = v.aanbieder AND a.referentie = v.referentie
                    AND a.antwoord = '1')
                AND NOT EXISTS (
                SELECT 1 FROM toewijzing_versie AS t
                WHERE t.gemeente = v.gemeente AND t.aanbieder = v.aanbieder AND t.referentie_aanbieder = v.referentie
                    AND t.bsn = v.bsn)
            """
        ),
        (
            .administratieveStart,
            """
            SELECT DISTINCT gemeente, bsn FROM start
            WHERE bron = 'gemeente' AND verwijderd_door IS NULL AND ?1 IS NOT NULL
            """
        ),
        // A month that is skipped gives a signal that counts the toewijzingen with care in it.
        (
            .nietGedeclareerd,
            """
            SELECT DISTINCT toewijzing.gemeente, toewijzing.bsn
            FROM toewijzing JOIN toewijzing_versie AS versie ON versie.id = toewijzing.versie_id
            WHERE ?1 IS NOT NULL AND EXISTS (
                    SELECT 1 FROM start
                    WHERE start.gemeente = toewijzing.gemeente AND start.toewijzing = toewijzing.nummer
                        AND verwijderd_door IS NULL)
                AND coalesce(strftime('%Y', einddatum * 86400, 'unixepoch') * 12
                        + strftime('%m', einddatum * 86400, 'unixepoch') - 1, 999999)
                    > coalesce((SELECT max(maand) FROM declaratie
                        WHERE declaratie.gemeente = toewijzing.gemeente
                            AND declaratie.aanbieder = toewijzing.aanbieder), 0)
            """
        ),
    ]
}

/// Which clients the answers are about. Of a refused message nothing else tells.
private struct AnswerClients {
    struct Answer {
        var id: Int64
        var message: Int64
        var dagtekening: Day
        var clients: Set<StoredClient>
    }

    private(set) var all: [Answer] = []

    init(_ database: Database) throws {
        try database.once(
            """
            SELECT antwoord.id, bericht.id, dagtekening, gemeente, inhoud
            FROM antwoord JOIN bericht ON bericht.id = bericht_id WHERE length(inhoud) > 0 ORDER BY antwoord.id
            """
        ).forEach([]) { row in
            let gemeente = row.text(3)
            let numbers = ClientNumbers.all(in: row.blob(4))
            guard !numbers.isEmpty else { return }
            all.append(
                Answer(
                    id: row.int64(0), message: row.int64(1), dagtekening: row.day(2),
                    clients: Set(numbers.map { StoredClient(gemeente: gemeente, bsn: $0) })))
        }
    }
}
