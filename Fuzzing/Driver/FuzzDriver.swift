import Glibc

/// The reader that gets the made-up bytes, named by the environment: libFuzzer starts itself again with arguments of its
/// own. `scripts/fuzz` builds and runs this.
private let target: @Sendable ([UInt8]) -> Int32 = {
    switch targetName {
    case "messages": return MessagesTarget.run
    case "configuration": return ConfigurationTarget.run
    case "tables": return TablesTarget.run
    case "zip": return ZipTarget.run
    default:
        report("PAUZEWACHT_FUZZ_TARGET must be messages, configuration, tables or zip")
        exit(64)
    }
}()

private let targetName = getenv("PAUZEWACHT_FUZZ_TARGET").map { String(cString: $0) }
let isMessagesTarget = targetName == "messages"

/// Called by libFuzzer for each input, from one thread.
@_cdecl("LLVMFuzzerTestOneInput")
public func run(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    target([UInt8](UnsafeBufferPointer(start: start, count: count)))
}

/// What libFuzzer takes for an input that was used. Anything wrong ends the process instead.
let inputWasUsed: Int32 = 0

/// Ends the process when something does not hold, after which libFuzzer keeps the input.
func demand(_ holds: Bool, _ what: @autoclosure () -> String) {
    guard !holds else { return }
    report("WRONG: " + what())
    abort()
}

func report(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
}
