import CXlsxWriter

/// How the cells of a workbook look, by what they hold.
struct CellFormats {
    typealias Format = UnsafeMutablePointer<lxw_format>

    /// Plain rows and the row of totals.
    struct Set {
        let text: Format
        let number: Format
        let identifier: Format
        let euro: Format
        let day: Format
        let month: Format
        let share: Format
        let tenths: Format
    }

    let header: Format
    /// Above columns of numbers and days.
    let numberHeader: Format
    let label: Format
    /// Values above a table, under each other.
    let heading: Set
    let plain: Set
    let total: Set

    /// Nil when there is no memory.
    init?(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
        func format(_ numberFormat: String? = nil, _ change: (Format) -> Void) -> Format? {
            guard let format = workbook_add_format(workbook) else { return nil }
            if let numberFormat { format_set_num_format(format, numberFormat) }
            change(format)
            return format
        }
        func set(_ change: @escaping (Format) -> Void) -> Set? {
            guard let text = format(nil, change),
                let number = format("#,##0", change),
                let identifier = format("0", change),
                let euro = format("[$€-413] #,##0.00;[$€-413] -#,##0.00", change),
                let day = format("dd-mm-yyyy", change),
                let month = format("[$-413]mmmm yyyy", change),
                let share = format("0.0%", change),
                let tenths = format("0.0", change)
            else { return nil }
            return Set(
                text: text, number: number, identifier: identifier, euro: euro, day: day, month: month, share: share,
                tenths: tenths)
        }
        func header(_ side: lxw_format_alignments) -> Format? {
            format { format in
                format_set_bold(format)
                format_set_text_wrap(format)
                format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
                format_set_align(format, UInt8(side.rawValue))
                format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
            }
        }
        guard let textHeader = header(LXW_ALIGN_LEFT), let numberHeader = header(LXW_ALIGN_RIGHT),
            let label = format(nil, { format_set_bold($0) }),
            let heading = set({ format_set_align($0, UInt8(LXW_ALIGN_LEFT.rawValue)) }),
            let plain = set({ _ in }),
            let total = set({ format in
                format_set_bold(format)
                format_set_top(format, UInt8(LXW_BORDER_THIN.rawValue))
            })
        else { return nil }
        self.header = textHeader
        self.numberHeader = numberHeader
        self.label = label
        self.heading = heading
        self.plain = plain
        self.total = total
    }
}
