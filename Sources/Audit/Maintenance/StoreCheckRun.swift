import BatchRun
import IWmo
import Reports
import Store

/// Checks a store and says in words what is wrong with it.
public struct StoreCheckRun: Sendable {
    public enum Format: String, Sendable, CaseIterable {
        case text
        case json
    }

    /// What is printed, and whether nothing is wrong.
    public struct Outcome: Sendable {
        public var text: String
        public var isSound: Bool
    }

    private let path: String

    public init(store path: String) {
        self.path = path
    }

    public func check(_ format: Format, _ language: Language) throws(RunError) -> Outcome {
        let condition = try StoreAccess(path: path).use { try StoreCheck($0).check() }
        let text =
            switch format {
            case .text: Self.text(condition, path, language)
            case .json: Self.json(condition, path, language) + "\n"
            }
        return Outcome(text: text, isSound: condition.isSound)
    }

    // MARK: Text

    private static func text(_ condition: StoreCondition, _ path: String, _ language: Language) -> String {
        func count(_ value: Int) -> String { NumberText.count(value, language) }
        var lines: [String] = []
        for fault in condition.faults {
            let kind = fault.kind
            lines.append(
                "\(kind.rawValue): \(shown(fault.place)): \(kind.meaning[language]) \(kind.remedy[language])")
        }
        for kind in StoreFault.Kind.allCases {
            let more = (condition.faultCounts[kind] ?? 0) - StoreCheck.maximumPlaces
            guard more > 0 else { continue }
            lines.append(
                Tekst(nl: "\(kind.rawValue): en nog \(count(more)).", en: "\(kind.rawValue): and \(count(more)) more.")[
                    language])
        }
        if let run = condition.unfinishedRun { lines.append(remark(on: run)[language]) }
        if !condition.schema.isEmpty {
            lines.append(
                Tekst(nl: "schema ", en: "schema ")[language] + condition.schema.joined(separator: ", ")
                    + condition.counts.map { " · \($0.table) \(count($0.rows))" }.joined())
        }
        let total = condition.faultCounts.values.reduce(0, +)
        lines.append(
            Tekst(
                nl: total == 0 ? "\(path): geen fouten." : "\(path): \(count(total)) fout\(total == 1 ? "" : "en").",
                en: total == 0 ? "\(path): no faults." : "\(path): \(count(total)) fault\(total == 1 ? "" : "s").")[
                    language])
        return lines.joined(separator: "\n") + "\n"
    }

    private static func remark(on run: StoreCondition.UnfinishedRun) -> Tekst {
        Tekst(
            nl:
                "Let op: een run is niet afgerond (\(run.run.rawValue), uitvoer \(PrintableText.of(run.uitvoer))). Loopt "
                + "er nu geen, dan maakt de volgende pauzewacht run hem af. Dit is geen fout.",
            en: "Note: a run did not finish (\(run.run.rawValue), output \(PrintableText.of(run.uitvoer))). When none "
                + "is going on now, the next pauzewacht run finishes it. This is no fault.")
    }

    /// A number that a sender made up can hold a BSN.
    private static func shown(_ place: String) -> String {
        let mask = ClientNumberMask { _ in true }
        return PrintableText.of((try? mask.hide(place)) ?? "")
    }

    // MARK: JSON

    private static func json(_ condition: StoreCondition, _ path: String, _ language: Language) -> String {
        JSONText.object(layout: .indented) { json in
            json.field("store", path)
            json.field("schema", condition.schema)
            json.object("rijen") { rows in
                for count in condition.counts { rows.field(count.table, count.rows) }
            }
            json.field("opschoningen", condition.purges)
            if let run = condition.unfinishedRun {
                json.object("runNietAfgerond") { object in
                    object.field("toestand", run.run.rawValue)
                    object.field("uitvoer", run.uitvoer)
                }
            } else {
                json.null("runNietAfgerond")
            }
            json.field("inOrde", condition.isSound)
            json.list("fouten") { list in
                for kind in StoreFault.Kind.allCases {
                    guard let count = condition.faultCounts[kind] else { continue }
                    list.element { object in
                        object.field("soort", kind.rawValue)
                        object.field("aantal", count)
                        object.field("betekenis", kind.meaning[language])
                        object.field("doen", kind.remedy[language])
                        object.field("plaatsen", condition.faults.filter { $0.kind == kind }.map { shown($0.place) })
                    }
                }
            }
        }
    }
}
