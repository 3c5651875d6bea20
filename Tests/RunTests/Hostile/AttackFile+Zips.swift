extension AttackFile {
    private static func zip(_ name: String, _ regels: String, _ fill: @escaping @Sendable (inout ZipWriter) -> Void)
        -> AttackFile
    {
        AttackFile(name, regels, file: "aanval.zip") { file in
            var zip = ZipWriter()
            fill(&zip)
            try file.write(zip.bytes)
        }
    }

    private static let inner: [UInt8] = {
        var zip = ZipWriter()
        zip.addBomb("bom.xml", " ", filler: 100_000_000)
        return zip.bytes
    }()

    static let zips: [AttackFile] = [
        zip("a zip that unfolds to 1 GB", "VEILIGHEID") { $0.addBomb("bom.xml", " ", filler: 1 << 30) },
        zip("a hundred members that unfold to 250 MB each", "VEILIGHEID") { zip in
            for number in 0..<100 {
                zip.addSame("bom\(number).xml", as: { $0.addBomb("bom.xml", " ", filler: 250_000_000) })
            }
        },
        zip("60,000 names for one and the same body", "VEILIGHEID") { zip in
            for number in 0..<60_000 {
                zip.addSame("bom\(number).xml", as: { $0.addBomb("bom.xml", " ", filler: 10_000_000) })
            }
        },
        zip("a member that says it is small and is not", "XML") {
            $0.addBomb("bom.xml", " ", filler: 1 << 30, saying: 1000)
        },
        zip("zips in a zip", "VEILIGHEID") { zip in for name in ["a.zip", "b.ZIP"] { zip.add(name, inner) } },
        zip("5,000 members that are no message", "XML") { zip in
            for number in 0..<5_000 { zip.add("m\(number).xml", [0x3C]) }
        },
        zip("names that climb", "XML") { zip in
            for name in ["../a.xml", "/etc/a.xml", "..\\..\\a.xml", "C:\\a.xml", "b/../../../a.xml", "./a.xml"] {
                zip.add(name, Array("<a".utf8))
            }
        },
        zip("names with NUL, control characters and 60,000 letters", "XML") { zip in
            zip.add(Array("a\u{0}.xml".utf8), Array("<a".utf8))
            zip.add("a\u{1B}[2J\n.xml", Array("<a".utf8))
            zip.add(String(repeating: "n", count: 60_000) + ".xml", Array("<a".utf8))
        },
        zip("two members of one name", "XML") { zip in for _ in 0..<2 { zip.add("a.xml", Array("<a".utf8)) } },
        zip("a member with a password", "XML") {
            $0.add("a.xml", Array(AttackBase.declaratie.utf8), fault: .encrypted)
        },
        zip("a member whose check sum is wrong", "XML") {
            $0.add("a.xml", Array(AttackBase.declaratie.utf8), fault: .wrongCheckSum)
        },
        AttackFile("a zip that stops halfway", "XML", file: "aanval.zip") {
            try $0.write(Array(inner.prefix(inner.count / 2)))
        },
        AttackFile("a message with the name of a zip", "XML", file: "aanval.zip", text: AttackBase.declaratie),
        AttackFile("a zip with the name of a message", "XML", bytes: inner),
    ]
}
