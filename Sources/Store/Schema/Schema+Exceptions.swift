extension Schema {
    /// The exceptions that were applied, kept once per content, and the findings they were applied to.
    static let exceptions = """
        CREATE TABLE uitzondering (
            id INTEGER PRIMARY KEY,
            voor_gemeente TEXT NOT NULL,
            voor_aanbieder TEXT NOT NULL,
            voor_toewijzing INTEGER,
            voor_declaratie TEXT,
            bevinding TEXT NOT NULL,
            reden TEXT NOT NULL,
            door TEXT NOT NULL,
            geldig_tot INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX uitzondering_voor ON uitzondering (voor_gemeente, voor_aanbieder);
        ALTER TABLE regel ADD COLUMN uitzondering_id INTEGER REFERENCES uitzondering (id);
        ALTER TABLE heroordeling ADD COLUMN uitzondering_id INTEGER REFERENCES uitzondering (id);
        ALTER TABLE signaal ADD COLUMN uitzondering_id INTEGER REFERENCES uitzondering (id);
        """
}
