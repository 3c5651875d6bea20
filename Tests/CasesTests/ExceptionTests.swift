import CareTimeline
import Foundation
import IWmo
import RunConfiguration
import Testing

/// One client with 10 hours a month, paused from 1 April 2023 on; April was declared: 8 hours of 10.00 euro.
@Suite("Exceptions in the nightly run")
struct ExceptionTests {
    private static let header = "gemeente;aanbieder;toewijzing;declaratie;regel;reden;door;geldig_tot\n"
    private static let rejecting = "standaard: {gap: {iwmo-3: reject}, start: {iwmo-3: reject}}\n"

    private static func pause(_ identificatie: String = "P1", dagtekening: String = "2023-04-02") -> Message {
        Sample.stop(
            identificatie, dagtekening: dagtekening, bsn: April.bsn,
            Sample.stopProduct(20071, April.product, "2023-01-01", reden: "20", "2023-03-31"))
    }

    private static let april = April.declaratie(
        "D1", (April.bsn, [April.uren("R1", 20071, 8), April.uren("R2", 20072, 8)]))

    private static func configuration(
        _ folder: NightFolder, _ rows: String..., yaml: String = ""
    ) throws -> Configuration {
        try folder.configuration(
            yaml: yaml, files: ["uitzonderingen.csv": header + rows.joined(separator: "\n") + "\n"])
    }

    @Test("under reject the line is granted, without codes, in verdict and answer")
    func reject() throws {
        let folder = try NightFolder()
        let configuration = try Self.configuration(
            folder, "0479;12345678;20071;;ZG001;Bed bleef vrij;Teamleider;2023-06-30", yaml: Self.rejecting)
        let night = try folder.run(
            on: "2023-06-06", April.before + [Self.pause(), Self.april], configuration: configuration)
        let line = try #require(night.oordelen.first { $0.referentieNummer == "R1" })
        #expect(line.oordeel == "toegekend")
        #expect(line.retourcodes == [])
        #expect(line.regels == [])
        #expect(
            line.zorggat
                == .init(
                    regel: "ZG001", gatdagen: 30, zorgdagen: 0, maximaalVolume: 0, gevlagdBedrag: 8_000,
                    actie: "geaccepteerd"))
        try April.check(
            night, "D1", April.Expected(antwoord: ["8001"], ingediend: "16000 D", toegekend: "16000 D"))
        let total = try night.total()
        #expect(total.geaccepteerd == .init(aantal: 1, gevlagdBedrag: 8_000))
        #expect(total.betwist.gevlagdBedrag == 0)
        #expect(try night.exceptions() == .init(zonderBevinding: [], verlopen: []))
        #expect(try night.text("zorggaten.csv").contains(";geaccepteerd;Bed bleef vrij;Teamleider;2023-06-30\r\n"))
    }

    @Test("an exception ends by itself: on the day after, the same line is rejected again")
    func expiry() throws {
        for (day, verdict) in [("2023-06-30", "toegekend ZG001"), ("2023-07-01", "afgewezen 9321 ZG001")] {
            let folder = try NightFolder()
            let configuration = try Self.configuration(
                folder, "0479;12345678;;DND1;ZG001;r;d;2023-06-30", yaml: Self.rejecting)
            let night = try folder.run(
                on: day, April.before + [Self.pause(), Self.april], configuration: configuration)
            #expect(night.verdict(on: "R1") == verdict)
            let isOver = day > "2023-06-30"
            #expect(try night.exceptions().verlopen == (isOver ? ["ZG001 r"] : []))
            #expect(try night.exceptions().zonderBevinding == [])
        }
    }

    @Test("what matched nothing is reported: another aanbieder, another toewijzing, another rule")
    func unused() throws {
        let folder = try NightFolder()
        let configuration = try Self.configuration(
            folder, "0479;87654321;20071;;ZG001;andere aanbieder;d;2023-06-30",
            "0479;12345678;20072;;ZG001;andere toewijzing;d;2023-06-30",
            "0479;12345678;20071;;ZG003;andere regel;d;2023-06-30",
            "0415;12345678;20071;;ZG001;andere gemeente;d;2023-06-30",
            "0479;12345678;20071;DND2;ZG001;andere declaratie;d;2023-06-30",
            "0479;12345678;;;overgeslagen-maand;geen signaal;d;2023-06-30",
            "0479;12345678;20071;;ZG001;verlopen;d;2023-06-05")
        let night = try folder.run(
            on: "2023-06-06", April.before + [Self.pause(), Self.april], configuration: configuration)
        #expect(night.verdict(on: "R1") == "betwist ZG001")
        #expect(
            try night.exceptions()
                == .init(
                    zonderBevinding: [
                        "ZG001 andere aanbieder", "ZG001 andere toewijzing", "ZG003 andere regel",
                        "ZG001 andere gemeente", "ZG001 andere declaratie", "overgeslagen-maand geen signaal",
                    ], verlopen: ["ZG001 verlopen"]))
        #expect(try night.text("samenvatting.txt").contains("6 uitzonderingen zonder bevinding"))
    }

    @Test("two exceptions that both cover a line: the most specific is applied, both were of use")
    func overlapping() throws {
        let folder = try NightFolder()
        let configuration = try Self.configuration(
            folder, "0479;12345678;20071;;ZG001;toewijzing;d;2023-06-30",
            "0479;12345678;20071;DND1;ZG001;beide;d;2023-06-30")
        let night = try folder.run(
            on: "2023-06-06", April.before + [Self.pause(), Self.april], configuration: configuration)
        #expect(try night.text("zorggaten.csv").contains(";geaccepteerd;beide;d;2023-06-30\r\n"))
        #expect(try night.exceptions() == .init(zonderBevinding: [], verlopen: []))
    }

    @Test("late news that was accepted asks nothing back, and counts again once the exception has ended")
    func rejudged() throws {
        let folder = try NightFolder()
        let configuration = try Self.configuration(
            folder, "0479;12345678;20071;;ZG001;Bed bleef vrij;Teamleider;2023-06-10")
        let first = try folder.run(
            on: "2023-06-06", April.before + [Self.april], configuration: configuration)
        #expect(first.verdict(on: "R1") == "toegekend")
        let second = try folder.run(
            on: "2023-06-08", [Self.pause("P1", dagtekening: "2023-06-07")], configuration: configuration)
        #expect(
            second.heroordelingen == [
                .init(referentieNummer: "R1", toen: nil, nu: "ZG001", terugTeVorderen: 0, aanleiding: "P1")
            ])
        #expect(try second.text("rapport/index.html").contains("Geaccepteerd door Teamleider"))
        #expect(try second.exceptions() == .init(zonderBevinding: [], verlopen: []))
        // A definitive stop changes the days after it, no day of April: nothing to judge again. Removing the pause
        // does, and what was known then is the gap itself, accepted or not.
        let removal = Sample.stop(
            "P2", dagtekening: "2023-06-12", bsn: April.bsn,
            Sample.stopProduct(20071, April.product, "2023-01-01", reden: "20", "2023-03-31", .verwijderen))
        let third = try folder.run(on: "2023-06-12", [removal], configuration: configuration)
        #expect(
            third.heroordelingen == [
                .init(referentieNummer: "R1", toen: "ZG001", nu: nil, terugTeVorderen: 0, aanleiding: "P2")
            ])
        let again = Sample.stop(
            "P3", dagtekening: "2023-06-13", bsn: April.bsn,
            Sample.stopProduct(20071, April.product, "2023-01-01", reden: "20", "2023-03-31"))
        let fourth = try folder.run(on: "2023-06-13", [again], configuration: configuration)
        #expect(
            fourth.heroordelingen == [
                .init(referentieNummer: "R1", toen: nil, nu: "ZG001", terugTeVorderen: 8_000, aanleiding: "P3")
            ])
    }

    @Test("an accepted signal leaves the list of signals")
    func signal() throws {
        let january = Sample.declaratie(
            "D0", dagtekening: "2023-06-01", maand: "2023-01",
            [
                (
                    April.bsn,
                    [Sample.prestatie("R0", 20071, April.product, "2023-01-01", "2023-01-31", 8, .uur, tarief: 1000)]
                )
            ])
        for (row, signals, accepted) in [
            ("0479;12345678;;;overgeslagen-maand;volgt nog;d;2023-06-30", 0, 2),
            ("0479;12345678;;DND1;overgeslagen-maand;volgt nog;d;2023-06-30", 0, 2),
            ("0479;12345678;;DND0;overgeslagen-maand;volgt nog;d;2023-06-30", 2, 0),
        ] {
            let folder = try NightFolder()
            let night = try folder.run(
                on: "2023-06-06", April.before + [january, Self.april],
                configuration: try Self.configuration(folder, row))
            let summary = try night.summary()
            // February and March lie between January and April, and care was given in both.
            #expect(summary.signalen.count == signals)
            #expect(summary.uitzonderingen.geaccepteerdeSignalen.count == accepted)
            #expect(summary.uitzonderingen.geaccepteerdeSignalen.allSatisfy { $0.reden == "volgt nog" })
            #expect(try night.exceptions().zonderBevinding.isEmpty == (accepted > 0))
        }
    }

    @Test("register comes first: the start is recorded, and there is nothing to accept")
    func register() throws {
        let folder = try NightFolder()
        let configuration = try Self.configuration(
            folder, "0479;12345678;20071;;ZG002;r;d;2023-06-30", yaml: "standaard: {start: {iwmo-3: register}}\n")
        let night = try folder.run(
            on: "2023-06-06", [April.before[0], Self.april], configuration: configuration)
        #expect(night.verdict(on: "R1") == "toegekend")
        #expect(try night.exceptions().zonderBevinding == ["ZG002 r"])
    }

    @Test("taking all exceptions away gives back, to the byte, the outcome without them")
    func withoutExceptions() throws {
        let messages = April.before + [Self.pause(), Self.april]
        let plain = try NightFolder()
        let expected = try plain.run(
            on: "2023-06-06", messages, configuration: try plain.configuration(yaml: Self.rejecting))
        let emptied = try NightFolder()
        let outcome = try emptied.run(
            on: "2023-06-06", messages, configuration: try Self.configuration(emptied, yaml: Self.rejecting))
        for name in ["oordelen.ndjson", "samenvatting.json", "afkeur.csv", "goedkeur.csv", "zorggaten.csv"] {
            #expect(try outcome.text(name) == expected.text(name))
        }
        #expect(outcome.verdict(on: "R1") == "afgewezen 9321 ZG001")
    }
}
