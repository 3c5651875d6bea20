/// A pattern as a deterministic automaton: a text is read once, character by character, whatever the pattern.
///
/// The regular expressions of schema engines try alternatives one after another, and on some texts that takes time with
/// the square of the length.
struct TextAutomaton: Sendable {
    /// Characters that no transition tells apart share a class. Classes of ASCII, by character.
    private let asciiClasses: [UInt8]
    /// First code point of each range of characters above ASCII, in order, with the class of the range.
    private let starts: [UInt32]
    private let startClasses: [UInt8]
    private let classCount: Int
    /// Next state by state and class.
    private let transitions: [UInt16]
    private let isAccepting: [Bool]

    private static let start = 0
    /// The state that no text leaves.
    private static let failed = 1
    private static let mostStates = 4_096

    /// True when the whole text fits the pattern. The text must be UTF-8.
    func accepts(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var state = Self.start
        var index = 0
        while index < text.count {
            let byte = text[index]
            let kind: UInt8
            if byte < 0x80 {
                kind = asciiClasses[Int(byte)]
                index += 1
            } else {
                let character = decodedScalar(text, at: &index)
                kind = classAboveASCII(character)
            }
            state = Int(transitions[state * classCount + Int(kind)])
            if state == Self.failed { return false }
        }
        return isAccepting[state]
    }

    /// True when every text of these characters, one at least, fits the pattern.
    func acceptsEveryText(of characters: String) -> Bool {
        let classes = characters.utf8.filter { $0 < 0x80 }.map { Int(asciiClasses[Int($0)]) }
        var reached: Set<Int> = []
        var waiting = [Self.start]
        while let state = waiting.popLast() {
            for kind in classes {
                let next = Int(transitions[state * classCount + kind])
                guard isAccepting[next] else { return false }
                if reached.insert(next).inserted { waiting.append(next) }
            }
        }
        return true
    }

    private func classAboveASCII(_ character: UInt32) -> UInt8 {
        var (low, high) = (0, starts.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if starts[middle] <= character { low = middle } else { high = middle - 1 }
        }
        return startClasses[low]
    }

    // MARK: - Making one

    /// Nil when the pattern needs more states or classes than are reasonable.
    init?(_ pattern: TextPattern) {
        var machine = PatternMachine()
        let end = machine.add(pattern, from: machine.newState())
        let classes = CharacterClasses(machine.sets)
        guard classes.count <= Int(UInt8.max), machine.stateCount <= Self.mostStates else { return nil }

        var numbers: [Set<Int>: Int] = [:]
        var sets: [Set<Int>] = []
        func number(of set: Set<Int>) -> Int {
            if let known = numbers[set] { return known }
            numbers[set] = sets.count
            sets.append(set)
            return sets.count - 1
        }
        _ = number(of: machine.closure(of: [0]))
        _ = number(of: [])
        var transitions: [UInt16] = []
        var current = 0
        while current < sets.count {
            guard sets.count <= Self.mostStates else { return nil }
            for member in classes.members {
                let reached = machine.states(after: sets[current], reading: member)
                transitions.append(UInt16(truncatingIfNeeded: number(of: machine.closure(of: reached))))
            }
            current += 1
        }
        self.transitions = transitions
        isAccepting = sets.map { $0.contains(end) }
        classCount = classes.count
        asciiClasses = (0..<0x80).map { classes.number(of: UInt32($0)) }
        let above = classes.starts.filter { $0 > 0x80 }
        starts = [0x80] + above
        startClasses = starts.map { classes.number(of: $0) }
    }
}

/// The code point of the character at an index, which moves behind it. The text must be UTF-8.
@inline(__always)
func decodedScalar(_ text: UnsafeBufferPointer<UInt8>, at index: inout Int) -> UInt32 {
    let first = text[index]
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var scalar = UInt32(first) & (length == 1 ? 0x7F : 0x7F >> UInt32(length))
    var next = index + 1
    let end = min(index + length, text.count)
    while next < end {
        scalar = scalar << 6 | UInt32(text[next] & 0x3F)
        next += 1
    }
    index = end
    return scalar
}

/// Which characters no set of a pattern tells apart.
private struct CharacterClasses {
    /// First code point of every range within which all characters are alike.
    let starts: [UInt32]
    private let numbers: [UInt8]
    /// One character of each class.
    let members: [UInt32]

    var count: Int { members.count }

    init(_ sets: [CharacterSet]) {
        var bounds: Set<UInt32> = [0]
        for range in sets.flatMap(\.ranges) {
            bounds.insert(range.lowerBound)
            bounds.insert(range.upperBound + 1)
        }
        let starts = bounds.sorted()
        var known: [[Bool]: Int] = [:]
        var members: [UInt32] = []
        var numbers: [UInt8] = []
        for start in starts {
            let traits = sets.map { set in set.ranges.contains { $0.contains(start) } }
            if known[traits] == nil {
                known[traits] = members.count
                members.append(start)
            }
            numbers.append(UInt8(truncatingIfNeeded: known[traits] ?? 0))
        }
        self.starts = starts
        self.numbers = numbers
        self.members = members
    }

    func number(of character: UInt32) -> UInt8 {
        numbers[(starts.lastIndex { $0 <= character }) ?? 0]
    }
}

/// A pattern as states with moves, of which several may fit one character. State 0 is the first.
private struct PatternMachine {
    private var moves: [[(set: CharacterSet, target: Int)]] = []
    private var jumps: [[Int]] = []

    var stateCount: Int { moves.count }
    var sets: [CharacterSet] { Array(Set(moves.flatMap { $0.map(\.set) })) }

    mutating func newState() -> Int {
        moves.append([])
        jumps.append([])
        return moves.count - 1
    }

    /// Adds a pattern behind a state; returns the state after it.
    mutating func add(_ pattern: TextPattern, from start: Int) -> Int {
        switch pattern {
        case .character(let set):
            let end = newState()
            moves[start].append((set, end))
            return end
        case .sequence(let parts):
            return parts.reduce(start) { add($1, from: $0) }
        case .choice(let branches):
            let end = newState()
            for branch in branches {
                let first = newState()
                jumps[start].append(first)
                jumps[add(branch, from: first)].append(end)
            }
            return end
        case .repetition(let part, let minimum, let maximum):
            return addRepetition(of: part, minimum: minimum, maximum: maximum, from: start)
        }
    }

    private mutating func addRepetition(
        of part: TextPattern, minimum: Int, maximum: Int?, from start: Int
    ) -> Int {
        var state = start
        for _ in 0..<minimum { state = add(part, from: state) }
        let end = newState()
        guard let maximum else {
            let first = newState()
            jumps[state].append(first)
            let last = add(part, from: first)
            jumps[last].append(first)
            jumps[first].append(end)
            return end
        }
        jumps[state].append(end)
        for _ in minimum..<maximum {
            state = add(part, from: state)
            jumps[state].append(end)
        }
        return end
    }

    func closure(of states: Set<Int>) -> Set<Int> {
        var reached = states
        var waiting = Array(states)
        while let state = waiting.popLast() {
            for target in jumps[state] where reached.insert(target).inserted { waiting.append(target) }
        }
        return reached
    }

    func states(after states: Set<Int>, reading character: UInt32) -> Set<Int> {
        var reached: Set<Int> = []
        for state in states {
            for move in moves[state] where move.set.ranges.contains(where: { $0.contains(character) }) {
                reached.insert(move.target)
            }
        }
        return reached
    }
}
