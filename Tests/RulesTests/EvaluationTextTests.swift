import CareTimeline
import IWmo
import Rules
import Testing

private typealias Samples = Level3Samples

/// What one rule says about facts, with plain spaces in amounts.
func figures(
    _ rule: String, _ policy: ZorggatPolicy = .standard(for: .iwmo3), _ language: Language = .nl,
    _ change: (inout PrestatieFacts) -> Void
) -> String? {
    evaluation(rule, policy, change)?.figures.map { $0[language].map { $0 == "\u{A0}" ? " " : $0 } }.map { String($0) }
}

func evaluation(
    _ rule: String, _ policy: ZorggatPolicy = .standard(for: .iwmo3), _ change: (inout PrestatieFacts) -> Void
) -> RuleEvaluation? {
    var facts = Samples.debet
    change(&facts)
    return Samples.evaluate(facts, policy).first { $0.rule.id == rule }
}

private let april = "5 kalenderweken (week 13 tot en met 17 van 2023)"
private let year = "53 kalenderweken (week 52 van 2022 tot en met week 52 van 2023)"
private let openEnd =
    " De toewijzing heeft geen einddatum; zij telt tot en met 2023-04-30, de laatste dag van de declaratiemaand."

@Suite("Evaluations in words: volumes of a period and of a toewijzing")
struct VolumeTextTests {
    @Test("TR321 per week, broken and not")
    func perWeek() {
        #expect(figures("TR321") { $0.prestatie.declare(21) } == "\(april) x 4 uur = 20 uur; gedeclareerd 21 uur.")
        #expect(figures("TR321") { _ in } == "\(april) x 4 uur = 20 uur; gedeclareerd 16 uur.")
        #expect(
            figures("TR321", .standard(for: .iwmo3), .en) { $0.prestatie.declare(1) }
                == "5 calendar weeks (weeks 13 to 17 of 2023) x 4 hours = 20 hours; declared 1 hour.")
    }

    @Test("TR321 in one week, and over the turn of the year")
    func weekNames() {
        #expect(
            figures("TR321") { facts in
                facts.prestatie.productPeriode = Samples.periode("2023-04-24", "2023-04-30")
            } == "1 kalenderweek (week 17 van 2023) x 4 uur = 4 uur; gedeclareerd 16 uur.")
        #expect(
            figures("TR321") { facts in
                facts.prestatie.productPeriode = Samples.periode("2023-01-01", "2023-01-31")
            }
                == "6 kalenderweken (week 52 van 2022 tot en met week 5 van 2023) x 4 uur = 24 uur; gedeclareerd 16 uur."
        )
    }

    @Test("TR321 per day, per month and in total")
    func otherFrequencies() {
        #expect(
            figures("TR321") { facts in
                facts.toewijzing?.omvang?.frequentie = .perDag
                facts.prestatie.declare(121)
            } == "30 dagen (2023-04-01..2023-04-30) x 4 uur = 120 uur; gedeclareerd 121 uur.")
        #expect(
            figures("TR321") { facts in
                facts.toewijzing?.omvang?.frequentie = .perMaand
                facts.prestatie.declare(5)
            } == "4 uur per kalendermaand; gedeclareerd 5 uur.")
        #expect(
            figures("TR321") { facts in
                facts.toewijzing?.omvang = Omvang(volume: 1000, eenheid: .dagdeel, frequentie: .totaal)
                facts.prestatie.declare(1, .dagdeel)
            } == "1.000 dagdelen over de hele looptijd; gedeclareerd 1 dagdeel.")
    }

    @Test("TR321 for household help: six weeks, whatever the month")
    func household() {
        #expect(
            figures("TR321") { facts in
                facts.toewijzing?.product = Product(categorie: "01")
                facts.prestatie.declare(25)
            }
                == "6 weken (hulp bij het huishouden: in elke periode hoogstens zoveel weken) x 4 uur = 24 uur; "
                + "gedeclareerd 25 uur.")
    }

    @Test("TR321 for output: Sundays, and the last broken week")
    func output() {
        #expect(
            figures("TR321") { facts in
                facts.toewijzing?.omvang?.eenheid = .stuksOutput
                facts.prestatie.declare(21, .stuksOutput)
            } == "5 zondagen x 4 stuks = 20 stuks; gedeclareerd 21 stuks.")
        #expect(
            figures("TR321") { facts in
                facts.toewijzing?.omvang = Omvang(volume: 30_000, eenheid: .euro, frequentie: .perWeek)
                facts.toewijzing?.einddatum = Samples.day("2023-04-29")
                facts.prestatie.productPeriode = Samples.periode("2023-04-01", "2023-04-29")
                facts.prestatie.declareEuros(150_000)
            }
                == "(4 zondagen en 1 voor de laatste week, die niet op zondag eindigt) x € 300,00 = € 1.500,00; "
                + "gedeclareerd € 1.500,00.")
        #expect(
            figures("TR321") { facts in
                facts.toewijzing?.omvang?.eenheid = .stuksOutput
                facts.toewijzing?.einddatum = nil
                facts.prestatie.declare(1, .stuksOutput)
            } == "5 zondagen x 4 stuks = 20 stuks; gedeclareerd 1 stuk." + openEnd)
    }

    @Test("TR321 in minutes on assigned hours")
    func minutes() {
        #expect(
            figures("TR321") { $0.prestatie.declareMinutes(1201, tarief: 1, bedrag: 1201) }
                == "\(april) x 4 uur = 20 uur = 1.200 minuten; gedeclareerd 1.201 minuten.")
    }

    @Test("TR321 and TR322 say why they do not apply")
    func notApplicable() {
        for rule in ["TR321", "TR322"] {
            #expect(
                evaluation(rule) { $0.toewijzing?.omvang = nil }?.reason?.nl == "De toewijzing heeft geen omvang.")
            #expect(
                evaluation(rule) { $0.toewijzing = nil }?.reason?.nl
                    == "Deze aanbieder heeft geen toewijzing met dit nummer (TR338).")
            #expect(
                evaluation(rule) { $0.prestatie.eenheid = .dagdeel }?.reason?.nl
                    == "De eenheid van de regel past niet bij die van de toewijzing (TR341).")
        }
    }

    @Test("TR322: this line, the earlier ones, and the whole duration")
    func overall() {
        #expect(
            figures("TR322") { $0.debetten = [Samples.eerder(197)] }
                == "\(year) x 4 uur = 212 uur; deze regel 16 uur + eerder toegekend 197 uur (R001) = 213 uur.")
        #expect(
            figures("TR322") { _ in }
                == "\(year) x 4 uur = 212 uur; deze regel 16 uur, eerder niets toegekend.")
        // 190 x 60 + 361 = 11761, and 960 more
        #expect(
            figures("TR322") { facts in
                facts.debetten = [Samples.eerder(190), Samples.eerder(361, .minuut)]
                facts.prestatie.declareMinutes(960, tarief: 83, bedrag: 80_000)
            }
                == "\(year) x 4 uur = 212 uur = 12.720 minuten; deze regel 960 minuten + eerder toegekend "
                + "11.761 minuten (R001, R001) = 12.721 minuten.")
    }

    @Test("TR322: an open toewijzing counts up to the declaration month; at most five lines are named")
    func openAndMany() {
        #expect(
            figures("TR322") { facts in
                facts.toewijzing?.einddatum = nil
                facts.toewijzing?.omvang = Omvang(volume: 16, eenheid: .uur, frequentie: .perMaand)
                facts.debetten = EerdereDebetten(
                    (1...7).map { number in
                        var line = Samples.eerder(7)
                        line.prestatie.referentieNummer = "A\(number)"
                        return line
                    })
            }
                == "4 kalendermaanden (2023-01 tot en met 2023-04) x 16 uur = 64 uur; deze regel 16 uur + eerder "
                + "toegekend 49 uur (A1, A2, A3, A4, A5 en 2 andere) = 65 uur." + openEnd)
        #expect(
            figures("TR322") { facts in
                facts.toewijzing?.einddatum = nil
                facts.toewijzing?.omvang = Omvang(volume: 100, eenheid: .uur, frequentie: .totaal)
            } == "100 uur over de hele looptijd; deze regel 16 uur, eerder niets toegekend.")
        #expect(
            figures("TR322") { facts in
                facts.toewijzing?.ingangsdatum = Samples.day("2023-05-01")
                facts.toewijzing?.einddatum = nil
            }?.hasPrefix("De toewijzing begint pas na de declaratiemaand, dus 0 uur; deze regel 16 uur") == true)
    }

    @Test("TR369: money so far, and the budget")
    func budget() {
        #expect(
            figures("TR369") { facts in
                facts.toewijzing?.omvang = nil
                facts.toewijzing?.budget = 99_999
                facts.debetten = [Samples.eerder(4)]
            }
                == "Deze regel € 800,00 + eerder toegekend € 200,00 (R001) = € 1.000,00; budget € 999,99.")
        #expect(evaluation("TR369") { _ in }?.reason?.nl == "De toewijzing heeft geen budget.")
    }
}

@Suite("Evaluations in words: amounts and periods")
struct AmountTextTests {
    @Test("TR346: volume times tariff")
    func product() {
        #expect(figures("TR346") { _ in } == "16 uur x € 50,00 = € 800,00; ingediend € 800,00.")
        #expect(
            figures("TR346") { $0.prestatie.ingediendBedrag.bedrag = 80_001 }
                == "16 uur x € 50,00 = € 800,00; ingediend € 800,01.")
    }

    /// 8730 x 125 / 60 = 18187.5; 8730 / 60 = 145.5; both go up.
    @Test("TR346 in minutes on a contract tariff per hour")
    func minutesOnHours() {
        let text = figures("TR346") { facts in
            facts.contract = ContractAfspraak(tarief: .perUur(8_730))
            facts.prestatie.declareMinutes(125, tarief: 146, bedrag: 18_250)
        }
        #expect(
            text
                == "125 minuten x € 87,30 per uur / 60 = € 181,88; ingediend € 182,50. "
                + "Tarief per minuut: € 87,30 / 60 = € 1,46; op de regel € 1,46.")
    }

    /// 1.46 a minute hides 87.30 to 87.89 an hour: 181.88 to 183.10 for 125 minutes, and 87.31 gives 181.90.
    @Test("TR346 in minutes without a contract")
    func minutesWithoutContract() {
        let range =
            "Bij € 1,46 per minuut hoort een uurtarief van € 87,30 tot en met € 87,89; 125 minuten kosten dan "
            + "€ 181,88 tot en met € 183,10; ingediend "
        #expect(
            figures("TR346") { $0.prestatie.declareMinutes(125, tarief: 146, bedrag: 18_187) }
                == range + "€ 181,87. Geen uurtarief in hele centen geeft dit bedrag.")
        #expect(
            figures("TR346") { $0.prestatie.declareMinutes(125, tarief: 146, bedrag: 18_190) }
                == range + "€ 181,90. Een uurtarief van € 87,31 geeft dit bedrag.")
    }

    @Test("TR418: declared beside agreed")
    func contract() {
        #expect(
            figures("TR418") { $0.contract = ContractAfspraak(tarief: .perEenheid(4_999)) }
                == "Gedeclareerd € 50,00, afgesproken € 49,99.")
        #expect(
            figures("TR418") { facts in
                facts.contract = ContractAfspraak(tarief: .perUur(8_730))
                facts.prestatie.declareMinutes(125, tarief: 145, bedrag: 18_188)
            } == "Gedeclareerd € 1,45, afgesproken € 87,30 per uur / 60 = € 1,46.")
    }

    @Test("TR307 and TR308: how many days too far")
    func outside() {
        #expect(
            figures("TR307") { $0.toewijzing?.ingangsdatum = Samples.day("2023-05-01") }
                == "De ProductPeriode begint op 2023-04-01, de toewijzing op 2023-05-01: 30 dagen te vroeg.")
        #expect(
            figures("TR307") { _ in } == "De ProductPeriode begint op 2023-04-01, de toewijzing op 2023-01-01.")
        #expect(
            figures("TR308") { $0.toewijzing?.einddatum = Samples.day("2023-04-29") }
                == "De ProductPeriode eindigt op 2023-04-30, de toewijzing op 2023-04-29: 1 dag te laat.")
        #expect(
            evaluation("TR308") { $0.toewijzing?.einddatum = nil }?.reason?.nl == "De toewijzing heeft geen einddatum.")
    }

    @Test("TR387 and TR388: the day it must be, and why")
    func boundaries() {
        #expect(
            figures("TR387") { $0.prestatie.productPeriode = Samples.periode("2023-04-02", "2023-04-30") }
                == "De ProductPeriode begint op 2023-04-02; het moet 2023-04-01 zijn, de eerste van de maand.")
        #expect(
            figures("TR387") { $0.toewijzing?.ingangsdatum = Samples.day("2023-04-08") }
                == "De ProductPeriode begint op 2023-04-01; het moet 2023-04-08 zijn, de Ingangsdatum van de toewijzing."
        )
        #expect(
            figures("TR388") { $0.prestatie.productPeriode = Samples.periode("2023-04-01", "2023-04-29") }
                == "De ProductPeriode eindigt op 2023-04-29; het moet 2023-04-30 zijn, de laatste van de maand.")
        #expect(
            figures("TR388") { $0.toewijzing?.einddatum = Samples.day("2023-04-17") }
                == "De ProductPeriode eindigt op 2023-04-30; het moet 2023-04-17 zijn, de Einddatum van de toewijzing.")
    }
}

@Suite("Evaluations in words: care gaps")
struct ZorggatTextTests {
    private static let days12 = "12 zorgdagen en 18 gatdagen (18 pauze: 2023-04-13..2023-04-30). "

    /// Care on 1-12 April 2023: 12 of 30 days, 3 of 5 ISO weeks.
    private static func upTo12April(
        _ omvang: Omvang, declared: Int, _ eenheid: Eenheid? = nil
    ) -> (inout PrestatieFacts) -> Void {
        { facts in
            facts.levering = ZorggatSamples.levering(["2023-01-01"], [("2023-01-01", "20", "2023-04-12")])
            facts.toewijzing?.omvang = omvang
            facts.prestatie.declare(declared, eenheid ?? omvang.eenheid)
        }
    }

    private static func hours(_ volume: Int, _ frequentie: Frequentie) -> Omvang {
        Omvang(volume: volume, eenheid: .uur, frequentie: frequentie)
    }

    @Test("ZG001, ZG002 and ZG003: the days, and the whole amount")
    func whole() {
        let april = "2023-04-01..2023-04-30). Het hele bedrag telt: € 800,00."
        #expect(
            figures("ZG001") {
                $0.levering = ZorggatSamples.levering(["2023-01-01"], [("2023-01-01", "20", "2023-03-31")])
            } == "0 zorgdagen en 30 gatdagen (30 pauze: \(april)")
        #expect(
            figures("ZG002") { $0.levering = Leveringsstand() }
                == "0 zorgdagen en 30 gatdagen (30 nog niet gestart: \(april)")
        #expect(
            figures("ZG003") {
                $0.levering = ZorggatSamples.levering(["2023-01-01"], [("2023-01-01", "19", "2023-03-31")])
            } == "0 zorgdagen en 30 gatdagen (30 beëindigd: \(april)")
    }

    @Test("a rule that holds tells which other rule speaks")
    func others() {
        let noStart = "0 zorgdagen en 30 gatdagen (30 nog niet gestart: 2023-04-01..2023-04-30). "
        #expect(figures("ZG001") { $0.levering = Leveringsstand() } == noStart + "Er is geen start gemeld (ZG002).")
        #expect(
            figures("ZG004") { $0.levering = Leveringsstand() }
                == noStart + "Er is geen enkele zorgdag; daarover gaan ZG001, ZG002 en ZG003.")
        #expect(
            figures("ZG005") { _ in }
                == "30 zorgdagen en 0 gatdagen. Op elke dag van de toewijzing in de periode is zorg geleverd.")
    }

    @Test("gap days of several kinds are named one by one")
    func kinds() {
        // Care on 3-5 April, a pause on 6-9, care on 10-12, ended after that.
        #expect(
            figures("ZG005") { facts in
                facts.levering = ZorggatSamples.levering(
                    ["2023-04-03", "2023-04-10"],
                    [("2023-04-03", "20", "2023-04-05"), ("2023-04-10", "19", "2023-04-12")])
                facts.prestatie.declare(8)
            }
                == "6 zorgdagen en 24 gatdagen (2 nog niet gestart: 2023-04-01..2023-04-02; "
                + "4 pauze: 2023-04-06..2023-04-09; 18 beëindigd: 2023-04-13..2023-04-30). "
                + "Op de zorgdagen past: 2 kalenderweken met zorg x 4 uur = 8 uur; gedeclareerd 8 uur.")
    }

    @Test("ZG004 per day and per week")
    func daysAndWeeks() {
        #expect(
            figures("ZG004", change: Self.upTo12April(Self.hours(1, .perDag), declared: 16))
                == Self.days12 + "Op de zorgdagen past: 12 zorgdagen x 1 uur = 12 uur; gedeclareerd 16 uur. "
                + "Te veel: € 800,00 x (16 - 12) / 16 = € 200,00.")
        #expect(
            figures("ZG004", change: Self.upTo12April(Self.hours(4, .perWeek), declared: 16))
                == Self.days12
                + "Op de zorgdagen past: 3 kalenderweken met zorg x 4 uur = 12 uur; gedeclareerd 16 uur. "
                + "Te veel: € 800,00 x (16 - 12) / 16 = € 200,00.")
        #expect(
            figures("ZG004", change: Self.upTo12April(Self.hours(4, .perWeek), declared: 960, .minuut))?
                .hasPrefix(
                    Self.days12 + "Op de zorgdagen past: 3 kalenderweken met zorg x 4 uur = 12 uur = 720 minuten; "
                        + "gedeclareerd 960 minuten. Te veel: ") == true)
    }

    @Test("ZG004 for a part of a small amount, and rounded to cents")
    func amounts() {
        func text(_ bedrag: Int) -> String? {
            figures("ZG004") { facts in
                Self.upTo12April(Self.hours(5, .perWeek), declared: 20)(&facts)
                facts.prestatie.ingediendBedrag.bedrag = bedrag
            }
        }
        #expect(text(5_000)?.hasSuffix("Te veel: € 50,00 x (20 - 15) / 20 = € 12,50.") == true)
        // 5001 x 5 / 20 = 1250.25
        #expect(
            text(5_001)?.hasSuffix("Te veel: € 50,01 x (20 - 15) / 20 = € 12,50 (afgerond op hele centen).") == true)
    }

    @Test("ZG004 for output and household help: what fits, less the weeks without care")
    func outputAndHousehold() {
        #expect(
            figures(
                "ZG004",
                change: Self.upTo12April(
                    Omvang(volume: 4, eenheid: .stuksOutput, frequentie: .perWeek), declared: 20))
                == Self.days12 + "Op de zorgdagen past: (5 zondagen - 5 kalenderweken in de periode "
                + "+ 3 kalenderweken met zorg, minstens 0) x 4 stuks = 12 stuks; gedeclareerd 20 stuks. "
                + "Te veel: € 1.000,00 x (20 - 12) / 20 = € 400,00.")
        #expect(
            figures("ZG004") { facts in
                Self.upTo12April(Self.hours(4, .perWeek), declared: 20)(&facts)
                facts.toewijzing?.product = Product(categorie: "01")
            }
                == Self.days12 + "Op de zorgdagen past: (6 weken (hulp bij het huishouden: in elke periode hoogstens "
                + "zoveel weken) - 5 kalenderweken in de periode + 3 kalenderweken met zorg, minstens 0) x 4 uur = 16 uur; "
                + "gedeclareerd 20 uur. Te veel: € 1.000,00 x (20 - 16) / 20 = € 200,00.")
    }

    @Test("ZG004 per month: the share of the care days, or the whole month; nothing bounds a total")
    func perMonth() {
        // 16 x 12 / 30 = 6.4
        #expect(
            figures("ZG004", change: Self.upTo12April(Self.hours(16, .perMaand), declared: 14))
                == Self.days12 + "Op de zorgdagen past: 16 uur x 12 zorgdagen / 30 dagen, naar boven afgerond = 7 uur; "
                + "gedeclareerd 14 uur. Te veel: € 700,00 x (14 - 7) / 14 = € 350,00.")
        var full = ZorggatPolicy.standard(for: .iwmo3)
        full.month = .full
        #expect(
            figures("ZG005", full, change: Self.upTo12April(Self.hours(16, .perMaand), declared: 16))
                == Self.days12 + "Op de zorgdagen past: 16 uur, ook in een maand met gatdagen; gedeclareerd 16 uur.")
        #expect(
            figures("ZG005", change: Self.upTo12April(Self.hours(16, .totaal), declared: 16))?
                .hasPrefix(Self.days12 + "De toewijzing begrenst het volume van een periode niet") == true)
    }

    @Test("ZG005: exactly what fits")
    func fits() {
        #expect(
            figures("ZG005", change: Self.upTo12April(Self.hours(4, .perWeek), declared: 12))
                == Self.days12 + "Op de zorgdagen past: 3 kalenderweken met zorg x 4 uur = 12 uur; gedeclareerd 12 uur."
        )
    }

    @Test("the choice of the gemeente is named with what it does")
    func policies() {
        func text(_ rule: String, _ policy: ZorggatPolicy, _ family: ReleaseFamily = .iwmo3) -> String? {
            evaluation(rule, policy) { facts in
                facts.levering = Leveringsstand()
                facts.family = family
            }?.policy?.nl
        }
        #expect(
            text("ZG002", .standard(for: .iwmo3))
                == "Keuze van de gemeente (iwmo-3): start: flag. De regel wordt toegekend en staat als betwist in de "
                + "rapporten.")
        #expect(
            text("ZG002", .standard(for: .iwmo2), .iwmo2)
                == "Keuze van de gemeente (iwmo-2): start: reject. De regel wordt afgewezen met retourcode 8287.")
        #expect(
            text("ZG001", ZorggatSamples.reject)
                == "Keuze van de gemeente (iwmo-3): gap: reject. De regel wordt afgewezen met retourcode 9321; dat "
                + "wijkt af van OP364.")
        #expect(
            text("ZG004", .standard(for: .iwmo3))
                == "Keuze van de gemeente (iwmo-3): partial: flag. De regel wordt toegekend en staat als betwist in de "
                + "rapporten. month: prorata: van een maandvolume telt het deel van de zorgdagen.")
    }

    @Test("an accepted finding stays broken, and tells that it does not count")
    func accepted() {
        let accepted = evaluation("ZG002", ZorggatSamples.reject) { facts in
            facts.levering = Leveringsstand()
            facts.uitzonderingen[.geenStart] = Uitzondering(
                gemeente: "0479", aanbieder: Samples.aanbieder, toewijzingNummer: nil, declaratieNummer: nil,
                bevinding: .zorggat(.geenStart), reden: "Start volgt", door: "Contractmanager",
                geldigTot: Samples.day("2023-12-31"))
        }
        #expect(accepted?.outcome == .broken)
        #expect(
            accepted?.policy?.en.hasSuffix(
                "An exception holds for this rule: the finding is accepted and does not count.") == true)
    }

    @Test("off and register: no finding, and the reason")
    func offAndRegister() {
        var policy = ZorggatPolicy.standard(for: .iwmo3)
        policy.start = .off
        let off = evaluation("ZG002", policy) { $0.levering = Leveringsstand() }
        #expect(off?.outcome == .notApplicable)
        #expect(off?.reason?.nl == "De gemeente heeft deze regel uitgezet.")
        policy.start = .register
        let registered = evaluation("ZG002", policy) { $0.levering = Leveringsstand() }
        #expect(registered?.outcome == .holds)
        #expect(
            registered?.figures?.nl
                == "30 zorgdagen en 0 gatdagen. Er is geen start gemeld; de gemeente rekent met een administratieve start "
                + "op 2023-04-01.")
    }
}

extension ZorggatTextTests {
    private func figures(
        _ rule: String, _ policy: ZorggatPolicy = .standard(for: .iwmo3), change: (inout PrestatieFacts) -> Void
    ) -> String? {
        RulesTests.figures(rule, policy, .nl, change)
    }
}
