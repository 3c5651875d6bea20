import Messages
import RunConfiguration
import Store

extension AdministrationSession {
    /// A verdict can only be explained afterwards with the policy, contracts and products it was reached with.
    func keep(_ configuration: Configuration, for run: StoredRun) throws -> Int64 {
        let texts = try configuration.snapshot.encoded()
        var id: Int64 = 0
        try transaction {
            id = try keepConfiguration(texts, contentHash: sha256Hex(Array(texts.utf8)), run: run)
        }
        return id
    }
}
