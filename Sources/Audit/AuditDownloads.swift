import BatchRun
import IWmo
import Reports

/// The files of a report that its pages point at.
enum AuditDownloads {
    /// Made together with the pages.
    static let figures =
        [
            AuditDownload(
                path: AuditPath.lines,
                text: Tekst(
                    nl: "Alle afgewezen en betwiste regels met hun reden, heroordelingen en signalen",
                    en: "All rejected and disputed lines with their reason, re-judged lines and signals"))
        ] + AuditTable.allCases.map { AuditDownload(path: $0.fileName, text: $0.text) }

    /// The tables and workbooks that are in the folder already.
    static func tables(_ folder: OutputFolder) -> [AuditDownload] {
        [
            AuditDownload(
                path: ReportTables.bookName,
                text: Tekst(nl: "Alles in één werkmap, een blad per onderwerp", en: "Everything in one workbook")),
            AuditDownload(
                path: LineTable.afkeur.fileName,
                text: Tekst(nl: "Afgewezen en betwiste regels", en: "Rejected and disputed lines")),
            AuditDownload(
                path: LineTable.goedkeur.fileName, text: Tekst(nl: "Toegekende regels", en: "Granted lines")),
            AuditDownload(
                path: LineTable.zorggaten.fileName,
                text: Tekst(nl: "Regels met een zorggat", en: "Lines with a care gap")),
        ]
            + partners(folder, RecoveryLetters.folderName, nl: "Terug te vorderen regels", en: "Lines to recover")
            + partners(
                folder, ProductionStatements.folderName, nl: "Productieverantwoording", en: "Production statement")
    }

    /// Files of one gemeente and aanbieder: `0479_98000101.csv`, `0479_98000101_2026.xlsx`.
    private static func partners(_ folder: OutputFolder, _ name: String, nl: String, en: String) -> [AuditDownload] {
        folder.names(in: name).sorted().compactMap { file in
            let parts = (file.split(separator: ".").first ?? "").split(separator: "_").map(String.init)
            guard parts.count >= 2 else { return nil }
            let year = parts.count > 2 ? " \(parts[2])" : ""
            return AuditDownload(
                path: "\(name)/\(file)", text: Tekst(nl: nl + year, en: en + year), gemeente: parts[0],
                aanbieder: parts[1])
        }
    }
}
