import CareTimeline
import IWmo
import Rules
import Store

/// Takes WMO305 and WMO307 messages into the administration: all of a message or nothing.
struct RegieProcessor {
    let context: JudgingContext

    func process(_ message: Incoming<Regiebericht>) throws {
        guard let content = message.content else {
            let messageID = try context.storeRefusedAtLevel2(message)
            return try answer(message, codes: [Retourcodes.technischAfgekeurd], messageID: messageID)
        }
        let header = try context.brokenInHeader(message.header) {
            try context.ingangsdata(of: content.toewijzingNummers, message.header)
        }
        guard header.isEmpty else {
            let messageID = try context.storeRefused(message, header, gebruiktIdentificatie: false)
            return try answer(message, codes: header.retourcodes, messageID: messageID)
        }
        var staging = Staging(administration: context.session.administration(of: message.header.gemeente))
        switch content {
        case .start(let start):
            let judged = try judge(start, &staging)
            try finish(
                message, client: start.client, broken: judged,
                producten: .starts(zip(start.startProducten, judged).map { coded($0, $1) }), staging)
        case .stop(let stop):
            let judged = try judge(stop, &staging)
            try finish(
                message, client: stop.client, broken: judged,
                producten: .stops(zip(stop.stopProducten, judged).map { coded($0, $1) }), staging)
        }
    }

    private func answer(_ message: Incoming<Regiebericht>, codes: [String], messageID: Int64) throws {
        let bytes = context.composer.regieretour(
            to: message.header, contentHash: message.contentHash, retourcodes: codes)
        try context.storeAnswer(bytes, to: message.header, message: messageID)
    }

    private func coded<Klasse>(_ klasse: Klasse, _ broken: [BrokenRule]) -> MetRetourcodes<Klasse> {
        MetRetourcodes(klasse, retourcodes: broken.isEmpty ? [Retourcodes.geenBijzonderheden] : broken.retourcodes)
    }

    /// Stores the outcome: every change, or the refusal with all classes returned.
    private func finish(
        _ message: Incoming<Regiebericht>, client: RegieClient, broken: [[BrokenRule]],
        producten: Regieretour.Client.Producten, _ staging: Staging
    ) throws {
        let all = broken.flatMap { $0 }
        guard all.isEmpty else {
            let isStart = message.header.bericht == .wmo305
            let messageID = try context.storeRefused(
                message, all, by: .each(broken, isStart ? ClassReference.startProduct : ClassReference.stopProduct),
                gebruiktIdentificatie: true)
            let bytes = context.composer.regieretour(
                to: message.header, contentHash: message.contentHash, client: client, producten: producten)
            return try context.storeAnswer(bytes, to: message.header, message: messageID)
        }
        let messageID = try context.storeProcessed(message)
        try staging.write(message.header, messageID: messageID, context)
        try answer(message, codes: [], messageID: messageID)
    }

    // MARK: Judging

    /// Broken rules per StartProduct, in document order. Removals take effect first, then by begin date.
    private func judge(_ message: Startbericht, _ staging: inout Staging) throws -> [[BrokenRule]] {
        var broken = [[BrokenRule]](repeating: [], count: message.startProducten.count)
        let order = message.startProducten.indices.sorted { left, right in
            let (first, second) = (message.startProducten[left], message.startProducten[right])
            return (first.removalFirst, first.begindatum, left) < (second.removalFirst, second.begindatum, right)
        }
        for index in order {
            let product = message.startProducten[index]
            let facts = StartFacts(
                product: product, bsn: message.client.bsn, aanbieder: message.header.aanbieder,
                toewijzing: try staging.toewijzing(product.toewijzingNummer),
                levering: try staging.levering(product.toewijzingNummer),
                staatInProductlijst: context.staatInProductlijst(
                    product.product, of: message.header.gemeente, on: product.begindatum))
            broken[index] = StartJudge.broken(by: facts)
            guard broken[index].isEmpty, let nummer = product.toewijzingNummer else { continue }
            let start = BekendeStart(
                aanbieder: facts.aanbieder, bsn: facts.bsn, product: product.product, begindatum: product.begindatum)
            staging.apply(
                product.statusAanlevering == .verwijderen ? .removeStart(start) : .addStart(start), to: nummer)
        }
        return broken
    }

    /// Broken rules per StopProduct, in document order. Removals take effect first, then by end date.
    private func judge(_ message: Stopbericht, _ staging: inout Staging) throws -> [[BrokenRule]] {
        var broken = [[BrokenRule]](repeating: [], count: message.stopProducten.count)
        let order = message.stopProducten.indices.sorted { left, right in
            let (first, second) = (message.stopProducten[left], message.stopProducten[right])
            return (first.removalFirst, first.einddatum, left) < (second.removalFirst, second.einddatum, right)
        }
        for index in order {
            let product = message.stopProducten[index]
            let facts = StopFacts(
                product: product, bsn: message.client.bsn, aanbieder: message.header.aanbieder,
                toewijzing: try staging.toewijzing(product.toewijzingNummer),
                levering: try staging.levering(product.toewijzingNummer),
                staatInProductlijst: context.staatInProductlijst(
                    product.product, of: message.header.gemeente, on: product.begindatum))
            broken[index] = StopJudge.broken(by: facts)
            guard broken[index].isEmpty, let nummer = product.toewijzingNummer else { continue }
            let stop = BekendeStop(
                aanbieder: facts.aanbieder, bsn: facts.bsn, product: product.product, begindatum: product.begindatum,
                redenBeeindiging: product.redenBeeindiging, einddatum: product.einddatum)
            staging.apply(product.statusAanlevering == .verwijderen ? .removeStop(stop) : .addStop(stop), to: nummer)
        }
        return broken
    }
}

/// What a message would change, kept apart until it is known to be accepted as a whole.
private struct Staging {
    enum Change {
        case addStart(BekendeStart)
        case removeStart(BekendeStart)
        case addStop(BekendeStop)
        case removeStop(BekendeStop)
    }

    let administration: any GemeenteAdministration
    private var toewijzingen: [Int: ToewijzingStand?] = [:]
    private var before: [Int: Leveringsstand] = [:]
    private var after: [Int: Leveringsstand] = [:]
    private var changes: [(nummer: Int, change: Change)] = []

    init(administration: any GemeenteAdministration) {
        self.administration = administration
    }

    mutating func toewijzing(_ nummer: Int?) throws -> ToewijzingStand? {
        guard let nummer else { return nil }
        if let known = toewijzingen[nummer] { return known }
        let stand = try administration.toewijzing(nummer)?.stand
        toewijzingen[nummer] = .some(stand)
        return stand
    }

    mutating func levering(_ nummer: Int?) throws -> Leveringsstand {
        guard let nummer else { return Leveringsstand() }
        if let known = after[nummer] { return known }
        let levering = try administration.levering(nummer)
        before[nummer] = levering
        after[nummer] = levering
        return levering
    }

    mutating func apply(_ change: Change, to nummer: Int) {
        changes.append((nummer, change))
        switch change {
        case .addStart(let start): after[nummer]?.starts.append(start)
        case .removeStart(let start): after[nummer]?.starts.removeAll { $0 == start }
        case .addStop(let stop): after[nummer]?.stops.append(stop)
        case .removeStop(let stop): after[nummer]?.stops.removeAll { $0 == stop }
        }
    }

    func write(_ header: Header, messageID: Int64, _ context: JudgingContext) throws {
        let day = header.dagtekening
        for (nummer, change) in changes {
            switch change {
            case .addStart(let start):
                try administration.add(start, toewijzing: nummer, message: messageID, gemeld: day)
            case .removeStart(let start):
                try administration.remove(start, toewijzing: nummer, message: messageID, gemeld: day)
            case .addStop(let stop):
                try administration.add(stop, toewijzing: nummer, message: messageID, gemeld: day)
            case .removeStop(let stop):
                try administration.remove(stop, toewijzing: nummer, message: messageID, gemeld: day)
            }
        }
        for nummer in Set(changes.map(\.nummer)).sorted() {
            guard case .some(.some(let stand)) = toewijzingen[nummer], let old = before[nummer], let new = after[nummer]
            else { continue }
            if old.administratieveStart != nil && !new.starts.isEmpty {
                try administration.setAdministratieveStart(nil, van: stand, message: messageID, line: nil, gemeld: day)
            }
            try context.recordChange(
                of: nummer, before: old.timeline(of: stand), after: new.timeline(of: stand), by: header,
                message: messageID)
            try context.recordNews(of: nummer, by: header, message: messageID)
        }
    }
}

extension StartProduct {
    fileprivate var removalFirst: Int { statusAanlevering == .verwijderen ? 0 : 1 }
}

extension StopProduct {
    fileprivate var removalFirst: Int { statusAanlevering == .verwijderen ? 0 : 1 }
}
