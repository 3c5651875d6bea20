import CareTimeline
import IWmo

extension RecordTree {
    /// Everything before the clients; the 303 profile may have it in the header.
    func declaratieKop(of root: Int32, header: Header) throws(UnusableValue) -> DeclaratieKop {
        let declaratie = child(.declaratie, of: root)
        let fields = try required(declaratie == nil ? .header : .declaratie, of: root)
        let total = try required(.totaalIngediendBedrag, of: fields)
        return DeclaratieKop(
            header: header, layout: declaratie == nil ? .header : .declaratie,
            declaratieNummer: try text(.declaratieNummer, of: fields),
            declaratiePeriode: try geslotenPeriode(.declaratiePeriode, of: fields),
            declaratieDagtekening: try day(.declaratieDagtekening, of: fields),
            totaalIngediendBedrag: BedragMetDC(
                bedrag: try integer(.totaalBedrag, of: total),
                debetCredit: try code(.debetCredit, of: total, as: DebetCredit.self)))
    }

    func prestatie(of node: Int32) throws(UnusableValue) -> Prestatie {
        let reference = try required(.productReferentie, of: node)
        let amount = try required(.ingediendBedrag, of: node)
        return Prestatie(
            referentieNummer: try text(.referentieNummer, of: reference),
            vorigReferentieNummer: optionalText(.vorigReferentieNummer, of: reference),
            toewijzingNummer: try integer(.toewijzingNummer, of: node),
            productCategorie: try text(.productCategorie, of: node), productCode: try text(.productCode, of: node),
            productPeriode: try geslotenPeriode(.productPeriode, of: node),
            geleverdVolume: try integer(.geleverdVolume, of: node),
            eenheid: try code(.eenheid, of: node, as: Eenheid.self),
            productTarief: try optionalInteger(.productTarief, of: node),
            ingediendBedrag: BedragMetDC(
                bedrag: try integer(.bedrag, of: amount),
                debetCredit: try code(.debetCredit, of: amount, as: DebetCredit.self)))
    }

    private func geslotenPeriode(_ element: ElementName, of node: Int32) throws(UnusableValue) -> GeslotenPeriode {
        let found = try required(element, of: node)
        return GeslotenPeriode(begindatum: try day(.begindatum, of: found), einddatum: try day(.einddatum, of: found))
    }

    /// Where a line's reference to an earlier line stands, or else the line itself.
    func referencePosition(of node: Int32) -> Position {
        let reference = child(.productReferentie, of: node).flatMap { child(.vorigReferentieNummer, of: $0) }
        return self[reference ?? node].position
    }
}
