extension Schema {
    /// What version 2 adds, one part per capability.
    static let version2 = [runConfiguration].joined(separator: "\n")

    /// The configuration, contract register and product list a run judged with, kept once per content: without them
    /// a verdict cannot be explained afterwards.
    private static let runConfiguration = """
        CREATE TABLE configuratie (
            id INTEGER PRIMARY KEY,
            kenmerk TEXT NOT NULL UNIQUE,
            inhoud TEXT NOT NULL
        ) STRICT;
        ALTER TABLE run ADD COLUMN configuratie_id INTEGER REFERENCES configuratie (id);
        """
}
