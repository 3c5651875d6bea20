import CareTimeline
import GRDB
import IWmo
import Rules

// Requests for a toewijzing, and what was sent in answer to them.

extension SQLiteAdministration {
    // MARK: Toewijzingen as an aanbieder could know them

    func toewijzing(_ nummer: Int, bekendOp dag: Day) throws -> ToewijzingStand? {
        try statement(
            """
            SELECT toewijzing_versie.nummer, toewijzing_versie.bsn, toewijzing_versie.aanbieder, categorie, code,
                ingangsdatum, einddatum, reden_wijziging, volume, eenheid, frequentie, budget
            FROM toewijzing_versie JOIN bericht ON bericht.id = toewijzing_versie.bericht_id
            WHERE toewijzing_versie.gemeente = ? AND toewijzing_versie.nummer = ? AND bericht.dagtekening <= ?
            ORDER BY toewijzingsdatum DESC, toewijzingstijd DESC, toewijzing_versie.id DESC LIMIT 1
            """
        ).first(gemeente, .integer(nummer), .day(dag), map: ToewijzingStand.init)
    }

    func toewijzingNummers(van aanbieder: String, bsn: String) throws -> [Int] {
        // Left to itself, SQLite walks every toewijzing of the gemeente, because that gives the order.
        try statement(
            """
            SELECT nummer FROM toewijzing INDEXED BY toewijzing_bsn
            WHERE gemeente = ? AND bsn = ? AND aanbieder = ? ORDER BY nummer
            """
        ).all(gemeente, .text(bsn), .text(aanbieder)) { $0.int(0) }
    }

    func isReferentieHerhaald(_ referentie: String, toewijzing: Int) throws -> Bool {
        try statement(
            "SELECT 1 FROM toewijzing_versie WHERE gemeente = ? AND nummer = ? AND referentie_aanbieder = ? LIMIT 1"
        ).first(gemeente, .integer(toewijzing), .text(referentie)) { _ in true } ?? false
    }

    // MARK: Requests

    func heeftVerzoeken() throws -> Bool {
        try statement("SELECT 1 FROM verzoek WHERE gemeente = ? LIMIT 1").first(gemeente) { _ in true } ?? false
    }

    func verzoekstand(_ referentie: String, aanbieder: String) throws -> Verzoekstand {
        // Of a client whose data went, the request is still there, without the client.
        let verzoek = try VeiledText.forms(of: referentie).compactMap { form in
            try statement("SELECT bsn, gemeld FROM verzoek WHERE gemeente = ? AND aanbieder = ? AND referentie = ?")
                .first(gemeente, .text(aanbieder), .text(form)) { row in
                    Verzoekstand.Verzoek(bsn: row.text(0), dagtekening: row.day(1))
                }
        }.first
        return Verzoekstand(
            verzoek: verzoek, antwoorden: try antwoorden(op: referentie, aanbieder: aanbieder),
            toegewezenOp: try toegewezenOp(referentie, aanbieder: aanbieder, bsn: verzoek?.bsn))
    }

    private func antwoorden(op referentie: String, aanbieder: String) throws -> [Verzoekstand.Antwoord] {
        try statement(
            """
            SELECT antwoord, gemeld FROM verzoek_antwoord WHERE gemeente = ? AND aanbieder = ? AND referentie = ?
            ORDER BY id
            """
        ).all(gemeente, .text(aanbieder), .text(referentie)) { row in
            Verzoekstand.Antwoord(verzoekAntwoord: row.text(0), dagtekening: row.day(1))
        }
    }

    /// Without a known request there is no client to compare with.
    private func toegewezenOp(_ referentie: String, aanbieder: String, bsn: String?) throws -> Day? {
        try statement(
            """
            SELECT min(bericht.dagtekening)
            FROM toewijzing_versie JOIN bericht ON bericht.id = toewijzing_versie.bericht_id
            WHERE toewijzing_versie.gemeente = ? AND toewijzing_versie.aanbieder = ? AND referentie_aanbieder = ?
                AND (?4 IS NULL OR bsn = ?4)
            """
        ).first(gemeente, .text(aanbieder), .text(referentie), .optional(bsn)) { $0.optionalDay(0) } ?? nil
    }

    func verzoeken(van aanbieder: String, bsn: String) throws -> [Verzoekstand] {
        try statement("SELECT referentie FROM verzoek WHERE gemeente = ? AND aanbieder = ? AND bsn = ? ORDER BY id")
            .all(gemeente, .text(aanbieder), .text(bsn)) { $0.text(0) }
            .map { try verzoekstand($0, aanbieder: aanbieder) }
    }

    func gevraagd(_ referentie: String, aanbieder: String) throws -> GevraagdeProducten {
        var gevraagd = GevraagdeProducten()
        try statement(
            """
            SELECT toewijzing, ingangsdatum FROM verzoek_product JOIN verzoek ON verzoek.id = verzoek_product.verzoek_id
            WHERE gemeente = ? AND aanbieder = ? AND referentie = ? ORDER BY verzoek_product.id
            """
        ).forEach(gemeente, .text(aanbieder), .text(referentie)) { row in
            if let nummer = row.optionalInt(0) {
                gevraagd.toewijzingen.append(nummer)
            } else if let dag = row.optionalDay(1) {
                gevraagd.ingangsdata.append(dag)
            }
        }
        return gevraagd
    }

    // MARK: Adding

    func add(_ verzoek: ToewijzingsVerzoek, message: Int64) throws {
        for product in verzoek.aangevraagdeProducten {
            let id = try addVerzoek(
                product.referentieAanbieder, verzoek.header, bsn: verzoek.client.bsn, reden: nil, message: message)
            try add(
                .init(
                    soort: "aangevraagd", product: product.product, ingangsdatum: product.toewijzingIngangsdatum,
                    einddatum: product.toewijzingEinddatum, omvang: product.omvang, budget: product.budget),
                verzoek: id)
        }
    }

    func add(_ verzoek: WijzigingsVerzoek, message: Int64) throws {
        let id = try addVerzoek(
            verzoek.referentieAanbieder, verzoek.header, bsn: verzoek.bsn, reden: verzoek.redenVerzoek,
            message: message)
        for nummer in verzoek.ongewijzigdeProducten {
            try add(.init(soort: "ongewijzigd", toewijzing: nummer), verzoek: id)
        }
        for product in verzoek.teWijzigenProducten {
            try add(
                .init(
                    soort: "te-wijzigen", toewijzing: product.toewijzingNummer,
                    ingangsdatum: product.gewensteIngangsdatum, einddatum: product.einddatum, omvang: product.omvang,
                    budget: product.budget), verzoek: id)
        }
        for product in verzoek.nieuweProducten {
            try add(
                .init(
                    soort: "nieuw", product: product.product, ingangsdatum: product.gewensteIngangsdatum,
                    einddatum: product.einddatum, omvang: product.omvang, budget: product.budget), verzoek: id)
        }
    }

    private func addVerzoek(
        _ referentie: String, _ header: Header, bsn: String, reden: String?, message: Int64
    ) throws -> Int64 {
        try statement(
            """
            INSERT INTO verzoek (bericht_id, gemeente, aanbieder, referentie, bsn, reden_verzoek, gemeld)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """
        ).run(
            .integer(message), gemeente, .text(header.aanbieder), .text(referentie), .text(bsn), .optional(reden),
            .day(header.dagtekening))
        return database.lastInsertedRowID
    }

    /// One row of `verzoek_product`.
    private struct ProductRow {
        var soort: String
        var toewijzing: Int?
        var product: Product?
        var ingangsdatum: Day?
        var einddatum: Day?
        var omvang: Omvang?
        var budget: Int?
    }

    private func add(_ row: ProductRow, verzoek: Int64) throws {
        try statement(
            """
            INSERT INTO verzoek_product (verzoek_id, soort, toewijzing, categorie, code, ingangsdatum, einddatum, volume,
                eenheid, frequentie, budget)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        ).run(
            .integer(verzoek), .text(row.soort), .optional(row.toewijzing), .optional(row.product?.categorie),
            .optional(row.product?.code), .day(row.ingangsdatum), .day(row.einddatum), .optional(row.omvang?.volume),
            .optional(row.omvang?.eenheid.rawValue), .optional(row.omvang?.frequentie.rawValue), .optional(row.budget))
    }

    func add(_ antwoord: VerzoekAntwoordbericht, message: Int64) throws {
        try statement(
            """
            INSERT INTO verzoek_antwoord (bericht_id, gemeente, aanbieder, referentie, antwoord, reden_afwijzing, gemeld)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """
        ).run(
            .integer(message), gemeente, .text(antwoord.header.aanbieder), .text(antwoord.referentieAanbieder),
            .text(antwoord.verzoekAntwoord), .optional(antwoord.redenAfwijzingVerzoek),
            .day(antwoord.header.dagtekening))
    }
}
