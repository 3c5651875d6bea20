/// Bytes as one of the tables beside pauzewacht.yaml. The first line of an input names the table, the rest is its text.
enum TablesTarget {
    static func run(_ bytes: [UInt8]) -> Int32 {
        guard let end = bytes.firstIndex(of: 0x0A),
            let text = String(validating: bytes[(end + 1)...], as: UTF8.self)
        else { return inputWasUsed }
        var tables = ["contracten": KnownTable.contracten, "producten": KnownTable.producten, "uitzonderingen": ""]
        let name = String(decoding: bytes[..<end], as: UTF8.self)
        guard tables[name] != nil else { return inputWasUsed }
        tables[name] = text
        let main = tables.keys.filter { tables[$0]?.isEmpty == false }.sorted().map { "\($0): \($0).csv\n" }.joined()
        ConfigurationTarget.load(
            main, contracten: tables["contracten"] ?? "", producten: tables["producten"] ?? "",
            uitzonderingen: tables["uitzonderingen"] ?? "")
        return inputWasUsed
    }
}

/// Tables that are right, for configurations that name them.
enum KnownTable {
    static let contracten = """
        gemeente;aanbieder;naam;productcategorie;productcode;eenheid;tarief;ingang;einde;max_clienten;budgetplafond
        0479;98000101;Thuishulp Veenpluis;01;01H01;04;34,20;2025-01-01;;40;250000

        """
    static let producten = """
        productcategorie;productcode;omschrijving;variant;eenheid;vereist;max_maanden;ingang;einde
        01;01H01;Hulp bij het huishouden;inspanning;04;;;2025-01-01;

        """
}
