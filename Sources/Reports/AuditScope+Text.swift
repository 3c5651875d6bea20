import CareTimeline
import IWmo

extension RunContext {
    /// `declaratiemaanden 2026-01 tot en met 2026-03, gemeente 0479 Zaanstad, stand van 28 februari 2026`
    func text(_ scope: AuditScope) -> Tekst {
        var parts = [months(scope)]
        if let gemeente = scope.gemeente {
            parts.append(.both("gemeente \(named(gemeente, naam(gemeente: gemeente)))"))
        }
        if let aanbieder = scope.aanbieder {
            parts.append(.both("aanbieder \(named(aanbieder, naam(aanbieder: aanbieder)))"))
        }
        if let asOf = scope.asOf {
            parts.append(
                Tekst(nl: "zoals bekend op \(DateText.long(asOf, .nl))", en: "as known on \(DateText.long(asOf, .en))"))
        }
        return Tekst(nl: parts.map(\.nl).joined(separator: ", "), en: parts.map(\.en).joined(separator: ", "))
    }

    private func months(_ scope: AuditScope) -> Tekst {
        switch (scope.from, scope.to) {
        case (let from?, let to?) where from == to:
            Tekst(nl: "declaratiemaand \(from)", en: "declaration month \(from)")
        case (let from?, let to?):
            Tekst(nl: "declaratiemaanden \(from) tot en met \(to)", en: "declaration months \(from) to \(to)")
        case (let from?, nil):
            Tekst(nl: "declaratiemaanden vanaf \(from)", en: "declaration months from \(from)")
        case (nil, let to?):
            Tekst(nl: "declaratiemaanden tot en met \(to)", en: "declaration months up to \(to)")
        case (nil, nil):
            Tekst(nl: "alle declaratiemaanden", en: "all declaration months")
        }
    }

    private func named(_ code: String, _ name: String?) -> String { name.map { "\(code) \($0)" } ?? code }
}

extension Tekst {
    fileprivate static func both(_ text: String) -> Tekst { Tekst(nl: text, en: text) }
}
