import CareTimeline
import IWmo
import Rules
import Store

/// What became of a declaration, in parts: it is stored while its next lines are judged.
enum JudgedDeclaratie: Sendable {
    /// All there is of a declaration that was refused as a whole.
    case refused(Weigering, answer: [UInt8])
    /// The declaration is judged line by line: its lines follow, and then its end.
    case begun(DeclaratieKop, signalen: [SkippedMonth])
    /// Some of the lines, in the order of judging.
    case lines([JudgedPrestatie])
    /// `toegekend` in eurocents.
    case ended(toegekend: Int, answer: [UInt8])

    enum Weigering: Sendable {
        case atLevel2
        /// By rules of the header or of the declaration, and the class that breaks them.
        case by([BrokenRule], ClassReference, gebruiktIdentificatie: Bool)
    }
}

/// A line with its verdict.
struct JudgedPrestatie: Sendable {
    let prestatie: Prestatie
    let bsn: String
    let place: OrderOfWork.OrderedLine
    let oordeel: PrestatieOordeel
    /// The line in the store that an accepted credit takes back.
    let credits: Int64?
    let administratieveStart: AdministratieveStartRecord?
}

/// Policy `register`: an administrative start that a line made or moved, and the days it changed.
struct AdministratieveStartRecord: Sendable {
    let day: Day
    let toewijzing: ToewijzingStand
    let before: Timeline?
    let after: Timeline?
}

/// A declaration month that was left out, and on how many toewijzingen there was care in it.
struct SkippedMonth: Sendable {
    let month: Month
    let toewijzingen: Int
}
