import CareTimeline
import IWmo
import Messages

/// A message of a data set, written out.
struct WrittenMessage {
    /// Number of the night in which it arrives.
    var night: Int
    var name: String
    var bytes: [UInt8]
}

/// Writes the messages of a relation and keeps what the second opinion needs of them.
struct RelationMessages {
    let relation: Relation
    let window: Window
    let seed: UInt64
    /// What arrives, per night.
    private(set) var arrivals: [Arrivals]
    private var counts: [BerichtType: Int] = [:]

    init(relation: Relation, window: Window, seed: UInt64) {
        self.relation = relation
        self.window = window
        self.seed = seed
        arrivals = Array(repeating: Arrivals(), count: window.nights.count)
    }

    /// Everything that is sent about a client, declarations excepted.
    mutating func messages(of dossier: Dossier, habit: ProviderHabit, _ sequence: RandomSequence) -> [WrittenMessage] {
        let person = Person(client: dossier.client, bsn: dossier.bsn, seed: seed)
        var written = assignments(of: dossier, person)
        var reporter = RegieReporter(habit: habit, sequence: sequence)
        let reports = dossier.toewijzingen.flatMap { reporter.reports(of: $0) }
        // What happens on one day goes into one message: one for starts, one for stops.
        for day in Set(reports.map(\.dagtekening)).sorted() {
            let events = reports.filter { $0.dagtekening == day }.map(\.event)
            let starts = events.compactMap { event in
                if case .start(let start) = event { start } else { nil }
            }
            let stops = events.compactMap { event in
                if case .stop(let stop) = event { stop } else { nil }
            }
            if !starts.isEmpty { written += message(.starts(starts), person, day) }
            if !stops.isEmpty { written += message(.stops(stops), person, day) }
        }
        return written
    }

    private mutating func identificatie(_ bericht: BerichtType, _ dagtekening: Day) -> BerichtIdentificatie {
        let number = counts[bericht, default: 0] + 1
        counts[bericht] = number
        let letter =
            switch bericht {
            case .wmo301: "T"
            case .wmo305: "S"
            case .wmo307: "P"
            default: "D"
            }
        return BerichtIdentificatie(identificatie: letter + padded(number, to: 7), dagtekening: dagtekening)
    }

    private func name(_ header: Header) -> String {
        "\(header.bericht.rawValue)-\(header.gemeente)-\(header.aanbieder)-\(header.identificatie).xml"
    }

    // MARK: WMO301

    /// One message on each day on which something was assigned or changed, with all that is current then.
    private mutating func assignments(of dossier: Dossier, _ person: Person) -> [WrittenMessage] {
        var written: [WrittenMessage] = []
        let days = Set(dossier.toewijzingen.flatMap { $0.versions.map(\.dagtekening) })
        for day in days.sorted() {
            guard let night = window.night(of: day) else { continue }
            let products = dossier.toewijzingen.compactMap { planned -> ToegewezenProduct? in
                guard let version = planned.version(on: day) else { return nil }
                let isCurrent = !version.isVervallen && (version.einddatum.map { day <= $0 } ?? true)
                return isCurrent || version.dagtekening == day ? planned.toegewezen(version) : nil
            }
            let header = relation.header(.wmo301, identificatie(.wmo301, day))
            let message = Toewijzingsbericht(
                header: header, client: person.toegewezenClient(in: relation.gemeente, products))
            arrivals[night].toewijzingen.append(
                SentToewijzingen(
                    identificatie: header.identificatie, dagtekening: day, bsn: person.bsn, producten: products))
            written.append(WrittenMessage(night: night, name: name(header), bytes: MessageWriter.bytes(message)))
        }
        return written
    }

    // MARK: WMO305 and WMO307

    private mutating func message(
        _ producten: SentRegie.Producten, _ person: Person, _ dagtekening: Day
    ) -> [WrittenMessage] {
        guard let night = window.night(of: dagtekening) else { return [] }
        let bytes: [UInt8]
        let header: Header
        switch producten {
        case .starts(let starts):
            header = relation.header(.wmo305, identificatie(.wmo305, dagtekening))
            bytes = MessageWriter.bytes(
                Startbericht(header: header, client: person.regieClient, startProducten: starts))
        case .stops(let stops):
            header = relation.header(.wmo307, identificatie(.wmo307, dagtekening))
            bytes = MessageWriter.bytes(Stopbericht(header: header, client: person.regieClient, stopProducten: stops))
        }
        arrivals[night].regie.append(
            SentRegie(
                identificatie: header.identificatie, dagtekening: dagtekening, bsn: person.bsn, producten: producten))
        return [WrittenMessage(night: night, name: name(header), bytes: bytes)]
    }

    // MARK: Declarations

    mutating func message(_ draft: DeclarationDraft) -> [WrittenMessage] {
        guard let night = window.night(of: draft.dagtekening) else { return [] }
        let bericht: BerichtType = draft.isWMO303 ? .wmo303 : .wmo323
        // The identifications of both families are counted together, so that none occurs twice in one.
        let header = relation.header(bericht, identificatie(.wmo323, draft.dagtekening))
        let message = draft.bericht(header)
        arrivals[night].declaraties.append(message)
        return [WrittenMessage(night: night, name: name(header), bytes: MessageWriter.bytes(message))]
    }
}

func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
