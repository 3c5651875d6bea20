import Foundation
import IWmo
import Oversight
import Rules
import RunConfiguration
import Testing

@Suite("Signals in the configuration")
struct SignalConfigurationTests {
    private static func load(_ yaml: String) throws -> Configuration {
        try ConfigurationFile.load(kept: ConfigurationSnapshot(texts: ["pauzewacht.yaml": yaml]))
    }

    private static func signal(_ id: String) throws -> SignalDefinition { try #require(SignalCatalogue[id: id]) }

    private static func value(_ name: String, of id: String, in settings: SignalSettings) throws -> Int {
        let signal = try signal(id)
        return settings.value(of: try #require(signal.thresholds.first { $0.name == name }), in: signal)
    }

    @Test("Without the key every signal has its standard choice and thresholds")
    func standard() throws {
        let settings = try Self.load("").settings(for: "0479").signalen
        for signal in SignalCatalogue.all {
            #expect(settings.choice(of: signal) == signal.standardChoice)
            for threshold in signal.thresholds {
                #expect(settings.value(of: threshold, in: signal) == threshold.standard)
            }
        }
    }

    @Test("A gemeente goes before standaard, per signal and per threshold")
    func inheritance() throws {
        let configuration = try Self.load(
            """
            standaard:
              signalen: {SA002: {dagen: 45}, SA005: off, CT003: flag, CT006: {keuze: off, procent: 80}}
            gemeenten:
              "0479": {signalen: {SA002: off, SA005: {maanden: 6}, CT006: {procent: 70}}}
            """)
        let (here, elsewhere) = (
            configuration.settings(for: "0479").signalen, configuration.settings(for: "0439").signalen
        )
        #expect(here.choice(of: try Self.signal("SA002")) == .off)
        #expect(elsewhere.choice(of: try Self.signal("SA002")) == .flag)
        #expect(try Self.value("dagen", of: "SA002", in: here) == 45)
        #expect(here.choice(of: try Self.signal("SA005")) == .off)
        #expect(try Self.value("maanden", of: "SA005", in: here) == 6)
        #expect(try Self.value("maanden", of: "SA005", in: elsewhere) == 12)
        #expect(try Self.value("clienten", of: "SA005", in: here) == 10)
        #expect(here.choice(of: try Self.signal("CT003")) == .flag)
        #expect(here.choice(of: try Self.signal("CT006")) == .off)
        #expect(try Self.value("procent", of: "CT006", in: here) == 70)
        #expect(try Self.value("procent", of: "CT006", in: elsewhere) == 80)
        #expect(configuration.signalPolicy["0479"] == here)
        #expect(configuration.signalPolicy["0439"] == elsewhere)
    }

    @Test("off may look like a boolean", arguments: ["off", "false", "Off"])
    func off(spelling: String) throws {
        let settings = try Self.load("standaard: {signalen: {SA005: \(spelling)}}").standaard.signalen
        #expect(settings.choice(of: try Self.signal("SA005")) == .off)
    }

    @Test("Tariff and product list bind unless the gemeente says otherwise")
    func binding() throws {
        let configuration = try Self.load(
            """
            standaard: {signalen: {CT004: off}}
            gemeenten: {"0479": {signalen: {CT003: flag, CT004: reject}}}
            """)
        #expect(!configuration.isTariefBindend(for: "0479"))
        #expect(configuration.isTariefBindend(for: "0439"))
        #expect(configuration.isProductlijstBindend(for: "0479"))
        #expect(!configuration.isProductlijstBindend(for: "0439"))
    }

    @Test(
        "What is wrong is said with line and column, in both languages",
        arguments: [
            ("standaard:\n  signalen: {SA999: off}\n", 2, 14, "Onbekend: \"SA999\".", "Unknown: \"SA999\"."),
            (
                "standaard:\n  signalen: {SA002: {weken: 3}}\n", 2, 22,
                "Onbekend: \"weken\". Mogelijk zijn: keuze, dagen.",
                "Unknown: \"weken\". Possible are: keuze, dagen."
            ),
            (
                "standaard:\n  signalen: {SA002: {dagen: 1001}}\n", 2, 29,
                "dagen is een geheel getal van 0 tot en met 1000.", "dagen is a whole number from 0 to 1000."
            ),
            (
                "standaard:\n  signalen: {SA002: {dagen: veel}}\n", 2, 29,
                "dagen is een geheel getal van 0 tot en met 1000.", "dagen is a whole number from 0 to 1000."
            ),
            (
                "gemeenten:\n  \"0479\":\n    signalen:\n      SA002: reject\n", 4, 14,
                "Onbekend: \"reject\". Mogelijk zijn: flag, off.", "Unknown: \"reject\". Possible are: flag, off."
            ),
            (
                "standaard:\n  signalen: {CT003: {keuze: soms}}\n", 2, 29,
                "Onbekend: \"soms\". Mogelijk zijn: reject, flag, off.",
                "Unknown: \"soms\". Possible are: reject, flag, off."
            ),
            (
                "standaard:\n  signalen: {SA001: {dagen: 3}}\n", 2, 22, "Onbekend: \"dagen\". Mogelijk zijn: keuze.",
                "Unknown: \"dagen\". Possible are: keuze."
            ),
            ("standaard:\n  signalen: SA001\n", 2, 13, "Hier wordt een groep verwacht", "A group is expected here"),
        ])
    func errors(yaml: String, line: Int, column: Int, nl: String, en: String) throws {
        let error = try #require(throws: ConfigurationError.self) { try Self.load(yaml) }
        #expect(error.position == Position(line: line, column: column))
        #expect(error.message.nl.hasPrefix(nl), "\(error.message.nl)")
        #expect(error.message.en.hasPrefix(en), "\(error.message.en)")
    }
}
