import CXlsxWriter
import Glibc
import IWmo

/// A workbook that could not be written; nothing of it is left.
public struct WorkbookError: Error, Sendable {
    public let text: Tekst

    init(path: String, reason: Tekst) {
        text =
            Tekst(nl: "\(path) is niet te schrijven: ", en: "\(path) cannot be written: ") + reason
            + Tekst(nl: ".", en: ".")
    }

    private init(path: String, reason: String) {
        self.init(path: path, reason: Tekst(nl: reason, en: reason))
    }

    /// What libxlsxwriter says, with what the system says when that is where it went wrong.
    init(path: String, code: lxw_error, errno number: Int32) {
        let library = lxw_strerror(code).map { String(cString: $0) } ?? "\(code.rawValue)"
        let sentence = library.hasSuffix(".") ? String(library.dropLast()) : library
        let isOfSystem = (1...LXW_ERROR_ZIP_CLOSE.rawValue).contains(code.rawValue) && number != 0
        self.init(path: path, reason: isOfSystem ? "\(Self.system(number)) (\(sentence))" : sentence)
    }

    init(path: String, errno number: Int32) {
        self.init(path: path, reason: Self.system(number))
    }

    private static func system(_ number: Int32) -> String { String(cString: strerror(number)) }
}
