extension Schema {
    /// What stays of a client whose data went: the numbers that an aanbieder may not use again, what was granted on
    /// lines that are no longer there, and that it happened.
    static let purging = """
        CREATE TABLE gewiste_referentie (
            gemeente TEXT NOT NULL,
            aanbieder TEXT NOT NULL,
            referentie TEXT NOT NULL,
            eerste_regel INTEGER NOT NULL,
            PRIMARY KEY (gemeente, aanbieder, referentie)
        ) STRICT, WITHOUT ROWID;
        ALTER TABLE declaratie ADD COLUMN gewiste_regels INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE declaratie ADD COLUMN gewist_toegekend INTEGER NOT NULL DEFAULT 0;
        CREATE TABLE opschoning (
            id INTEGER PRIMARY KEY,
            voor INTEGER NOT NULL,
            op INTEGER NOT NULL,
            programmaversie TEXT NOT NULL,
            clienten INTEGER NOT NULL,
            toewijzingen INTEGER NOT NULL,
            regels INTEGER NOT NULL
        ) STRICT;
        """
}
