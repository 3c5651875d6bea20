import CareTimeline
import IWmo
import Rules

extension Eenheid {
    /// The unit in words (code list WJ756).
    public var woord: Tekst {
        switch self {
        case .minuut: Tekst(nl: "minuut", en: "minute")
        case .uur: Tekst(nl: "uur", en: "hour")
        case .etmaal: Tekst(nl: "etmaal", en: "day and night")
        case .dagdeel: Tekst(nl: "dagdeel", en: "half-day")
        case .stuksOutput: Tekst(nl: "stuks (output)", en: "pieces (output)")
        case .euro: Tekst(nl: "euro", en: "euro")
        case .stuksInspanning: Tekst(nl: "stuks (inspanning)", en: "pieces (effort)")
        }
    }
}

extension Eenheid {
    /// The unit after any number but one.
    public var meervoud: Tekst {
        switch self {
        case .minuut: Tekst(nl: "minuten", en: "minutes")
        case .uur: Tekst(nl: "uur", en: "hours")
        case .etmaal: Tekst(nl: "etmalen", en: "days and nights")
        case .dagdeel: Tekst(nl: "dagdelen", en: "half-days")
        case .stuksOutput, .stuksInspanning, .euro: woord
        }
    }

    /// A volume for people: `4 uur`, `€ 12,50` when the unit is the euro.
    public func tekst(_ volume: Int, _ language: Language) -> String {
        if self == .euro { return NumberText.euro(cents: volume, language) }
        return "\(NumberText.count(volume, language)) \((volume == 1 ? woord : meervoud)[language])"
    }
}

extension Frequentie {
    /// How often, after a volume.
    public var woord: Tekst {
        switch self {
        case .perDag: Tekst(nl: "per dag", en: "per day")
        case .perWeek: Tekst(nl: "per week", en: "per week")
        case .perMaand: Tekst(nl: "per maand", en: "per month")
        case .totaal: Tekst(nl: "over de hele looptijd", en: "over the whole duration")
        }
    }
}

extension Oordeel {
    public var woord: Tekst {
        switch self {
        case .toegekend: Tekst(nl: "toegekend", en: "granted")
        case .afgewezen: Tekst(nl: "afgewezen", en: "rejected")
        case .betwist: Tekst(nl: "betwist", en: "disputed")
        }
    }
}

extension ZorggatActie {
    public var woord: Tekst {
        switch self {
        case .reject: Tekst(nl: "afgewezen", en: "rejected")
        case .flag: Tekst(nl: "gevlagd", en: "flagged")
        case .melding: Tekst(nl: "melding", en: "notice")
        case .geaccepteerd: Tekst(nl: "geaccepteerd", en: "accepted")
        }
    }
}

extension ZorggatRegel {
    /// What kind of care gap it is, in a few words.
    public var woord: Tekst {
        switch self {
        case .pauze: Tekst(nl: "pauze", en: "pause")
        case .geenStart: Tekst(nl: "geen start", en: "no start")
        case .buitenLevering: Tekst(nl: "buiten levering", en: "outside delivery")
        case .gedeeltelijk: Tekst(nl: "gedeeltelijk zorggat", en: "partial care gap")
        case .melding: Tekst(nl: "melding", en: "notice")
        }
    }
}

extension MessageRecord.Status {
    public var woord: Tekst {
        switch self {
        case .verwerkt: Tekst(nl: "verwerkt", en: "processed")
        case .afgekeurd: Tekst(nl: "afgekeurd", en: "refused")
        case .quarantaine: Tekst(nl: "quarantaine", en: "quarantined")
        case .dubbel: Tekst(nl: "dubbel", en: "duplicate")
        }
    }
}

extension DayKind {
    public var woord: Tekst {
        switch self {
        case .zorg: Tekst(nl: "zorg", en: "care")
        case .gat(.pauze): Tekst(nl: "pauze", en: "pause")
        case .gat(.beeindigd): Tekst(nl: "beëindigd", en: "ended")
        case .gat(.nietGestart): Tekst(nl: "niet gestart", en: "not started")
        }
    }
}

/// Productcategorie in words (code list WMO020).
enum ProductCategorie {
    static func woord(_ code: String) -> Tekst? { woorden[code] }

    private static let woorden: [String: Tekst] = [
        "01": Tekst(nl: "Hulp bij het huishouden", en: "Household help"),
        "02": Tekst(nl: "Begeleiding", en: "Guidance"),
        "03": Tekst(nl: "Persoonlijke verzorging", en: "Personal care"),
        "04": Tekst(nl: "Kortdurend verblijf", en: "Short stay"),
        "05": Tekst(nl: "Woondiensten", en: "Housing services"),
        "06": Tekst(nl: "Overige ondersteuning individu of gezin", en: "Other support for person or family"),
        "07": Tekst(nl: "Dagbesteding", en: "Day care"),
        "08": Tekst(nl: "Vervoerdiensten", en: "Transport services"),
        "09": Tekst(nl: "Overige groepsgerichte ondersteuning", en: "Other group support"),
        "10": Tekst(nl: "Overige maatwerkarrangementen", en: "Other tailored arrangements"),
        "11": Tekst(nl: "Rolstoelen", en: "Wheelchairs"),
        "12": Tekst(nl: "Vervoervoorzieningen", en: "Transport provisions"),
        "13": Tekst(nl: "Woonvoorzieningen", en: "Housing provisions"),
        "14": Tekst(nl: "Overige hulpmiddelen", en: "Other aids"),
        "15": Tekst(nl: "Beschermd wonen", en: "Sheltered housing"),
        "16": Tekst(nl: "Opvang", en: "Shelter"),
        "17": Tekst(nl: "Spoedopvang", en: "Emergency shelter"),
        "18": Tekst(nl: "Overige beschermd wonen en opvang", en: "Other sheltered housing and shelter"),
    ]
}

extension RunContext {
    func naam(gemeente: String) -> String? { gemeenten[gemeente].flatMap { $0.isEmpty ? nil : $0 } }
    func naam(aanbieder: String) -> String? { aanbieders[aanbieder].flatMap { $0.isEmpty ? nil : $0 } }
}

extension JudgedLine {
    /// Eurocents, negative for a credit line.
    var signedBedrag: Int { prestatie.ingediendBedrag.signed }

    /// Why the line was not simply granted: the broken rules, and the care gap of a disputed line.
    func reden(_ language: Language) -> String {
        var sentences = redenen
        if oordeel == .betwist, let zorggat {
            let sentence = zorggat.regel.condition[language]
            if !sentences.contains(sentence) { sentences.append(sentence) }
        }
        return sentences.joined(separator: " ")
    }
}
