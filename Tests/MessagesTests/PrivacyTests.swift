import IWmo
import Messages
import Testing

@Suite("Personal data in findings")
struct PrivacyTests {
    /// Every text between tags of a message, one at a time, replaced by something that must not be repeated.
    @Test(
        "Whatever is wrong wherever, no finding repeats a BSN",
        arguments: [
            "999999990X", "999.999.990", " 999999990\n", "0999999990",
        ])
    func bsn(canary: String) throws {
        for text in [
            FixtureText.toewijzing, FixtureText.stop, FixtureText.toewijzingsVerzoek, FixtureText.wijzigingsVerzoek,
            FixtureText.declaratie, FixtureText.declaratie303,
        ] {
            let reader = try MessageReader()
            for changed in Self.withEachValue(of: text, replacedBy: canary) {
                var source = MemorySource(Array(changed.utf8))
                for finding in reader.read(&source, maximumLevel: 1, retainingContent: false).findings {
                    let digits = (finding.melding.nl + finding.melding.en + finding.pad).filter(\.isASCII).filter {
                        !" .-/\n".contains($0)
                    }
                    #expect(!digits.contains("999999990"))
                }
            }
        }
    }

    @Test("Nor does a rule about the BSN itself")
    func rules() throws {
        let text = FixtureText.declaratie.replacingAll("999999990", "999999991")
        let result = try read(text)
        #expect(result.findings.map(\.regel) == ["CS002"])
        #expect(result.findings.allSatisfy { !($0.melding.nl + $0.melding.en + $0.pad).contains("999999991") })
    }

    @Test("Names, addresses, birth dates and comments are never repeated")
    func names() throws {
        let canary = "Geheim\nGeheim"
        let reader = try MessageReader()
        var count = 0
        let changes = [FixtureText.toewijzing, FixtureText.toewijzingsVerzoek].flatMap {
            Self.withEachValue(of: $0, replacedBy: canary)
        }
        for changed in changes {
            var source = MemorySource(Array(changed.utf8))
            for finding in reader.read(&source, retainingContent: false).findings {
                let element = finding.pad.split(separator: "/").last.map { $0.prefix { $0 != "[" } } ?? ""
                if Self.shown.contains(String(element)) { continue }
                count += 1
                #expect(!(finding.melding.nl + finding.melding.en).contains("Geheim"))
            }
        }
        #expect(count > 30)
    }

    /// Codes, numbers and dates that belong to no person by themselves.
    private static let shown: Set<String> = [
        "BerichtCode", "BerichtVersie", "BerichtSubversie", "Afzender", "Ontvanger", "Identificatie", "Dagtekening",
        "BasisschemaXsdVersie", "BerichtXsdVersie", "DatumGebruik", "Geslacht", "NaamGebruik", "Vorm",
        "JuridischeStatus",
        "WettelijkeVertegenwoordiging", "Volgorde", "Soort", "AanduidingWoonadres", "LandCode", "Begindatum",
        "Einddatum",
        "ToewijzingNummer", "ReferentieAanbieder", "Categorie", "Code", "Toewijzingsdatum", "Toewijzingstijd",
        "Ingangsdatum", "RedenWijziging", "Volume", "Eenheid", "Frequentie", "BeschikkingNummer",
        "BeschikkingIngangsdatum", "ToewijzingIngangsdatum", "ToewijzingEinddatum", "Type", "Raamcontract", "Budget",
    ]

    @Test("A BSN in the name of an element, an attribute or a namespace is hidden")
    func markup() throws {
        for markup in [
            "<wmo323:Bsn999999990/>", "<wmo323:Client x999999990='1'/>", "<a xmlns='urn:999999990'/>",
            "<x999999990:a/>",
            "<a b='999999990' b='2'/>", "&x999999990;", "<a></b999999990>", "<?p 999999990?><a/>", "<a 999999990/>",
        ] {
            let result = try read(
                FixtureText.declaratie.replacingFirst("<wmo323:Client>", markup + "<wmo323:Client>"))
            #expect(!result.findings.isEmpty)
            for finding in result.findings {
                #expect(!(finding.melding.nl + finding.melding.en + finding.pad).contains("999999990"))
            }
        }
    }

    private static func withEachValue(of text: String, replacedBy canary: String) -> [String] {
        let parts = text.split(separator: "<", omittingEmptySubsequences: false)
        return parts.indices.compactMap { index in
            guard let end = parts[index].firstIndex(of: ">"), !parts[index].hasPrefix("/"),
                parts[index][end...].dropFirst().contains(where: { !$0.isWhitespace })
            else { return nil }
            var changed = parts
            changed[index] = parts[index][...end] + canary[...]
            return changed.joined(separator: "<")
        }
    }
}
