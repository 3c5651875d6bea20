import CareTimeline
import IWmo

extension NumberText {
    /// A volume in its unit; eenheid 83 counts eurocents and is written in euro.
    static func volume(_ value: Int, _ eenheid: Eenheid) -> String {
        eenheid == .euro ? decimalComma(cents: value) : String(value)
    }
}
