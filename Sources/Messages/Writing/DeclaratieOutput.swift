import IWmo

extension XMLOutput {
    mutating func declaratieGegevens(_ kop: DeclaratieKop) {
        element(.declaratieNummer, kop.declaratieNummer)
        periode(.declaratiePeriode, kop.declaratiePeriode)
        element(.declaratieDagtekening, kop.declaratieDagtekening)
        totaal(.totaalIngediendBedrag, kop.totaalIngediendBedrag)
    }

    mutating func clienten(_ clienten: [DeclaratieClient]) {
        element(.clienten) { output in
            for client in clienten {
                output.element(.client) { output in
                    output.element(.bsn, client.bsn)
                    output.element(.prestaties) { output in
                        for prestatie in client.prestaties {
                            output.element(.prestatie) { $0.prestatie(prestatie) }
                        }
                    }
                }
            }
        }
    }

    mutating func declaratieAntwoord(_ answer: DeclaratieAntwoordbericht.Antwoord) {
        element(.declaratieNummer, answer.declaratieNummer)
        totaal(.totaalIngediendBedrag, answer.totaalIngediendBedrag)
        totaal(.totaalToegekendBedrag, answer.totaalToegekendBedrag)
        if !answer.clienten.isEmpty {
            element(.clienten) { output in
                for client in answer.clienten { output.element(.client) { $0.antwoordClient(client) } }
            }
        }
        retourCodes(answer.retourcodes)
    }

    private mutating func antwoordClient(_ client: DeclaratieAntwoordbericht.Client) {
        element(.bsn, client.bsn)
        element(.prestaties) { output in
            for line in client.prestaties {
                output.element(.prestatie) { output in
                    output.prestatie(line.klasse)
                    output.retourCodes(line.retourcodes)
                }
            }
        }
        retourCodes(client.retourcodes)
    }

    private mutating func prestatie(_ prestatie: Prestatie) {
        element(.productReferentie) { output in
            output.data(.referentieNummer, prestatie.referentieNummer)
            output.data(.vorigReferentieNummer, prestatie.vorigReferentieNummer)
        }
        element(.toewijzingNummer, prestatie.toewijzingNummer)
        element(.productCategorie, prestatie.productCategorie)
        element(.productCode, prestatie.productCode)
        periode(.productPeriode, prestatie.productPeriode)
        element(.geleverdVolume, prestatie.geleverdVolume)
        element(.eenheid, prestatie.eenheid.rawValue)
        element(.productTarief, prestatie.productTarief)
        element(.ingediendBedrag) { output in
            output.data(.bedrag, prestatie.ingediendBedrag.bedrag)
            output.data(.debetCredit, prestatie.ingediendBedrag.debetCredit.rawValue)
        }
    }

    private mutating func periode(_ element: ElementName, _ periode: GeslotenPeriode) {
        self.element(element) { output in
            output.data(.begindatum, periode.begindatum)
            output.data(.einddatum, periode.einddatum)
        }
    }

    private mutating func totaal(_ element: ElementName, _ bedrag: BedragMetDC) {
        self.element(element) { output in
            output.data(.totaalBedrag, bedrag.bedrag)
            output.data(.debetCredit, bedrag.debetCredit.rawValue)
        }
    }
}
