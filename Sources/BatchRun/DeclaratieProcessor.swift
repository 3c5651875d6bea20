import CareTimeline
import IWmo
import Rules
import Store

/// Takes one WMO303 or WMO323 into the administration: stores what judging it finds, part by part.
struct DeclaratieProcessor {
    let context: JudgingContext
    let message: Incoming<Declaratiebericht>
    private var begun: Begun?

    private struct Begun {
        let kop: DeclaratieKop
        let messageID: Int64
        let declaratieID: Int64
    }

    init(context: JudgingContext, message: Incoming<Declaratiebericht>) {
        self.context = context
        self.message = message
    }

    private var administration: any GemeenteAdministration {
        context.session.administration(of: message.header.gemeente)
    }

    /// Returns true when this was the last part.
    mutating func store(_ part: JudgedDeclaratie) throws -> Bool {
        switch part {
        case .refused(let weigering, let answer):
            try context.storeAnswer(answer, to: message.header, message: try store(weigering))
            return true
        case .begun(let kop, let signalen):
            for skipped in signalen { try signal(skipped, kop) }
            let messageID = try context.storeProcessed(message)
            let declaratieID = try administration.addDeclaratie(
                kop, toegekend: 0, message: messageID, configuration: context.configurationID)
            begun = Begun(kop: kop, messageID: messageID, declaratieID: declaratieID)
            return false
        case .lines(let lines):
            if let begun { for line in lines { try store(line, begun) } }
            return false
        case .ended(let toegekend, let answer):
            guard let begun else { return true }
            try administration.setToegekend(toegekend, declaratie: begun.declaratieID)
            try context.storeAnswer(answer, to: message.header, message: begun.messageID)
            return true
        }
    }

    private func store(_ weigering: JudgedDeclaratie.Weigering) throws -> Int64 {
        switch weigering {
        case .atLevel2: try context.storeRefusedAtLevel2(message)
        case .by(let broken, let klasse, let gebruiktIdentificatie):
            try context.storeRefused(
                message, broken, by: broken.map { _ in klasse }, gebruiktIdentificatie: gebruiktIdentificatie)
        }
    }

    private func store(_ line: JudgedPrestatie, _ begun: Begun) throws {
        let lineID = try administration.add(
            NewLine(
                prestatie: line.prestatie, bsn: line.bsn, documentIndex: line.place.document, oordeel: line.oordeel),
            declaratie: begun.declaratieID, kop: begun.kop)
        if let debet = line.credits { try administration.markCredited(debet, by: lineID) }
        if let start = line.administratieveStart { try record(start, begun, line: lineID) }
        if context.listener != nil {
            for broken in line.oordeel.faults {
                context.tell(broken, by: .prestatie(line.place, of: begun.kop), in: message.contentHash)
            }
        }
    }

    private func record(_ start: AdministratieveStartRecord, _ begun: Begun, line: Int64) throws {
        let nummer = start.toewijzing.nummer
        try administration.setAdministratieveStart(
            start.day, van: start.toewijzing, message: begun.messageID, line: line,
            gemeld: begun.kop.header.dagtekening)
        try context.recordChange(
            of: nummer, before: start.before, after: start.after, by: begun.kop.header, message: begun.messageID)
        try context.recordNews(of: nummer, by: begun.kop.header, message: begun.messageID)
    }

    private func signal(_ skipped: SkippedMonth, _ kop: DeclaratieKop) throws {
        let (month, count) = (skipped.month, skipped.toewijzingen)
        try context.signal(
            .overgeslagenMaand, kop.header, declaratieNummer: kop.declaratieNummer,
            Tekst(
                nl: "Declaratiemaand \(month) is overgeslagen, terwijl er op \(count) "
                    + "toewijzing\(count == 1 ? "" : "en") ondersteuning is geleverd.",
                en: "Declaration month \(month) was skipped, although support was delivered on \(count) "
                    + "toewijzing\(count == 1 ? "" : "en")."))
    }
}
