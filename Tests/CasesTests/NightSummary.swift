import Foundation

/// `samenvatting.json`, as far as the cases look at it.
struct NightSummary: Decodable {
    struct Amount: Decodable, Equatable {
        let aantal: Int
        let gevlagdBedrag: Int
    }

    struct Tally: Decodable, Equatable {
        var aantal = 0
        var bedrag = 0

        init(_ aantal: Int = 0, _ bedrag: Int = 0) {
            self.aantal = aantal
            self.bedrag = bedrag
        }
    }

    struct Recovery: Decodable, Equatable {
        var open = Tally()
        var nieuw = Tally()
        var gesloten = Tally()
        var geaccepteerd = Tally()
    }

    struct Totals: Decodable {
        let betwist: Amount
        let geaccepteerd: Amount
        let terugvordering: Recovery
    }

    struct Signal: Decodable {
        let soort: String
        let reden: String?
    }

    struct SkippedCheck: Decodable {
        let regel: String
    }

    struct Exception: Decodable {
        let regel: String
        let reden: String
    }

    struct Exceptions: Decodable {
        let geaccepteerdeSignalen: [Signal]
        let zonderBevinding: [Exception]
        let verlopen: [Exception]
    }

    /// The exceptions that did nothing, as rule and reason.
    struct WithoutEffect: Equatable {
        let zonderBevinding: [String]
        let verlopen: [String]
    }

    let totaal: Totals
    let signalen: [Signal]
    let overgeslagenControles: [SkippedCheck]
    let uitzonderingen: Exceptions
}

extension NightOutcome {
    func summary() throws -> NightSummary {
        try JSONDecoder().decode(NightSummary.self, from: Data(text("samenvatting.json").utf8))
    }

    /// Kinds of the signals, in the order of the summary.
    func signals() throws -> [String] { try summary().signalen.map(\.soort) }

    /// Rules that could not be checked.
    func skippedChecks() throws -> [String] { try summary().overgeslagenControles.map(\.regel) }

    func total() throws -> NightSummary.Totals { try summary().totaal }

    func exceptions() throws -> NightSummary.WithoutEffect {
        let lists = try summary().uitzonderingen
        return NightSummary.WithoutEffect(
            zonderBevinding: lists.zonderBevinding.map { "\($0.regel) \($0.reden)" },
            verlopen: lists.verlopen.map { "\($0.regel) \($0.reden)" })
    }
}
