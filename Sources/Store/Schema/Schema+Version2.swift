extension Schema {
    /// What version 2 adds, one part per capability.
    static let version2 = [
        runConfiguration, administrativeStarts, history, exceptions, recovery, verzoeken, eigenbijdrage, purging,
        acceptedDebits,
    ].joined(
        separator: "\n")

    /// The configuration, contract register and product list a run judged with, kept once per content: without them
    /// a verdict cannot be explained afterwards.
    private static let runConfiguration = """
        CREATE TABLE configuratie_deel (
            kenmerk TEXT NOT NULL UNIQUE,
            inhoud TEXT NOT NULL
        ) STRICT;
        CREATE TABLE configuratie (
            id INTEGER PRIMARY KEY,
            delen TEXT NOT NULL,
            programmaversie TEXT NOT NULL,
            UNIQUE (delen, programmaversie)
        ) STRICT;
        ALTER TABLE run ADD COLUMN configuratie_id INTEGER REFERENCES configuratie (id);
        ALTER TABLE declaratie ADD COLUMN configuratie_id INTEGER REFERENCES configuratie (id);
        """

    /// One index for all that is asked of the lines on a toewijzing. In it lies what counting the earlier lines looks at, so
    /// that the lines themselves, which lie months apart, are not read. It is narrow: a night writes a page of it for
    /// nearly every line.
    private static let acceptedDebits = """
        DROP INDEX regel_toewijzing;
        ALTER TABLE regel ADD COLUMN telt_mee INTEGER GENERATED ALWAYS AS
            (debet_credit = 'D' AND oordeel <> 'afgewezen' AND gecrediteerd_door IS NULL) VIRTUAL;
        CREATE INDEX regel_toewijzing ON regel (gemeente, toewijzing, telt_mee, begin, eind, volume, eenheid, bedrag);
        """

    /// What was found about a line later.
    private static let history = """
        CREATE INDEX heroordeling_regel ON heroordeling (regel_id);
        """

    /// The line that recorded or moved an administrative start: lines of one declaration follow each other.
    private static let administrativeStarts = """
        ALTER TABLE start ADD COLUMN regel_id INTEGER REFERENCES regel (id);
        ALTER TABLE start ADD COLUMN verwijderd_door_regel INTEGER REFERENCES regel (id);
        CREATE INDEX start_administratief ON start (gemeente, aanbieder, toewijzing)
            WHERE bron = 'gemeente' AND verwijderd_door IS NULL;
        """

    /// Requests, what they ask, and their answers. Nothing says `open` or `closed`: that follows from the answers and
    /// from the WMO301s that carry the reference, each with its own message and so its own two times.
    private static let verzoeken = """
        CREATE TABLE verzoek (
            id INTEGER PRIMARY KEY,
            bericht_id INTEGER NOT NULL REFERENCES bericht (id),
            gemeente TEXT NOT NULL,
            aanbieder TEXT NOT NULL,
            referentie TEXT NOT NULL,
            bsn TEXT NOT NULL,
            reden_verzoek TEXT,
            gemeld INTEGER NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX verzoek_referentie ON verzoek (gemeente, aanbieder, referentie);
        CREATE INDEX verzoek_client ON verzoek (gemeente, aanbieder, bsn);

        CREATE TABLE verzoek_product (
            id INTEGER PRIMARY KEY,
            verzoek_id INTEGER NOT NULL REFERENCES verzoek (id),
            soort TEXT NOT NULL CHECK (soort IN ('aangevraagd', 'ongewijzigd', 'te-wijzigen', 'nieuw')),
            toewijzing INTEGER,
            categorie TEXT,
            code TEXT,
            ingangsdatum INTEGER,
            einddatum INTEGER,
            volume INTEGER,
            eenheid TEXT,
            frequentie TEXT,
            budget INTEGER
        ) STRICT;
        CREATE INDEX verzoek_product_verzoek ON verzoek_product (verzoek_id);

        CREATE TABLE verzoek_antwoord (
            id INTEGER PRIMARY KEY,
            bericht_id INTEGER NOT NULL UNIQUE REFERENCES bericht (id),
            gemeente TEXT NOT NULL,
            aanbieder TEXT NOT NULL,
            referentie TEXT NOT NULL,
            antwoord TEXT NOT NULL,
            reden_afwijzing TEXT,
            gemeld INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX verzoek_antwoord_referentie ON verzoek_antwoord (gemeente, aanbieder, referentie);

        CREATE INDEX toewijzing_versie_referentie ON toewijzing_versie (gemeente, aanbieder, referentie_aanbieder)
            WHERE referentie_aanbieder IS NOT NULL;
        """
}
