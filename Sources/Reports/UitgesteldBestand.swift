/// A file of the inbox that a run did not process, because someone was still busy with it. The next run reads it.
public struct UitgesteldBestand: Hashable, Sendable {
    public enum Reden: String, Hashable, Sendable, CaseIterable {
        /// It grew or was written over while it was read.
        case veranderd
        /// It was taken away before it was read.
        case verdwenen
    }

    public var bestand: String
    public var reden: Reden

    public init(bestand: String, reden: Reden) {
        self.bestand = bestand
        self.reden = reden
    }
}
