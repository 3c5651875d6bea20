import BatchRun
import Explaining
import IWmo
import Reports
import Store

/// Explanations of lines as a report shows them, and what hides client numbers in them.
struct LineExplaining {
    let history: any AdministrationHistory
    let knowledge: Knowledge
    let pseudonyms: Pseudonyms?
    let context: RunContext
    private let explainer: Explainer

    init(
        history: any AdministrationHistory, knowledge: Knowledge, pseudonyms: Pseudonyms?, context: RunContext,
        standing: StandingExceptions
    ) {
        self.history = history
        self.knowledge = knowledge
        self.pseudonyms = pseudonyms
        self.context = context
        explainer = Explainer(standing: standing) { bsn in pseudonyms?.pseudonym(for: bsn) }
    }

    /// Without the key a client has no name; the toewijzing tells clients apart.
    func pseudonym(_ bsn: String) -> String { pseudonyms?.pseudonym(for: bsn) ?? "" }

    /// Hides the number of this client and of every client that the gemeente knows.
    func mask(gemeente code: String, bsn: String) -> ClientNumberMask {
        let gemeente = history.gemeente(code)
        return ClientNumberMask { digits in
            try digits == bsn || gemeente.isClientBekend(digits, .now)
        }
    }

    /// Nil when the store does not know the line.
    func explanation(of line: Int64, gemeente code: String) throws -> ExplanationDocument? {
        let gemeente = history.gemeente(code)
        guard let historic = try gemeente.line(line, knowledge) else { return nil }
        let document = try explainer.explain(historic, gemeente, knowledge)
            .document(
                context.language,
                partners: PartnerNames(gemeenten: context.gemeenten, aanbieders: context.aanbieders))
        return try mask(gemeente: code, bsn: historic.line.bsn).hide(document)
    }
}
