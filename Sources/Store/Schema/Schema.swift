import GRDB

/// The tables, as numbered migrations. A released migration is never changed, only followed by another.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { database in try database.execute(sql: version1) }
        migrator.registerMigration("2") { database in try database.execute(sql: version2) }
        return migrator
    }
}
