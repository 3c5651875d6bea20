import Foundation
import IWmo

/// Reads the text files of a configuration.
enum ConfigurationText {
    static let largestFile = 64 * 1024 * 1024

    /// The text of a UTF-8 file, without byte order mark.
    static func read(_ path: String) throws(ConfigurationError) -> String {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        if let size = attributes?[.size] as? Int, size > largestFile {
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
