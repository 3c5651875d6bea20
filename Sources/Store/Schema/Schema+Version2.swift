extension Schema {
    /// What version 2 adds, one part per capability.
    static let version2 = [runConfiguration, administrativeStarts, history, exceptions, recovery].joined(
        separator: "\n")

    /// The configuration, contract register and product list a run judged with, kept once per content: without them
    /// a verdict cannot be explained afterwards.
    private static let runConfiguration = """
        CREATE TABLE configuratie (
            id INTEGER PRIMARY KEY,
            kenmerk TEXT NOT NULL UNIQUE,
            inhoud TEXT NOT NULL
        ) STRICT;
        ALTER TABLE run ADD COLUMN configuratie_id INTEGER REFERENCES configuratie (id);
        ALTER TABLE declaratie ADD COLUMN configuratie_id INTEGER REFERENCES configuratie (id);
        """

    /// The past of a toewijzing: credited and refused lines too, and what was found about a line later.
    private static let history = """
        DROP INDEX regel_toewijzing;
        CREATE INDEX regel_toewijzing ON regel (gemeente, toewijzing);
        CREATE INDEX heroordeling_regel ON heroordeling (regel_id);
        """

    /// The line that recorded or moved an administrative start: lines of one declaration follow each other.
    private static let administrativeStarts = """
        ALTER TABLE start ADD COLUMN regel_id INTEGER REFERENCES regel (id);
        ALTER TABLE start ADD COLUMN verwijderd_door_regel INTEGER REFERENCES regel (id);
        """
}
