import CareTimeline
import IWmo

/// A table with a fixed header, cells separated by semicolons. Own code, because every cell must keep its place:
/// a wrong cell is reported with line and column.
struct SemicolonTable {
    struct Cell {
        var text: String
        var position: Position
    }

    struct Row {
        let file: String
        let cells: [String: Cell]
        let position: Position

        func text(_ column: String) -> String { cells[column]?.text ?? "" }

        func error(_ column: String, nl: String, en: String) -> ConfigurationError {
            ConfigurationError(
                file: file, position: cells[column]?.position ?? position,
                message: Tekst(nl: "\(column): \(nl)", en: "\(column): \(en)"))
        }
    }

    let rows: [Row]

    static func parse(_ text: String, path: String, columns: [String]) throws(ConfigurationError) -> SemicolonTable {
        var lines = try cells(of: text, path: path)
        guard let header = lines.first, header.map(\.text) == columns else {
            throw ConfigurationError(
                file: path, position: .start,
                message: Tekst(
                    nl: "De eerste regel moet zijn: \(columns.joined(separator: ";"))",
                    en: "The first line must be: \(columns.joined(separator: ";"))"))
        }
        lines.removeFirst()
        var rows: [Row] = []
        for line in lines where !line.allSatisfy(\.text.isEmpty) {
            let position = line.first?.position ?? .start
            guard line.count == columns.count else {
                throw ConfigurationError(
                    file: path, position: position,
                    message: Tekst(
                        nl: "Deze regel heeft \(line.count) velden; het moeten er \(columns.count) zijn.",
                        en: "This line has \(line.count) fields; there must be \(columns.count)."))
            }
            rows.append(
                Row(
                    file: path, cells: Dictionary(zip(columns, line), uniquingKeysWith: { first, _ in first }),
                    position: position))
        }
        return SemicolonTable(rows: rows)
    }

    private static func cells(of text: String, path: String) throws(ConfigurationError) -> [[Cell]] {
        var lines: [[Cell]] = [[]]
        var cell = Cell(text: "", position: .start)
        var place = Position.start
        var isQuoted = false
        var scalars = text.unicodeScalars[...]
        while let scalar = scalars.popFirst() {
            defer {
                place =
                    scalar == "\n"
                    ? Position(line: place.line + 1, column: 1) : Position(line: place.line, column: place.column + 1)
            }
            switch scalar {
            case "\"" where isQuoted && scalars.first == "\"":
                cell.text.append("\"")
                scalars.removeFirst()
                place.column += 1
            case "\"" where isQuoted || cell.text.isEmpty:
                isQuoted.toggle()
            case ";" where !isQuoted, "\n" where !isQuoted:
                lines[lines.count - 1].append(cell)
                if scalar == "\n" { lines.append([]) }
                let next =
                    scalar == "\n"
                    ? Position(line: place.line + 1, column: 1) : Position(line: place.line, column: place.column + 1)
                cell = Cell(text: "", position: next)
            case "\r" where !isQuoted:
                break
            default:
                cell.text.unicodeScalars.append(scalar)
            }
        }
        guard !isQuoted else {
            throw ConfigurationError(
                file: path, position: cell.position,
                message: Tekst(nl: "Dit aanhalingsteken wordt nergens gesloten.", en: "This quote is closed nowhere."))
        }
        lines[lines.count - 1].append(cell)
        return lines
    }
}

// MARK: - Typed cells

extension SemicolonTable.Row {
    /// Exactly so many digits.
    func digits(_ column: String, count: Int) throws(ConfigurationError) -> String {
        let text = text(column)
        guard text.utf8.count == count, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            throw error(column, nl: "hier horen \(count) cijfers te staan.", en: "\(count) digits belong here.")
        }
        return text
    }

    /// Code list WMO020.
    func productCategorie() throws(ConfigurationError) -> String {
        let column = "productcategorie"
        let code = try digits(column, count: 2)
        guard let number = Int(code), (1...18).contains(number) else {
            throw error(
                column, nl: "onbekende categorie; mogelijk zijn 01 tot en met 18.",
                en: "unknown category; possible are 01 to 18.")
        }
        return code
    }

    /// LDT_ProductCode.
    func productCode() throws(ConfigurationError) -> String {
        let code = try required("productcode")
        guard code.unicodeScalars.count <= 5 else {
            throw error("productcode", nl: "heeft hoogstens 5 tekens.", en: "has 5 characters at most.")
        }
        return code
    }

    func required(_ column: String) throws(ConfigurationError) -> String {
        guard !text(column).isEmpty else { throw error(column, nl: "mag niet leeg zijn.", en: "may not be empty.") }
        return text(column)
    }

    func day(_ column: String) throws(ConfigurationError) -> Day? {
        guard !text(column).isEmpty else { return nil }
        guard let day = Day(iso: text(column)), day.civil.year > 0 else {
            throw error(
                column, nl: "hier hoort een datum te staan als 2026-01-31.", en: "a date like 2026-01-31 belongs here.")
        }
        return day
    }

    func number(_ column: String) throws(ConfigurationError) -> Int? {
        guard !text(column).isEmpty else { return nil }
        guard let number = Int(text(column)), (0...999_999_999).contains(number) else {
            throw error(column, nl: "hier hoort een geheel getal te staan.", en: "a whole number belongs here.")
        }
        return number
    }

    func eenheid(_ column: String) throws(ConfigurationError) -> Eenheid {
        guard let eenheid = Eenheid(rawValue: text(column)) else {
            let codes = Eenheid.allCases.map(\.rawValue).joined(separator: ", ")
            throw error(
                column, nl: "onbekende eenheid; mogelijk zijn \(codes).", en: "unknown eenheid; possible are \(codes).")
        }
        return eenheid
    }

    /// A tariff that a message can carry (LDT_Bedrag), in eurocents.
    func tarief() throws(ConfigurationError) -> Int? {
        guard let cents = try euros("tarief") else { return nil }
        guard cents <= 99_999_999 else {
            throw error("tarief", nl: "is hoogstens 999999,99.", en: "is 999999,99 at most.")
        }
        return cents
    }

    /// Euros with decimal comma, as eurocents.
    func euros(_ column: String) throws(ConfigurationError) -> Int? {
        guard !text(column).isEmpty else { return nil }
        let parts = text(column).split(separator: ",", omittingEmptySubsequences: false)
        let cents = parts.count == 2 ? parts[1] : "00"
        guard parts.count <= 2, (1...2).contains(cents.utf8.count), !parts[0].isEmpty, parts[0].utf8.count <= 12,
            (parts[0] + cents).utf8.allSatisfy({ (0x30...0x39).contains($0) }), let whole = Int(parts[0]),
            let fraction = Int(cents)
        else {
            throw error(
                column, nl: "hier hoort een bedrag te staan als 58,70.", en: "an amount like 58,70 belongs here.")
        }
        return whole * 100 + (cents.utf8.count == 1 ? fraction * 10 : fraction)
    }
}
