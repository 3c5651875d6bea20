import BatchRun
import Store

/// Opens a store to look after it, and says what is wrong when that cannot be done.
struct StoreAccess {
    let path: String

    /// What the body throws about the store comes out as something that cannot be read.
    func use<Result>(_ body: (StoreFile) throws -> Result) throws(RunError) -> Result {
        try RunError.ofReading(path) { try body(StoreFile(path: path)) }
    }
}
