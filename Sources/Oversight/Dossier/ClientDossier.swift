import CareTimeline
import IWmo
import Rules

/// Everything the administration of one gemeente holds about one client, whatever the aanbieder.
public struct ClientDossier: Hashable, Sendable {
    public var gemeente: String
    public var bsn: String
    /// Ascending by number; vervallen ones too.
    public var toewijzingen: [ToewijzingDossier]

    public init(gemeente: String, bsn: String, toewijzingen: [ToewijzingDossier]) {
        self.gemeente = gemeente
        self.bsn = bsn
        self.toewijzingen = toewijzingen
    }
}

/// A toewijzing with the deliveries and declarations on it.
public struct ToewijzingDossier: Hashable, Sendable {
    /// The current version.
    public var stand: ToewijzingStand
    /// Dagtekening of the first WMO301 that named it: from then on the aanbieder could know of it.
    public var ontvangen: Day
    /// Starts that count, by begindatum.
    public var starts: [GemeldeStart]
    /// Stops that count, by begindatum and einddatum.
    public var stops: [GemeldeStop]
    /// Every judged line that names the toewijzing, rejected ones and credits too, in the order of judging.
    public var prestaties: [BeoordeeldePrestatie]

    public init(
        stand: ToewijzingStand, ontvangen: Day, starts: [GemeldeStart] = [], stops: [GemeldeStop] = [],
        prestaties: [BeoordeeldePrestatie] = []
    ) {
        self.stand = stand
        self.ontvangen = ontvangen
        self.starts = starts
        self.stops = stops
        self.prestaties = prestaties
    }

    /// The deliveries of semantics, section 1: without a real start the administrative one counts.
    public var leveringen: [Levering] {
        let real = starts.filter { !$0.isAdministratief }
        guard !real.isEmpty else { return starts.last.map { [Levering(begin: $0.begindatum)] } ?? [] }
        return Set(real.map(\.begindatum)).sorted().map { begin in
            Levering(
                begin: begin,
                stops: stops.filter { $0.begindatum == begin }.map {
                    Levering.Stop(einddatum: $0.einddatum, isTijdelijk: $0.isTijdelijk)
                })
        }
    }

    /// Care days and gap days over the whole validity; nil when there is no day in it.
    public var timeline: Timeline? {
        stand.geldigheid.map { Timeline(geldigheid: $0, leveringen: leveringen) }
    }
}

/// A start that was reported and not taken back.
public struct GemeldeStart: Hashable, Sendable {
    /// First day of care.
    public var begindatum: Day
    /// Dagtekening of the message.
    public var gemeld: Day
    /// Recorded by the gemeente itself (policy `register`).
    public var isAdministratief: Bool

    public init(begindatum: Day, gemeld: Day, isAdministratief: Bool = false) {
        self.begindatum = begindatum
        self.gemeld = gemeld
        self.isAdministratief = isAdministratief
    }
}

/// A stop that was reported and not taken back.
public struct GemeldeStop: Hashable, Sendable {
    /// First day of care of the start it refers to.
    public var begindatum: Day
    /// Last day of care.
    public var einddatum: Day
    /// RedenBeeindiging 20: a pause.
    public var isTijdelijk: Bool
    /// Dagtekening of the message.
    public var gemeld: Day

    public init(begindatum: Day, einddatum: Day, isTijdelijk: Bool, gemeld: Day) {
        self.begindatum = begindatum
        self.einddatum = einddatum
        self.isTijdelijk = isTijdelijk
        self.gemeld = gemeld
    }
}
