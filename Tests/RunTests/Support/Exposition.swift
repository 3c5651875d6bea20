import Foundation

/// A reader of the text exposition format of Prometheus, version 0.0.4, that takes nothing the format does not allow.
struct Exposition {
    struct Family: Equatable {
        var help: String
        var type: String
        /// Values by the text of the labels, as it stands between the braces.
        var values: [String: Double] = [:]
    }

    private(set) var families: [String: Family] = [:]

    struct Wrong: Error, CustomStringConvertible {
        let line: String
        let reason: String
        var description: String { "\(reason): \(line)" }
    }

    init(_ text: String) throws {
        guard text.hasSuffix("\n") else {
            throw Wrong(line: String(text.suffix(80)), reason: "the last line does not end")
        }
        var current = ""
        for line in text.dropLast().split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if let match = line.wholeMatch(of: #/# HELP ([a-zA-Z_:][a-zA-Z0-9_:]*) ((?:[^\\]|\\\\|\\n)+)/#) {
                current = String(match.1)
                guard families[current] == nil else { throw Wrong(line: line, reason: "a family that comes twice") }
                families[current] = Family(help: String(match.2), type: "")
            } else if let match = line.wholeMatch(
                of: #/# TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) (counter|gauge|histogram|summary|untyped)/#)
            {
                guard match.1 == current, families[current]?.type == "" else {
                    throw Wrong(line: line, reason: "TYPE belongs right after HELP")
                }
                families[current]?.type = String(match.2)
            } else {
                try add(sample: line, to: current)
            }
        }
        for (name, family) in families where family.values.isEmpty { throw Wrong(line: name, reason: "no sample") }
    }

    private mutating func add(sample line: String, to current: String) throws {
        let label = #/[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\]|\\\\|\\"|\\n)*"/#
        // Without a time stamp: the textfile collector refuses those.
        guard
            let match = line.wholeMatch(
                of: #/([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.*)\})? (-?[0-9]+(?:\.[0-9]+)?)/#),
            let value = Double(match.3)
        else { throw Wrong(line: line, reason: "no sample of the format") }
        let labels = String(match.2 ?? "")
        guard labels.split(separator: ",").allSatisfy({ $0.wholeMatch(of: label) != nil }) else {
            throw Wrong(line: line, reason: "labels")
        }
        guard match.1 == current, families[current]?.type != "" else {
            throw Wrong(line: line, reason: "a sample outside its family")
        }
        guard families[current]?.values.updateValue(value, forKey: labels) == nil else {
            throw Wrong(line: line, reason: "a series that comes twice")
        }
    }

    subscript(name: String, _ labels: String = "") -> Double? { families[name]?.values[labels] }
}
