import IWmo

extension Rule {
    /// A rule about one declaration line.
    ///
    /// - Parameter instructions: the filling instructions (IV) and starting points (OP) behind the rule.
    static func prestatie(
        _ id: String, level: Int = 3, code: String, instructions: String = "", title: Tekst, condition: Tekst,
        explanation: Tekst
    ) -> Rule {
        Rule(
            id: id, level: level, messages: [.wmo303, .wmo323], subject: "Prestatie", title: title,
            condition: condition, explanation: explanation, retourcode: code,
            source: "iWmo 3.2 rule \(id)" + (instructions.isEmpty ? "" : ", \(instructions)"))
    }
}
