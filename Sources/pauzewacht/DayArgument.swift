import ArgumentParser
import CareTimeline
import Glibc

/// A date on the command line.
struct DayArgument: ExpressibleByArgument {
    let day: Day

    init?(argument: String) {
        guard let day = Day(iso: argument), day.civil.year > 0 else { return nil }
        self.day = day
    }

    var defaultValueDescription: String { day.description }

    /// Today in the time zone of the machine: the only place where the clock decides anything.
    static var today: Day {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        return Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
            ?? Day(number: Int32(now / 86_400))
    }
}
