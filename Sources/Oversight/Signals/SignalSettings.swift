/// What a gemeente chose about the signals; what it did not choose is the program's own.
public struct SignalSettings: Hashable, Sendable {
    private var choices: [String: SignalChoice] = [:]
    /// By signal, then by threshold.
    private var values: [String: [String: Int]] = [:]

    public init() {}

    public func choice(of signal: SignalDefinition) -> SignalChoice { choices[signal.id] ?? signal.standardChoice }

    public func value(of threshold: SignalThreshold, in signal: SignalDefinition) -> Int {
        values[signal.id]?[threshold.name] ?? threshold.standard
    }

    public mutating func set(_ choice: SignalChoice, for signal: SignalDefinition) { choices[signal.id] = choice }

    public mutating func set(_ value: Int, of threshold: SignalThreshold, in signal: SignalDefinition) {
        values[signal.id, default: [:]][threshold.name] = value
    }
}

/// The choices of every gemeente.
public struct SignalPolicy: Hashable, Sendable {
    /// For every gemeente that is not named.
    public var standaard: SignalSettings
    public var gemeenten: [String: SignalSettings]

    public init(standaard: SignalSettings = SignalSettings(), gemeenten: [String: SignalSettings] = [:]) {
        self.standaard = standaard
        self.gemeenten = gemeenten
    }

    public subscript(gemeente: String) -> SignalSettings { gemeenten[gemeente] ?? standaard }
}
