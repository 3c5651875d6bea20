import IWmo
import Rules

/// The classes of a request, of the answer to it, and of what answers these: with return codes, or without.
extension XMLOutput {
    mutating func toewijzingsVerzoek(
        _ message: ToewijzingsVerzoek, client codes: [String]? = nil, producten productCodes: [[String]]? = nil
    ) {
        element(.client) { output in
            output.regieClient(message.client)
            output.element(.commentaar, message.commentaar)
            output.element(.aangevraagdeProducten) { output in
                output.classes(.aangevraagdProduct, message.aangevraagdeProducten, productCodes) {
                    $0.aangevraagdProduct($1)
                }
            }
            if let codes { output.klasseRetourCodes(codes) }
        }
    }

    mutating func wijzigingsVerzoek(_ message: WijzigingsVerzoek, codes: WijzigingsCodes? = nil) {
        element(.client) { output in
            output.element(.bsn, message.bsn)
            output.element(.verzoek) { $0.verzoek(message, codes: codes) }
            if let codes { output.klasseRetourCodes(codes.client) }
        }
    }

    /// The return codes of the classes of a WMO318.
    struct WijzigingsCodes {
        let client: [String]
        let verzoek: [String]
        let ongewijzigd: [[String]]
        let teWijzigen: [[String]]
        let nieuw: [[String]]
    }

    private mutating func verzoek(_ message: WijzigingsVerzoek, codes: WijzigingsCodes?) {
        element(.referentieAanbieder, message.referentieAanbieder)
        element(.redenVerzoek, message.redenVerzoek)
        if !message.ongewijzigdeProducten.isEmpty {
            element(.ongewijzigdeProducten) { output in
                output.classes(.ongewijzigdProduct, message.ongewijzigdeProducten, codes?.ongewijzigd) {
                    $0.element(.toewijzingNummer, $1)
                }
            }
        }
        if !message.teWijzigenProducten.isEmpty {
            element(.teWijzigenProducten) { output in
                output.classes(.teWijzigenProduct, message.teWijzigenProducten, codes?.teWijzigen) {
                    $0.teWijzigenProduct($1)
                }
            }
        }
        if !message.nieuweProducten.isEmpty {
            element(.nieuweProducten) { output in
                output.classes(.nieuwProduct, message.nieuweProducten, codes?.nieuw) { $0.nieuwProduct($1) }
            }
        }
        if let codes { klasseRetourCodes(codes.verzoek) }
    }

    mutating func verzoekAntwoord(_ message: VerzoekAntwoordbericht, retourcodes: [String]? = nil) {
        element(.antwoord) { output in
            output.element(.referentieAanbieder, message.referentieAanbieder)
            output.element(.verzoekAntwoord, message.verzoekAntwoord)
            output.element(.redenAfwijzingVerzoek, message.redenAfwijzingVerzoek)
            if let retourcodes { output.klasseRetourCodes(retourcodes) }
        }
    }

    /// Every class of an answer has a code: one for which none is given was not checked.
    private mutating func klasseRetourCodes(_ codes: [String]) {
        retourCodes(codes.isEmpty ? [Retourcodes.nietGecontroleerd] : codes)
    }

    // MARK: - Products

    /// One element per member; in an answer each with its codes.
    private mutating func classes<Member>(
        _ element: ElementName, _ members: [Member], _ codes: [[String]]?,
        _ body: (inout XMLOutput, Member) -> Void
    ) {
        for (offset, member) in members.enumerated() {
            self.element(element) { output in
                body(&output, member)
                if let codes { output.klasseRetourCodes(offset < codes.count ? codes[offset] : []) }
            }
        }
    }

    private mutating func aangevraagdProduct(_ product: AangevraagdProduct) {
        element(.referentieAanbieder, product.referentieAanbieder)
        element(.beschikkingNummer, product.beschikkingNummer)
        self.product(product.product)
        element(.beschikkingIngangsdatum, product.beschikkingIngangsdatum)
        element(.toewijzingIngangsdatum, product.toewijzingIngangsdatum)
        element(.toewijzingEinddatum, product.toewijzingEinddatum)
        omvang(product.omvang)
        element(.budget, product.budget)
        element(.verwijzer) { output in
            output.data(.type, product.verwijzer.type)
            output.data(.naam, product.verwijzer.naam)
            output.data(.zorgverlenerCode, product.verwijzer.zorgverlenerCode)
        }
        element(.raamcontract, product.raamcontract)
        element(.commentaar, product.commentaar)
    }

    private mutating func teWijzigenProduct(_ product: TeWijzigenProduct) {
        element(.toewijzingNummer, product.toewijzingNummer)
        element(.gewensteIngangsdatum, product.gewensteIngangsdatum)
        element(.einddatum, product.einddatum)
        omvang(product.omvang)
        element(.budget, product.budget)
    }

    private mutating func nieuwProduct(_ product: NieuwProduct) {
        self.product(product.product)
        element(.gewensteIngangsdatum, product.gewensteIngangsdatum)
        element(.einddatum, product.einddatum)
        omvang(product.omvang)
        element(.budget, product.budget)
    }
}
