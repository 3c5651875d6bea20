import BatchRun
import Explaining
import IWmo
import Reports
import Store

/// Explanations of lines as a report shows them, without client numbers.
struct LineExplaining {
    let view: StoreView
    let context: RunContext
    private let explainer: Explainer

    init(view: StoreView, context: RunContext, standing: StandingExceptions) {
        self.view = view
        self.context = context
        explainer = Explainer(standing: standing, pseudonym: view.pseudonym)
    }

    /// Nil when the store does not know the line.
    func explanation(of line: Int64, gemeente code: String) throws -> ExplanationDocument? {
        let gemeente = view.history.gemeente(code)
        guard let historic = try gemeente.line(line, view.knowledge) else { return nil }
        let document = try explainer.explain(historic, gemeente, view.knowledge)
            .document(context.language, partners: view.partners)
        return try view.mask(gemeente: code, clients: [historic.line.bsn]).hide(document)
    }
}
