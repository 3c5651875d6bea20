import IWmo

/// A WMO302, which only an aanbieder writes: the ToewijzingNummer was already that of another client.
enum ToewijzingRetourSample {
    static var bytes: [UInt8] {
        Array(text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n").utf8)
    }

    private static var text: String {
        let client = SampleValues.client
        let namespace = "http://www.istandaarden.nl/iwmo/3_2"
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <wmo302:Bericht xmlns:iwmo="\(namespace)/basisschema/schema" xmlns:wmo302="\(namespace)/wmo302/schema">
              <wmo302:Header>
                <wmo302:BerichtCode>415</wmo302:BerichtCode>
                <wmo302:BerichtVersie>3</wmo302:BerichtVersie>
                <wmo302:BerichtSubversie>2</wmo302:BerichtSubversie>
                <wmo302:Afzender>\(SampleValues.gemeente.code)</wmo302:Afzender>
                <wmo302:Ontvanger>\(SampleValues.aanbieder.agbCode)</wmo302:Ontvanger>
                <wmo302:BerichtIdentificatie>
                  <iwmo:Identificatie>V-301</iwmo:Identificatie>
                  <iwmo:Dagtekening>2025-12-15</iwmo:Dagtekening>
                </wmo302:BerichtIdentificatie>
                <wmo302:XsdVersie>
                  <iwmo:BasisschemaXsdVersie>1.0.0</iwmo:BasisschemaXsdVersie>
                  <iwmo:BerichtXsdVersie>1.0.0</iwmo:BerichtXsdVersie>
                </wmo302:XsdVersie>
                <wmo302:IdentificatieRetour>A-301</wmo302:IdentificatieRetour>
                <wmo302:DagtekeningRetour>2025-12-16</wmo302:DagtekeningRetour>
                <wmo302:XsdVersieRetour>
                  <iwmo:BasisschemaXsdVersie>1.0.0</iwmo:BasisschemaXsdVersie>
                  <iwmo:BerichtXsdVersie>1.0.0</iwmo:BerichtXsdVersie>
                </wmo302:XsdVersieRetour>
            \(retourCodes("0200", indent: 4))
              </wmo302:Header>
              <wmo302:Client>
                <wmo302:Bsn>\(client.bsn)</wmo302:Bsn>
                <wmo302:Geboortedatum>
                  <iwmo:Datum>\(client.geboortedatum)</iwmo:Datum>
                </wmo302:Geboortedatum>
                <wmo302:Geslacht>\(client.geslacht)</wmo302:Geslacht>
                <wmo302:Naam>
                  <iwmo:Geslachtsnaam>
                    <iwmo:Achternaam>\(client.achternaam.achternaam)</iwmo:Achternaam>
                  </iwmo:Geslachtsnaam>
                  <iwmo:NaamGebruik>1</iwmo:NaamGebruik>
                </wmo302:Naam>
                <wmo302:Contactgegevens>
                  <wmo302:Contact>
                    <wmo302:Soort>01</wmo302:Soort>
                    <wmo302:Adres>
                      <iwmo:Huis>
                        <iwmo:Huisnummer>\(client.huisnummer)</iwmo:Huisnummer>
                      </iwmo:Huis>
                      <iwmo:Postcode>\(SampleValues.gemeente.postcodeDigits)SA</iwmo:Postcode>
                      <iwmo:LandCode>NL</iwmo:LandCode>
                    </wmo302:Adres>
            \(retourCodes("0200", indent: 8))
                  </wmo302:Contact>
                </wmo302:Contactgegevens>
                <wmo302:ToegewezenProducten>
                  <wmo302:ToegewezenProduct>
                    <wmo302:ToewijzingNummer>\(SampleValues.toewijzingNummer)</wmo302:ToewijzingNummer>
                    <wmo302:Product>
                      <iwmo:Categorie>\(SampleValues.product.categorie)</iwmo:Categorie>
                    </wmo302:Product>
                    <wmo302:Toewijzingsdatum>2025-12-15</wmo302:Toewijzingsdatum>
                    <wmo302:Toewijzingstijd>10:00:00</wmo302:Toewijzingstijd>
                    <wmo302:Ingangsdatum>2026-01-01</wmo302:Ingangsdatum>
            \(retourCodes("9332", indent: 8))
                  </wmo302:ToegewezenProduct>
                </wmo302:ToegewezenProducten>
            \(retourCodes("0200", indent: 4))
              </wmo302:Client>
            </wmo302:Bericht>

            """
    }

    private static func retourCodes(_ code: String, indent: Int) -> String {
        let margin = String(repeating: " ", count: indent)
        return """
            \(margin)<wmo302:RetourCodes>
            \(margin)  <wmo302:RetourCode>\(code)</wmo302:RetourCode>
            \(margin)</wmo302:RetourCodes>
            """
    }
}
