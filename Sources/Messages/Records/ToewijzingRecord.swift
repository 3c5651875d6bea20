import CareTimeline
import IWmo

extension RecordTree {
    func toewijzingsbericht(of root: Int32, header: Header) throws(UnusableValue) -> Toewijzingsbericht {
        Toewijzingsbericht(header: header, client: try toegewezenClient(of: try required(.client, of: root)))
    }

    private func toegewezenClient(of node: Int32) throws(UnusableValue) -> ToegewezenClient {
        var client = ToegewezenClient(
            bsn: try text(.bsn, of: node), geboortedatum: try geboortedatum(.geboortedatum, of: node),
            geslacht: try text(.geslacht, of: node), naam: try volledigeNaam(.naam, of: node),
            juridischeStatus: optionalText(.juridischeStatus, of: node),
            wettelijkeVertegenwoordiging: optionalText(.wettelijkeVertegenwoordiging, of: node),
            commentaar: optionalText(.commentaar, of: node), contactgegevens: [], toegewezenProducten: [])
        if let found = child(.communicatie, of: node) {
            client.communicatie = Communicatie(
                vorm: try text(.vorm, of: found), taal: optionalText(.taal, of: found))
        }
        if let relaties = child(.relaties, of: node) {
            for found in children(.relatie, of: relaties) { client.relaties.append(try relatie(of: found)) }
        }
        for found in children(.contact, of: try required(.contactgegevens, of: node)) {
            client.contactgegevens.append(try contact(of: found))
        }
        for found in children(.toegewezenProduct, of: try required(.toegewezenProducten, of: node)) {
            client.toegewezenProducten.append(try toegewezenProduct(of: found))
        }
        return client
    }

    private func toegewezenProduct(of node: Int32) throws(UnusableValue) -> ToegewezenProduct {
        let timeNode = try required(.toewijzingstijd, of: node)
        let time = text(of: timeNode).drop { $0.isWhitespace }
        guard let tijd = Tijd(String(time.prefix { !$0.isWhitespace })) else {
            throw UnusableValue(node: timeNode, reason: .other)
        }
        return ToegewezenProduct(
            toewijzingNummer: try integer(.toewijzingNummer, of: node),
            referentieAanbieder: optionalText(.referentieAanbieder, of: node), product: try product(of: node),
            toewijzingsdatum: try day(.toewijzingsdatum, of: node), toewijzingstijd: tijd,
            ingangsdatum: try day(.ingangsdatum, of: node), einddatum: try optionalDay(.einddatum, of: node),
            redenWijziging: optionalText(.redenWijziging, of: node), omvang: try omvang(of: node),
            budget: try optionalInteger(.budget, of: node), commentaar: optionalText(.commentaar, of: node))
    }

    func omvang(of node: Int32) throws(UnusableValue) -> Omvang? {
        guard let found = child(.omvang, of: node) else { return nil }
        return Omvang(
            volume: try integer(.volume, of: found), eenheid: try code(.eenheid, of: found, as: Eenheid.self),
            frequentie: try code(.frequentie, of: found, as: Frequentie.self))
    }

    func product(of node: Int32) throws(UnusableValue) -> Product? {
        guard let found = child(.product, of: node) else { return nil }
        return Product(categorie: try text(.categorie, of: found), code: optionalText(.code, of: found))
    }
}
