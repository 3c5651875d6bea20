import CareTimeline
import IWmo

/// The products of a WMO301.
struct SentToewijzingen {
    var identificatie: String
    var dagtekening: Day
    var bsn: String
    var producten: [ToegewezenProduct]
}

/// The starts of a WMO305 or the stops of a WMO307.
struct SentRegie {
    enum Producten {
        case starts([StartProduct])
        case stops([StopProduct])
    }

    var identificatie: String
    var dagtekening: Day
    var bsn: String
    var producten: Producten

    var isStart: Bool {
        if case .starts = producten { return true }
        return false
    }

    /// The day of the first event in the message.
    var firstEvent: Day? {
        switch producten {
        case .starts(let starts): starts.map(\.begindatum).min()
        case .stops(let stops): stops.map(\.einddatum).min()
        }
    }
}

/// What one relation receives in one night.
struct Arrivals {
    var toewijzingen: [SentToewijzingen] = []
    var regie: [SentRegie] = []
    var declaraties: [Declaratiebericht] = []
}
