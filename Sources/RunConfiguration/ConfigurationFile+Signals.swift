import IWmo
import Oversight
import Yams

/// The key `signalen`: a choice per signal, or a group of a choice and thresholds.
extension ConfigurationFile {
    private static let keuze = "keuze"

    func signalen(_ node: Node, into settings: inout SignalSettings) throws(ConfigurationError) {
        let entries = try mapping(node, keys: SignalCatalogue.all.map(\.id))
        for signal in SignalCatalogue.all {
            guard let node = entries[signal.id] else { continue }
            if node.scalar != nil {
                settings.set(try choice(node, of: signal), for: signal)
            } else {
                try thresholds(node, of: signal, into: &settings)
            }
        }
    }

    private func choice(_ node: Node, of signal: SignalDefinition) throws(ConfigurationError) -> SignalChoice {
        let text = try scalar(node)
        guard let choice = SignalChoice(rawValue: Self.choice(text)), signal.choices.contains(choice) else {
            throw unknown(node, text, allowed: signal.choices.map(\.rawValue))
        }
        return choice
    }

    private func thresholds(
        _ node: Node, of signal: SignalDefinition, into settings: inout SignalSettings
    ) throws(ConfigurationError) {
        let entries = try mapping(node, keys: [Self.keuze] + signal.thresholds.map(\.name))
        if let node = entries[Self.keuze] { settings.set(try choice(node, of: signal), for: signal) }
        for threshold in signal.thresholds {
            guard let node = entries[threshold.name] else { continue }
            let (low, high) = (threshold.range.lowerBound, threshold.range.upperBound)
            guard let value = Int(try scalar(node)), threshold.range.contains(value) else {
                throw error(
                    node, nl: "\(threshold.name) is een geheel getal van \(low) tot en met \(high).",
                    en: "\(threshold.name) is a whole number from \(low) to \(high).")
            }
            settings.set(value, of: threshold, in: signal)
        }
    }
}
