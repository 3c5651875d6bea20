/// Steers the share of lines that touch a care gap to what was asked for.
struct GapBudget {
    /// Thousandths.
    let share: Int
    /// Lines in gaps that should have been there by now and are not, in thousandths of a line.
    private var debt = 0
    private var lines = 0
    private var gaps = 0

    init(share: Int) {
        self.share = share
    }

    /// How many of the coming lines of a toewijzing should touch a gap.
    mutating func wanted(of lines: Int, _ sequence: inout RandomSequence) -> Int {
        guard lines > 0 else { return 0 }
        debt += share * lines
        let usual = [1, min(2, lines), lines][sequence.weighted([60, 15, 25])]
        var wanted = debt >= usual * 1000 ? usual : 0
        // Gaps come in clusters unless nearly every line has one.
        let patience = share > 500 ? 1000 : 4000
        while wanted < lines && debt - wanted * 1000 >= patience { wanted += 1 }
        return wanted
    }

    mutating func planned(_ gaps: Int) { debt -= gaps * 1000 }

    /// After a relation: what really came out of it, refused messages and credits included.
    mutating func settle(lines: Int, gaps: Int) {
        self.lines += lines
        self.gaps += gaps
        debt = share * self.lines - 1000 * self.gaps
    }

    /// Lines and lines in gaps so far.
    var outcome: (lines: Int, gaps: Int) { (lines, gaps) }
}
