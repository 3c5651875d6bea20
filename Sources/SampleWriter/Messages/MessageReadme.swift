extension MessageSamples {
    static var readme: SampleFile {
        let rows = all.compactMap { sample in
            sample.fault.map { fault in
                "| `\(sample.fileName)` | \(fault.niveau) | \(fault.regel) | \(fault.uitleg.nl)<br>\(fault.uitleg.en) |"
            }
        }
        return SampleFile(
            path: "messages/README.md",
            text: """
                # Voorbeeldberichten / sample messages

                Van ieder bericht een geldig exemplaar en een of twee met een enkele fout, voor wie een controle wil
                uitproberen. Personen, aanbieders en nummers zijn verzonnen. De berichten zijn gemaakt door
                `swift run sample-writer samples/`.

                One valid copy of every message and one or two with a single fault, for whoever wants to try a check.
                Persons, providers and numbers are invented. The messages are made by `swift run sample-writer
                samples/`.

                ```
                pauzewacht validate samples/messages
                ```

                Alle `*-geldig.xml` zijn zonder bevindingen. / No `*-geldig.xml` has a finding.

                | bestand / file | niveau / level | regel / rule | wat er fout is / what is wrong |
                |---|---|---|---|
                \(rows.joined(separator: "\n"))

                Niveau 1 is het schema, niveau 2 de regels binnen het bericht. WMO303 en WMO304 volgen het profiel van
                iWmo 2.x. / Level 1 is the schema, level 2 the rules inside the message. WMO303 and WMO304 follow the
                profile of iWmo 2.x.

                """)
    }
}
