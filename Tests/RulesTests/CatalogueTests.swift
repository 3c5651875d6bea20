import IWmo
import Rules
import Testing

@Suite("Rule catalogue")
struct CatalogueTests {
    private struct Official: Sendable {
        let id: String
        let level: Int
        let messages: [BerichtType]

        init(_ id: String, _ level: Int, _ messages: BerichtType...) {
            self.id = id
            self.level = level
            self.messages = messages
        }
    }

    /// Every rule of iWmo 3.2 that a schema checks, with the messages that this version can read.
    private static let inSchema: [Official] = [
        Official("CS015", 1, .wmo301, .wmo305, .wmo307, .wmo315, .wmo317, .wmo319, .wmo323, .wmo325),
        Official("CS025", 1, .wmo301, .wmo305, .wmo307, .wmo315, .wmo317, .wmo319, .wmo323, .wmo325),
        Official("CS319", 1, .wmo323),
        Official("RS001", 1, .wmo301, .wmo305, .wmo307, .wmo315, .wmo317, .wmo319, .wmo323, .wmo325),
        Official("RS002", 1, .wmo301, .wmo305, .wmo307, .wmo315, .wmo317, .wmo319, .wmo323, .wmo325),
        Official("RS004", 1, .wmo301), Official("RS005", 1, .wmo301, .wmo315, .wmo317, .wmo323, .wmo325),
        Official("RS006", 1, .wmo301, .wmo305, .wmo307, .wmo315, .wmo317, .wmo323, .wmo325),
        Official("RS008", 1, .wmo301, .wmo305, .wmo307, .wmo315, .wmo317, .wmo319, .wmo323, .wmo325),
        Official("RS009", 1, .wmo301, .wmo305, .wmo307, .wmo315, .wmo317, .wmo319, .wmo323, .wmo325),
        Official("RS010", 1, .wmo301, .wmo305, .wmo307, .wmo315, .wmo317, .wmo319, .wmo323, .wmo325),
        Official("RS011", 1, .wmo301, .wmo302, .wmo306, .wmo308, .wmo316, .wmo318, .wmo320, .wmo325),
        Official("RS012", 1, .wmo301, .wmo305, .wmo307, .wmo315, .wmo317, .wmo323, .wmo325),
        Official("RS013", 1, .wmo301, .wmo305, .wmo307, .wmo315),
        Official("RS014", 1, .wmo301, .wmo305, .wmo307, .wmo315, .wmo317, .wmo319, .wmo323, .wmo325),
        Official("RS015", 1, .wmo301, .wmo305, .wmo307, .wmo315, .wmo317, .wmo323, .wmo325),
        Official("RS016", 1, .wmo301, .wmo305, .wmo307, .wmo315),
        Official(
            "RS017", 1, .wmo301, .wmo302, .wmo305, .wmo306, .wmo307, .wmo308, .wmo315, .wmo316, .wmo317, .wmo318,
            .wmo319, .wmo320, .wmo323, .wmo325),
        Official("RS018", 1, .wmo301), Official("RS019", 1, .wmo301, .wmo323, .wmo325), Official("RS020", 1, .wmo301),
        Official("RS021", 1, .wmo301), Official("RS023", 1, .wmo301),
        Official("RS024", 1, .wmo301, .wmo315, .wmo317, .wmo319), Official("RS025", 1, .wmo315),
        Official("RS026", 1, .wmo301), Official("RS028", 1, .wmo301, .wmo305, .wmo307, .wmo315),
        Official("RS031", 1, .wmo301, .wmo315),
        Official(
            "RS032", 1, .wmo301, .wmo302, .wmo305, .wmo306, .wmo307, .wmo308, .wmo315, .wmo316, .wmo317, .wmo318,
            .wmo319, .wmo320, .wmo323, .wmo325),
        Official(
            "RS033", 1, .wmo301, .wmo302, .wmo305, .wmo306, .wmo307, .wmo308, .wmo315, .wmo316, .wmo317, .wmo318,
            .wmo319, .wmo320, .wmo323, .wmo325),
        Official("RS034", 1, .wmo301),
        Official("RS035", 1, .wmo301, .wmo305, .wmo307, .wmo315, .wmo317, .wmo319, .wmo323, .wmo325),
        Official("RS036", 1, .wmo301, .wmo305, .wmo307, .wmo315, .wmo317, .wmo319, .wmo323, .wmo325),
        Official("RS037", 1, .wmo301, .wmo305, .wmo307, .wmo315, .wmo317, .wmo323, .wmo325),
        Official("RS040", 1, .wmo323, .wmo325), Official("RS045", 1, .wmo301, .wmo305, .wmo307, .wmo315),
        Official("RS046", 1, .wmo301),
        Official("RS047", 1, .wmo301, .wmo305, .wmo307, .wmo315, .wmo317, .wmo319, .wmo323, .wmo325),
        Official(
            "RS048", 1, .wmo301, .wmo302, .wmo305, .wmo306, .wmo307, .wmo308, .wmo315, .wmo316, .wmo317, .wmo318,
            .wmo319, .wmo320, .wmo323, .wmo325),
    ]

    /// The names of findings about a document that cannot be read as a valid message.
    private static let documentRules: Set = ["BERICHT", "VEILIGHEID", "XML", "XSD"]

    /// Every TR, CD and CS rule of iWmo 3.2 from level 2 up that holds for WMO301, WMO305, WMO307, WMO315, WMO317,
    /// WMO319 or WMO323.
    private static let official: [Official] = [
        Official("CD005", 2, .wmo301), Official("CD007", 2, .wmo301), Official("CD009", 2, .wmo301),
        Official("CD025", 2, .wmo301), Official("CD034", 2, .wmo301), Official("CD041", 2, .wmo301, .wmo315, .wmo317),
        Official("CD043", 2, .wmo315), Official("CD060", 2, .wmo323), Official("CD066", 2, .wmo315),
        Official("CD067", 2, .wmo315), Official("CD068", 2, .wmo315), Official("CD075", 2, .wmo301, .wmo315, .wmo317),
        Official("CD076", 2, .wmo301, .wmo315, .wmo317), Official("CD077", 2, .wmo301, .wmo315, .wmo317),
        Official("CD078", 2, .wmo301, .wmo315, .wmo317), Official("CD079", 2, .wmo301, .wmo315, .wmo317),
        Official("CD080", 2, .wmo301), Official("CD085", 2, .wmo319), Official("CD086", 2, .wmo319),
        Official("CD087", 2, .wmo323), Official("CD095", 2, .wmo315), Official("CD096", 2, .wmo317),
        Official("CS002", 2, .wmo301, .wmo305, .wmo307, .wmo315, .wmo317, .wmo323),
        Official("CS003", 2, .wmo301, .wmo315, .wmo317), Official("CS050", 2, .wmo301),
        Official("CS058", 2, .wmo305, .wmo307), Official("CS089", 2, .wmo301), Official("CS100", 2, .wmo323),
        Official("CS139", 2, .wmo301, .wmo305, .wmo307, .wmo315), Official("CS318", 2, .wmo301),
        Official("CS325", 2, .wmo323), Official("CS335", 2, .wmo301), Official("CS336", 2, .wmo301),
        Official("CS337", 2, .wmo323), Official("CS338", 2, .wmo301, .wmo317), Official("CS339", 2, .wmo323),
        Official("CS340", 2, .wmo323), Official("CS343", 2, .wmo315),
        Official("TR002", 2, .wmo301, .wmo305, .wmo307, .wmo315), Official("TR006", 2, .wmo301),
        Official("TR018", 2, .wmo307), Official("TR019", 3, .wmo305, .wmo307),
        Official("TR056", 3, .wmo301, .wmo305, .wmo307, .wmo315, .wmo317, .wmo319, .wmo323),
        Official("TR061", 2, .wmo301),
        Official("TR063", 3, .wmo305, .wmo307), Official("TR071", 3, .wmo305), Official("TR074", 3, .wmo305, .wmo307),
        Official("TR101", 2, .wmo301, .wmo305, .wmo307, .wmo315, .wmo317, .wmo323),
        Official("TR134", 2, .wmo301, .wmo305, .wmo307, .wmo315, .wmo323),
        Official("TR135", 4, .wmo301, .wmo305, .wmo307, .wmo315, .wmo317, .wmo319, .wmo323),
        Official("TR137", 2, .wmo323),
        Official("TR302", 2, .wmo301), Official("TR304", 3, .wmo317, .wmo323), Official("TR307", 3, .wmo323),
        Official("TR308", 3, .wmo323), Official("TR314", 3, .wmo323), Official("TR315", 2, .wmo323),
        Official("TR316", 2, .wmo323), Official("TR318", 3, .wmo323), Official("TR319", 3, .wmo323),
        Official("TR321", 3, .wmo323), Official("TR322", 3, .wmo323), Official("TR323", 3, .wmo323),
        Official("TR326", 3, .wmo305), Official("TR332", 3, .wmo301), Official("TR333", 3, .wmo323),
        Official("TR335", 2, .wmo323), Official("TR338", 3, .wmo323), Official("TR339", 3, .wmo323),
        Official("TR340", 3, .wmo323), Official("TR341", 3, .wmo323), Official("TR346", 4, .wmo323),
        Official("TR352", 2, .wmo317), Official("TR353", 2, .wmo317), Official("TR358", 2, .wmo323),
        Official("TR369", 3, .wmo323),
        Official("TR378", 4, .wmo301, .wmo305, .wmo307, .wmo315, .wmo317, .wmo319, .wmo323),
        Official("TR379", 3, .wmo301), Official("TR380", 2, .wmo317),
        Official("TR381", 4, .wmo301, .wmo305, .wmo307, .wmo315, .wmo317, .wmo323), Official("TR382", 3, .wmo307),
        Official("TR383", 2, .wmo315), Official("TR384", 3, .wmo323), Official("TR385", 3, .wmo301),
        Official("TR386", 2, .wmo315), Official("TR387", 3, .wmo323), Official("TR388", 3, .wmo323),
        Official("TR389", 3, .wmo323), Official("TR390", 3, .wmo323), Official("TR410", 2, .wmo317),
        Official("TR413", 3, .wmo307), Official("TR414", 3, .wmo307), Official("TR415", 3, .wmo307),
        Official("TR416", 2, .wmo323), Official("TR418", 3, .wmo323),
        Official("TR347", 3, .wmo315, .wmo317), Official("TR349", 3, .wmo317), Official("TR350", 3, .wmo317),
        Official("TR351", 3, .wmo317), Official("TR355", 3, .wmo319), Official("TR357", 3, .wmo317),
        Official("TR359", 3, .wmo319), Official("TR360", 3, .wmo319), Official("TR361", 3, .wmo317),
        Official("TR365", 3, .wmo319), Official("TR373", 3, .wmo317), Official("TR374", 3, .wmo315, .wmo317),
        Official("TR375", 3, .wmo317), Official("TR411", 3, .wmo317), Official("TR412", 3, .wmo317),
        Official("TR337", 3, .wmo325), Official("TR342", 2, .wmo325), Official("TR366", 3, .wmo325),
        Official("TR367", 3, .wmo325), Official("TR371", 3, .wmo325), Official("TR376", 3, .wmo325),
    ]

    @Test("every official rule is checked, or listed as not checked with the reason")
    func complete() {
        #expect(Self.official.count == 116)
        #expect(Self.inSchema.count == 39)
        let checked = Set(RuleCatalogue.all.map(\.id).filter { !$0.hasPrefix("ZG") }).subtracting(Self.documentRules)
        let notChecked = Set(RuleCatalogue.notChecked.map(\.id))
        let all = Set((Self.official + Self.inSchema).map(\.id))
        #expect(checked == all.subtracting(notChecked))
        #expect(notChecked.isSubset(of: all))
    }

    @Test("a rule that is not checked has the level of the standard and a reason")
    func notChecked() {
        #expect(RuleCatalogue.notChecked.map(\.id) == Set(RuleCatalogue.notChecked.map(\.id)).sorted())
        for rule in RuleCatalogue.notChecked {
            #expect(rule.level == Self.official.first { $0.id == rule.id }?.level, "\(rule.id)")
            #expect(Language.allCases.allSatisfy { rule.reason[$0].hasSuffix(".") }, "\(rule.id)")
        }
    }

    @Test("a rule of the schema has the messages of the standard, and no return code")
    func levelOne() throws {
        for official in Self.inSchema {
            let rule = try #require(RuleCatalogue[id: official.id]).rule
            #expect(rule.level == 1, "\(official.id)")
            #expect(rule.messages.sorted { $0.rawValue < $1.rawValue } == official.messages, "\(official.id)")
            #expect(rule.retourcode == nil, "\(official.id)")
        }
        for id in Self.documentRules {
            let rule = try #require(RuleCatalogue[id: id]).rule
            #expect(rule.level == 1 && rule.retourcode == nil && rule.messages == BerichtType.allCases, "\(id)")
        }
    }

    @Test("a rule has the level and the messages of the standard")
    func levelsAndMessages() {
        for official in Self.official {
            guard let rule = RuleCatalogue.all.first(where: { $0.id == official.id }) else { continue }
            #expect(rule.level == official.level, "\(official.id)")
            #expect(Set(rule.messages).subtracting([.wmo303]) == Set(official.messages), "\(official.id)")
        }
    }

    @Test("every rule of a WMO323 but CS100 also holds for a WMO303")
    func olderDeclaration() {
        for rule in RuleCatalogue.all where rule.level > 1 && rule.messages.contains(where: \.isDeclaratie) {
            #expect(rule.messages.contains(.wmo323), "\(rule.id)")
            #expect(rule.messages.contains(.wmo303) == (rule.id != "CS100"), "\(rule.id)")
        }
    }

    @Test("ids ascend, each once, with a text in both languages")
    func order() {
        let ids = RuleCatalogue.all.map(\.id)
        #expect(ids == Set(ids).sorted())
        for rule in RuleCatalogue.all {
            #expect(!rule.condition.nl.isEmpty && !rule.condition.en.isEmpty && !rule.source.isEmpty, "\(rule.id)")
            #expect(!rule.subject.isEmpty && !rule.messages.isEmpty, "\(rule.id)")
        }
    }

    @Test("the return codes of level 3 and 4 are those of the standard")
    func retourcodes() {
        let expected = [
            "TR019": "9019", "TR056": "9056", "TR063": "9063", "TR071": "9071", "TR074": "9074", "TR135": "8848",
            "TR304": "8187", "TR307": "9307", "TR308": "9308", "TR314": "8021", "TR318": "8214", "TR319": "9319",
            "TR321": "9321", "TR322": "9322", "TR323": "8017", "TR326": "9326", "TR332": "9332", "TR333": "9333",
            "TR347": "9347", "TR349": "9349", "TR350": "9350", "TR351": "9351", "TR355": "9355", "TR357": "9357",
            "TR359": "9359", "TR360": "9360", "TR361": "9361", "TR365": "9365", "TR373": "9373", "TR374": "9374",
            "TR375": "9375", "TR379": "9379", "TR411": "9411", "TR412": "9412",
            "TR338": "9338", "TR339": "9339", "TR340": "9340", "TR341": "9341", "TR346": "9346", "TR369": "9369",
            "TR378": "S300", "TR381": "S329", "TR382": "9069", "TR384": "9384", "TR385": "9385", "TR387": "9387",
            "TR388": "9388", "TR389": "9389", "TR390": "9390", "TR413": "9413", "TR414": "9414", "TR415": "9415",
            "TR418": "0611",
        ]
        let actual = RuleCatalogue.all.filter { $0.level == 3 || $0.level == 4 }.map { ($0.id, $0.retourcode ?? "-") }
        #expect(Dictionary(uniqueKeysWithValues: actual) == expected)
    }

    @Test("the care-gap rules are this project's own and carry no code")
    func zorggatRules() {
        let own = RuleCatalogue.all.filter { $0.id.hasPrefix("ZG") }
        #expect(own.map(\.id) == ["ZG001", "ZG002", "ZG003", "ZG004", "ZG005"])
        #expect(own.allSatisfy { $0.retourcode == nil && $0.level == 5 && Set($0.messages) == [.wmo303, .wmo323] })
    }

    @Test("the code list of release 3.2 has 59 codes, without those of 2.x")
    func codeList() {
        #expect(Retourcodes.iwmo32.count == 59)
        #expect(Retourcodes.iwmo32.isDisjoint(with: ["8287", "8289", "0553"]))
        #expect(Retourcodes.forRejecting(.iwmo2).contains("8287"))
        #expect(!Retourcodes.forRejecting(.iwmo3).contains("8287"))
        for family in ReleaseFamily.allCases {
            #expect(Retourcodes.forRejecting(family).isDisjoint(with: ["0001", "0200", "0233", "8001"]))
        }
    }
}
