/// A pattern of a schema (XML Schema part 2, appendix F), as far as the project's own schemas use the notation:
/// characters, classes, groups, alternatives and counts.
indirect enum TextPattern: Hashable {
    /// One character out of a set.
    case character(CharacterSet)
    case sequence([TextPattern])
    case choice([TextPattern])
    /// `maximum` is nil when there is none.
    case repetition(TextPattern, minimum: Int, maximum: Int?)

    /// A text as it stands.
    init(literal text: String) {
        self = .sequence(text.unicodeScalars.map { .character(CharacterSet([$0.value...$0.value])) })
    }

    /// Nil for a notation that is not known here.
    init?(_ pattern: String) {
        var parser = TextPatternParser(pattern)
        guard let parsed = parser.choice(), parser.isAtEnd else { return nil }
        self = parsed
    }
}

/// Characters by code point: ranges in order that neither touch nor overlap.
struct CharacterSet: Hashable {
    private static let last: UInt32 = 0x10FFFF

    let ranges: [ClosedRange<UInt32>]

    init(_ ranges: [ClosedRange<UInt32>]) {
        var joined: [ClosedRange<UInt32>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let previous = joined.last, range.lowerBound <= previous.upperBound + 1 {
                joined[joined.count - 1] = previous.lowerBound...max(previous.upperBound, range.upperBound)
            } else {
                joined.append(range)
            }
        }
        self.ranges = joined
    }

    /// `\s`: white space as XML defines it.
    static let space = CharacterSet([0x09...0x0A, 0x0D...0x0D, 0x20...0x20])
    /// `.`
    static let anyInLine = CharacterSet([0x0A...0x0A, 0x0D...0x0D]).inverted

    var inverted: CharacterSet {
        var rest: [ClosedRange<UInt32>] = []
        var next: UInt32 = 0
        for range in ranges {
            if range.lowerBound > next { rest.append(next...range.lowerBound - 1) }
            next = range.upperBound + 1
        }
        if next <= Self.last { rest.append(next...Self.last) }
        return CharacterSet(rest)
    }
}

/// Reads a pattern from left to right. Every function returns nil for what it does not know.
private struct TextPatternParser {
    /// A count beyond this is not expanded.
    private static let largestCount = 1_000

    private let scalars: [Unicode.Scalar]
    private var index = 0

    init(_ pattern: String) {
        scalars = Array(pattern.unicodeScalars)
    }

    var isAtEnd: Bool { index == scalars.count }
    private var next: Unicode.Scalar? { isAtEnd ? nil : scalars[index] }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        index += 1
        return true
    }

    mutating func choice() -> TextPattern? {
        var branches: [TextPattern] = []
        repeat {
            guard let branch = branch() else { return nil }
            branches.append(branch)
        } while take("|")
        return branches.count == 1 ? branches[0] : .choice(branches)
    }

    private mutating func branch() -> TextPattern? {
        var pieces: [TextPattern] = []
        while let scalar = next, scalar != "|", scalar != ")" {
            guard let atom = atom(), let piece = counted(atom) else { return nil }
            pieces.append(piece)
        }
        return .sequence(pieces)
    }

    private mutating func atom() -> TextPattern? {
        guard let scalar = next else { return nil }
        index += 1
        switch scalar {
        case "(":
            guard let group = choice(), take(")") else { return nil }
            return group
        case "[": return characterClass().map { .character($0) }
        case "\\": return escape().map { .character($0) }
        case ".": return .character(.anyInLine)
        case "*", "+", "?", "{", "}", "]", "^", "$": return nil
        default: return .character(CharacterSet([scalar.value...scalar.value]))
        }
    }

    private mutating func counted(_ atom: TextPattern) -> TextPattern? {
        if take("*") { return .repetition(atom, minimum: 0, maximum: nil) }
        if take("+") { return .repetition(atom, minimum: 1, maximum: nil) }
        if take("?") { return .repetition(atom, minimum: 0, maximum: 1) }
        guard take("{") else { return atom }
        guard let minimum = number() else { return nil }
        var maximum: Int? = minimum
        if take(",") {
            maximum = nil
            if next != "}" {
                guard let bound = number(), bound >= minimum else { return nil }
                maximum = bound
            }
        }
        return take("}") ? .repetition(atom, minimum: minimum, maximum: maximum) : nil
    }

    private mutating func number() -> Int? {
        var value: Int?
        while let scalar = next, ("0"..."9").contains(scalar) {
            value = (value ?? 0) * 10 + Int(scalar.value - 0x30)
            guard let value, value <= Self.largestCount else { return nil }
            index += 1
        }
        return value
    }

    /// After the backslash.
    private mutating func escape() -> CharacterSet? {
        guard let scalar = next else { return nil }
        index += 1
        switch scalar {
        case "s": return .space
        case "S": return CharacterSet.space.inverted
        case "t": return CharacterSet([0x09...0x09])
        case "n": return CharacterSet([0x0A...0x0A])
        case "r": return CharacterSet([0x0D...0x0D])
        case "\\", "|", ".", "-", "^", "?", "*", "+", "{", "}", "(", ")", "[", "]":
            return CharacterSet([scalar.value...scalar.value])
        default: return nil
        }
    }

    /// After the opening bracket. Subtraction of classes is not known.
    private mutating func characterClass() -> CharacterSet? {
        let isInverted = take("^")
        var ranges: [ClosedRange<UInt32>] = []
        while let scalar = next, scalar != "]" {
            index += 1
            if scalar == "\\" {
                guard let set = escape() else { return nil }
                ranges += set.ranges
                continue
            }
            guard scalar != "[", scalar != "-", scalar != "^" else { return nil }
            var last = scalar
            if take("-") {
                guard let bound = next, bound != "]", bound != "[", bound != "\\", bound.value >= scalar.value else {
                    return nil
                }
                index += 1
                last = bound
            }
            ranges.append(scalar.value...last.value)
        }
        guard take("]"), !ranges.isEmpty else { return nil }
        let set = CharacterSet(ranges)
        return isInverted ? set.inverted : set
    }
}
