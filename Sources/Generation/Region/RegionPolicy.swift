import CareTimeline

/// What a care-gap rule does to a line.
enum GapAction: String {
    case reject
    case flag
    case off
    /// ZG002 only: the gemeente records the start itself.
    case register
}

/// A pair of values: for WMO303 and for WMO323.
struct PerFamily<Value> {
    var iwmo2: Value
    var iwmo3: Value
}

/// What a gemeente does with care gaps. Together the gemeenten use every choice there is.
struct RegionPolicy {
    var start = PerFamily(iwmo2: GapAction.reject, iwmo3: GapAction.flag)
    var gap = PerFamily(iwmo2: GapAction.reject, iwmo3: GapAction.flag)
    var partial = PerFamily(iwmo2: GapAction.flag, iwmo3: GapAction.flag)
    /// A monthly volume counts in full over a month of which only some days had care.
    var countsFullMonth = false
    var retourcode = PerFamily(iwmo2: "8287", iwmo3: "9321")

    init(of gemeente: RegionGemeente) {
        switch gemeente {
        case .zaanstad:
            start.iwmo3 = .reject
            gap.iwmo3 = .reject
        case .landsmeer:
            start = PerFamily(iwmo2: .register, iwmo3: .register)
        case .purmerend:
            countsFullMonth = true
        case .oostzaan:
            partial = PerFamily(iwmo2: .reject, iwmo3: .reject)
        case .waterland:
            partial = PerFamily(iwmo2: .off, iwmo3: .off)
            gap.iwmo2 = .flag
        case .edamVolendam:
            start.iwmo3 = .reject
            gap.iwmo3 = .off
            retourcode.iwmo3 = "9308"
        case .wormerland:
            break
        }
    }

    /// The configuration file with the policy of every gemeente.
    static var yaml: String {
        var text = """
            # Beleid van de zeven gemeenten van deze gegevensset. Samen gebruiken zij elke keuze.
            gemeenten:

            """
        for gemeente in RegionGemeente.allCases {
            let policy = RegionPolicy(of: gemeente)
            func pair(_ name: String, _ value: PerFamily<GapAction>) -> String {
                "    \(name): {iwmo-2: \(value.iwmo2.rawValue), iwmo-3: \(value.iwmo3.rawValue)}\n"
            }
            text += "  \"\(gemeente.code)\":\n    naam: \(gemeente.naam)\n"
            text += pair("start", policy.start) + pair("gap", policy.gap) + pair("partial", policy.partial)
            text += "    month: \(policy.countsFullMonth ? "full" : "prorata")\n"
            text +=
                "    retourcode: {iwmo-2: \"\(policy.retourcode.iwmo2)\", iwmo-3: \"\(policy.retourcode.iwmo3)\"}\n"
        }
        return text + "contracten: contracten.csv\nproducten: producten.csv\n"
    }
}
