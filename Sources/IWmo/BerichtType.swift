/// The messages of iWmo that this project knows by name.
public enum BerichtType: String, Sendable, CaseIterable, Hashable {
    case wmo301 = "WMO301"
    case wmo302 = "WMO302"
    case wmo303 = "WMO303"
    case wmo304 = "WMO304"
    case wmo305 = "WMO305"
    case wmo306 = "WMO306"
    case wmo307 = "WMO307"
    case wmo308 = "WMO308"
    case wmo315 = "WMO315"
    case wmo316 = "WMO316"
    case wmo317 = "WMO317"
    case wmo318 = "WMO318"
    case wmo319 = "WMO319"
    case wmo320 = "WMO320"
    case wmo323 = "WMO323"
    case wmo325 = "WMO325"

    /// BerichtCode in the header (code list COD002).
    public var berichtCode: String {
        switch self {
        case .wmo301: "414"
        case .wmo302: "415"
        case .wmo303: "416"
        case .wmo304: "417"
        case .wmo305: "418"
        case .wmo306: "419"
        case .wmo307: "420"
        case .wmo308: "421"
        case .wmo315: "444"
        case .wmo316: "445"
        case .wmo317: "480"
        case .wmo318: "481"
        case .wmo319: "482"
        case .wmo320: "483"
        case .wmo323: "484"
        case .wmo325: "485"
        }
    }

    /// The message that answers this one; nil for an answer.
    public var retourbericht: BerichtType? {
        switch self {
        case .wmo301: .wmo302
        case .wmo303: .wmo304
        case .wmo305: .wmo306
        case .wmo307: .wmo308
        case .wmo315: .wmo316
        case .wmo317: .wmo318
        case .wmo319: .wmo320
        case .wmo323: .wmo325
        default: nil
        }
    }

    public var isDeclaratie: Bool { self == .wmo303 || self == .wmo323 }

    /// True when the gemeente stands in Afzender: messages of the gemeente itself, and the answers that
    /// swap sender and receiver. A retourbericht repeats the header of the message it answers (IV028).
    public var isFromGemeente: Bool {
        switch self {
        case .wmo301, .wmo302, .wmo304, .wmo319, .wmo320, .wmo325: true
        case .wmo303, .wmo305, .wmo306, .wmo307, .wmo308, .wmo315, .wmo316, .wmo317, .wmo318, .wmo323:
            false
        }
    }
}

/// Policy and return codes differ between the two generations of the standard.
public enum ReleaseFamily: String, Sendable, CaseIterable, Hashable {
    case iwmo2 = "iwmo-2"
    case iwmo3 = "iwmo-3"
}

/// A release of the standard, as `3.2` or `2.4`.
public struct Release: Hashable, Sendable, CustomStringConvertible {
    public let version: Int
    public let subversion: Int

    public init(version: Int, subversion: Int) {
        self.version = version
        self.subversion = subversion
    }

    public static let iwmo32 = Release(version: 3, subversion: 2)
    public static let iwmo24 = Release(version: 2, subversion: 4)

    public var family: ReleaseFamily { version >= 3 ? .iwmo3 : .iwmo2 }
    public var description: String { "\(version).\(subversion)" }
}
