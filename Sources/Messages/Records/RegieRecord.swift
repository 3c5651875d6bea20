import IWmo

extension RecordTree {
    func startbericht(of root: Int32, header: Header) throws(UnusableValue) -> Startbericht {
        let client = try required(.client, of: root)
        var message = Startbericht(header: header, client: try regieClient(of: client), startProducten: [])
        for found in children(.startProduct, of: try required(.startProducten, of: client)) {
            message.startProducten.append(try startProduct(of: found))
        }
        return message
    }

    func stopbericht(of root: Int32, header: Header) throws(UnusableValue) -> Stopbericht {
        let client = try required(.client, of: root)
        var message = Stopbericht(header: header, client: try regieClient(of: client), stopProducten: [])
        for found in children(.stopProduct, of: try required(.stopProducten, of: client)) {
            message.stopProducten.append(try stopProduct(of: found))
        }
        return message
    }

    func regieClient(of node: Int32) throws(UnusableValue) -> RegieClient {
        RegieClient(
            bsn: try text(.bsn, of: node), geboortedatum: try geboortedatum(.geboortedatum, of: node),
            geslacht: try text(.geslacht, of: node), naam: try verkorteNaam(.naam, of: node))
    }

    private func startProduct(of node: Int32) throws(UnusableValue) -> StartProduct {
        StartProduct(
            toewijzingNummer: try optionalInteger(.toewijzingNummer, of: node), product: try product(of: node),
            toewijzingIngangsdatum: try optionalDay(.toewijzingIngangsdatum, of: node),
            begindatum: try day(.begindatum, of: node),
            statusAanlevering: try code(.statusAanlevering, of: node, as: StatusAanlevering.self))
    }

    private func stopProduct(of node: Int32) throws(UnusableValue) -> StopProduct {
        StopProduct(
            toewijzingNummer: try optionalInteger(.toewijzingNummer, of: node), product: try product(of: node),
            toewijzingIngangsdatum: try optionalDay(.toewijzingIngangsdatum, of: node),
            begindatum: try day(.begindatum, of: node), redenBeeindiging: try text(.redenBeeindiging, of: node),
            einddatum: try day(.einddatum, of: node),
            statusAanlevering: try code(.statusAanlevering, of: node, as: StatusAanlevering.self))
    }
}
