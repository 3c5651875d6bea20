import Foundation

extension AttackFile {
    private static let million = 1_000_000
    private static let gigabyte = 1 << 30

    /// A message with something between two of its places.
    private static func inside(
        _ name: String, _ regels: String, at place: String = "<wmo323:Header>",
        _ filling: @escaping @Sendable (AttackWriter) throws -> Void
    ) -> AttackFile {
        AttackFile(name, regels) { file in
            let (before, after) = AttackBase.around(place)
            try file.write(before + place)
            try filling(file)
            try file.write(after)
        }
    }

    /// More than any message has of something.
    static let sizes: [AttackFile] = [
        AttackFile("a million elements inside each other", "BERICHT", line: 1) { file in
            try file.write("<a>", times: million)
            try file.write("</a>", times: million)
        },
        inside("a million elements inside each other, in a message", "VEILIGHEID XSD") { file in
            try file.write("<a>", times: million)
            try file.write("</a>", times: million)
        },
        AttackFile("an attribute of 1 GB", "VEILIGHEID") { file in
            let (before, after) = AttackBase.around("<wmo323:Header>")
            try file.write(before + "<wmo323:Header a=\"")
            try file.write("x", times: gigabyte)
            try file.write("\">" + after)
        },
        AttackFile("a text of 1 GB", "VEILIGHEID", file: "aanval.zip") { file in
            let (before, _) = AttackBase.around("RN1<")
            var zip = ZipWriter()
            zip.addBomb("tekst.xml", before + "R", filler: gigabyte)
            try file.write(zip.bytes)
        },
        AttackFile("a Commentaar of 1 GB", "VEILIGHEID", file: "aanval.zip") { file in
            let (before, _) = AttackBase.around("Let op.", in: AttackBase.toewijzing)
            var zip = ZipWriter()
            zip.addBomb("commentaar.xml", before + "x", filler: gigabyte)
            try file.write(zip.bytes)
        },
        inside("a comment without end", "VEILIGHEID") { file in
            try file.write("<!--")
            try file.write("x", times: 50 * million)
        },
        inside("a CDATA section of 50 MB", "VEILIGHEID", at: "<iwmo:ReferentieNummer>") { file in
            try file.write("<![CDATA[")
            try file.write("x", times: 50 * million)
            try file.write("]]>")
        },
        inside("a text out of a million CDATA sections", "VEILIGHEID", at: "<iwmo:ReferentieNummer>") { file in
            try file.write("<![CDATA[x]]>", times: million)
        },
        inside("a text out of a million character references", "VEILIGHEID", at: "<iwmo:ReferentieNummer>") { file in
            try file.write("&#120;", times: million)
        },
        inside("50 MB of white space between two elements", "VEILIGHEID") { file in
            try file.write(" ", times: 50 * million)
        },
        inside("a million attributes of one element", "VEILIGHEID") { file in
            try file.write("<a ")
            try file.write(count: million) { "a\($0)=\"\" " }
            try file.write("/>")
        },
        inside("65 attributes of one element", "VEILIGHEID") { file in
            try file.write("<a ")
            try file.write(count: 65) { "a\($0)=\"\" " }
            try file.write("/>")
        },
        inside("a million namespaces on one element", "VEILIGHEID") { file in
            try file.write("<a ")
            try file.write(count: million) { "xmlns:p\($0)=\"urn:\($0)\" " }
            try file.write("/>")
        },
        inside("a million namespaces, one on each element", "VEILIGHEID XSD") { file in
            try file.write(count: million) { "<p:a xmlns:p=\"urn:\($0)\"/>" }
        },
        inside("a million elements with names of their own", "VEILIGHEID XSD") { file in
            try file.write(count: million) { "<n\($0)/>" }
        },
        inside("a name of a million characters", "VEILIGHEID") { file in
            try file.write("<")
            try file.write("n", times: million)
            try file.write("/>")
        },
        inside("a million elements that do not belong there", "XSD") { file in try file.write("<a/>", times: million) },
        AttackFile("a million comments and instructions", "", fate: .verwerkt) { file in
            let (before, after) = AttackBase.around("<wmo301:Header>", in: AttackBase.toewijzing)
            try file.write(before)
            try file.write("<!--x--><?p x?>", times: million)
            try file.write("<wmo301:Header>" + after)
        },
        AttackFile("a message of more than 256 MiB", "VEILIGHEID", file: "aanval.zip") { file in
            // White space before the first element is no text of any element.
            var zip = ZipWriter()
            zip.addBomb("wit.xml", " ", filler: 300 * million)
            try file.write(zip.bytes)
        },
        AttackFile("two hundred thousand lines with a fault each", "XSD") { file in
            let (before, after) = AttackBase.around("<wmo323:Prestatie>")
            let (line, end) = AttackBase.around("</wmo323:Prestatie>", in: after)
            let wrong = "<wmo323:Prestatie>\(line)</wmo323:Prestatie>".replacingOccurrences(of: "02A03", with: "")
            try file.write(before)
            try file.write(wrong, times: 200_000)
            try file.write(end)
        },
    ]
}
