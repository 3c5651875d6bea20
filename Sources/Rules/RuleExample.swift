import IWmo

/// A small case in terms of the domain that shows where a rule draws its line.
public struct RuleExample: Sendable {
    public enum Kind: Sendable, Hashable {
        /// The rule does not hold.
        case breaks
        /// Close to breaking the rule, but the rule holds.
        case nearMiss
    }

    /// How the example is carried out, so that it cannot say something the check does not do.
    public enum Proof: Sendable {
        /// The ids of the rules that the example breaks, found by running the checks.
        case judged(@Sendable () -> Set<String>)
        /// A valid message of this type in which one element (`/Bericht/Client[1]/Bsn[1]`) holds this text instead;
        /// only the schema can judge it.
        case element(BerichtType, path: String, text: String)
        /// A valid message of this type in which the first occurrence of one piece of text is replaced, for what no
        /// single element can show; only the reader can judge it.
        case document(BerichtType, replacing: String, by: String)
    }

    public let kind: Kind
    /// What happens in the example, in a sentence or two, without personal data.
    public let text: Tekst
    public let proof: Proof
    /// Other rules that the example breaks; a breaking example breaks its own rule and these, a near miss only these.
    public let also: Set<String>

    public init(_ kind: Kind, nl: String, en: String, also: Set<String> = [], proof: Proof) {
        self.kind = kind
        text = Tekst(nl: nl, en: en)
        self.proof = proof
        self.also = also
    }
}
