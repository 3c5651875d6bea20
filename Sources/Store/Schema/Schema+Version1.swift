extension Schema {
    /// Days are whole days since 1970-01-01, months are months since year 0, amounts are eurocents (credit negative
    /// in totals, with a letter in lines). `gemeente` leads every index: it is the partition.
    static let version1 = """
        CREATE TABLE run (
            id INTEGER PRIMARY KEY,
            peildatum INTEGER NOT NULL,
            toestand TEXT NOT NULL CHECK (toestand IN ('bezig', 'publiceren', 'klaar')),
            uitvoer TEXT NOT NULL,
            kenmerk TEXT,
            programmaversie TEXT NOT NULL
        ) STRICT;

        CREATE TABLE bericht (
            id INTEGER PRIMARY KEY,
            run_id INTEGER NOT NULL REFERENCES run (id),
            inhoud_hash TEXT NOT NULL UNIQUE,
            bestand TEXT NOT NULL,
            bericht TEXT NOT NULL,
            versie INTEGER NOT NULL,
            subversie INTEGER NOT NULL,
            gemeente TEXT NOT NULL,
            aanbieder TEXT NOT NULL,
            identificatie TEXT NOT NULL,
            dagtekening INTEGER NOT NULL,
            verwerkt INTEGER NOT NULL,
            niveau INTEGER,
            retourcodes TEXT NOT NULL,
            regels TEXT NOT NULL,
            redenen_nl TEXT NOT NULL,
            redenen_en TEXT NOT NULL,
            gebruikt_identificatie INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX bericht_run ON bericht (run_id);
        CREATE INDEX bericht_identificatie ON bericht (gemeente, aanbieder, bericht, identificatie)
            WHERE gebruikt_identificatie;

        CREATE TABLE antwoord (
            id INTEGER PRIMARY KEY,
            run_id INTEGER NOT NULL REFERENCES run (id),
            bericht_id INTEGER NOT NULL UNIQUE REFERENCES bericht (id),
            bestandsnaam TEXT NOT NULL UNIQUE,
            inhoud BLOB NOT NULL
        ) STRICT;
        CREATE INDEX antwoord_run ON antwoord (run_id);

        CREATE TABLE toewijzing_versie (
            id INTEGER PRIMARY KEY,
            bericht_id INTEGER NOT NULL REFERENCES bericht (id),
            gemeente TEXT NOT NULL,
            nummer INTEGER NOT NULL,
            bsn TEXT NOT NULL,
            aanbieder TEXT NOT NULL,
            categorie TEXT,
            code TEXT,
            toewijzingsdatum INTEGER NOT NULL,
            toewijzingstijd TEXT NOT NULL,
            ingangsdatum INTEGER NOT NULL,
            einddatum INTEGER,
            reden_wijziging TEXT,
            volume INTEGER,
            eenheid TEXT,
            frequentie TEXT,
            budget INTEGER,
            referentie_aanbieder TEXT,
            commentaar TEXT
        ) STRICT;
        CREATE INDEX toewijzing_versie_nummer ON toewijzing_versie (gemeente, nummer);

        CREATE TABLE toewijzing (
            gemeente TEXT NOT NULL,
            nummer INTEGER NOT NULL,
            bsn TEXT NOT NULL,
            aanbieder TEXT NOT NULL,
            versie_id INTEGER NOT NULL REFERENCES toewijzing_versie (id),
            PRIMARY KEY (gemeente, nummer)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX toewijzing_bsn ON toewijzing (gemeente, bsn);
        CREATE INDEX toewijzing_aanbieder ON toewijzing (gemeente, aanbieder);

        CREATE TABLE start (
            id INTEGER PRIMARY KEY,
            bron TEXT NOT NULL CHECK (bron IN ('aanbieder', 'gemeente')),
            gemeente TEXT NOT NULL,
            toewijzing INTEGER NOT NULL,
            aanbieder TEXT NOT NULL,
            bsn TEXT NOT NULL,
            categorie TEXT,
            code TEXT,
            begindatum INTEGER NOT NULL,
            bericht_id INTEGER NOT NULL REFERENCES bericht (id),
            gemeld INTEGER NOT NULL,
            verwijderd_door INTEGER REFERENCES bericht (id),
            verwijderd_gemeld INTEGER
        ) STRICT;
        CREATE INDEX start_toewijzing ON start (gemeente, toewijzing);

        CREATE TABLE stop (
            id INTEGER PRIMARY KEY,
            gemeente TEXT NOT NULL,
            toewijzing INTEGER NOT NULL,
            aanbieder TEXT NOT NULL,
            bsn TEXT NOT NULL,
            categorie TEXT,
            code TEXT,
            begindatum INTEGER NOT NULL,
            reden_beeindiging TEXT NOT NULL,
            einddatum INTEGER NOT NULL,
            bericht_id INTEGER NOT NULL REFERENCES bericht (id),
            gemeld INTEGER NOT NULL,
            verwijderd_door INTEGER REFERENCES bericht (id),
            verwijderd_gemeld INTEGER
        ) STRICT;
        CREATE INDEX stop_toewijzing ON stop (gemeente, toewijzing);

        CREATE TABLE declaratie (
            id INTEGER PRIMARY KEY,
            bericht_id INTEGER NOT NULL UNIQUE REFERENCES bericht (id),
            gemeente TEXT NOT NULL,
            aanbieder TEXT NOT NULL,
            nummer TEXT NOT NULL,
            maand INTEGER NOT NULL,
            ingediend INTEGER NOT NULL,
            toegekend INTEGER NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX declaratie_nummer ON declaratie (gemeente, aanbieder, nummer);
        CREATE INDEX declaratie_maand ON declaratie (gemeente, aanbieder, maand);

        CREATE TABLE regel (
            id INTEGER PRIMARY KEY,
            declaratie_id INTEGER NOT NULL REFERENCES declaratie (id),
            gemeente TEXT NOT NULL,
            aanbieder TEXT NOT NULL,
            plaats INTEGER NOT NULL,
            bsn TEXT NOT NULL,
            referentie TEXT NOT NULL,
            vorige_referentie TEXT,
            toewijzing INTEGER NOT NULL,
            categorie TEXT NOT NULL,
            code TEXT NOT NULL,
            begin INTEGER NOT NULL,
            eind INTEGER NOT NULL,
            volume INTEGER NOT NULL,
            eenheid TEXT NOT NULL,
            tarief INTEGER,
            bedrag INTEGER NOT NULL,
            debet_credit TEXT NOT NULL,
            oordeel TEXT NOT NULL,
            retourcodes TEXT NOT NULL,
            regels TEXT NOT NULL,
            redenen_nl TEXT NOT NULL,
            redenen_en TEXT NOT NULL,
            zorggat TEXT,
            gatdagen INTEGER,
            zorgdagen INTEGER,
            maximaal_volume INTEGER,
            gevlagd_bedrag INTEGER,
            actie TEXT,
            dagen TEXT NOT NULL,
            bekend_zorggat TEXT,
            bekend_bedrag INTEGER NOT NULL,
            gecrediteerd_door INTEGER REFERENCES regel (id)
        ) STRICT;
        CREATE INDEX regel_declaratie ON regel (declaratie_id);
        CREATE INDEX regel_referentie ON regel (gemeente, aanbieder, referentie);
        CREATE INDEX regel_toewijzing ON regel (gemeente, toewijzing)
            WHERE debet_credit = 'D' AND oordeel <> 'afgewezen' AND gecrediteerd_door IS NULL;

        CREATE TABLE aanraking (
            run_id INTEGER NOT NULL REFERENCES run (id),
            gemeente TEXT NOT NULL,
            nummer INTEGER NOT NULL,
            tijdlijn_voor TEXT,
            aanleiding TEXT NOT NULL,
            PRIMARY KEY (run_id, gemeente, nummer)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE heroordeling (
            id INTEGER PRIMARY KEY,
            run_id INTEGER NOT NULL REFERENCES run (id),
            regel_id INTEGER NOT NULL REFERENCES regel (id),
            toen_zorggat TEXT,
            toen_bedrag INTEGER NOT NULL,
            nu_zorggat TEXT,
            nu_bedrag INTEGER NOT NULL,
            aanleiding TEXT NOT NULL
        ) STRICT;
        CREATE INDEX heroordeling_run ON heroordeling (run_id);

        CREATE TABLE signaal (
            id INTEGER PRIMARY KEY,
            run_id INTEGER NOT NULL REFERENCES run (id),
            gemeente TEXT NOT NULL,
            aanbieder TEXT NOT NULL,
            soort TEXT NOT NULL,
            tekst_nl TEXT NOT NULL,
            tekst_en TEXT NOT NULL
        ) STRICT;
        CREATE INDEX signaal_run ON signaal (run_id);
        """
}
