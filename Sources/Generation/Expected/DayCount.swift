import CareTimeline

/// Counting by walking over the days, one by one. Slow on purpose: there is nothing here to get wrong.
enum DayCount {
    /// Every day from the first to the last; none when the last lies before the first.
    static func days(_ first: Day, _ last: Day) -> [Day] {
        var days: [Day] = []
        var day = first
        while day <= last {
            days.append(day)
            day = day.advanced(by: 1)
        }
        return days
    }

    /// In how many ISO weeks these days lie; they ascend.
    static func weeks(_ days: [Day]) -> Int {
        var count = 0
        var monday: Day?
        for day in days {
            let mondayOfDay = day.advanced(by: 1 - day.weekday)
            if mondayOfDay != monday { count += 1 }
            monday = mondayOfDay
        }
        return count
    }

    static func sundays(_ days: [Day]) -> Int {
        var count = 0
        for day in days where day.weekday == 7 { count += 1 }
        return count
    }

    /// In how many calendar months these days lie; they ascend.
    static func months(_ days: [Day]) -> Int {
        var count = 0
        var month: Month?
        for day in days {
            if day.month != month { count += 1 }
            month = day.month
        }
        return count
    }
}
