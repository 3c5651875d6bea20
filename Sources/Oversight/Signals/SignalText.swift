import CareTimeline
import IWmo

/// Words that several signals use.
enum SignalText {
    static func count(_ value: Int, _ one: Tekst, _ more: Tekst) -> Tekst {
        let word = value == 1 ? one : more
        return Tekst(
            nl: "\(NumberText.count(value, .nl)) \(word.nl)", en: "\(NumberText.count(value, .en)) \(word.en)")
    }

    static func lines(_ value: Int) -> Tekst {
        count(value, Tekst(nl: "regel", en: "line"), Tekst(nl: "regels", en: "lines"))
    }

    static func clients(_ value: Int) -> Tekst {
        count(value, Tekst(nl: "cliënt", en: "client"), Tekst(nl: "cliënten", en: "clients"))
    }

    static func days(_ value: Int) -> Tekst {
        count(value, Tekst(nl: "dag", en: "day"), Tekst(nl: "dagen", en: "days"))
    }

    static func werkdagen(_ value: Int) -> Tekst {
        count(value, Tekst(nl: "werkdag", en: "working day"), Tekst(nl: "werkdagen", en: "working days"))
    }

    static func months(_ value: Int) -> Tekst {
        count(value, Tekst(nl: "maand", en: "month"), Tekst(nl: "maanden", en: "months"))
    }

    static func toewijzingen(_ value: Int) -> Tekst {
        count(value, Tekst(nl: "toewijzing", en: "toewijzing"), Tekst(nl: "toewijzingen", en: "toewijzingen"))
    }

    /// ` Betaald: € 120,00.`; nothing without an amount.
    static func paid(_ cents: Int) -> Tekst {
        guard cents > 0 else { return Tekst(nl: "", en: "") }
        let amount = Tekst.euros(cents)
        return Tekst(nl: " Betaald: \(amount.nl).", en: " Paid: \(amount.en).")
    }

    /// `02 02A05`, `02`, or words for a toewijzing of any product.
    static func product(_ product: Product?) -> Tekst {
        guard let product else { return Tekst(nl: "alle producten", en: "any product") }
        let text = product.code.map { "\(product.categorie) \($0)" } ?? product.categorie
        return Tekst(nl: text, en: text)
    }
}

// As people write days and months, in the language of the sentence.

extension Day {
    var nl: String { DateText.long(self, .nl) }
    var en: String { DateText.long(self, .en) }
}

extension Month {
    var nl: String { "\(DateText.monthName(month, .nl)) \(year)" }
    var en: String { "\(DateText.monthName(month, .en)) \(year)" }
}
