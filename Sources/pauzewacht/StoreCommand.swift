import ArgumentParser

struct StoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "store",
        abstract: "Look after the administration: check, copy, write out, remove old data.",
        discussion: """
            EXAMPLES:
              pauzewacht store check --store regio.db
              pauzewacht store backup --store regio.db --output regio-2026-02-03.db
              pauzewacht store export --store regio.db --output export
              pauzewacht store purge --store regio.db --before 2011-01-01
            """,
        subcommands: [
            StoreCheckCommand.self, StoreBackupCommand.self, StoreExportCommand.self, StorePurgeCommand.self,
        ])
}
