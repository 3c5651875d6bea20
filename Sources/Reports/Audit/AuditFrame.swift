import CareTimeline
import IWmo

/// What is around every page: language, look, period, footer.
enum AuditFrame {
    static func values(_ context: RunContext, root: String) -> TemplateValues {
        var values: TemplateValues = [
            "lang": context.language.rawValue, "t": AuditLabels.values(context.language),
            "stylesheet": AuditStylesheet.text, "version": PrintableText.of(context.programVersion),
            "date": DateText.long(context.peildatum, context.language), "dateISO": DateText.iso(context.peildatum),
            "root": root, "linesPage": root + AuditPath.lines,
        ]
        if let audit = context.audit { values["scope"] = PrintableText.of(scope(audit, context)) }
        return values
    }

    /// `Declaratiemaanden januari 2026 t/m maart 2026, alleen gemeente Zaanstad`
    private static func scope(_ audit: AuditScope, _ context: RunContext) -> String {
        let language = context.language
        func say(_ nl: String, _ en: String) -> String { Tekst(nl: nl, en: en)[language] }
        func name(_ month: Month) -> String { "\(DateText.monthName(month.month, language)) \(month.year)" }
        let months =
            switch (audit.from, audit.to) {
            case (let from?, let to?) where from == to: say("Declaratiemaand ", "Declaration month ") + name(from)
            case (let from?, let to?):
                say("Declaratiemaanden ", "Declaration months ") + name(from) + say(" t/m ", " to ") + name(to)
            case (let from?, nil): say("Declaratiemaanden vanaf ", "Declaration months from ") + name(from)
            case (nil, let to?): say("Declaratiemaanden t/m ", "Declaration months up to ") + name(to)
            case (nil, nil): say("Alle declaratiemaanden", "All declaration months")
            }
        let parts = [
            months,
            audit.gemeente.map { say("alleen gemeente ", "only gemeente ") + (context.naam(gemeente: $0) ?? $0) },
            audit.aanbieder.map { say("alleen aanbieder ", "only aanbieder ") + (context.naam(aanbieder: $0) ?? $0) },
        ]
        return parts.compactMap { $0 }.joined(separator: ", ")
    }
}
