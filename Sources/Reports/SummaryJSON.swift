import IWmo
import Oversight
import Rules

extension SummaryAccumulator {
    /// `samenvatting.json`: indented, keys and lists in a fixed order, no durations. Amounts in eurocents.
    public func json(_ context: RunContext) -> String {
        JSONText.object(layout: .indented) { json in
            json.field("versie", context.programVersion)
            json.field("peildatum", context.peildatum)
            json.object("bestanden") { addBestanden(to: &$0, context) }
            json.object("totaal") { $0.totals(totals) }
            json.list("gemeenten") { addGemeenten(to: &$0, context) }
            json.list("regels") { addRegels(to: &$0) }
            json.list("zorggatregels") { addZorggatRegels(to: &$0) }
            json.list("signalen") { addSignalen(to: &$0, context) }
            json.list("administratieveStarts") { addAdministratieveStarts(to: &$0, context) }
            json.list("overgeslagenControles") { addOvergeslagen(to: &$0, context) }
            json.list("beleidsafwijkingen") { addAfwijkingen(to: &$0, context) }
            json.object("uitzonderingen") { addUitzonderingen(to: &$0, context) }
            json.list("eigenBijdrage") { addEigenBijdrage(to: &$0, context) }
        } + "\n"
    }

    private func addBestanden(to json: inout JSONText, _ context: RunContext) {
        json.field("aantal", bestanden)
        json.object("perStatus") { $0.statuses(perStatus) }
        json.list("perBericht") { list in
            for (bericht, perStatus) in berichtTypes {
                list.element { json in
                    json.field("bericht", bericht?.rawValue)
                    json.field("aantal", perStatus.values.reduce(0, +))
                    json.statuses(perStatus)
                }
            }
        }
        json.list("perRegel") { list in
            for (regel, aantal) in berichtRegels.sorted(by: { $0.key < $1.key }) {
                list.element { json in
                    json.field("regel", regel)
                    json.field("aantal", aantal)
                }
            }
        }
        json.list("uitgesteld") { list in
            for file in context.uitgesteld {
                list.element { json in
                    json.field("bestand", file.bestand)
                    json.field("reden", file.reden.rawValue)
                }
            }
        }
    }

    private func addGemeenten(to list: inout JSONText, _ context: RunContext) {
        for gemeente in gemeenten {
            list.element { json in
                json.field("gemeente", gemeente.gemeente)
                json.field("naam", context.naam(gemeente: gemeente.gemeente))
                json.totals(gemeente.totals)
                json.list("aanbieders") { list in
                    for (aanbieder, totals) in gemeente.aanbieders {
                        list.element { json in
                            json.field("aanbieder", aanbieder)
                            json.field("naam", context.naam(aanbieder: aanbieder))
                            json.totals(totals)
                        }
                    }
                }
            }
        }
    }

    private func addRegels(to list: inout JSONText) {
        for (regel, tally) in perRegel.sorted(by: { $0.key < $1.key }) {
            list.element { json in
                json.field("regel", regel)
                json.tally(tally)
            }
        }
    }

    private func addZorggatRegels(to list: inout JSONText) {
        for regel in ZorggatRegel.allCases {
            let tally = perZorggat[regel] ?? ZorggatTally()
            list.element { json in
                json.field("regel", regel.rawValue)
                json.field("aantal", tally.alle.aantal)
                json.field("gevlagdBedrag", tally.alle.bedrag)
                json.object("betwist") { json in
                    json.field("aantal", tally.betwist.aantal)
                    json.field("gevlagdBedrag", tally.betwist.bedrag)
                }
                json.object("geaccepteerd") { json in
                    json.field("aantal", tally.geaccepteerd.aantal)
                    json.field("gevlagdBedrag", tally.geaccepteerd.bedrag)
                }
            }
        }
    }

    private func addSignalen(to list: inout JSONText, _ context: RunContext) {
        for signaal in context.signalen {
            list.element { $0.signaal(signaal) }
        }
    }

    private func addUitzonderingen(to json: inout JSONText, _ context: RunContext) {
        json.list("geaccepteerdeSignalen") { list in
            for signaal in context.geaccepteerdeSignalen {
                list.element { json in
                    json.signaal(signaal)
                    json.aanvaarding(signaal.uitzondering)
                }
            }
        }
        json.list("zonderBevinding") { list in
            for uitzondering in context.ongebruikteUitzonderingen { list.element { $0.uitzondering(uitzondering) } }
        }
        json.list("verlopen") { list in
            for uitzondering in context.verlopenUitzonderingen { list.element { $0.uitzondering(uitzondering) } }
        }
    }

    private func addEigenBijdrage(to list: inout JSONText, _ context: RunContext) {
        for (gemeente, counts) in perBijdrage.sorted(by: { $0.key < $1.key }) {
            list.element { json in
                json.field("gemeente", gemeente)
                json.field("naam", context.naam(gemeente: gemeente))
                for soort in Bijdrageregel.Soort.allCases { json.field(soort.key, counts[soort] ?? 0) }
            }
        }
    }

    private func addAdministratieveStarts(to list: inout JSONText, _ context: RunContext) {
        for start in context.administratieveStarts {
            list.element { json in
                json.field("gemeente", start.gemeente)
                json.field("aanbieder", start.aanbieder)
                json.field("toewijzingNummer", start.toewijzingNummer)
                json.field("client", start.client)
                json.field("begindatum", start.begindatum)
            }
        }
    }

    private func addOvergeslagen(to list: inout JSONText, _ context: RunContext) {
        for controle in context.overgeslagen {
            list.element { json in
                json.field("regel", controle.regel)
                json.field("reden", controle.reden)
            }
        }
    }

    private func addAfwijkingen(to list: inout JSONText, _ context: RunContext) {
        for afwijking in context.afwijkingen {
            list.element { json in
                json.field("gemeente", afwijking.gemeente)
                json.field("naam", context.naam(gemeente: afwijking.gemeente))
                json.field("regels", afwijking.regels)
                json.field("retourcode", afwijking.retourcode)
                json.field("afwijkingVan", "OP364")
            }
        }
    }
}

extension JSONText {
    fileprivate mutating func tally(_ tally: Tally) {
        field("aantal", tally.aantal)
        field("bedrag", tally.bedrag)
    }

    fileprivate mutating func signaal(_ signaal: Signaal) {
        field("gemeente", signaal.gemeente)
        field("aanbieder", signaal.aanbieder)
        field("soort", signaal.soort)
        field("tekst", signaal.tekst)
    }

    fileprivate mutating func aanvaarding(_ uitzondering: Uitzondering?) {
        guard let uitzondering else { return }
        field("reden", uitzondering.reden)
        field("door", uitzondering.door)
        field("geldigTot", uitzondering.geldigTot)
    }

    fileprivate mutating func uitzondering(_ uitzondering: Uitzondering) {
        field("gemeente", uitzondering.gemeente)
        field("aanbieder", uitzondering.aanbieder)
        field("toewijzingNummer", uitzondering.toewijzingNummer)
        field("declaratieNummer", uitzondering.declaratieNummer)
        field("regel", uitzondering.bevinding.naam)
        aanvaarding(uitzondering)
    }

    fileprivate mutating func statuses(_ perStatus: [MessageRecord.Status: Int]) {
        for status in MessageRecord.Status.allCases { field(status.rawValue, perStatus[status] ?? 0) }
    }

    fileprivate mutating func totals(_ totals: Totals) {
        object("ingediend") { $0.tally(totals.ingediend) }
        object("toegekend") { $0.tally(totals.toegekend) }
        object("betwist") { json in
            json.tally(totals.betwist)
            json.field("gevlagdBedrag", totals.gevlagd)
        }
        object("afgewezen") { $0.tally(totals.afgewezen) }
        field("zorggatMeldingen", totals.meldingen.aantal)
        object("geaccepteerd") { json in
            json.field("aantal", totals.geaccepteerd.aantal)
            json.field("gevlagdBedrag", totals.geaccepteerd.bedrag)
        }
        object("heroordelingen") { json in
            json.field("aantal", totals.heroordelingen.aantal)
            json.field("terugTeVorderen", totals.heroordelingen.bedrag)
        }
        object("terugvordering") { json in
            json.object("open") { $0.tally(totals.terugvordering.open) }
            json.object("nieuw") { $0.tally(totals.terugvordering.nieuw) }
            json.object("gesloten") { $0.tally(totals.terugvordering.gesloten) }
            json.object("geaccepteerd") { $0.tally(totals.terugvordering.geaccepteerd) }
        }
    }
}
