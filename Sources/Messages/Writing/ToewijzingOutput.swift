import CareTimeline
import IWmo

extension XMLOutput {
    mutating func toegewezenClient(_ client: ToegewezenClient) {
        element(.bsn, client.bsn)
        geboortedatum(client.geboortedatum)
        element(.geslacht, client.geslacht)
        volledigeNaam(client.naam)
        if let communicatie = client.communicatie {
            element(.communicatie) { output in
                output.data(.vorm, communicatie.vorm)
                output.data(.taal, communicatie.taal)
            }
        }
        element(.juridischeStatus, client.juridischeStatus)
        element(.wettelijkeVertegenwoordiging, client.wettelijkeVertegenwoordiging)
        element(.commentaar, client.commentaar)
        if !client.relaties.isEmpty {
            element(.relaties) { output in
                for relatie in client.relaties { output.relatie(relatie) }
            }
        }
        element(.contactgegevens) { output in
            for contact in client.contactgegevens { output.contact(contact) }
        }
        element(.toegewezenProducten) { output in
            for product in client.toegewezenProducten { output.toegewezenProduct(product) }
        }
    }

    private mutating func toegewezenProduct(_ product: ToegewezenProduct) {
        element(.toegewezenProduct) { output in
            output.element(.toewijzingNummer, product.toewijzingNummer)
            output.element(.referentieAanbieder, product.referentieAanbieder)
            output.product(product.product)
            output.element(.toewijzingsdatum, product.toewijzingsdatum)
            output.element(.toewijzingstijd, product.toewijzingstijd.description)
            output.element(.ingangsdatum, product.ingangsdatum)
            output.element(.einddatum, product.einddatum)
            output.element(.redenWijziging, product.redenWijziging)
            output.omvang(product.omvang)
            output.element(.budget, product.budget)
            output.element(.commentaar, product.commentaar)
        }
    }

    mutating func product(_ product: Product?) {
        guard let product else { return }
        element(.product) { output in
            output.data(.categorie, product.categorie)
            output.data(.code, product.code)
        }
    }

    mutating func omvang(_ omvang: Omvang?) {
        guard let omvang else { return }
        element(.omvang) { output in
            output.data(.volume, omvang.volume)
            output.data(.eenheid, omvang.eenheid.rawValue)
            output.data(.frequentie, omvang.frequentie.rawValue)
        }
    }
}
