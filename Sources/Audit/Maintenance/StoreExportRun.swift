import BatchRun
import Foundation
import IWmo
import Reports
import Store

/// Writes a store out as NDJSON, one file per subject.
public struct StoreExportRun: Sendable {
    private let store: StoreReading
    private let output: String
    /// BSNs, remarks and answers as they are.
    private let withBSN: Bool

    private static let answersFolder = "antwoorden"

    public init(store: StoreReading, output: String, withBSN: Bool) {
        self.store = store
        self.output = output
        self.withBSN = withBSN
    }

    /// Returns the folder.
    public func write() throws(RunError) -> String {
        let folder = try OutputFolder(path: output)
        try folder.checkIsFree()
        let pseudonyms = try store.pseudonyms()
        try StoreAccess(path: store.path).use { file in
            let claim = try folder.begin(folders: withBSN ? [Self.answersFolder] : [])
            defer { withExtendedLifetime(claim) {} }
            do {
                try write(file, pseudonyms, folder)
                try folder.publish()
            } catch {
                folder.discard()
                throw error
            }
        }
        return folder.path
    }

    private func write(_ file: StoreFile, _ pseudonyms: Pseudonyms?, _ folder: OutputFolder) throws {
        var files: [String: OutputFile] = [:]
        for subject in StoreExport.subjects { files[subject] = try folder.file("\(subject).ndjson") }
        let text = ExportText(withBSN: withBSN) { bsn in pseudonyms?.pseudonym(for: bsn) }
        try StoreExport(file).export { subject, record in
            try files[subject]?.append(text.line(record))
        } answer: { name, content in
            if withBSN { try folder.write("\(Self.answersFolder)/\(name)", content) }
        }
        for file in files.values { try file.flush() }
    }
}

/// How a row becomes a line of JSON.
private struct ExportText {
    let withBSN: Bool
    let pseudonym: (String) -> String?
    private let mask = ClientNumberMask { _ in true }

    init(withBSN: Bool, pseudonym: @escaping (String) -> String?) {
        self.withBSN = withBSN
        self.pseudonym = pseudonym
    }

    func line(_ record: ExportRecord) throws -> String {
        var failure: (any Error)?
        let line = JSONText.object { json in
            do { try add(record, to: &json) } catch { failure = error }
        }
        if let failure { throw failure }
        return line + "\n"
    }

    private func add(_ record: ExportRecord, to json: inout JSONText) throws {
        for field in record.fields { try add(field.name, field.value, to: &json) }
    }

    private func add(_ name: String, _ value: ExportValue, to json: inout JSONText) throws {
        switch value {
        case .null: json.null(name)
        case .integer(let number): json.field(name, number)
        case .flag(let flag): json.field(name, flag)
        case .day(let day): json.field(name, day)
        case .month(let month): json.field(name, month.description)
        case .code(let text): json.field(name, text)
        case .codes(let texts): json.field(name, texts)
        case .text(let text): json.field(name, try shown(text))
        case .texts(let texts): json.field(name, try texts.map(shown))
        case .client(let bsn): json.field(name, withBSN ? bsn : pseudonym(bsn))
        case .remark(let text): json.field(name, withBSN ? text : nil)
        case .records(let records):
            var failure: (any Error)?
            json.list(name) { list in
                for record in records {
                    list.element { object in
                        do { try add(record, to: &object) } catch { failure = error }
                    }
                }
            }
            if let failure { throw failure }
        }
    }

    private func shown(_ text: String) throws -> String { withBSN ? text : try mask.hide(text) }
}
