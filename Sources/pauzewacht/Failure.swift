import ArgumentParser
import BatchRun
import IWmo
import RunConfiguration

/// How a command ends when it cannot do its work.
enum Failure {
    /// Says on standard error what is wrong, and ends with the exit code for it.
    static func reported(in language: Language, _ body: () throws(RunError) -> Void) throws {
        do {
            try body()
        } catch {
            StandardError.write("pauzewacht: " + error.message(in: language))
            throw ExitCode(error.exitCode)
        }
    }
}

enum ConfigurationArgument {
    /// Nil when no configuration is named.
    static func load(_ path: String?) throws(RunError) -> Configuration? {
        guard let path else { return nil }
        do {
            return try ConfigurationFile.load(path: path)
        } catch {
            throw .configuration(error)
        }
    }
}
