import CYaml
import IWmo

/// What a YAML text becomes when every alias is replaced by what it stands for: a few lines can stand for more than any
/// memory holds.
enum AliasExpansion {
    /// Values, groups and lists. Settings for every gemeente of the country are some ten thousand.
    static let mostNodes = 1_000_000

    /// The place of the alias with which there are too many; nil when there are not, and for a text that is no YAML.
    static func excess(in text: String) -> Position? {
        var parser = yaml_parser_t()
        guard yaml_parser_initialize(&parser) == 1 else { return nil }
        defer { yaml_parser_delete(&parser) }
        return Array(text.utf8).withUnsafeBufferPointer { bytes in
            yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
            return excess(in: &parser)
        }
    }

    private static func excess(in parser: inout yaml_parser_t) -> Position? {
        var count = NodeCount()
        while true {
            var event = yaml_event_t()
            guard yaml_parser_parse(&parser, &event) == 1 else { return nil }
            defer { yaml_event_delete(&event) }
            switch event.type {
            case YAML_STREAM_END_EVENT: return nil
            case YAML_SCALAR_EVENT: count.add(1, named: name(event.data.scalar.anchor))
            case YAML_SEQUENCE_START_EVENT: count.open(named: name(event.data.sequence_start.anchor))
            case YAML_MAPPING_START_EVENT: count.open(named: name(event.data.mapping_start.anchor))
            case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: count.close()
            case YAML_ALIAS_EVENT: count.addAlias(of: name(event.data.alias.anchor) ?? "")
            default: break
            }
            if count.total > mostNodes {
                return Position(line: Int(event.start_mark.line) + 1, column: Int(event.start_mark.column) + 1)
            }
        }
    }

    private static func name(_ anchor: UnsafePointer<yaml_char_t>?) -> String? { anchor.map { String(cString: $0) } }

    /// Counts nodes, those behind aliases included.
    private struct NodeCount {
        private var perAnchor: [String: Int] = [:]
        /// Groups and lists that are not closed yet, with what is in them so far.
        private var open: [(anchor: String?, count: Int)] = []
        private(set) var total = 0

        mutating func add(_ nodes: Int, named anchor: String?) {
            if let anchor { perAnchor[anchor] = nodes }
            if !open.isEmpty { open[open.count - 1].count += nodes }
            total += nodes
        }

        mutating func addAlias(of anchor: String) { add(perAnchor[anchor] ?? 1, named: nil) }

        mutating func open(named anchor: String?) { open.append((anchor, 1)) }

        mutating func close() {
            guard let closed = open.popLast() else { return }
            if let anchor = closed.anchor { perAnchor[anchor] = closed.count }
            // What is in it was counted when it came.
            if !open.isEmpty { open[open.count - 1].count += closed.count }
            total += 1
        }
    }
}
