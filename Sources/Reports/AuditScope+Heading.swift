import IWmo

extension RunContext {
    /// What a workbook about a selection is about.
    public var auditHeading: [TableHeadLine] {
        var lines: [TableHeadLine] = []
        if let audit {
            lines.append(TableHeadLine(Tekst(nl: "selectie", en: "selection"), .text(text(audit)[language])))
        }
        lines.append(TableHeadLine(Tekst(nl: "stand van", en: "as known on"), .day(peildatum)))
        lines.append(TableHeadLine(Tekst(nl: "gemaakt met", en: "made with"), .text("Pauzewacht \(programVersion)")))
        return lines
    }
}
