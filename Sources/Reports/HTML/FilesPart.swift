import IWmo
import Rules

extension ReportPage {
    /// Files by type, and each refused file with what to do about it.
    var filesPart: TemplateValues {
        var values: TemplateValues = ["typeRows": typeRows, "hasTypes": !typeRows.isEmpty, "statusHeads": statusHeads]
        values["quarantined"] = fileList(report.quarantined, all: report.summary.perStatus[.quarantaine] ?? 0)
        values["refused"] = fileList(report.refused, all: report.summary.perStatus[.afgekeurd] ?? 0)
        return values
    }

    private var statusHeads: [String] { MessageRecord.Status.allCases.map { $0.woord[language] } }

    private var typeRows: [TemplateValues] {
        let unknown = Tekst(nl: "niet herkend", en: "not recognised")[language]
        return report.summary.berichtTypes.map { bericht, perStatus in
            [
                "id": bericht?.rawValue ?? unknown,
                "numbers": MessageRecord.Status.allCases.map { count(perStatus[$0] ?? 0) },
                "number": count(perStatus.values.reduce(0, +)),
            ]
        }
    }

    private func fileList(_ messages: [MessageRecord], all: Int) -> TemplateValues? {
        guard !messages.isEmpty else { return nil }
        var values: TemplateValues = ["rows": messages.map(fileRow), "total": count(all)]
        values["hiddenNote"] = hidden(all, shown: messages.count, fileName: "berichten.ndjson")
        return values
    }

    private func fileRow(_ message: MessageRecord) -> TemplateValues {
        var row: TemplateValues = [
            "path": PrintableText.of(message.bestand),
            "sentences": message.redenen.map(PrintableText.of),
            "ruleIDs": message.regels.map(PrintableText.of),
            "codes": message.retourcodes.map(PrintableText.of),
            "hasCodes": !message.retourcodes.isEmpty,
            "advice": FileAdvice.text(message)[language],
        ]
        let kind = [message.bericht?.rawValue, message.release.map { "iWmo \($0)" }].compactMap { $0 }
        if !kind.isEmpty { row["type"] = kind.joined(separator: ", ") }
        let parties = [
            message.gemeente.map { context.naam(gemeente: $0) ?? $0 },
            message.aanbieder.map { context.naam(aanbieder: $0) ?? $0 },
        ].compactMap { $0 }
        if !parties.isEmpty { row["parties"] = PrintableText.of(parties.joined(separator: " · ")) }
        if let answer = message.retourbericht { row["answerFile"] = PrintableText.of(answer) }
        return row
    }
}

/// What a person does about a file that was not processed.
enum FileAdvice {
    static func text(_ message: MessageRecord) -> Tekst {
        if message.status == .quarantaine { return quarantine(message) }
        if message.bericht?.isFromGemeente == true {
            return Tekst(
                nl: "Dit is een bericht van de gemeente zelf: herstel het in het eigen systeem en stuur het opnieuw.",
                en: "This is the gemeente's own message: correct it in the own system and send it again.")
        }
        if message.retourbericht != nil {
            return Tekst(
                nl: "Stuur het retourbericht door; de aanbieder levert een verbeterd bericht aan.",
                en: "Send the answer on; the aanbieder delivers a corrected message.")
        }
        return Tekst(
            nl: "Laat de aanbieder weten wat er mis is en vraag om een verbeterd bericht.",
            en: "Tell the aanbieder what is wrong and ask for a corrected message.")
    }

    private static func quarantine(_ message: MessageRecord) -> Tekst {
        if message.regels.contains(Level1Rule.safety) {
            return Tekst(
                nl:
                    "Geweigerd omdat het bestand gevaarlijk kan zijn. Open het niet; vraag de afzender hoe het is gemaakt.",
                en: "Refused because the file may be dangerous. Do not open it; ask the sender how it was made.")
        }
        if message.regels.contains(Level1Rule.message) {
            return Tekst(
                nl: "Dit soort bericht of deze versie wordt hier niet verwerkt. Handel het af in het eigen systeem.",
                en: "This type of message or release is not processed here. Deal with it in the own system.")
        }
        return Tekst(
            nl: "Vraag de afzender om een geldig bestand. De kopie in de map quarantaine noemt regel en kolom.",
            en: "Ask the sender for a valid file. The copy in the folder quarantaine names line and column.")
    }
}
