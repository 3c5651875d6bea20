import IWmo

/// What there is to see in the demo, made from the stories themselves.
enum DemoReadme {
    static var file: SampleFile { SampleFile(path: "demo/README.md", text: text) }

    private static var text: String {
        let stories = Demo.dossiers.compactMap { dossier in dossier.story.map { row(dossier, $0) } }
        return introduction + stories.joined(separator: "\n") + "\n" + files
    }

    private static var introduction: String {
        let clients = Set(Demo.dossiers.map(\.client.bsn)).count
        let lines = Demo.dossiers.map(\.lines.count).reduce(0, +)
        return """
            # Demo: twee nachten in Zaanstreek-Waterland

            Zeven gemeenten, \(Aanbieder.allCases.count) verzonnen aanbieders, \(clients) verzonnen cliënten en \
            \(lines) declaratieregels.
            Alles is gemaakt door `swift run sample-writer samples/`; verander dus de schrijver
            (`Sources/SampleWriter`), niet de bestanden.

            - `nacht-1/inbox`: toewijzingen, starts, stops, declaraties over december 2025 (WMO303) en januari 2026.
              Verwerk deze met `--date \(Night.first.date)`.
            - `nacht-2/inbox`: wat in februari volgde, met de declaraties over februari 2026. Verwerk deze daarna op
              dezelfde administratie met `--date \(Night.second.date)`.
            - `pauzewacht.yaml`, `contracten.csv`, `producten.csv`, `demo.key`: beleid, tarieven, producten en de
              sleutel van de pseudoniemen. Die sleutel is openbaar en dus alleen voor deze demo.

            ```
            pauzewacht run --inbox samples/demo/nacht-1/inbox --store demo.db --output nacht-1 \\
                --config samples/demo/pauzewacht.yaml --date \(Night.first.date)
            pauzewacht run --inbox samples/demo/nacht-2/inbox --store demo.db --output nacht-2 \\
                --config samples/demo/pauzewacht.yaml --date \(Night.second.date)
            ```

            De eerste nacht eindigt met afsluitcode 3: drie bestanden gaan naar quarantaine, en dat is de bedoeling.

            ## Verhalen

            Alle andere cliënten zijn gewoon: zorg zoals toegewezen, declaraties die worden toegekend. Alle nummers
            volgen uit het dossiernummer: toewijzing 90101 is de eerste van dossier 901, en regel `R901-2601-1` de
            eerste van dat dossier in de declaratie over januari 2026.

            | dossier | gemeente | aanbieder | toewijzing | wat er gebeurt | wat eruit komt |
            |---|---|---|---|---|---|

            """
    }

    private static func row(_ dossier: Dossier, _ story: Story) -> String {
        let toewijzingen = dossier.toewijzingen.map { "\(dossier.gemeente.code)/\($0.toewijzingNummer)" }
        let cells = [
            "\(dossier.number)", dossier.gemeente.naam, dossier.aanbieder.naam,
            toewijzingen.joined(separator: ", "), story.titel, story.uitkomst,
        ]
        return "| " + cells.joined(separator: " | ") + " |"
    }

    private static var files: String {
        let odd = Demo.messages.filter { file in
            switch file.expected {
            case .verwerkt: false
            case .afgekeurd, .dubbel, .quarantaine: true
            }
        }
        let rows = odd.map { file in
            let codes = file.expected.retourcodes.joined(separator: ", ")
            return "| \(file.night.rawValue) | `\(file.bestand)` | \(file.expected.status) | \(codes) |"
        }
        return """

            ## Bestanden die niet worden verwerkt

            | nacht | bestand | status | retourcode |
            |---|---|---|---|
            \(rows.joined(separator: "\n"))

            """
                + """

                ## Ook te zien

                - Begeleiding Kluut declareert voor gewone cliënten steeds precies het maximum van de toewijzing.
                - Zorggroep Dotterbloem (Zaanstad) en Thuishulp Veenpluis (Wormerland) kregen tot eind 2025 een vast
                  bedrag per maand en sinds 2026 een bedrag per uur: twee toewijzingen per cliënt, WMO303 en WMO323 naast
                  elkaar.
                - Sommige cliënten hebben twee aanbieders; dagbesteding gaat meestal samen met vervoer.

                """
    }
}
