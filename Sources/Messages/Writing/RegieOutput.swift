import IWmo

extension XMLOutput {
    mutating func regieClient(_ client: RegieClient) {
        element(.bsn, client.bsn)
        geboortedatum(client.geboortedatum)
        element(.geslacht, client.geslacht)
        verkorteNaam(client.naam)
    }

    mutating func startProduct(_ product: StartProduct) {
        element(.toewijzingNummer, product.toewijzingNummer)
        self.product(product.product)
        element(.toewijzingIngangsdatum, product.toewijzingIngangsdatum)
        element(.begindatum, product.begindatum)
        element(.statusAanlevering, product.statusAanlevering.rawValue)
    }

    mutating func stopProduct(_ product: StopProduct) {
        element(.toewijzingNummer, product.toewijzingNummer)
        self.product(product.product)
        element(.toewijzingIngangsdatum, product.toewijzingIngangsdatum)
        element(.begindatum, product.begindatum)
        element(.redenBeeindiging, product.redenBeeindiging)
        element(.einddatum, product.einddatum)
        element(.statusAanlevering, product.statusAanlevering.rawValue)
    }

    mutating func regieretourClient(_ client: Regieretour.Client) {
        regieClient(client.client.klasse)
        switch client.producten {
        case .starts(let starts):
            element(.startProducten) { output in
                for start in starts {
                    output.element(.startProduct) { output in
                        output.startProduct(start.klasse)
                        output.retourCodes(start.retourcodes)
                    }
                }
            }
        case .stops(let stops):
            element(.stopProducten) { output in
                for stop in stops {
                    output.element(.stopProduct) { output in
                        output.stopProduct(stop.klasse)
                        output.retourCodes(stop.retourcodes)
                    }
                }
            }
        }
        retourCodes(client.client.retourcodes)
    }
}
