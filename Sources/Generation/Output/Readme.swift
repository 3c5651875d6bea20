import IWmo

/// LEESMIJ.md: what lies in the folder and how to use it.
struct Readme {
    let request: GenerationRequest
    let window: Window
    let outcome: GenerationOutcome

    var text: String { Tekst(nl: dutch, en: english)[request.language] }

    private var command: String {
        let gaps = request.gapsPerMille
        let share = gaps % 10 == 0 ? "\(gaps / 10)%" : "0.\(padded(gaps, to: 3))"
        return "pauzewacht generate --clients \(request.clients) --months \(request.months) --seed \(request.seed) "
            + "--from \(request.from) --gaps \(share) --lang \(request.language.rawValue) --output DIR"
    }

    private var oneRun: String {
        "pauzewacht run --inbox inbox --store regio.db --output uitkomst --config pauzewacht.yaml --date \(window.lastDay)"
    }

    private var nights: String {
        window.nights.map { night in
            "pauzewacht run --inbox inbox/\(night) --store nachten.db --output nacht/\(night) "
                + "--config pauzewacht.yaml --date \(night.lastDay)"
        }.joined(separator: "\n")
    }

    private var realShare: String {
        let tenths = outcome.lines == 0 ? 0 : (outcome.linesInGaps * 1000 + outcome.lines / 2) / outcome.lines
        return "\(tenths / 10)\(request.language == .nl ? "," : ".")\(tenths % 10)%"
    }

    private func count(_ value: Int) -> String { NumberText.count(value, request.language) }

    private var dutch: String {
        """
        # Een verzonnen regio met bekende antwoorden

        Niemand in deze map bestaat: clienten, aanbieders, codes en tarieven zijn verzonnen. De BSN's zijn nooit
        uitgegeven. De gemeenten zijn die van Zaanstreek-Waterland; hun verhoudingen lijken op de werkelijkheid.

        | | |
        |---|---|
        | clienten | \(count(outcome.clients)) |
        | toewijzingen | \(count(outcome.toewijzingen)) |
        | berichten | \(count(outcome.messages)) |
        | declaratieregels met een antwoord | \(count(outcome.lines)) |
        | regels waarvan de periode een zorggat raakt | \(count(outcome.linesInGaps)) (\(realShare)) |
        | gedeclareerde maanden | \(window.first) tot en met \(window.declared.last ?? window.first) |

        Gemaakt met:

        ```
        \(command)
        ```

        Dezelfde opdracht geeft dezelfde bestanden.

        | bestand | inhoud |
        |---|---|
        | `inbox/JJJJ-MM/` | de berichten die in die maand binnenkomen; wat ouder is, ligt in de eerste map |
        | `pauzewacht.yaml` | het beleid van de zeven gemeenten |
        | `contracten.csv`, `producten.csv` | contractregister en productlijst |
        | `antwoorden.ndjson` | het verwachte oordeel per regel als alles in een keer wordt verwerkt |
        | `antwoorden-per-nacht.ndjson` | het verwachte oordeel per regel als elke maand een nacht is |

        ## Alles in een keer

        De datum is \(window.lastDay). De uitkomst hoort bij `antwoorden.ndjson`:

        ```
        \(oneRun)
        ```

        ## Nacht na nacht

        Elke map is een nacht, op de laatste dag van de maand. Start- en stopberichten die te laat komen, zijn dan nog
        niet bekend; daarom verschillen de antwoorden. De uitkomst hoort bij `antwoorden-per-nacht.ndjson`:

        ```
        \(nights)
        ```

        Regels van een declaratie die in haar geheel wordt geweigerd (TR318, TR333) hebben geen antwoord.

        """
    }

    private var english: String {
        """
        # A made-up region with known answers

        Nobody in this folder exists: clients, providers, codes and tariffs are invented. The BSNs were never given out.
        The municipalities are those of Zaanstreek-Waterland; their proportions resemble the real ones.

        | | |
        |---|---|
        | clients | \(count(outcome.clients)) |
        | assignments | \(count(outcome.toewijzingen)) |
        | messages | \(count(outcome.messages)) |
        | declaration lines with an answer | \(count(outcome.lines)) |
        | lines whose period touches a care gap | \(count(outcome.linesInGaps)) (\(realShare)) |
        | declared months | \(window.first) up to and including \(window.declared.last ?? window.first) |

        Made with:

        ```
        \(command)
        ```

        The same command gives the same files.

        | file | content |
        |---|---|
        | `inbox/YYYY-MM/` | the messages that arrive in that month; what is older lies in the first folder |
        | `pauzewacht.yaml` | the policy of the seven municipalities |
        | `contracten.csv`, `producten.csv` | contract register and product list |
        | `antwoorden.ndjson` | the expected verdict of each line when everything is processed at once |
        | `antwoorden-per-nacht.ndjson` | the expected verdict of each line when each month is a night |

        ## Everything at once

        The date is \(window.lastDay). The outcome belongs to `antwoorden.ndjson`:

        ```
        \(oneRun)
        ```

        ## Night after night

        Each folder is a night, on the last day of the month. Start and stop messages that come late are then not yet
        known; that is why the answers differ. The outcome belongs to `antwoorden-per-nacht.ndjson`:

        ```
        \(nights)
        ```

        Lines of a declaration that is refused as a whole (TR318, TR333) have no answer.

        """
    }
}
