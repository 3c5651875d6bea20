extension Schema {
    /// What was reported about the own contribution of clients, one row per line of a list: the rows of earlier runs
    /// together tell what the gemeente knows already. And the latest message of a run about the delivery or validity of a
    /// toewijzing: only the clients of those are looked at.
    static let eigenbijdrage = """
        CREATE TABLE eigen_bijdrage (
            id INTEGER PRIMARY KEY,
            run_id INTEGER NOT NULL REFERENCES run (id),
            gemeente TEXT NOT NULL,
            bsn TEXT NOT NULL,
            soort TEXT NOT NULL CHECK (soort IN ('start', 'maand', 'einde')),
            dag INTEGER,
            vervangt INTEGER,
            toewijzingen TEXT NOT NULL,
            bericht_id INTEGER NOT NULL REFERENCES bericht (id),
            gemeld INTEGER NOT NULL,
            correctie_in INTEGER,
            CHECK (dag IS NOT NULL OR vervangt IS NOT NULL)
        ) STRICT;
        CREATE TABLE eigen_bijdrage_nieuws (
            run_id INTEGER NOT NULL REFERENCES run (id),
            gemeente TEXT NOT NULL,
            nummer INTEGER NOT NULL,
            bericht_id INTEGER NOT NULL REFERENCES bericht (id),
            PRIMARY KEY (run_id, gemeente, nummer)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX eigen_bijdrage_client ON eigen_bijdrage (gemeente, bsn);
        CREATE INDEX eigen_bijdrage_run ON eigen_bijdrage (run_id);
        """
}
