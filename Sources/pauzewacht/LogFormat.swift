import ArgumentParser
import BatchRun
import CareTimeline
import Glibc
import IWmo
import Logging
import Reports

/// How log lines are written to standard error.
enum LogFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json

    func logger(_ level: Logger.Level) -> Logger {
        var logger = Logger(label: "pauzewacht") { label -> any LogHandler in
            switch self {
            case .text: StreamLogHandler.standardError(label: label)
            case .json: JSONLogHandler()
            }
        }
        logger.logLevel = level
        return logger
    }
}

/// One JSON object per line: time, level, event and message, then what belongs to the event, by name.
struct JSONLogHandler: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.notice

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        StandardError.write(line(event, at: Moment.now))
    }

    func line(_ event: LogEvent, at moment: Moment) -> String {
        JSONText.object { json in
            json.field("time", moment.text)
            json.field("level", event.level.rawValue)
            json.field("event", RunEvent(text: event.message.description)?.rawValue ?? "other")
            json.field("message", event.message.description)
            let values = metadata.merging(event.metadata ?? [:]) { _, own in own }
            for (name, value) in values.sorted(by: { $0.key < $1.key }) { json.field(name, of: value) }
        }
    }
}

extension JSONText {
    fileprivate mutating func field(_ name: String, of value: Logger.Metadata.Value) {
        switch value {
        case .stringConvertible(let number as Int): field(name, number)
        case .stringConvertible(let flag as Bool): field(name, flag)
        default: field(name, "\(value)")
        }
    }
}

/// A moment on the clock of the machine.
struct Moment {
    /// Seconds since 1970.
    let seconds: Int
    let milliseconds: Int

    static var now: Moment {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Moment(seconds: time.tv_sec, milliseconds: time.tv_nsec / 1_000_000)
    }

    /// In UTC, as RFC 3339 writes it.
    var text: String {
        let (day, second) = (seconds / 86_400, seconds % 86_400)
        let parts = [(second / 3_600, 2), (second / 60 % 60, 2), (second % 60, 2), (milliseconds, 3)].map { part in
            String(repeating: "0", count: max(0, part.1 - String(part.0).count)) + String(part.0)
        }
        return "\(DateText.iso(Day(number: Int32(day))))T\(parts[0]):\(parts[1]):\(parts[2]).\(parts[3])Z"
    }
}
