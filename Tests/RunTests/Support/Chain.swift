import CareTimeline
import IWmo
import Messages
import Testing

/// The messages of one client from toewijzing to declaration, without a fault, and what can be added to them.
///
/// Guidance has 3 hours a week; January and February 2026 touch 5 ISO weeks each, so 15 hours fit in a month.
enum Chain {
    static let noord = Relation(gemeente: "0479", aanbieder: "65656055")
    static let bsn = TestBSN.all[60]
    static let stranger = TestBSN.all[61]
    static let guidance = Assignment(
        1001, "02", "02A03", from: "2026-01-01", to: "2026-12-31", 3, .uur, .perWeek, tarief: 5870)
    static let dayCare = Assignment(
        1002, "07", "07A12", from: "2026-01-01", to: "2026-12-31", 4, .dagdeel, .perWeek, tarief: 4125)
    /// Assigned; not started and not declared.
    static let household = Assignment(
        1003, "01", "01A03", from: "2026-01-01", to: "2026-06-30", 4, .uur, .perWeek, tarief: 3480)
    /// Assigned to nobody.
    static let unknown = Assignment(
        1099, "02", "02A03", from: "2026-01-01", to: "2026-12-31", 3, .uur, .perWeek, tarief: 5870)

    /// Guidance goes on; day care was ended on the last day of January.
    static let clean: [String: [UInt8]] = [
        "301.xml": noord.toewijzing(
            "T1", "2025-12-20", bsn: bsn, [guidance.toegewezen(), dayCare.toegewezen(), household.toegewezen()]),
        "305.xml": noord.start(
            "S1", "2026-01-08", bsn: bsn, [guidance.start("2026-01-01"), dayCare.start("2026-01-01")]),
        "307.xml": noord.stop("P1", "2026-02-01", bsn: bsn, [dayCare.stop("2026-01-01", "19", "2026-01-31")]),
        "323.xml": noord.declaratie(
            "D1", "2026-02-02", nummer: "DN1", over: "2026-01",
            [client(bsn, guidance.line("RN1", "2026-01", 12), dayCare.line("RN2", "2026-01", 16))]),
    ]

    // MARK: Additions

    static func starts(_ dagtekening: String, _ products: StartProduct..., identificatie: String = "S2") -> [UInt8] {
        noord.start(identificatie, dagtekening, bsn: bsn, products)
    }

    static func stops(_ dagtekening: String, _ products: StopProduct..., identificatie: String = "P2") -> [UInt8] {
        noord.stop(identificatie, dagtekening, bsn: bsn, products)
    }

    /// A declaration over February.
    static func february(
        _ lines: Prestatie..., of bsn: String = bsn, dagtekening: String = "2026-03-02", over maand: String = "2026-02",
        identificatie: String = "D2", nummer: String = "DN2"
    ) -> [UInt8] {
        noord.declaratie(
            identificatie, dagtekening, nummer: nummer, over: maand, [DeclaratieClient(bsn: bsn, prestaties: lines)])
    }

    /// A product that is assigned and started, with its 301 and 305.
    static func started(_ product: Assignment, on day: String) -> [String: [UInt8]] {
        [
            "301b.xml": noord.toewijzing("T2", "2025-12-21", bsn: bsn, [product.toegewezen()]),
            "305b.xml": noord.start("S2", "2026-02-20", bsn: bsn, [product.start(day)]),
        ]
    }
}

/// Something that is wrong with a chain, and what must be found.
struct ChainCase: Sendable, CustomTestStringConvertible {
    let name: String
    /// Beside the clean chain.
    let files: [String: [UInt8]]
    /// Lines of `pauzewacht.yaml`.
    var configuration = ""
    /// `file class number rule retourcode`, sorted; a number counts within the list around the class.
    let expected: [String]

    var testDescription: String { name }
}
