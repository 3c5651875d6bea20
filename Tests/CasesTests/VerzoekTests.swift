import CareTimeline
import IWmo
import Testing

/// Requests for a toewijzing through whole nights: what is taken, what is refused, and what the answer says.
@Suite("Requests and their answers")
struct VerzoekTests {
    private static let bsn = "999990019"
    private static let otherBsn = "999990020"
    private static let begeleiding = Product(categorie: "02", code: "02A05")
    private static let dagbesteding = Product(categorie: "07", code: "07A12")

    /// Toewijzing 20071, sent at the beginning of the year.
    private static let toewijzing = Sample.toewijzing(
        "T1", dagtekening: "2023-01-02", bsn: bsn, 20071, begeleiding, referentie: nil)

    private static func verzoek(_ identificatie: String, _ referentie: String, dagtekening: String) -> Message {
        Sample.verzoek(
            identificatie, dagtekening: dagtekening, bsn: bsn,
            Sample.aangevraagd(referentie, begeleiding, "2023-06-01"))
    }

    private static func wijziging(
        _ identificatie: String, _ referentie: String = "A001", dagtekening: String = "2023-05-02",
        per ingangsdatum: String = "2023-06-01"
    ) -> Message {
        Sample.wijziging(
            identificatie, dagtekening: dagtekening, bsn: bsn, referentie, 20071, per: ingangsdatum)
    }

    // MARK: The answer to the request

    @Test("a good request is taken; its answer is a header without codes")
    func taken() throws {
        let night = try NightFolder().run(
            on: "2023-05-03", [Self.verzoek("V1", "A001", dagtekening: "2023-05-02")])
        #expect(night.status(of: "V1") == "verwerkt")
        #expect(night.answerNames == ["445_0479_12345678_V1.xml"])
        let header = try #require(try night.answer(to: "V1")["Header"])
        #expect(header.codes == nil)
        #expect(header["BerichtCode"]?.text == "445")
        #expect(header["Afzender"]?.text == Sample.aanbieder)
        #expect(header["BerichtIdentificatie"]?.children.map(\.text) == ["V1", "2023-05-02"])
        #expect(header["DagtekeningRetour"]?.text == "2023-05-03")
        #expect(try night.answer(to: "V1")["Client"] == nil)
    }

    @Test("a good request for change is taken")
    func changeTaken() throws {
        let night = try NightFolder().run(on: "2023-05-03", [Self.toewijzing, Self.wijziging("V1")])
        #expect(night.status(of: "V1") == "verwerkt")
        #expect(night.answerNames == ["481_0479_12345678_V1.xml"])
        #expect(try night.answer(to: "V1")["Header"]?.codes == nil)
    }

    @Test("a request dated in the future: the header with 8848 and nothing else; reference and number stay free")
    func futureRequest() throws {
        let folder = try NightFolder()
        let night = try folder.run(on: "2023-05-01", [Self.verzoek("V1", "A001", dagtekening: "2023-05-02")])
        #expect(night.status(of: "V1") == "afgekeurd 4 8848")
        #expect(try night.answer(to: "V1")["Header"]?.codes == ["8848"])
        #expect(try night.answer(to: "V1")["Client"] == nil)
        let again = try folder.run(on: "2023-05-01", [Self.verzoek("V1", "A001", dagtekening: "2023-05-01")])
        #expect(again.status(of: "V1") == "verwerkt")
    }

    @Test("the same identification twice: the header with 9056")
    func identificationTwice() throws {
        let folder = try NightFolder()
        _ = try folder.run(on: "2023-05-03", [Self.verzoek("V1", "A001", dagtekening: "2023-05-02")])
        let night = try folder.run(
            on: "2023-05-03",
            [
                Sample.verzoek(
                    "V1", dagtekening: "2023-05-03", bsn: Self.otherBsn,
                    Sample.aangevraagd("A002", Self.begeleiding, "2023-06-01"))
            ])
        #expect(night.status(of: "V1") == "afgekeurd 3 9056")
        #expect(try night.answer(to: "V1")["Header"]?.codes == ["9056"])
    }

    @Test("a reference that was used before: every class comes back with its code")
    func referenceTwice() throws {
        let folder = try NightFolder()
        _ = try folder.run(on: "2023-05-03", [Self.verzoek("V1", "A001", dagtekening: "2023-05-02")])
        let night = try folder.run(
            on: "2023-05-04",
            [
                Sample.verzoek(
                    "V2", dagtekening: "2023-05-04", bsn: Self.otherBsn,
                    Sample.aangevraagd("A002", Self.begeleiding, "2023-06-01"),
                    Sample.aangevraagd("A001", Self.dagbesteding, "2023-06-01"))
            ])
        #expect(night.status(of: "V2") == "afgekeurd 3 9347")
        let answer = try night.answer(to: "V2")
        #expect(answer["Header"]?.codes == ["0200"])
        #expect(answer["Client"]?.codes == ["0200"])
        #expect(answer.all("AangevraagdProduct").map(\.codes) == [["0200"], ["9347"]])
        #expect(answer["Client"]?["Bsn"]?.text == Self.otherBsn)
        // Nothing of it was taken: reference A002 is free.
        let again = try folder.run(
            on: "2023-05-05",
            [
                Sample.verzoek(
                    "V3", dagtekening: "2023-05-05", bsn: Self.otherBsn,
                    Sample.aangevraagd("A002", Self.begeleiding, "2023-06-01"))
            ])
        #expect(again.status(of: "V3") == "verwerkt")
    }

    @Test("TR378: a gemeente that was dissolved on 24 March 2022 can still be asked, and answer, for days before")
    func dissolvedGemeente() throws {
        for (ingangsdatum, expected) in [("2022-03-23", "verwerkt"), ("2022-03-24", "afgekeurd 4 S300")] {
            let night = try NightFolder().run(
                on: "2023-05-05",
                [
                    Sample.verzoek(
                        "V1", dagtekening: "2023-05-02", bsn: Self.bsn, gemeente: "0457",
                        Sample.aangevraagd("A001", Self.begeleiding, ingangsdatum)),
                    Sample.antwoord("N1", dagtekening: "2023-05-04", gemeente: "0457", "A001", "1"),
                ])
            #expect(night.status(of: "V1") == expected)
            #expect(night.status(of: "N1") == expected)
        }
    }

    @Test("two aanbieders may use the same reference")
    func referenceOfAnotherAanbieder() throws {
        let night = try NightFolder().run(
            on: "2023-05-03",
            [
                Self.verzoek("V1", "A001", dagtekening: "2023-05-02"),
                Sample.verzoek(
                    "V2", dagtekening: "2023-05-02", bsn: Self.bsn, aanbieder: "87654321",
                    Sample.aangevraagd("A001", Self.begeleiding, "2023-06-01")),
            ])
        #expect(night.status(of: "V1") == "verwerkt")
        #expect(night.status(of: "V2") == "verwerkt")
    }

    // MARK: A request for change beside the toewijzingen

    @Test("a request for change that forgets a current toewijzing")
    func forgotten() throws {
        let night = try NightFolder().run(
            on: "2023-05-03",
            [
                Self.toewijzing,
                Sample.toewijzing(
                    "T2", dagtekening: "2023-01-02", bsn: Self.bsn, 20072, Self.dagbesteding, referentie: nil),
                Self.wijziging("V1"),
            ])
        #expect(night.status(of: "V1") == "afgekeurd 3 9349")
        let answer = try night.answer(to: "V1")
        #expect(answer["Header"]?.codes == ["0200"])
        #expect(answer["Client"]?.codes == ["0200"])
        #expect(answer.all("Verzoek").map(\.codes) == [["9349"]])
        #expect(answer.all("TeWijzigenProduct").map(\.codes) == [["0200"]])
    }

    @Test("a toewijzing sent on a later day than the request could not be named; one of the day itself could")
    func sentLater() throws {
        func second(_ dagtekening: String) -> Message {
            Sample.toewijzing(
                "T2", dagtekening: dagtekening, bsn: Self.bsn, 20072, Self.dagbesteding, referentie: nil)
        }
        for nights in [[1, 1], [2, 1], [1, 2]] {
            for (dagtekening, expected) in [("2023-05-03", "verwerkt"), ("2023-05-02", "afgekeurd 3 9349")] {
                // The toewijzing may arrive before the request or with it. After it, it was not known.
                if nights == [2, 1] && expected != "verwerkt" { continue }
                let folder = try NightFolder()
                let messages = [(nights[0], second(dagtekening)), (nights[1], Self.wijziging("V1"))]
                var status: String?
                for night in [1, 2] {
                    let tonight = (night == 1 ? [Self.toewijzing] : []) + messages.filter { $0.0 == night }.map(\.1)
                    status = try folder.run(on: "2023-05-05", tonight).status(of: "V1") ?? status
                }
                #expect(status == expected, "\(nights) \(dagtekening)")
            }
        }
    }

    @Test("a toewijzing of another client: nothing below the client is checked")
    func otherClient() throws {
        let night = try NightFolder().run(
            on: "2023-05-03",
            [
                Sample.toewijzing(
                    "T1", dagtekening: "2023-01-02", bsn: Self.otherBsn, 20071, Self.begeleiding, referentie: nil),
                Sample.wijziging(
                    "V1", dagtekening: "2023-05-02", bsn: Self.bsn, "A001", ongewijzigd: [20072], 20071,
                    per: "2023-06-01",
                    nieuw: [
                        NieuwProduct(
                            product: Self.dagbesteding, gewensteIngangsdatum: Sample.day("2023-06-01"),
                            einddatum: Sample.day("2023-12-31"),
                            omvang: Omvang(volume: 4, eenheid: .dagdeel, frequentie: .perWeek))
                    ]),
            ])
        #expect(night.status(of: "V1") == "afgekeurd 3 8187")
        let answer = try night.answer(to: "V1")
        #expect(answer["Client"]?.codes == ["8187"])
        for klasse in ["Verzoek", "OngewijzigdProduct", "TeWijzigenProduct", "NieuwProduct"] {
            #expect(answer.all(klasse).map(\.codes) == [["0233"]], "\(klasse)")
        }
    }

    @Test("several classes at once: each carries its own codes, the message all of them")
    func severalClasses() throws {
        let night = try NightFolder().run(
            on: "2023-05-03",
            [
                Self.toewijzing,
                Sample.wijziging(
                    "V1", dagtekening: "2023-05-02", bsn: Self.bsn, "A001", ongewijzigd: [20079], 20071,
                    per: "2023-02-01"),
            ])
        #expect(night.status(of: "V1") == "afgekeurd 3 9350 9357")
        #expect(night.berichten.last?.regels == ["TR350", "TR357"])
        let answer = try night.answer(to: "V1")
        #expect(answer.all("Verzoek").map(\.codes) == [["0200"]])
        #expect(answer.all("OngewijzigdProduct").map(\.codes) == [["9350"]])
        #expect(answer.all("TeWijzigenProduct").map(\.codes) == [["9357"]])
    }

    // MARK: Honoured, refused, investigated

    @Test("honoured by a toewijzing: closed, and no answer may follow")
    func honoured() throws {
        let folder = try NightFolder()
        let first = try folder.run(
            on: "2023-05-03",
            [
                Self.verzoek("V1", "A001", dagtekening: "2023-05-02"),
                Sample.toewijzing(
                    "T1", dagtekening: "2023-05-03", bsn: Self.bsn, 20071, Self.begeleiding, referentie: "A001"),
            ])
        #expect(first.berichten.map(\.status) == ["verwerkt", "verwerkt"])
        #expect(try first.signals() == [])
        #expect(try !first.skippedChecks().contains("TR379"))
        let second = try folder.run(
            on: "2023-05-05",
            [
                Sample.antwoord("N1", dagtekening: "2023-05-04", "A001", "1"),
                Self.wijziging("V2", "A002", dagtekening: "2023-05-04"),
            ])
        #expect(second.status(of: "N1") == "afgekeurd 3 9359")
        #expect(second.status(of: "V2") == "verwerkt")
        #expect(second.answerNames == ["481_0479_12345678_V2.xml"])
    }

    @Test("refused: closed, and no second refusal may follow")
    func refused() throws {
        let folder = try NightFolder()
        _ = try folder.run(
            on: "2023-05-04",
            [
                Self.verzoek("V1", "A001", dagtekening: "2023-05-02"),
                Sample.antwoord("N1", dagtekening: "2023-05-04", "A001", "1"),
            ])
        let night = try folder.run(
            on: "2023-05-06",
            [
                Sample.antwoord("N2", dagtekening: "2023-05-05", "A001", "1"),
                Self.verzoek("V2", "A002", dagtekening: "2023-05-06"),
            ])
        #expect(night.status(of: "N2") == "afgekeurd 3 9365")
        #expect(night.status(of: "V2") == "verwerkt")
        // The gemeente's own message is not answered.
        #expect(night.answerNames == ["445_0479_12345678_V2.xml"])
        #expect(night.berichten.first?.retourbericht == nil)
    }

    @Test("under investigation it stays open; a second time is refused; then it is refused for good")
    func investigated() throws {
        let folder = try NightFolder()
        let first = try folder.run(
            on: "2023-05-05",
            [
                Self.verzoek("V1", "A001", dagtekening: "2023-05-02"),
                Sample.antwoord("N1", dagtekening: "2023-05-04", "A001", "2"),
                Self.verzoek("V2", "A002", dagtekening: "2023-05-05"),
            ])
        #expect(first.status(of: "N1") == "verwerkt")
        #expect(first.status(of: "V2") == "afgekeurd 3 9374")
        #expect(try first.answer(to: "V2")["Client"]?.codes == ["9374"])
        #expect(try first.answer(to: "V2").all("AangevraagdProduct").map(\.codes) == [["0200"]])
        let second = try folder.run(
            on: "2023-05-10",
            [
                Sample.antwoord("N2", dagtekening: "2023-05-08", "A001", "2"),
                Sample.antwoord("N3", dagtekening: "2023-05-09", "A001", "1"),
                Self.verzoek("V3", "A002", dagtekening: "2023-05-10"),
            ])
        #expect(second.status(of: "N2") == "afgekeurd 3 9360")
        #expect(second.status(of: "N3") == "verwerkt")
        #expect(second.status(of: "V3") == "verwerkt")
    }

    @Test("an answer to an unknown request")
    func unknownRequest() throws {
        let night = try NightFolder().run(
            on: "2023-05-05",
            [
                Self.verzoek("V1", "A001", dagtekening: "2023-05-02"),
                Sample.antwoord("N1", dagtekening: "2023-05-04", "A009", "1"),
            ])
        #expect(night.status(of: "N1") == "afgekeurd 3 9355")
    }

    @Test("a product of a request is open until each of its references is answered")
    func severalReferences() throws {
        let folder = try NightFolder()
        _ = try folder.run(
            on: "2023-05-04",
            [
                Sample.verzoek(
                    "V1", dagtekening: "2023-05-02", bsn: Self.bsn,
                    Sample.aangevraagd("A001", Self.begeleiding, "2023-06-01"),
                    Sample.aangevraagd("A002", Self.dagbesteding, "2023-06-01")),
                Sample.antwoord("N1", dagtekening: "2023-05-03", "A001", "1"),
            ])
        let open = try folder.run(on: "2023-05-04", [Self.verzoek("V2", "A003", dagtekening: "2023-05-04")])
        #expect(open.status(of: "V2") == "afgekeurd 3 9374")
        _ = try folder.run(on: "2023-05-05", [Sample.antwoord("N2", dagtekening: "2023-05-05", "A002", "1")])
        let closed = try folder.run(on: "2023-05-06", [Self.verzoek("V3", "A003", dagtekening: "2023-05-06")])
        #expect(closed.status(of: "V3") == "verwerkt")
    }

    // MARK: The reference in a toewijzing (TR379)

    @Test("the reference of a request for another client is refused")
    func referenceOfAnotherClient() throws {
        let night = try NightFolder().run(
            on: "2023-05-05",
            [
                Self.verzoek("V1", "A001", dagtekening: "2023-05-02"),
                Sample.toewijzing(
                    "T1", dagtekening: "2023-05-04", bsn: Self.otherBsn, 20071, Self.begeleiding, referentie: "A001"),
            ])
        #expect(night.status(of: "T1") == "afgekeurd 3 9379")
        #expect(night.answerNames == ["445_0479_12345678_V1.xml"])
    }

    @Test("a reference that no known request carries: a signal when requests are known, else a check that was skipped")
    func unknownReference() throws {
        let toewijzing = Sample.toewijzing(
            "T1", dagtekening: "2023-05-04", bsn: Self.bsn, 20071, Self.begeleiding, referentie: "A009")
        let first = try NightFolder().run(on: "2023-05-05", [toewijzing])
        #expect(first.status(of: "T1") == "verwerkt")
        #expect(try first.signals() == [])
        #expect(try first.skippedChecks().contains("TR379"))
        let later = try NightFolder().run(
            on: "2023-05-05", [Self.verzoek("V1", "A001", dagtekening: "2023-05-02"), toewijzing])
        #expect(later.status(of: "T1") == "verwerkt")
        #expect(try later.signals() == ["verzoek-onbekend"])
        #expect(try !later.skippedChecks().contains("TR379"))
    }

    @Test("a reference that stood in the toewijzing before: a signal, because the first may have been refused")
    func repeatedReference() throws {
        let night = try NightFolder().run(
            on: "2023-05-06",
            [
                Self.verzoek("V1", "A001", dagtekening: "2023-05-02"),
                Sample.toewijzing(
                    "T1", dagtekening: "2023-05-04", bsn: Self.bsn, 20071, Self.begeleiding, referentie: "A001"),
                Sample.toewijzing(
                    "T2", dagtekening: "2023-05-05", bsn: Self.bsn, 20071, Self.begeleiding, referentie: "A001"),
            ])
        #expect(night.berichten.map(\.status) == ["verwerkt", "verwerkt", "verwerkt"])
        #expect(try night.signals() == ["referentie-herhaald"])
    }

    // MARK: Order

    /// A request, its answer, and what may follow only then, all of one day.
    private static let oneDay: [Message] = [
        verzoek("V1", "A001", dagtekening: "2023-05-02"),
        Sample.toewijzing("T1", dagtekening: "2023-05-02", bsn: bsn, 20071, begeleiding, referentie: "A001"),
        Sample.antwoord("N1", dagtekening: "2023-05-02", "A001", "1"),
    ]

    @Test("names of files do not matter: on one day the request comes first, then its toewijzing, then an answer")
    func orderOfOneDay() throws {
        for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0], [1, 0, 2]] {
            let night = try NightFolder().run(on: "2023-05-03", order.map { Self.oneDay[$0] })
            #expect(night.status(of: "V1") == "verwerkt", "\(order)")
            #expect(night.status(of: "T1") == "verwerkt", "\(order)")
            #expect(night.status(of: "N1") == "afgekeurd 3 9359", "\(order)")
            #expect(try night.signals() == [], "\(order)")
        }
    }

    @Test("an answer to an earlier request comes before the requests of its own day")
    func answeredAndAskedOnOneDay() throws {
        let messages = [
            Self.verzoek("V1", "A001", dagtekening: "2023-05-02"),
            Self.verzoek("A2", "A002", dagtekening: "2023-05-04"),
            Sample.antwoord("N1", dagtekening: "2023-05-04", "A001", "1"),
        ]
        for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
            let night = try NightFolder().run(on: "2023-05-04", order.map { messages[$0] })
            #expect(night.berichten.map(\.status) == ["verwerkt", "verwerkt", "verwerkt"], "\(order)")
        }
    }

    /// Three weeks of messages, each with the night it may arrive in at the earliest.
    private static let weeks: [Message] = [
        toewijzing, wijziging("V1"), verzoek("V2", "A002", dagtekening: "2023-05-03"),
        Sample.antwoord("N1", dagtekening: "2023-05-04", "A001", "2"),
        Sample.antwoord("N2", dagtekening: "2023-05-05", "A001", "2"),
        Sample.antwoord("N3", dagtekening: "2023-05-08", "A001", "1"),
        wijziging("V3", "A003", dagtekening: "2023-05-09"),
        Sample.toewijzing("T2", dagtekening: "2023-05-10", bsn: bsn, 20072, dagbesteding, referentie: "A003"),
        Sample.antwoord("N4", dagtekening: "2023-05-11", "A003", "1"),
        wijziging("V4", "A004", dagtekening: "2023-05-12"),
    ]

    private static let outcomeOfWeeks = [
        "T1": "verwerkt", "V1": "verwerkt", "V2": "afgekeurd 3 9374", "N1": "verwerkt", "N2": "afgekeurd 3 9360",
        "N3": "verwerkt", "V3": "verwerkt", "T2": "verwerkt", "N4": "afgekeurd 3 9359", "V4": "afgekeurd 3 9349",
    ]

    @Test("three weeks at once, night by night, or in other pieces: the outcome is the same", arguments: [1, 2, 3, 10])
    func pieces(_ size: Int) throws {
        let folder = try NightFolder()
        var outcome: [String: String] = [:]
        for first in stride(from: 0, to: Self.weeks.count, by: size) {
            let messages = Self.weeks[first..<min(first + size, Self.weeks.count)].reversed()
            let night = try folder.run(on: "2023-05-15", Array(messages))
            for bericht in night.berichten {
                let identificatie = try #require(bericht.identificatie)
                outcome[identificatie] = night.status(of: identificatie)
            }
        }
        #expect(outcome == Self.outcomeOfWeeks)
    }

    // MARK: Return messages in the inbox

    @Test("WMO316, 318 and 320 in the inbox are kept, without an effect and without an answer")
    func returnMessages() throws {
        func retour(_ bericht: BerichtType, _ identificatie: String) -> Message {
            .verzoekretour(
                Verzoekretour(
                    beantwoord: Sample.header(bericht, identificatie, dagtekening: "2023-05-02"),
                    identificatieRetour: "R1", dagtekeningRetour: Sample.day("2023-05-03"), retourcodes: []))
        }
        let night = try NightFolder().run(
            on: "2023-05-03", [retour(.wmo315, "V1"), retour(.wmo317, "V2"), retour(.wmo319, "N1")])
        #expect(night.berichten.map(\.bericht) == ["WMO316", "WMO318", "WMO320"])
        #expect(night.berichten.map(\.status) == ["verwerkt", "verwerkt", "verwerkt"])
        #expect(night.berichten.map(\.retourbericht) == [nil, nil, nil])
        #expect(night.answerNames == [])
        #expect(!night.hasQuarantine)
    }
}
