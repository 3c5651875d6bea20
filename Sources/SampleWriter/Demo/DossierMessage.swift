import CareTimeline
import IWmo
import Messages

/// A WMO301, WMO305 or WMO307 of a dossier, and the night that finds it in the inbox.
struct DossierMessage {
    enum Content {
        case toewijzing(Toewijzingsbericht)
        case start(Startbericht)
        case stop(Stopbericht)
    }

    let content: Content
    let night: Night
    let expected: ExpectedStatus

    /// Without a night: the first one after the dagtekening.
    init(content: Content, night: Night? = nil, expected: ExpectedStatus) {
        self.content = content
        self.expected = expected
        self.night = night ?? (Self.header(of: content).dagtekening <= Night.first.date ? .first : .second)
    }

    var header: Header { Self.header(of: content) }

    private static func header(of content: Content) -> Header {
        switch content {
        case .toewijzing(let message): message.header
        case .start(let message): message.header
        case .stop(let message): message.header
        }
    }

    var bericht: BerichtType { header.bericht }

    var bytes: [UInt8] {
        switch content {
        case .toewijzing(let message): MessageWriter.bytes(message)
        case .start(let message): MessageWriter.bytes(message)
        case .stop(let message): MessageWriter.bytes(message)
        }
    }

    var fileName: String { header.demoFileName }
}

/// A line of a dossier, and the declaration it belongs to.
struct DossierLine {
    let night: Night
    let bericht: BerichtType
    let declaratieMaand: Month
    let prestatie: Prestatie
    let expected: Expectation
}

extension Header {
    static func demo(
        _ bericht: BerichtType, _ gemeente: DemoGemeente, _ aanbieder: Aanbieder, identificatie: String,
        dagtekening: Day
    ) -> Header {
        let parties = [gemeente.code, aanbieder.agbCode]
        return Header(
            bericht: bericht, release: bericht == .wmo303 ? .iwmo24 : .iwmo32,
            afzender: bericht.isFromGemeente ? parties[0] : parties[1],
            ontvanger: bericht.isFromGemeente ? parties[1] : parties[0],
            berichtIdentificatie: BerichtIdentificatie(identificatie: identificatie, dagtekening: dagtekening))
    }

    var demoFileName: String { "\(bericht.rawValue)_\(gemeente)_\(aanbieder)_\(identificatie).xml" }
}

/// What an aanbieder asks for a product.
struct Price {
    /// Eurocents per unit of the line; nil for amounts in euro.
    let tarief: Int?
    /// Eurocents per hour, for lines in minutes.
    private let hourTariff: Int?

    init(aanbieder: Aanbieder, product: Product, eenheid: Eenheid, tarief: Int?) {
        let agreed = product.code.flatMap(CareProduct.init(rawValue:)).flatMap { aanbieder.tarief(for: $0) }
        let basis = tarief ?? agreed
        hourTariff = eenheid == .minuut ? basis : nil
        self.tarief = eenheid == .euro ? nil : hourTariff.map { ($0 * 2 + 60) / 120 } ?? basis
    }

    /// Eurocents. Minutes are rounded once, over the whole line.
    func bedrag(of volume: Int) -> Int {
        if let hourTariff { return (hourTariff * volume * 2 + 60) / 120 }
        return tarief.map { $0 * volume } ?? volume
    }
}
