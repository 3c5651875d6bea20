import Explaining
import IWmo
import Messages
import Reports
import Rules
import RunConfiguration
import Store

/// Writes everything a run leaves behind, from the store and from the files that did not reach it.
struct OutcomeWriter {
    let request: RunRequest
    let context: JudgingContext
    let night: NightIntake
    let uitgesteld: [UitgesteldBestand]
    let pseudonyms: Pseudonyms
    let folder: OutputFolder

    private static let messagesName = "berichten.ndjson"

    /// The summary as it is printed, kept for whoever was not watching.
    static let summaryTextName = "samenvatting.txt"

    private var session: any AdministrationSession { context.session }
    private var run: StoredRun { context.run }
    private var language: Language { request.language }

    /// What tells the outcome of one run from another's; nil when there is none.
    static func mark(of path: String) -> String? {
        guard let summary = FileBytes.read("\(path)/\(OutputFolder.finishedMark)"),
            let messages = FileBytes.read("\(path)/\(messagesName)")
        else { return nil }
        return sha256Hex(summary + messages)
    }

    static func hasQuarantine(in path: String) -> Bool {
        !FileBytes.names(in: "\(path)/quarantaine").isEmpty
    }

    /// Returns what became of the exceptions.
    func write() throws -> ExceptionUse {
        let thread = OutcomeThread(OutcomeBuild(folder: folder), workers: request.workers)
        defer { thread.abandon() }
        let signalen = try session.signalen(of: run)
        var reportContext = try reportContext(signalen)
        var use = ExceptionUse(context.configuration.uitzonderingen, on: context.peildatum)
        for signaal in signalen { use.note(signaal) }
        try writeMessages(thread)
        try writeLines(reportContext, thread, &use)
        try writeHeroordelingen(thread, &use)
        try RecoveryWriter(context: context, mask: { mask(for: $0) }).write(reportContext, thread, &use)
        try BijdrageWriter(context: context, pseudonyms: pseudonyms, mask: { mask(for: $0) }).write(
            reportContext, thread)
        try thread.perform { try $0.closeFile() }
        var report = try thread.finish { $0.report }
        report.explanations = try explanations(of: report.linesToExplain, reportContext)
        reportContext.ongebruikteUitzonderingen = try use.unused.map { try mask(for: $0.gemeente).hide($0) }
        reportContext.verlopenUitzonderingen = try use.expired.map { try mask(for: $0.gemeente).hide($0) }
        try context.answers?.finish()
        var quarantine = Quarantine(folder: folder, language: language)
        for message in night.quarantine { try quarantine.add(message) }
        try folder.write("rapport/index.html", try report.render(reportContext).utf8)
        try folder.write(Self.summaryTextName, report.summary.text(reportContext).utf8)
        try folder.write(OutputFolder.finishedMark, report.summary.json(reportContext).utf8)
        return use
    }

    // MARK: Files

    private func writeMessages(_ thread: OutcomeThread) throws {
        var records = night.duplicates + night.quarantine.map(quarantineRecord)
        try session.messages(of: run) { records.append(MessageRecord($0, language: language)) }
        // Made in any case, also when no file was read.
        try thread.perform { _ = try $0.file(Self.messagesName) }
        var batch = Batch<(sent: MessageRecord, shown: MessageRecord)> { batch in
            try thread.perform { build in
                let file = try build.file(Self.messagesName)
                for (sent, shown) in batch {
                    try file.append(BerichtenLine.json(sent) + "\n")
                    build.report.add(shown)
                }
            }
        }
        for record in records.sorted(by: { OrderOfWork.order($0.bestand, $1.bestand) < 0 }) {
            try batch.add((record, try mask(for: record.gemeente).hide(record)))
        }
        try batch.finish()
    }

    private func quarantineRecord(_ message: ReadMessage) -> MessageRecord {
        var record = MessageRecord(message, status: .quarantaine)
        record.niveau = 1
        let findings = message.result.findings.filter { $0.niveau == 1 }
        if findings.isEmpty {
            record.regels = [Level1Rule.message]
            record.redenen = [UnhandledMessage.reason[language]]
        } else {
            record.regels = Set(findings.map(\.regel)).sorted()
            record.redenen = findings.prefix(StoredReasons.maximum).map { finding in
                "\(finding.position.line):\(finding.position.column) \(finding.melding[language])"
            }
        }
        return record
    }

    private func writeLines(
        _ reportContext: RunContext, _ thread: OutcomeThread, _ use: inout ExceptionUse
    ) throws {
        try thread.perform { try $0.beginLines(reportContext) }
        // The text of the line is made here, so that both threads have as much to do.
        var batch = Batch<(oordeel: String, shown: JudgedLine)> { batch in
            try thread.perform { build in
                for (oordeel, shown) in batch { try build.add(shown, oordeel: oordeel, reportContext) }
            }
        }
        var latest = (bsn: "", client: "")
        try session.lines(of: run) { stored in
            if let zorggat = stored.zorggat, zorggat.actie == .geaccepteerd { use.note(stored, zorggat.regel) }
            if latest.bsn != stored.bsn { latest = (stored.bsn, pseudonyms.pseudonym(for: stored.bsn)) }
            let sent = JudgedLine(stored, client: latest.client, language: language)
            try batch.add((OordelenLine.json(sent), try mask(for: stored.gemeente, bsn: stored.bsn).hide(sent)))
        }
        try batch.finish()
        try thread.perform { try $0.endLines() }
    }

    private func writeHeroordelingen(_ thread: OutcomeThread, _ use: inout ExceptionUse) throws {
        let name = "heroordelen.ndjson"
        try thread.perform { _ = try $0.file(name) }
        var batch = Batch<(sent: Heroordeling, shown: Heroordeling)> { batch in
            try thread.perform { build in
                let file = try build.file(name)
                for (sent, shown) in batch {
                    try file.append(HeroordelingLine.json(sent) + "\n")
                    build.report.add(shown)
                }
            }
        }
        try session.heroordelingen(of: run) { stored in
            if stored.uitzondering != nil, let regel = stored.nu.regel { use.note(stored.line, regel) }
            let heroordeling = Heroordeling(stored, client: pseudonyms.pseudonym(for: stored.line.bsn))
            try batch.add((heroordeling, try mask(for: heroordeling.gemeente).hide(heroordeling)))
        }
        try batch.finish()
    }

    /// The lines the page shows at the top, explained as `pauzewacht explain` does.
    private func explanations(
        of lines: [JudgedLine], _ reportContext: RunContext
    ) throws -> [Int64: ExplanationDocument] {
        let standing = StandingExceptions(context.configuration.uitzonderingen, on: context.peildatum)
        let explainer = Explainer(standing: standing) { bsn in pseudonyms.pseudonym(for: bsn) }
        let partners = PartnerNames(gemeenten: reportContext.gemeenten, aanbieders: reportContext.aanbieders)
        var documents: [Int64: ExplanationDocument] = [:]
        for line in lines {
            let history = session.history(of: line.gemeente)
            guard let historic = try history.line(line.id, .now) else { continue }
            let document = try explainer.explain(historic, history, .now).document(language, partners: partners)
            documents[line.id] = try mask(for: line.gemeente, bsn: historic.line.bsn).hide(document)
        }
        return documents
    }

    /// Hides clients of a gemeente; without one, every number that could be a client.
    private func mask(for gemeente: String?, bsn: String? = nil) -> ClientNumberMask {
        ClientNumberMask { digits in
            guard let gemeente, digits != bsn else { return true }
            return try session.administration(of: gemeente).isClientBekend(digits)
        }
    }

    // MARK: Context

    private func reportContext(_ signalen: [StoredSignaal]) throws -> RunContext {
        let configuration = request.configuration
        var namen = Gemeenten.namen
        for (code, settings) in configuration.gemeenten { namen[code] = settings.naam ?? namen[code] }
        return RunContext(
            peildatum: run.peildatum, language: language, programVersion: request.programVersion, gemeenten: namen,
            aanbieders: configuration.contracten?.namen ?? [:],
            signalen: try signalen.filter { $0.uitzondering == nil }.map(reported),
            administratieveStarts: try session.administratieveStarts(recordedIn: run).map {
                AdministratieveStart(
                    gemeente: $0.gemeente, aanbieder: $0.aanbieder, toewijzingNummer: $0.toewijzingNummer,
                    client: pseudonyms.pseudonym(for: $0.bsn), begindatum: $0.begindatum)
            },
            overgeslagen: SkippedChecks.of(
                configuration, gemeenten: try context.gemeenten(),
                zonderVerzoeken: try context.gemeentenWithoutRequests(), language),
            afwijkingen: try departures(),
            geaccepteerdeSignalen: try signalen.filter { $0.uitzondering != nil }.map(reported),
            uitgesteld: uitgesteld)
    }

    private func reported(_ signaal: StoredSignaal) throws -> Signaal {
        let mask = mask(for: signaal.gemeente)
        return Signaal(
            gemeente: signaal.gemeente, aanbieder: signaal.aanbieder, soort: signaal.soort.rawValue,
            tekst: signaal.tekst[language], uitzondering: try signaal.uitzondering.map { try mask.hide($0) })
    }

    /// Gemeenten whose policy rejects 3.x lines on care gaps, which OP364 forbids.
    private func departures() throws -> [Beleidsafwijking] {
        try context.gemeenten().compactMap { gemeente in
            let policy = context.configuration.policy(for: gemeente, .iwmo3)
            guard policy.rejects else { return nil }
            let rules = ZorggatRegel.allCases.filter { $0 != .melding && policy.keuze(for: $0) == .reject }
            return Beleidsafwijking(
                gemeente: gemeente, regels: rules.map(\.rawValue), retourcode: policy.retourcode)
        }
    }
}

/// A message that is valid, but that a run has nothing to do with.
enum UnhandledMessage {
    static let reason = Tekst(
        nl: "Dit is een retourbericht op een bericht dat de run zelf beantwoordt of dat van de gemeente zelf is. "
            + "Een run verwerkt WMO301, 303, 305, 307, 315, 317, 319 en 323, en bewaart WMO316, 318 en 320. Haal "
            + "het uit de inbox.",
        en: "This is a return message to a message that the run itself answers, or that is the gemeente's own. A "
            + "run processes WMO301, 303, 305, 307, 315, 317, 319 and 323, and keeps WMO316, 318 and 320. Take it "
            + "out of the inbox.")
}

/// Checks that could not be made for lack of a source, or that a gemeente lets reject nothing.
public enum SkippedChecks {
    /// `gemeenten`: those it is about; nil: all there are. `zonderVerzoeken`: gemeenten with toewijzingen in this run of
    /// which no request is known.
    public static func of(
        _ configuration: Configuration, gemeenten: [String]?, zonderVerzoeken: [String], _ language: Language
    ) -> [OvergeslagenControle] {
        var skipped: [OvergeslagenControle] = []
        func skip(_ regel: String, nl: String, en: String) {
            skipped.append(OvergeslagenControle(regel: regel, reden: Tekst(nl: nl, en: en)[language]))
        }
        if configuration.contracten == nil {
            skip(
                "TR418", nl: "Er is geen contractregister opgegeven; tarieven zijn niet met het contract vergeleken.",
                en: "No contract register was given; tariffs were not compared with the contract.")
        } else if let tolerant = tolerant(configuration, gemeenten, where: configuration.isTariefBindend) {
            skip(
                "TR418",
                nl: "Niet afgekeurd op een ander tarief dan afgesproken bij \(tolerant.nl) (keuze bij signaal CT003).",
                en: "Nothing rejected for another tariff than agreed at \(tolerant.en) (choice at signal CT003).")
        }
        if configuration.producten == nil {
            skip(
                "TR381", nl: "Er is geen productlijst opgegeven; productcodes zijn niet gecontroleerd.",
                en: "No product list was given; product codes were not checked.")
        } else if let tolerant = tolerant(configuration, gemeenten, where: configuration.isProductlijstBindend) {
            skip(
                "TR381",
                nl: "Niet afgekeurd op een product buiten de lijst bij \(tolerant.nl) (keuze bij signaal CT004).",
                en: "Nothing rejected for a product that is not listed at \(tolerant.en) (choice at signal CT004).")
        }
        if !zonderVerzoeken.isEmpty {
            let gemeenten = zonderVerzoeken.joined(separator: ", ")
            skip(
                "TR379",
                nl:
                    "Er is nog geen WMO315 of WMO317 bekend van gemeente \(gemeenten); ReferentieAanbieder in een WMO301 is "
                    + "daar niet gecontroleerd.",
                en:
                    "No WMO315 or WMO317 of gemeente \(gemeenten) is known yet; ReferentieAanbieder in a WMO301 was not "
                    + "checked there.")
        }
        return skipped
    }

    /// The gemeenten of which a rule rejects nothing; nil when there are none.
    private static func tolerant(
        _ configuration: Configuration, _ gemeenten: [String]?, where isBindend: (String) -> Bool
    ) -> Tekst? {
        let named = (gemeenten ?? configuration.gemeenten.keys.sorted()).filter { !isBindend($0) }
        var names = named.map { Tekst(nl: $0, en: $0) }
        // No gemeente has an empty code: it gets what holds for a gemeente that is not named.
        if gemeenten == nil, !isBindend("") {
            names.append(Tekst(nl: "elke andere gemeente", en: "every other gemeente"))
        }
        guard !names.isEmpty else { return nil }
        return Tekst(
            nl: names.map(\.nl).joined(separator: ", "), en: names.map(\.en).joined(separator: ", "))
    }
}
