import CareTimeline
import GRDB
import IWmo
import Rules

/// What was delivered: starts and stops.
extension SQLiteAdministration {
    func levering(_ nummer: Int) throws -> Leveringsstand {
        var levering = Leveringsstand()
        try statement(
            """
            SELECT bron, aanbieder, bsn, categorie, code, begindatum FROM start
            WHERE gemeente = ? AND toewijzing = ? AND verwijderd_door IS NULL ORDER BY begindatum, id
            """
        ).forEach(gemeente, .integer(nummer)) { row in
            if row.text(0) == "gemeente" {
                levering.administratieveStart = row.day(5)
            } else {
                levering.starts.append(
                    BekendeStart(
                        aanbieder: row.text(1), bsn: row.text(2), product: row.product(3), begindatum: row.day(5)))
            }
        }
        guard !levering.starts.isEmpty else { return levering }
        levering.stops = try statement(
            """
            SELECT aanbieder, bsn, categorie, code, begindatum, reden_beeindiging, einddatum FROM stop
            WHERE gemeente = ? AND toewijzing = ? AND verwijderd_door IS NULL ORDER BY begindatum, einddatum, id
            """
        ).all(gemeente, .integer(nummer)) { row in
            BekendeStop(
                aanbieder: row.text(0), bsn: row.text(1), product: row.product(2), begindatum: row.day(4),
                redenBeeindiging: row.text(5), einddatum: row.day(6))
        }
        return levering
    }

    func add(_ start: BekendeStart, toewijzing: Int, message: Int64, gemeld: Day) throws {
        try addStart(start, bron: "aanbieder", toewijzing: toewijzing, message: message, line: nil, gemeld: gemeld)
    }

    private func addStart(
        _ start: BekendeStart, bron: String, toewijzing: Int, message: Int64, line: Int64?, gemeld: Day
    ) throws {
        try statement(
            """
            INSERT INTO start (bron, gemeente, toewijzing, aanbieder, bsn, categorie, code, begindatum, bericht_id,
                gemeld, regel_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        ).run(
            .text(bron), gemeente, .integer(toewijzing), .text(start.aanbieder), .text(start.bsn),
            .optional(start.product?.categorie), .optional(start.product?.code), .day(start.begindatum),
            .integer(message), .day(gemeld), .optional(line))
    }

    func add(_ stop: BekendeStop, toewijzing: Int, message: Int64, gemeld: Day) throws {
        try statement(
            """
            INSERT INTO stop (gemeente, toewijzing, aanbieder, bsn, categorie, code, begindatum, reden_beeindiging,
                einddatum, bericht_id, gemeld)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        ).run(
            gemeente, .integer(toewijzing), .text(stop.aanbieder), .text(stop.bsn),
            .optional(stop.product?.categorie), .optional(stop.product?.code), .day(stop.begindatum),
            .text(stop.redenBeeindiging), .day(stop.einddatum), .integer(message), .day(gemeld))
    }

    func remove(_ start: BekendeStart, toewijzing: Int, message: Int64, gemeld: Day) throws {
        try statement(
            """
            UPDATE start SET verwijderd_door = ?, verwijderd_gemeld = ?
            WHERE gemeente = ? AND toewijzing = ? AND aanbieder = ? AND bsn = ? AND categorie IS ? AND code IS ?
                AND begindatum = ? AND bron = 'aanbieder' AND verwijderd_door IS NULL
            """
        ).run(
            .integer(message), .day(gemeld), gemeente, .integer(toewijzing), .text(start.aanbieder), .text(start.bsn),
            .optional(start.product?.categorie), .optional(start.product?.code), .day(start.begindatum))
    }

    func remove(_ stop: BekendeStop, toewijzing: Int, message: Int64, gemeld: Day) throws {
        try statement(
            """
            UPDATE stop SET verwijderd_door = ?, verwijderd_gemeld = ?
            WHERE gemeente = ? AND toewijzing = ? AND aanbieder = ? AND bsn = ? AND categorie IS ? AND code IS ?
                AND begindatum = ? AND reden_beeindiging = ? AND einddatum = ? AND verwijderd_door IS NULL
            """
        ).run(
            .integer(message), .day(gemeld), gemeente, .integer(toewijzing), .text(stop.aanbieder), .text(stop.bsn),
            .optional(stop.product?.categorie), .optional(stop.product?.code), .day(stop.begindatum),
            .text(stop.redenBeeindiging), .day(stop.einddatum))
    }

    func setAdministratieveStart(
        _ day: Day?, van toewijzing: ToewijzingStand, message: Int64, line: Int64?, gemeld: Day
    ) throws {
        try statement(
            """
            UPDATE start SET verwijderd_door = ?, verwijderd_gemeld = ?, verwijderd_door_regel = ?
            WHERE gemeente = ? AND toewijzing = ? AND bron = 'gemeente' AND verwijderd_door IS NULL
            """
        ).run(.integer(message), .day(gemeld), .optional(line), gemeente, .integer(toewijzing.nummer))
        guard let day else { return }
        let start = BekendeStart(
            aanbieder: toewijzing.aanbieder, bsn: toewijzing.bsn, product: toewijzing.product, begindatum: day)
        try addStart(
            start, bron: "gemeente", toewijzing: toewijzing.nummer, message: message, line: line, gemeld: gemeld)
    }

    func touch(_ touched: TouchedToewijzing, run: StoredRun) throws {
        try statement(
            """
            INSERT INTO aanraking (run_id, gemeente, nummer, tijdlijn_voor, aanleiding, bericht_id)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (run_id, gemeente, nummer)
                DO UPDATE SET aanleiding = excluded.aanleiding, bericht_id = excluded.bericht_id
            """
        ).run(
            .integer(run.id), gemeente, .integer(touched.nummer), .optional(touched.before), .text(touched.aanleiding),
            .optional(touched.bericht))
    }
}
