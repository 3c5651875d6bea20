import IWmo
import RunConfiguration

/// Bytes as pauzewacht.yaml, beside small tables that are right.
enum ConfigurationTarget {
    static func run(_ bytes: [UInt8]) -> Int32 {
        guard let text = String(validating: bytes, as: UTF8.self) else { return inputWasUsed }
        load(text, contracten: KnownTable.contracten, producten: KnownTable.producten, uitzonderingen: "")
        return inputWasUsed
    }

    /// Either a configuration comes out, the same each time, or an error that says where and what in both languages.
    static func load(_ main: String, contracten: String, producten: String, uitzonderingen: String) {
        let snapshot = ConfigurationSnapshot(texts: [
            "pauzewacht.yaml": main, "contracten.csv": contracten, "producten.csv": producten,
            "uitzonderingen.csv": uitzonderingen,
        ])
        let lines = [main, contracten, producten, uitzonderingen].map { $0.unicodeScalars.count(where: endsLine) + 2 }
        do throws(ConfigurationError) {
            let configuration = try ConfigurationFile.load(kept: snapshot)
            demand(configuration.snapshot.texts["pauzewacht.yaml"] == main, "the text that was read is not kept")
        } catch {
            demand(!error.message.nl.isEmpty && !error.message.en.isEmpty, "an error without text")
            guard let position = error.position else { return }
            demand(
                position.line >= 1 && position.line <= lines.max() ?? 0 && position.column >= 1,
                "an error outside the text: \(error.description(in: .nl))")
        }
    }

    /// What YAML 1.1 takes for the end of a line.
    private static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
        ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar)
    }
}
