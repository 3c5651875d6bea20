import CareTimeline
import IWmo
import Rules
import RunConfiguration
import Store

/// What every processor needs: the administration, the configuration, the day of the run.
struct JudgingContext {
    let session: any AdministrationSession
    let run: StoredRun
    let configuration: Configuration
    /// What the store calls the texts of the configuration.
    let configurationID: Int64
    let peildatum: Day
    /// Hears of every broken rule, with the class that breaks it. A run does not listen: it reads the store afterwards.
    var listener: ((JudgedFault) -> Void)?
    /// Where answers go besides the store; nil where they go nowhere.
    var answers: AnswerFiles?

    var settings: JudgingSettings { JudgingSettings(configuration: configuration, peildatum: peildatum) }
    var composer: AnswerComposer { AnswerComposer(peildatum: peildatum) }

    func brokenInHeader(_ header: Header, ingangsdata: () throws -> [Day]) throws -> [BrokenRule] {
        try settings.brokenInHeader(
            header, session.administration(of: header.gemeente), ingangsdata: ingangsdata)
    }

    /// Ingangsdatum of each toewijzing that is known.
    func ingangsdata(of nummers: [Int], _ header: Header) throws -> [Day] {
        try session.administration(of: header.gemeente).ingangsdata(of: nummers)
    }

    /// Nil without a product list or without a code: the check cannot be made.
    /// Nil too where the gemeente rejects nothing for it.
    func staatInProductlijst(_ product: Product?, of gemeente: String, on day: Day) -> Bool? {
        guard configuration.isProductlijstBindend(for: gemeente) else { return nil }
        return configuration.staatInProductlijst(product, on: day)
    }

    /// Those of this run's messages, and those that the configuration names.
    func gemeenten() throws -> [String] {
        var gemeenten = Set(configuration.gemeenten.keys)
        try session.messages(of: run) { gemeenten.insert($0.message.gemeente) }
        return gemeenten.sorted()
    }

    /// Gemeenten that sent a WMO301 in this run and of which no request was ever seen: what TR379 asks was not checked
    /// there.
    func gemeentenWithoutRequests() throws -> [String] {
        var gemeenten: Set<String> = []
        try session.messages(of: run) { processed in
            if processed.message.bericht == .wmo301 { gemeenten.insert(processed.message.gemeente) }
        }
        return try gemeenten.sorted().filter { try !session.administration(of: $0).heeftVerzoeken() }
    }

    // MARK: Exceptions

    /// What people have accepted on a line, by care-gap rule.
    func uitzonderingen(
        _ gemeente: String, _ aanbieder: String, _ prestatie: Prestatie, declaratieNummer: String
    ) -> [ZorggatRegel: Uitzondering] {
        settings.uitzonderingen(gemeente, aanbieder, prestatie, declaratieNummer: declaratieNummer)
    }

    func tell(_ broken: BrokenRule, by klasse: @autoclosure () -> ClassReference, in contentHash: String) {
        listener?(JudgedFault(contentHash: contentHash, klasse: klasse(), broken: broken))
    }

    // MARK: Storing outcomes

    func storeProcessed<Content>(_ message: Incoming<Content>) throws -> Int64 {
        try session.add(
            StoredMessage(
                contentHash: message.contentHash, bestand: message.bestand, header: message.header, isVerwerkt: true,
                gebruiktIdentificatie: true), run: run)
    }

    /// Stores a message that is only kept: it changes nothing and uses up nothing.
    func storeRegistered<Content>(_ message: Incoming<Content>) throws -> Int64 {
        try session.add(
            StoredMessage(
                contentHash: message.contentHash, bestand: message.bestand, header: message.header, isVerwerkt: true,
                gebruiktIdentificatie: false), run: run)
    }

    /// Stores a refusal by rules of level 3 and 4. `retourcodes` are those of the answer; `classes` are those that
    /// break the rules, one for each, and the header where they are left out.
    func storeRefused<Content>(
        _ message: Incoming<Content>, _ broken: [BrokenRule], by classes: [ClassReference] = [],
        gebruiktIdentificatie: Bool
    ) throws -> Int64 {
        for (index, rule) in broken.enumerated() {
            tell(rule, by: index < classes.count ? classes[index] : .header, in: message.contentHash)
        }
        return try session.add(
            StoredMessage(
                contentHash: message.contentHash, bestand: message.bestand, header: message.header, isVerwerkt: false,
                niveau: broken.map(\.level).min(), retourcodes: broken.retourcodes, regels: broken.regels,
                redenen: broken.map { Tekst(nl: "\($0.regel): ", en: "\($0.regel): ") + $0.reden },
                gebruiktIdentificatie: gebruiktIdentificatie), run: run)
    }

    /// Stores a refusal at level 2: the message counts as not sent.
    func storeRefusedAtLevel2<Content>(_ message: Incoming<Content>) throws -> Int64 {
        let reasons = message.findings.prefix(StoredReasons.maximum).map { finding in
            let place = "\(finding.position.line):\(finding.position.column) \(finding.regel): "
            return Tekst(nl: place, en: place) + finding.melding
        }
        return try session.add(
            StoredMessage(
                contentHash: message.contentHash, bestand: message.bestand, header: message.header, isVerwerkt: false,
                niveau: 2, retourcodes: [Retourcodes.technischAfgekeurd],
                regels: Set(message.findings.map(\.regel)).sorted(), redenen: reasons,
                gebruiktIdentificatie: false), run: run)
    }

    func storeAnswer(_ content: [UInt8], to header: Header, message: Int64) throws {
        guard let name = AnswerComposer.fileName(for: header) else { return }
        let given = try session.addAnswer(content, wantedName: name, message: message, run: run)
        answers?.add(content, name: given)
    }

    /// A transaction of the store, after which its answers can be written.
    func transaction(_ body: () throws -> Void) throws {
        try session.transaction(body)
        try answers?.handOver()
    }

    /// Adds a signal to the report of this run, accepted or not.
    func signal(
        _ soort: SignaalSoort, _ header: Header, toewijzingNummer: Int? = nil, declaratieNummer: String? = nil,
        _ tekst: Tekst
    ) throws {
        let uitzondering = configuration.uitzonderingen.gelden(
            gemeente: header.gemeente, aanbieder: header.aanbieder, toewijzingNummer: toewijzingNummer,
            declaratieNummer: declaratieNummer, .signaal(soort), on: peildatum
        ).first
        try session.add(
            StoredSignaal(
                gemeente: header.gemeente, aanbieder: header.aanbieder, soort: soort, tekst: tekst,
                uitzondering: uitzondering), run: run)
    }

    // MARK: Day kinds

    /// Remembers that a message changed the day kinds of a toewijzing, for re-judging at the end of the run.
    func recordChange(of nummer: Int, before: Timeline?, after: Timeline?, by header: Header, message: Int64) throws {
        guard before?.segments != after?.segments, before != nil else { return }
        try session.administration(of: header.gemeente).touch(
            TouchedToewijzing(
                gemeente: header.gemeente, nummer: nummer, before: before?.description,
                aanleiding: header.identificatie, bericht: message), run: run)
    }

    /// Remembers that a message said something about the delivery or the validity of a toewijzing, for the own
    /// contribution. That is more than a change of day kinds: a stop on the last day of a toewijzing changes none.
    func recordNews(of nummer: Int, by header: Header, message: Int64) throws {
        try session.administration(of: header.gemeente).noteBijdragenieuws(nummer, message: message, run: run)
    }
}

/// How many reasons a refused message keeps.
enum StoredReasons {
    static let maximum = 20
}
