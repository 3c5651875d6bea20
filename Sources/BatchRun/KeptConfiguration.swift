import Messages
import RunConfiguration
import Store

extension AdministrationSession {
    /// A verdict can only be explained afterwards with the policy, contracts and products it was reached with.
    func keep(_ configuration: Configuration, programVersion: String, for run: StoredRun) throws -> Int64 {
        let parts = configuration.snapshot.texts.map { name, text in
            ConfigurationPart(name: name, contentHash: sha256Hex(Array(text.utf8)), text: text)
        }
        var id: Int64 = 0
        try transaction {
            id = try keepConfiguration(parts, programVersion: programVersion, run: run)
        }
        return id
    }
}
