import IWmo
import Messages
import Reports

/// Checks messages without an administration: levels 1 and 2.
public struct ValidationRun: Sendable {
    private let schemas: SchemaSource
    private let maximumLevel: Int
    private let workers: Int

    public init(schemas: SchemaSource, maximumLevel: Int, workers: Int) {
        self.schemas = schemas
        self.maximumLevel = maximumLevel
        self.workers = workers
    }

    /// What was found in one file.
    public struct FileOutcome: Sendable {
        /// As the user named it.
        public let bestand: String
        public let bericht: BerichtType?
        public let release: Release?
        public let findings: [Finding]
        /// More findings than are kept.
        public let isCut: Bool

        public var isValid: Bool { findings.isEmpty }
    }

    /// A path that does not exist or cannot be read.
    public struct UnreadablePath: Error, Hashable, Sendable {
        public let path: String
    }

    /// The outcome per file, in the order of the paths and inside a folder or zip in byte order.
    public func outcomes(of paths: [String]) throws(RunError) -> (files: [FileOutcome], unreadable: [UnreadablePath]) {
        try MessageReading.check(schemas)
        var entries: [InboxEntry] = []
        var unreadable: [UnreadablePath] = []
        for path in paths {
            do {
                entries += try Inbox.entries(named: path)
            } catch {
                unreadable.append(UnreadablePath(path: path))
            }
        }
        let reading = MessageReading(
            schemas: schemas, workers: workers, maximumLevel: maximumLevel, retainingContent: false
        ) { _ in }
        let files = try reading.read(entries).map { message in
            FileOutcome(
                bestand: message.entry.bestand, bericht: message.result.bericht, release: message.result.release,
                findings: message.result.findings, isCut: message.result.findingsOmitted)
        }
        return (files, unreadable)
    }
}

/// How the outcome of `validate` is written.
public enum ValidationReport {
    /// One line per finding, then a summary line.
    public static func text(_ files: [ValidationRun.FileOutcome], language: Language) -> String {
        var text = ""
        for file in files {
            for finding in file.findings {
                let code = finding.retourcode.map { " (\($0))" } ?? ""
                let place = "\(file.bestand):\(finding.position.line):\(finding.position.column)"
                let level = language == .nl ? "niveau" : "level"
                text += "\(place): \(level) \(finding.niveau) \(finding.regel)\(code) \(finding.melding[language])\n"
            }
            if file.isCut {
                text +=
                    "\(file.bestand): "
                    + Tekst(
                        nl: "er zijn meer bevindingen dan hier staan.", en: "there are more findings than shown here.")[
                        language] + "\n"
            }
        }
        let totals = Totals(files)
        return text
            + Tekst(
                nl: "\(totals.files) bestand\(totals.files == 1 ? "" : "en"): \(totals.valid) geldig, "
                    + "\(totals.files - totals.valid) ongeldig, \(totals.findings) "
                    + "bevinding\(totals.findings == 1 ? "" : "en").\n",
                en: "\(totals.files) file\(totals.files == 1 ? "" : "s"): \(totals.valid) valid, "
                    + "\(totals.files - totals.valid) invalid, \(totals.findings) "
                    + "finding\(totals.findings == 1 ? "" : "s").\n")[language]
    }

    public static func json(
        _ files: [ValidationRun.FileOutcome], language: Language, programVersion: String
    ) -> String {
        let totals = Totals(files)
        return JSONText.object { json in
            json.field("versie", programVersion)
            json.list("bestanden") { list in
                for file in files { list.element { add(file, to: &$0, language) } }
            }
            json.object("samenvatting") { summary in
                summary.field("bestanden", totals.files)
                summary.field("geldig", totals.valid)
                summary.field("ongeldig", totals.files - totals.valid)
                summary.field("bevindingen", totals.findings)
            }
        } + "\n"
    }

    private static func add(_ file: ValidationRun.FileOutcome, to json: inout JSONText, _ language: Language) {
        json.field("bestand", file.bestand)
        json.field("bericht", file.bericht?.rawValue)
        json.field("release", file.release?.description)
        json.field("geldig", file.isValid)
        json.list("bevindingen") { list in
            for finding in file.findings {
                list.element { item in
                    item.field("niveau", finding.niveau)
                    item.field("regel", finding.regel)
                    item.field("retourcode", finding.retourcode)
                    item.field("regelnummer", finding.position.line)
                    item.field("kolom", finding.position.column)
                    item.field("pad", finding.pad)
                    item.field("melding", finding.melding[language])
                }
            }
        }
        if file.isCut { json.field("afgekapt", true) }
    }

    private struct Totals {
        let files: Int
        let valid: Int
        let findings: Int

        init(_ outcomes: [ValidationRun.FileOutcome]) {
            files = outcomes.count
            valid = outcomes.count { $0.isValid }
            findings = outcomes.reduce(0) { $0 + $1.findings.count }
        }
    }
}
