import Foundation

/// Files of the project itself: its pages and what is installed beside the program.
enum Documents {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static func path(of name: String) -> String { root.appendingPathComponent(name).path }

    static func text(of name: String) throws -> String { try Shell.text(of: path(of: name)) }
}
