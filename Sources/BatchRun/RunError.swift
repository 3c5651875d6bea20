import IWmo
import RunConfiguration

/// Why a run stopped. Each kind has its own exit code (sysexits.h).
public enum RunError: Error, Sendable {
    /// 64: the command line asks for something that cannot be.
    case usage(Tekst)
    /// 65: configuration or a table that belongs to it is wrong; nothing was processed.
    case configuration(ConfigurationError)
    /// 66: something that should be read is not there or cannot be read.
    case noInput(Tekst)
    /// 73: output folder or store cannot be written.
    case cannotWrite(Tekst)
    /// 75: another run holds the store.
    case locked(Tekst)
    /// 70: anything else.
    case other(Tekst)

    public var exitCode: Int32 {
        switch self {
        case .usage: 64
        case .configuration: 65
        case .noInput: 66
        case .other: 70
        case .cannotWrite: 73
        case .locked: 75
        }
    }

    public func message(in language: Language) -> String {
        switch self {
        case .configuration(let error): error.description(in: language)
        case .usage(let text), .noInput(let text), .cannotWrite(let text), .locked(let text), .other(let text):
            text[language]
        }
    }
}
