import IWmo

extension RecordTree {
    func toewijzingsVerzoek(of root: Int32, header: Header) throws(UnusableValue) -> ToewijzingsVerzoek {
        let client = try required(.client, of: root)
        var message = ToewijzingsVerzoek(
            header: header, client: try regieClient(of: client), commentaar: optionalText(.commentaar, of: client),
            aangevraagdeProducten: [])
        for found in children(.aangevraagdProduct, of: try required(.aangevraagdeProducten, of: client)) {
            message.aangevraagdeProducten.append(try aangevraagdProduct(of: found))
        }
        return message
    }

    func wijzigingsVerzoek(of root: Int32, header: Header) throws(UnusableValue) -> WijzigingsVerzoek {
        let client = try required(.client, of: root)
        let verzoek = try required(.verzoek, of: client)
        var message = WijzigingsVerzoek(
            header: header, bsn: try text(.bsn, of: client),
            referentieAanbieder: try text(.referentieAanbieder, of: verzoek),
            redenVerzoek: try text(.redenVerzoek, of: verzoek))
        if let producten = child(.ongewijzigdeProducten, of: verzoek) {
            for found in children(.ongewijzigdProduct, of: producten) {
                message.ongewijzigdeProducten.append(try integer(.toewijzingNummer, of: found))
            }
        }
        if let producten = child(.teWijzigenProducten, of: verzoek) {
            for found in children(.teWijzigenProduct, of: producten) {
                message.teWijzigenProducten.append(try teWijzigenProduct(of: found))
            }
        }
        if let producten = child(.nieuweProducten, of: verzoek) {
            for found in children(.nieuwProduct, of: producten) {
                message.nieuweProducten.append(try nieuwProduct(of: found))
            }
        }
        return message
    }

    func verzoekAntwoord(of root: Int32, header: Header) throws(UnusableValue) -> VerzoekAntwoordbericht {
        let antwoord = try required(.antwoord, of: root)
        return VerzoekAntwoordbericht(
            header: header, referentieAanbieder: try text(.referentieAanbieder, of: antwoord),
            verzoekAntwoord: try text(.verzoekAntwoord, of: antwoord),
            redenAfwijzingVerzoek: optionalText(.redenAfwijzingVerzoek, of: antwoord))
    }

    private func aangevraagdProduct(of node: Int32) throws(UnusableValue) -> AangevraagdProduct {
        AangevraagdProduct(
            referentieAanbieder: try text(.referentieAanbieder, of: node),
            beschikkingNummer: try optionalInteger(.beschikkingNummer, of: node), product: try product(of: node),
            beschikkingIngangsdatum: try optionalDay(.beschikkingIngangsdatum, of: node),
            toewijzingIngangsdatum: try day(.toewijzingIngangsdatum, of: node),
            toewijzingEinddatum: try optionalDay(.toewijzingEinddatum, of: node), omvang: try omvang(of: node),
            budget: try optionalInteger(.budget, of: node),
            verwijzer: try verwijzer(of: try required(.verwijzer, of: node)),
            raamcontract: optionalText(.raamcontract, of: node), commentaar: optionalText(.commentaar, of: node))
    }

    private func verwijzer(of node: Int32) throws(UnusableValue) -> Verwijzer {
        Verwijzer(
            type: try text(.type, of: node), naam: optionalText(.naam, of: node),
            zorgverlenerCode: optionalText(.zorgverlenerCode, of: node))
    }

    private func teWijzigenProduct(of node: Int32) throws(UnusableValue) -> TeWijzigenProduct {
        TeWijzigenProduct(
            toewijzingNummer: try integer(.toewijzingNummer, of: node),
            gewensteIngangsdatum: try day(.gewensteIngangsdatum, of: node),
            einddatum: try optionalDay(.einddatum, of: node), omvang: try omvang(of: node),
            budget: try optionalInteger(.budget, of: node))
    }

    private func nieuwProduct(of node: Int32) throws(UnusableValue) -> NieuwProduct {
        NieuwProduct(
            product: try product(of: node), gewensteIngangsdatum: try day(.gewensteIngangsdatum, of: node),
            einddatum: try optionalDay(.einddatum, of: node), omvang: try omvang(of: node),
            budget: try optionalInteger(.budget, of: node))
    }
}
