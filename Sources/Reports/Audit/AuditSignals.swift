import IWmo
import Oversight

/// What the signals found in a selection, as the pages show it.
public struct AuditSignals: Sendable {
    /// In the order of the catalogue. What a person accepted is among them, and counts on no page.
    public var cases: [AuditSignalCase]
    public var skipped: [SkippedSignal]
    public var contractUse: [ContractUse]

    public init(cases: [AuditSignalCase] = [], skipped: [SkippedSignal] = [], contractUse: [ContractUse] = []) {
        self.cases = cases
        self.skipped = skipped
        self.contractUse = contractUse
    }
}

/// A case without client number.
public struct AuditSignalCase: Sendable {
    /// `bsn` is nil.
    public var found: SignalCase
    /// Pseudonym; empty when the case is about no client or there is no key.
    public var client: String
    /// File name below `client/`; nil when the client has no page.
    public var clientPage: String?

    public init(_ found: SignalCase, client: String, clientPage: String?) {
        self.found = found
        self.found.bsn = nil
        self.client = client
        self.clientPage = clientPage
    }
}
