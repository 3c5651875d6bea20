import IWmo

/// The findings of one document, up to a limit.
struct FindingList {
    private let limit: Int
    private var level1: [Finding] = []
    private var level2: [Finding] = []
    private var isLevel2Full = false
    private(set) var isFull = false

    init(limit: Int) {
        self.limit = max(limit, 1)
    }

    var hasLevel1: Bool { !level1.isEmpty }

    mutating func add(_ rule: String, at position: Position, path: String, _ text: Tekst) {
        guard level1.count < limit else {
            isFull = true
            return
        }
        level1.append(Finding(niveau: 1, regel: rule, position: position, pad: path, melding: text))
    }

    /// True while another finding of level 2 would be kept; asked before a place is looked up.
    mutating func hasRoomForLevel2() -> Bool {
        if level2.count < limit { return true }
        isLevel2Full = true
        return false
    }

    mutating func addLevel2(_ finding: Finding) {
        if level2.count < limit {
            level2.append(finding)
        } else {
            isLevel2Full = true
        }
    }

    /// Level 2 counts only when level 1 found nothing.
    var result: (findings: [Finding], areOmitted: Bool) {
        hasLevel1 ? (Self.inOrder(level1), isFull) : (Self.inOrder(level2), isLevel2Full)
    }

    /// By place; what stands at the same place stays in the order it was found.
    private static func inOrder(_ findings: [Finding]) -> [Finding] {
        findings.enumerated()
            .sorted { left, right in
                let (first, second) = (left.element.position, right.element.position)
                return (first.line, first.column, left.offset) < (second.line, second.column, right.offset)
            }
            .map(\.element)
    }
}
