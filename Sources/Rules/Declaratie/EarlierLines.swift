import IWmo

/// The accepted lines that count along with the line that is judged, by their reference numbers.
struct EarlierLines {
    /// So many numbers are named; the others are counted.
    private static let named = 5
    private let referenties: [String]
    private let others: Int

    init(_ debetten: EerdereDebetten) {
        referenties = debetten.lines.prefix(Self.named).map(\.referentieNummer)
        others = debetten.lines.count - referenties.count
    }

    /// `deze regel 16 uur + eerder toegekend 197 uur (R001, R002 en 3 andere) = 213 uur`.
    func sum(line: Tekst, earlier: Tekst, total: Tekst) -> Tekst {
        let current = Tekst(nl: "deze regel ", en: "this line ") + line
        guard !referenties.isEmpty else {
            return current + Tekst(nl: ", eerder niets toegekend", en: ", nothing accepted before")
        }
        return current + Tekst(nl: " + eerder toegekend ", en: " + accepted before ") + earlier + Tekst(" (", names)
            + Tekst(") = ", total)
    }

    private var names: Tekst {
        let list = Tekst.both(referenties.joined(separator: ", "))
        guard others > 0 else { return list }
        return list + Tekst(nl: " en \(others) andere", en: " and \(others) more")
    }
}
