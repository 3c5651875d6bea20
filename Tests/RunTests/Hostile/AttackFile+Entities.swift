import Foundation

extension AttackFile {
    private static func withDocumentType(_ declaration: String, _ reference: String = "RN1") -> String {
        let (before, after) = AttackBase.around("<wmo323:Bericht")
        let rest = "<wmo323:Bericht" + after.replacingOccurrences(of: "RN1<", with: reference + "<")
        return before + declaration + "\n" + rest
    }

    private static func refused(_ name: String, _ declaration: String, _ reference: String = "RN1") -> AttackFile {
        AttackFile(name, "VEILIGHEID", line: 2, text: withDocumentType(declaration, reference))
    }

    /// What would take the place of a short text, or bring in a text from elsewhere.
    static let entities: [AttackFile] = [
        refused(
            "billion laughs",
            "<!DOCTYPE a [<!ENTITY l0 \"ha\">"
                + (1...30).map { "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">" }.joined()
                + "]>", "&l30;"),
        AttackFile("quadratic blow-up", "VEILIGHEID", line: 2) { file in
            let (before, after) = AttackBase.around("<wmo323:Bericht")
            try file.write(before + "<!DOCTYPE a [<!ENTITY x \"")
            try file.write("x", times: 100_000)
            try file.write("\">]>\n<wmo323:Bericht")
            let (start, end) = AttackBase.around("RN1", in: after)
            try file.write(start)
            try file.write("&x;", times: 100_000)
            try file.write(end)
        },
        refused("external entity: a file", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "&x;"),
        refused("external entity: an address", "<!DOCTYPE a [<!ENTITY x SYSTEM \"http://127.0.0.1:9/x\">]>", "&x;"),
        refused("external entity: a device without end", "<!DOCTYPE a [<!ENTITY x SYSTEM \"/dev/zero\">]>", "&x;"),
        refused("external DTD: a file", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">"),
        refused("external DTD: an address", "<!DOCTYPE a PUBLIC \"-//X//X\" \"http://127.0.0.1:9/x.dtd\">"),
        refused(
            "parameter entities",
            "<!DOCTYPE a [<!ENTITY % f SYSTEM \"file:///etc/passwd\"><!ENTITY % w \"<!ENTITY &#37; s SYSTEM "
                + "'http://127.0.0.1:9/?%f;'>\">%w;%s;]>"),
        refused(
            "attributes by default from a DTD",
            "<!DOCTYPE a [<!ATTLIST wmo323:Bericht xmlns:xi CDATA \"http://www.w3.org/2001/XInclude\">]>"),
        AttackFile("an entity that nobody declared", "XML", text: AttackBase.declaratie("RN1<", "&geheim;<")),
        AttackFile(
            "XInclude of a file", "XSD",
            text: AttackBase.declaratie(
                "<iwmo:ReferentieNummer>RN1</iwmo:ReferentieNummer>",
                "<iwmo:ReferentieNummer><xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" "
                    + "href=\"file:///etc/passwd\" parse=\"text\"/></iwmo:ReferentieNummer>")),
        AttackFile(
            "schemaLocation at a pipe, a device and an address", "", fate: .verwerkt,
            text: AttackBase.toewijzing(
                "<wmo301:Bericht ",
                "<wmo301:Bericht xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                    + "xsi:schemaLocation=\"http://www.istandaarden.nl/iwmo/3_2/wmo301/schema \(pipe) "
                    + "urn:a /dev/zero urn:b http://127.0.0.1:9/x.xsd\" "
                    + "xsi:noNamespaceSchemaLocation=\"\(pipe)\" ")),
        AttackFile(
            "instructions for a browser and a catalogue", "", fate: .verwerkt,
            text: AttackBase.toewijzing(
                "<wmo301:Bericht ",
                "<?xml-stylesheet type=\"text/xsl\" href=\"\(pipe)\"?>"
                    + "<?oasis-xml-catalog catalog=\"\(pipe)\"?><wmo301:Bericht ")),
        AttackFile(
            "another type by xsi:type", "XSD",
            text: AttackBase.declaratie(
                "<iwmo:ReferentieNummer>",
                "<iwmo:ReferentieNummer xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                    + "xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xsi:type=\"xs:anyType\">")),
        AttackFile(
            "nothing where something belongs, by xsi:nil", "XSD",
            text: AttackBase.declaratie(
                "<iwmo:ReferentieNummer>RN1",
                "<iwmo:ReferentieNummer xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\">")),
    ]
}
