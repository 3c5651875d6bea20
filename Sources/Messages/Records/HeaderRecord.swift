import IWmo

extension RecordTree {
    func header(of root: Int32, bericht: BerichtType, release: Release) throws(UnusableValue) -> Header {
        let node = try required(.header, of: root)
        return Header(
            bericht: bericht, release: release, afzender: try text(.afzender, of: node),
            ontvanger: try text(.ontvanger, of: node),
            berichtIdentificatie: try berichtIdentificatie(.berichtIdentificatie, of: node),
            xsdVersie: try xsdVersie(.xsdVersie, of: node))
    }

    private func berichtIdentificatie(
        _ element: ElementName, of node: Int32
    ) throws(UnusableValue) -> BerichtIdentificatie {
        let found = try required(element, of: node)
        return BerichtIdentificatie(
            identificatie: try text(.identificatie, of: found), dagtekening: try day(.dagtekening, of: found))
    }

    private func xsdVersie(_ element: ElementName, of node: Int32) throws(UnusableValue) -> XsdVersie {
        let found = try required(element, of: node)
        return XsdVersie(
            basisschema: try text(.basisschemaXsdVersie, of: found), bericht: try text(.berichtXsdVersie, of: found))
    }
}
