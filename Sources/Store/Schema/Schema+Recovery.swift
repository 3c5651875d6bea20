extension Schema {
    /// The open recovery list: the message that made a gap known, and an index that holds open entries alone, so that
    /// a night costs what is open and not what ever was.
    static let recovery = """
        ALTER TABLE aanraking ADD COLUMN bericht_id INTEGER REFERENCES bericht (id);
        ALTER TABLE regel ADD COLUMN bekend_door INTEGER REFERENCES bericht (id);
        CREATE INDEX regel_terugvordering ON regel (gemeente, aanbieder)
            WHERE debet_credit = 'D' AND oordeel <> 'afgewezen' AND gecrediteerd_door IS NULL AND bekend_bedrag > 0;
        UPDATE regel SET bekend_door = (
            SELECT bericht.id FROM heroordeling
                JOIN bericht ON bericht.run_id = heroordeling.run_id AND bericht.identificatie = heroordeling.aanleiding
                    AND bericht.gemeente = regel.gemeente AND bericht.aanbieder = regel.aanbieder
                    AND bericht.verwerkt AND bericht.gebruikt_identificatie
                    AND bericht.bericht IN ('WMO301', 'WMO305', 'WMO307', 'WMO303', 'WMO323')
            WHERE heroordeling.regel_id = regel.id ORDER BY heroordeling.id DESC, bericht.id LIMIT 1)
        WHERE id IN (SELECT regel_id FROM heroordeling);
        """
}
