import IWmo

/// Two nights of a small region.
enum Demo {
    static let dossiers: [Dossier] =
        (PauseStories.all + StartStories.all + DeclarationStories.all + CorrectionStories.all).sorted {
            $0.number < $1.number
        } + OrdinaryDossiers.all

    /// Every message file of both nights, in the order of their paths.
    static let messages: [DemoFile] = {
        let declarations = DemoDeclaration.all(of: dossiers)
        let ordinary = dossiers.flatMap(files(of:)) + declarations.map(file(of:))
        return (ordinary + OddFiles.all(beside: declarations, and: dossiers)).sorted {
            ($0.night.rawValue, $0.bestand) < ($1.night.rawValue, $1.bestand)
        }
    }()

    static var files: [SampleFile] {
        let folders = Dictionary(grouping: messages) { file in
            file.night.inbox + (file.zip ?? file.name)
        }
        let inboxes = folders.map { path, members in
            guard let first = members.first, first.zip != nil else {
                return SampleFile(path: path, bytes: members.first?.bytes ?? [])
            }
            return SampleFile(
                path: path,
                bytes: StoredZip.bytes(of: members.map { StoredZip.Member(name: $0.name, bytes: $0.bytes) }))
        }
        return inboxes + DemoConfiguration.files + [DemoReadme.file]
    }

    /// Zaanstad and the stories lie in the inbox file by file; the rest comes as one zip per gemeente.
    private static func files(of dossier: Dossier) -> [DemoFile] {
        let isPacked = dossier.story == nil && dossier.gemeente != .zaanstad
        return dossier.messages.map { message in
            DemoFile(
                night: message.night, zip: isPacked ? "\(dossier.gemeente.code)-berichten.zip" : nil,
                name: message.fileName, bytes: message.bytes, expected: message.expected)
        }
    }

    private static func file(of declaration: DemoDeclaration) -> DemoFile {
        DemoFile(
            night: declaration.night, name: declaration.fileName, bytes: declaration.bytes, expected: .verwerkt)
    }
}
