import CareTimeline
import IWmo
import Oversight
import Rules

extension SQLiteAdministrationHistory {
    func terugvorderingen(
        _ selection: LineSelection, _ knowledge: Knowledge, _ body: (StoredTerugvordering) throws -> Void
    ) throws {
        let lines = JudgedLineSelection(knowledge, and: ["bron.bericht", "bron.identificatie", "bron.dagtekening"])
        try statement(
            """
            \(lines.select)
            JOIN bericht AS bron ON bron.id = coalesce(\(StoredTerugvordering.cause(knowledge)), declaratie.bericht_id)
            WHERE \(selection.condition) AND \(knowledge.covers(message: "declaratie.bericht_id"))
                AND \(StoredTerugvordering.isOpen(knowledge))
            ORDER BY regel.gemeente, regel.aanbieder, declaratie.nummer, regel.referentie, regel.id
            """
        ).forEach([]) { row in
            let next = JudgedLineSelection.columnCount
            guard let bericht = BerichtType(rawValue: row.text(next)) else {
                throw StoreError.unreadableRow("bericht")
            }
            try body(
                StoredTerugvordering(
                    line: try JudgedLineSelection.read(row).line,
                    bekendDoor: StoredTerugvordering.BekendDoor(
                        bericht: bericht, identificatie: row.text(next + 1), dagtekening: row.day(next + 2)),
                    isNieuw: false, isNuBeoordeeld: false))
        }
    }

    func toegekend(_ selection: LineSelection, _ knowledge: Knowledge) throws -> [ToegekendInAntwoorden] {
        try statement(
            """
            SELECT gemeente, aanbieder, maand / 12 AS jaar, count(*), sum(toegekend), sum(gewiste_regels),
                sum(gewist_toegekend)
            FROM declaratie
            WHERE \(selection.partners("declaratie")) AND \(selection.months)
                AND \(knowledge.covers(message: "declaratie.bericht_id"))
            GROUP BY gemeente, aanbieder, jaar ORDER BY gemeente, aanbieder, jaar
            """
        ).all { row in
            ToegekendInAntwoorden(
                jaar: Productiejaar(gemeente: row.text(0), aanbieder: row.text(1), jaar: row.int(2)),
                declaraties: row.int(3), bedrag: row.int(4),
                opgeschoond: Tally(aantal: row.int(5), bedrag: row.int(6)))
        }
    }
}

extension StoredTerugvordering {
    /// The latest re-judgement of a line that counts; one column of it.
    private static func latest(_ column: String, _ knowledge: Knowledge, _ join: String = "") -> String {
        """
        (SELECT \(column) FROM heroordeling \(join)
            WHERE heroordeling.regel_id = regel.id AND \(knowledge.covers(run: "heroordeling.run_id"))
            ORDER BY heroordeling.id DESC LIMIT 1)
        """
    }

    /// Accepted, not credited, and with an amount that was known then.
    fileprivate static func isOpen(_ knowledge: Knowledge) -> String {
        """
        regel.debet_credit = 'D' AND regel.oordeel <> 'afgewezen'
            AND (regel.gecrediteerd_door IS NULL OR NOT \(knowledge.covers(line: "regel.gecrediteerd_door")))
            AND coalesce(\(latest("heroordeling.nu_bedrag", knowledge)), regel.gevlagd_bedrag, 0) > 0
        """
    }

    /// The message that made the amount known; NULL: the declaration itself. A line keeps the latest one, an earlier one
    /// follows from what was touched in the run that judged again, and in a run of an early version from its
    /// identification.
    fileprivate static func cause(_ knowledge: Knowledge) -> String {
        if knowledge == .now { return "regel.bekend_door" }
        let named = """
            (SELECT melding.id FROM bericht AS melding
                WHERE melding.run_id = heroordeling.run_id AND melding.identificatie = heroordeling.aanleiding
                    AND melding.gemeente = regel.gemeente AND melding.aanbieder = regel.aanbieder
                    AND melding.verwerkt AND melding.gebruikt_identificatie
                    AND melding.bericht IN ('WMO301', 'WMO305', 'WMO307', 'WMO303', 'WMO323')
                ORDER BY melding.id LIMIT 1)
            """
        return latest(
            "coalesce(aanraking.bericht_id, \(named))", knowledge,
            """
            LEFT JOIN aanraking ON aanraking.run_id = heroordeling.run_id AND aanraking.gemeente = regel.gemeente
                AND aanraking.nummer = regel.toewijzing
            """)
    }
}
