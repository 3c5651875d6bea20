import Foundation
import IWmo

/// Where the texts of a configuration come from: files, or what a store kept of them.
final class ConfigurationTexts {
    /// Nil: read files.
    private let kept: [String: String]?
    /// Every text that was read, by its part.
    private(set) var used: [String: String] = [:]

    init(kept: [String: String]? = nil) {
        self.kept = kept
    }

    /// Kept texts say nothing of files elsewhere, such as a key.
    var isKept: Bool { kept != nil }

    /// True when there is something to read.
    func holds(_ part: String, path: String) -> Bool {
        kept.map { $0[part] != nil } ?? FileManager.default.fileExists(atPath: path)
    }

    func read(_ part: String, path: String) throws(ConfigurationError) -> String {
        let text: String
        if let kept = kept?[part] { text = kept } else { text = try ConfigurationText.read(path) }
        used[part] = text
        return text
    }
}

/// Reads the text files of a configuration.
enum ConfigurationText {
    static let largestFile = 64 * 1024 * 1024

    /// The text of a UTF-8 file, without byte order mark.
    static func read(_ path: String) throws(ConfigurationError) -> String {
        // Foundation would ask the name service of the machine for the owner of the file as well.
        var status = stat()
        if stat(path, &status) == 0, status.st_size > largestFile {
            throw ConfigurationError(
                file: path, position: nil,
                message: Tekst(nl: "Het bestand is groter dan 64 MB.", en: "The file is larger than 64 MB."))
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ConfigurationError(
                file: path, position: nil,
                message: Tekst(
                    nl: "Het bestand bestaat niet of is niet te lezen.",
                    en: "The file does not exist or cannot be read."))
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw ConfigurationError(
                file: path, position: nil,
                message: Tekst(
                    nl: "Het bestand is geen UTF-8; bewaar het als \"CSV UTF-8\" of als UTF-8-tekst.",
                    en: "The file is not UTF-8; save it as \"CSV UTF-8\" or as UTF-8 text."))
        }
        return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    }
}
