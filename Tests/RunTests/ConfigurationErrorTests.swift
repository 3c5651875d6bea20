import Foundation
import Testing

/// A wrong configuration stops a run before it begins, and says where it is wrong.
@Suite("65: configuration, contract register and product list")
struct ConfigurationErrorTests {
    struct Case: CustomTestStringConvertible {
        var what: String
        var files: [String: String]
        /// `file:line:column:` in the message.
        var place: String

        init(_ what: String, _ yaml: String, at place: String, _ files: [String: String] = [:]) {
            self.what = what
            self.files = files.merging(["pauzewacht.yaml": yaml]) { own, _ in own }
            self.place = place
        }

        var testDescription: String { what }
    }

    static let yaml = [
        Case("unknown key", "standaard:\n  month: full\nonbekend: 1\n", at: "pauzewacht.yaml:3:1:"),
        Case("unknown key of a gemeente", "gemeenten:\n  \"0479\": {naem: Zaanstad}\n", at: "pauzewacht.yaml:2:12:"),
        Case("unknown value", "standaard:\n  start: {iwmo-3: misschien}\n", at: "pauzewacht.yaml:2:19:"),
        Case("a value of another key", "standaard:\n  gap: {iwmo-3: register}\n", at: "pauzewacht.yaml:2:17:"),
        Case("unknown release", "standaard:\n  start: {iwmo-4: flag}\n", at: "pauzewacht.yaml:2:11:"),
        Case("unknown month", "standaard:\n  month: half\n", at: "pauzewacht.yaml:2:10:"),
        Case("gemeente without quotes", "gemeenten:\n  0479: {naam: Zaanstad}\n", at: "pauzewacht.yaml:2:3:"),
        Case("gemeente of three digits", "gemeenten:\n  \"479\": {naam: Zaanstad}\n", at: "pauzewacht.yaml:2:3:"),
        Case("code without quotes", "standaard:\n  retourcode: {iwmo-2: 8287}\n", at: "pauzewacht.yaml:2:24:"),
        Case(
            "a code that release 3 does not have", "standaard:\n  retourcode: {iwmo-3: \"8287\"}\n",
            at: "pauzewacht.yaml:2:24:"),
        Case(
            "a code that rejects nothing", "standaard:\n  retourcode: {iwmo-3: \"0200\"}\n", at: "pauzewacht.yaml:2:24:"
        ),
        Case(
            "a negative number of months", "standaard:\n  eigenBijdrage: {correctieMaand: -1}\n",
            at: "pauzewacht.yaml:2:35:"),
        Case("one value where a group belongs", "standaard: 5\n", at: "pauzewacht.yaml:1:12:"),
        Case("a group where one value belongs", "contracten: {pad: x}\n", at: "pauzewacht.yaml:1:13:"),
        Case("a list", "- standaard\n", at: "pauzewacht.yaml:1:1:"),
        Case("a key given twice", "standaard:\n  month: full\n  month: full\n", at: "pauzewacht.yaml:2:3:"),
        Case("broken YAML", "standaard: {start: {iwmo-3: flag}\ngemeenten:\n", at: "pauzewacht.yaml:2:1:"),
        Case("a contract register that is not there", "contracten: weg.csv\n", at: "pauzewacht.yaml:1:13:"),
        Case("a key file that is not there", "pseudoniemSleutel: weg.key\n", at: "pauzewacht.yaml:1:20:"),
        Case(
            "a key file that is too short", "pseudoniemSleutel: kort.key\n", at: "pauzewacht.yaml:1:20:",
            ["kort.key": "31 bytes is too short for a key"]),
    ]

    private static let contractHeader =
        "gemeente;aanbieder;naam;productcategorie;productcode;eenheid;tarief;ingang;einde;max_clienten;budgetplafond\n"
    private static let productHeader =
        "productcategorie;productcode;omschrijving;variant;eenheid;vereist;max_maanden;ingang;einde\n"

    private static func contract(_ what: String, _ row: String, at column: Int) -> Case {
        Case(what, "contracten: c.csv\n", at: "c.csv:2:\(column):", ["c.csv": contractHeader + row + "\n"])
    }

    private static func product(_ what: String, _ row: String, at column: Int) -> Case {
        Case(what, "producten: p.csv\n", at: "p.csv:2:\(column):", ["p.csv": productHeader + row + "\n"])
    }

    private static let exceptionHeader = "gemeente;aanbieder;toewijzing;declaratie;regel;reden;door;geldig_tot\n"

    /// Lies beside the configuration, which does not name it.
    private static func exception(_ what: String, _ row: String, at column: Int) -> Case {
        Case(
            what, "", at: "uitzonderingen.csv:2:\(column):", ["uitzonderingen.csv": exceptionHeader + row + "\n"])
    }

    static let tables = [
        exception("an exception to a rule of the standard", "0479;65656055;1;;TR321;r;d;2026-12-31", at: 18),
        exception("an exception without a last day", "0479;65656055;1;;ZG001;r;d;", at: 28),
        Case("another header", "contracten: c.csv\n", at: "c.csv:1:1:", ["c.csv": "gemeente;aanbieder\n"]),
        contract("gemeente", "479;65656055;N;02;02A03;04;58,70;;;;", at: 1),
        contract("aanbieder", "0479;6565605;N;02;02A03;04;58,70;;;;", at: 6),
        contract("no productcode", "0479;65656055;N;02;;04;58,70;;;;", at: 20),
        contract("unknown eenheid", "0479;65656055;N;02;02A03;05;58,70;;;;", at: 26),
        contract("tarief with a full stop", "0479;65656055;N;02;02A03;04;58.70;;;;", at: 29),
        contract("ingang that does not exist", "0479;65656055;N;02;02A03;04;58,70;2025-02-29;;;", at: 35),
        contract("einde before ingang", "0479;65656055;N;02;02A03;04;58,70;2025-02-01;2025-01-31;;", at: 46),
        contract("clients that are no number", "0479;65656055;N;02;02A03;04;58,70;;;tien;", at: 37),
        contract("too few fields", "0479;65656055;N", at: 1),
        contract("a quote that is not closed", "0479;65656055;\"N;02;02A03;04;58,70;;;;", at: 15),
        product("variant", "02;02A03;Begeleiding;allebei;04;;;;", at: 22),
        product("eenheid", "02;02A03;Begeleiding;inspanning;99;;;;", at: 33),
        product("einde before ingang", "02;02A03;Begeleiding;inspanning;04;;;2025-02-01;2025-01-31", at: 49),
    ]

    @Test("a fault in the configuration", arguments: yaml)
    func inYAML(_ wrong: Case) throws { try check(wrong) }

    @Test("a fault in a table", arguments: tables)
    func inTable(_ wrong: Case) throws { try check(wrong) }

    @Test("a configuration that is not there or not UTF-8", arguments: [nil, [UInt8](arrayLiteral: 0x6E, 0xFF, 0x0A)])
    func unreadable(_ bytes: [UInt8]?) throws {
        let job = try Job()
        try job.folder.makeFolder("inbox")
        try FileManager.default.removeItem(atPath: job.folder.at("pauzewacht.yaml"))
        if let bytes { try job.folder.write(bytes, to: "pauzewacht.yaml") }
        let ended = try job.run()
        #expect(ended.code == 65)
        #expect(ended.errors.contains("pauzewacht.yaml"))
        #expect(!Shell.exists(job.store))
    }

    @Test("a wrong configuration leaves a store with earlier nights as it was")
    func storeUntouched() throws {
        let job = try Job()
        try job.fill(Plain.messages)
        try job.run()
        let before = try job.storeContent()
        try job.folder.write("onbekend: 1\n", to: "pauzewacht.yaml")
        try job.fill([
            "later.xml": Plain.relation.start(
                "S2", "2026-01-08", bsn: Plain.bsn, [Plain.product.start("2026-01-02")])
        ])
        #expect(try job.run(outcome: "uit-2").code == 65)
        #expect(try job.storeContent() == before)
        #expect(!Shell.exists(job.outcome("uit-2")))
    }

    private func check(_ wrong: Case) throws {
        let job = try Job()
        try job.fill(Plain.messages)
        for (name, text) in wrong.files { try job.folder.write(text, to: name) }
        let before = try FileTree(job.folder.path)
        for language in ["nl", "en"] {
            let ended = try job.run(["--lang", language])
            #expect(ended.code == 65)
            #expect(ended.errors.contains(wrong.place), "\(ended.errors)")
            #expect(ended.output == "")
        }
        #expect(try FileTree(job.folder.path) == before)
    }
}
