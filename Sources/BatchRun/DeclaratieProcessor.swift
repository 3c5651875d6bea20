import CareTimeline
import IWmo
import Rules
import Store

/// Judges WMO303 and WMO323 line by line and answers them.
struct DeclaratieProcessor {
    let context: JudgingContext

    func process(_ message: Incoming<Declaratiebericht>) throws {
        guard let declaratie = message.content else {
            let messageID = try context.storeRefusedAtLevel2(message)
            return try answer(message, codes: [Retourcodes.technischAfgekeurd], messageID: messageID)
        }
        let header = try context.brokenInHeader(message.header) {
            let nummers = declaratie.clienten.flatMap { $0.prestaties.map(\.toewijzingNummer) }
            return try context.ingangsdata(of: nummers, message.header)
        }
        guard header.isEmpty else {
            let messageID = try context.storeRefused(message, header, gebruiktIdentificatie: false)
            return try answer(message, codes: header.retourcodes, messageID: messageID)
        }
        let administration = context.session.administration(of: message.header.gemeente)
        let latest = try administration.laatsteMaand(aanbieder: message.header.aanbieder)
        let broken = DeclaratieJudge.broken(
            by: DeclaratieFacts(
                maand: declaratie.kop.maand,
                isNummerGebruikt: try administration.isDeclaratieNummerGebruikt(
                    declaratie.kop.declaratieNummer, aanbieder: message.header.aanbieder),
                laatsteMaand: latest))
        guard broken.isEmpty else {
            let messageID = try context.storeRefused(
                message, broken, by: broken.map { _ in .declaratie(of: declaratie.kop) }, gebruiktIdentificatie: true)
            let bytes = context.composer.declaratieAntwoord(
                to: declaratie.kop, contentHash: message.contentHash, geweigerd: broken.retourcodes)
            return try context.storeAnswer(bytes, to: message.header, message: messageID)
        }
        if let latest { try signalSkippedMonths(after: latest, declaratie.kop, administration) }
        try judgeLines(of: declaratie, message, administration)
    }

    private func answer(_ message: Incoming<Declaratiebericht>, codes: [String], messageID: Int64) throws {
        let bytes = context.composer.declaratieAntwoord(
            to: message.header, contentHash: message.contentHash, retourcodes: codes)
        try context.storeAnswer(bytes, to: message.header, message: messageID)
    }

    // MARK: Lines

    private func judgeLines(
        of declaratie: Declaratiebericht, _ message: Incoming<Declaratiebericht>,
        _ administration: any GemeenteAdministration
    ) throws {
        let messageID = try context.storeProcessed(message)
        let declaratieID = try administration.addDeclaratie(
            declaratie.kop, toegekend: 0, message: messageID, configuration: context.configurationID)
        let judge = LineJudge(
            context: context, administration: administration, kop: declaratie.kop, messageID: messageID,
            declaratieID: declaratieID)
        var isClientKnown = [Bool?](repeating: nil, count: declaratie.clienten.count)
        var toegekend = 0
        var refused: [Int: PrestatieOordeel] = [:]
        for line in OrderOfWork.lines(declaratie) {
            let client = declaratie.clienten[line.client]
            let known = try isClientKnown[line.client] ?? administration.isClientBekend(client.bsn)
            isClientKnown[line.client] = known
            let prestatie = client.prestaties[line.prestatie]
            let oordeel = try judge.judge(
                prestatie, bsn: client.bsn, isClientKnown: known, documentIndex: line.document)
            if context.listener != nil {
                for broken in oordeel.faults {
                    context.tell(broken, by: .prestatie(line, of: declaratie.kop), in: message.contentHash)
                }
            }
            if oordeel.oordeel.isGeaccepteerd {
                toegekend += prestatie.ingediendBedrag.signed
            } else {
                refused[line.document] = oordeel
            }
        }
        try administration.setToegekend(toegekend, declaratie: declaratieID)
        let bytes = context.composer.declaratieAntwoord(
            to: declaratie, contentHash: message.contentHash, toegekend: toegekend, refused: refused)
        try context.storeAnswer(bytes, to: message.header, message: messageID)
    }

    // MARK: Signals

    /// A month between the latest one and this one was skipped although care was delivered in it: a signal, no
    /// rejection (semantics, TR318).
    private func signalSkippedMonths(
        after latest: Month, _ kop: DeclaratieKop, _ administration: any GemeenteAdministration
    ) throws {
        guard kop.maand > latest.next else { return }
        var month = latest.next
        while month < kop.maand {
            let count = try administration.toewijzingen(van: kop.header.aanbieder, in: month.days).filter { stand in
                try administration.levering(stand.nummer).timeline(of: stand)?.careDays(in: month.days).isEmpty == false
            }.count
            if count > 0 {
                try context.signal(
                    .overgeslagenMaand, kop.header, declaratieNummer: kop.declaratieNummer,
                    Tekst(
                        nl: "Declaratiemaand \(month) is overgeslagen, terwijl er op \(count) "
                            + "toewijzing\(count == 1 ? "" : "en") ondersteuning is geleverd.",
                        en: "Declaration month \(month) was skipped, although support was delivered on \(count) "
                            + "toewijzing\(count == 1 ? "" : "en")."))
            }
            month = month.next
        }
    }
}

/// Judges the lines of one declaration, one after the other, and stores what each of them changes.
private struct LineJudge {
    let context: JudgingContext
    let administration: any GemeenteAdministration
    let kop: DeclaratieKop
    let messageID: Int64
    let declaratieID: Int64

    func judge(
        _ prestatie: Prestatie, bsn: String, isClientKnown: Bool, documentIndex: Int
    ) throws -> PrestatieOordeel {
        let facts = try facts(prestatie, bsn: bsn, isClientKnown: isClientKnown)
        let policy = context.configuration.policy(for: kop.header.gemeente, facts.family)
        let oordeel = PrestatieJudge(policy: policy).judge(facts)
        let lineID = try administration.add(
            NewLine(prestatie: prestatie, bsn: bsn, documentIndex: documentIndex, oordeel: oordeel),
            declaratie: declaratieID, kop: kop)
        guard oordeel.oordeel.isGeaccepteerd else { return oordeel }
        if let debet = facts.debetVanCredit {
            try administration.markCredited(debet.lineID, by: lineID)
        }
        if let start = oordeel.administratieveStart { try record(start, facts, line: lineID) }
        return oordeel
    }

    private func facts(_ prestatie: Prestatie, bsn: String, isClientKnown: Bool) throws -> PrestatieFacts {
        let (gemeente, aanbieder) = (kop.header.gemeente, kop.header.aanbieder)
        var facts = PrestatieFacts(
            prestatie: prestatie, bsn: bsn, aanbieder: aanbieder, family: kop.header.release.family,
            declaratieMaand: kop.maand, isClientBekend: isClientKnown)
        guard isClientKnown else { return facts }
        facts.toewijzing = try administration.toewijzing(prestatie.toewijzingNummer)?.stand
        facts.isReferentieGebruikt = try administration.isReferentieGebruikt(
            prestatie.referentieNummer, aanbieder: aanbieder)
        if prestatie.isCredit {
            facts.debetVanCredit = try prestatie.vorigReferentieNummer.flatMap {
                try administration.geaccepteerdeDebet($0, aanbieder: aanbieder)
            }
        } else {
            if facts.toewijzing != nil {
                facts.levering = try administration.levering(prestatie.toewijzingNummer)
                facts.debetten = try administration.debetten(op: prestatie.toewijzingNummer)
            }
            facts.addAgreements(of: gemeente, context.configuration)
            facts.uitzonderingen = context.uitzonderingen(
                gemeente, aanbieder, prestatie, declaratieNummer: kop.declaratieNummer)
        }
        return facts
    }

    /// Policy `register`: the gemeente records the start itself, on the earliest declared day.
    private func record(_ start: Day, _ facts: PrestatieFacts, line: Int64) throws {
        guard let toewijzing = facts.toewijzing, start != facts.levering.administratieveStart else { return }
        let before = facts.levering.timeline(of: toewijzing)
        var after = facts.levering
        after.administratieveStart = start
        try administration.setAdministratieveStart(
            start, van: toewijzing, message: messageID, line: line, gemeld: kop.header.dagtekening)
        try context.recordChange(
            of: toewijzing.nummer, before: before, after: after.timeline(of: toewijzing), by: kop.header,
            message: messageID)
        try context.recordNews(of: toewijzing.nummer, by: kop.header, message: messageID)
    }
}
