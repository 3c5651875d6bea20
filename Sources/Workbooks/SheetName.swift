/// Names of sheets as spreadsheets allow them: 1 to 31 characters, none of `[]:*?/\`, no apostrophe at the ends, each
/// once whatever its capitals.
struct SheetNames {
    private static let longest = 31
    private static let forbidden = Set("[]:*?/\\")

    private var used: Set<String> = []

    /// The wanted name as far as it is allowed. The second sheet of a table is called `Name (2)`, and so is a sheet
    /// whose name was taken.
    mutating func name(_ wanted: String, page: Int = 1) -> String {
        let base = Self.allowed(wanted)
        var number = page
        while true {
            let suffix = number == 1 ? "" : " (\(number))"
            let name = Self.prefix(of: base, Self.longest - suffix.utf16.count) + suffix
            // Spreadsheets keep this name for themselves.
            if name.lowercased() != "history" && used.insert(name.lowercased()).inserted { return name }
            number += 1
        }
    }

    private static func allowed(_ wanted: String) -> String {
        var characters = wanted.map { character in
            let isControl = character.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
            return forbidden.contains(character) || isControl ? " " : character
        }
        let isEdge = { (character: Character) in character == "'" || character == " " }
        characters.removeLast(characters.reversed().prefix(while: isEdge).count)
        characters.removeFirst(characters.prefix(while: isEdge).count)
        return characters.isEmpty ? "-" : String(characters)
    }

    /// As many whole characters as fit in so many UTF-16 units, without an apostrophe or blank at the end.
    private static func prefix(of text: String, _ units: Int) -> String {
        var (prefix, count) = ("", 0)
        for character in text {
            count += character.utf16.count
            if count > units { break }
            prefix.append(character)
        }
        while let last = prefix.last, last == "'" || last == " " { prefix.removeLast() }
        return prefix
    }

    /// A name as a formula spells it.
    static func quoted(_ name: String) -> String {
        "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }
}

/// Places of cells as formulas spell them, counted from 0.
enum CellAddress {
    /// `A`, `Z`, `AA`.
    static func column(_ index: Int) -> String {
        var (text, rest) = ("", index)
        repeat {
            text = String(UnicodeScalar(UInt8(65 + rest % 26))) + text
            rest = rest / 26 - 1
        } while rest >= 0
        return text
    }

    /// `C2:C10`.
    static func range(column index: Int, _ first: Int, _ last: Int) -> String {
        let column = column(index)
        return "\(column)\(first + 1):\(column)\(last + 1)"
    }
}
