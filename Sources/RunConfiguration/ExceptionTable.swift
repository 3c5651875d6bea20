import CareTimeline
import IWmo
import Oversight
import Rules

/// Reads the findings that people have accepted (`uitzonderingen.csv`).
enum ExceptionTable {
    private static let columns = [
        "gemeente", "aanbieder", "toewijzing", "declaratie", "regel", "reden", "door", "geldig_tot",
    ]

    /// What two rows must not have in common.
    private struct Subject: Hashable {
        var gemeente: String
        var aanbieder: String
        var toewijzingNummer: Int?
        var declaratieNummer: ExactText?
        var bevinding: Uitzondering.Bevinding
    }

    static func parse(_ text: String, path: String) throws(ConfigurationError) -> Uitzonderingen {
        var rows: [Uitzondering] = []
        var seen: [Subject: Uitzondering] = [:]
        for row in try SemicolonTable.parse(text, path: path, columns: columns).rows {
            let uitzondering = try uitzondering(row)
            let subject = Subject(
                gemeente: uitzondering.gemeente, aanbieder: uitzondering.aanbieder,
                toewijzingNummer: uitzondering.toewijzingNummer,
                declaratieNummer: uitzondering.declaratieNummer.map { ExactText($0) },
                bevinding: uitzondering.bevinding)
            if let twin = seen[subject] { throw twinError(of: twin, uitzondering, row) }
            seen[subject] = uitzondering
            rows.append(uitzondering)
        }
        return Uitzonderingen(rows)
    }

    private static func uitzondering(_ row: SemicolonTable.Row) throws(ConfigurationError) -> Uitzondering {
        let gemeente = try row.digits("gemeente", count: 4)
        guard Gemeenten.bestaat(gemeente) else {
            throw row.error("gemeente", nl: "staat niet in de lijst van het CBS.", en: "is not in the CBS list.")
        }
        let uitzondering = Uitzondering(
            gemeente: gemeente, aanbieder: try row.digits("aanbieder", count: 8),
            toewijzingNummer: try row.number("toewijzing"),
            declaratieNummer: row.text("declaratie").isEmpty ? nil : row.text("declaratie"),
            bevinding: try bevinding(row), reden: try freeText(row, "reden"), door: try freeText(row, "door"),
            geldigTot: try lastDay(row))
        try checkSubject(of: uitzondering, row)
        return uitzondering
    }

    private static func bevinding(_ row: SemicolonTable.Row) throws(ConfigurationError) -> Uitzondering.Bevinding {
        let naam = try row.required("regel")
        if let bevinding = Uitzondering.Bevinding(naam: naam) { return bevinding }
        if let signal = SignalCatalogue[id: naam] { return .toezicht(signal.id) }
        guard !["TR", "CD", "CS", "RS"].contains(where: naam.hasPrefix) else {
            throw row.error(
                "regel",
                nl: "op een regel van de standaard kan geen uitzondering gelden: het retourbericht moet de retourcode "
                    + "van die regel geven.",
                en: "no exception can be made to a rule of the standard: the answer must carry the return code of that "
                    + "rule.")
        }
        let namen = (Uitzondering.Bevinding.namen + SignalCatalogue.all.map(\.id)).joined(separator: ", ")
        throw row.error("regel", nl: "onbekend; mogelijk zijn \(namen).", en: "unknown; possible are \(namen).")
    }

    /// A care gap belongs to a line, so a row must say which; a signal may be about the aanbieder as a whole.
    private static func checkSubject(
        of uitzondering: Uitzondering, _ row: SemicolonTable.Row
    ) throws(ConfigurationError) {
        switch uitzondering.bevinding {
        case .zorggat:
            guard uitzondering.toewijzingNummer == nil, uitzondering.declaratieNummer == nil else { return }
            throw row.error(
                "toewijzing", nl: "vul toewijzing of declaratie in; een zorggat hoort bij een van beide.",
                en: "fill in toewijzing or declaratie; a care gap belongs to one of them.")
        case .toezicht(let id):
            guard SignalCatalogue[id: id]?.subject == .aanbieder else { return }
            for column in ["toewijzing", "declaratie"] where !row.text(column).isEmpty {
                throw row.error(
                    column, nl: "het signaal \(id) gaat over de aanbieder als geheel; laat dit veld leeg.",
                    en: "the signal \(id) is about the aanbieder as a whole; leave this field empty.")
            }
        case .signaal(let soort):
            if soort.gaatOverToewijzing {
                guard uitzondering.declaratieNummer != nil else { return }
                throw row.error(
                    "declaratie",
                    nl: "het signaal \(soort.rawValue) gaat over een toewijzing; laat dit veld leeg.",
                    en: "the signal \(soort.rawValue) is about a toewijzing; leave this field empty.")
            }
            guard uitzondering.toewijzingNummer != nil else { return }
            throw row.error(
                "toewijzing", nl: "het signaal \(soort.rawValue) gaat niet over een toewijzing; laat dit veld leeg.",
                en: "the signal \(soort.rawValue) is not about a toewijzing; leave this field empty.")
        }
    }

    /// Free text reaches reports, so it may not hold the number of a person.
    private static func freeText(_ row: SemicolonTable.Row, _ column: String) throws(ConfigurationError) -> String {
        let text = try row.required(column)
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw row.error(column, nl: "mag niet leeg zijn.", en: "may not be empty.")
        }
        guard !PersonNumber.isFound(in: text, except: row.text("aanbieder")) else {
            throw row.error(
                column, nl: "hier staat een getal dat een BSN kan zijn; noem de client niet.",
                en: "this holds a number that can be a BSN; do not name the client.")
        }
        return text
    }

    private static func lastDay(_ row: SemicolonTable.Row) throws(ConfigurationError) -> Day {
        _ = try row.required("geldig_tot")
        guard let day = try row.day("geldig_tot") else {
            throw row.error("geldig_tot", nl: "mag niet leeg zijn.", en: "may not be empty.")
        }
        return day
    }

    private static func twinError(
        of twin: Uitzondering, _ uitzondering: Uitzondering, _ row: SemicolonTable.Row
    ) -> ConfigurationError {
        twin == uitzondering
            ? row.error("regel", nl: "deze uitzondering staat er twee keer.", en: "this exception stands here twice.")
            : row.error(
                "regel",
                nl: "een andere regel in dit bestand gaat over hetzelfde, met een andere reden, persoon of datum. "
                    + "Pas die aan.",
                en: "another row of this file is about the same, with another reason, person or date. Change that one."
            )
    }
}

/// Recognises a BSN in free text.
enum PersonNumber {
    /// True when eight or nine digits pass the eleven test; a BSN of eight digits has lost its zero. Nine digits may be
    /// grouped with single dots, dashes or blanks. `aanbieder` is a code that may be named.
    static func isFound(in text: String, except aanbieder: String) -> Bool {
        let digits = text.utf8.map { $0 }
        let isSeparator = Set(" .-".utf8)
        let joined = digits.indices.filter { index in
            guard isSeparator.contains(digits[index]), index > 0, index + 1 < digits.count else { return true }
            return !isDigit(digits[index - 1]) || !isDigit(digits[index + 1])
        }.map { digits[$0] }
        return hasNumber(String(decoding: joined, as: UTF8.self), lengths: [9], except: aanbieder)
            || hasNumber(text, lengths: [8, 9], except: aanbieder)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func hasNumber(_ text: String, lengths: Set<Int>, except aanbieder: String) -> Bool {
        text.utf8.split(whereSeparator: { !(0x30...0x39).contains($0) }).contains { digits in
            let number = String(decoding: digits, as: UTF8.self)
            guard lengths.contains(digits.count), number != aanbieder else { return false }
            return switch digits.count {
            case 8: Elfproef.passes("0" + number)
            case 9: Elfproef.passes(number)
            default: false
            }
        }
    }
}
