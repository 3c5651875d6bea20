import IWmo
import Rules

/// How much a finding weighs for whoever sends the message.
enum FindingSeverity: String {
    /// The message, or part of it, will be refused.
    case error
    /// Nothing is refused, but the line will be disputed.
    case warning
    /// Information only.
    case note

    /// What a rule weighs where no policy says otherwise.
    init(usualFor rule: Rule) {
        switch rule.id {
        case ZorggatRegel.melding.rawValue: self = .note
        default: self = ZorggatRegel(rawValue: rule.id) == nil ? .error : .warning
        }
    }
}

extension Finding {
    /// A care gap refuses a line only where the policy of the gemeente says so; it then has a return code.
    var severity: FindingSeverity {
        guard let zorggat = ZorggatRegel(rawValue: regel), retourcode == nil else { return .error }
        return FindingSeverity(usualFor: zorggat.rule)
    }
}
