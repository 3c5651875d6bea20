import BatchRun
import CareTimeline
import Explaining
import IWmo
import Rules
import RunConfiguration
import Store

/// The administration at one moment, with the configuration it is looked at with.
struct StoreView {
    let history: any AdministrationHistory
    let knowledge: Knowledge
    /// The one that was given, or else what the latest run judged with; no settings at all when there is neither.
    let configuration: Configuration
    /// The day of the latest run; nil when there was none.
    let latestDay: Day?
    /// Names by the configuration, those of the gemeenten otherwise by the list of the CBS.
    let partners: PartnerNames
    /// Nil when the key is not known.
    private let pseudonyms: Pseudonyms?

    /// - Parameter given: the configuration that takes the place of the kept one.
    init(
        _ history: any AdministrationHistory, asOf: Day?, given: Configuration?, pseudonyms: Pseudonyms?
    ) throws {
        let knowledge: Knowledge = asOf.map { .on($0) } ?? .now
        self.history = history
        self.knowledge = knowledge
        self.pseudonyms = pseudonyms
        latestDay = try history.latestDay(knowledge)
        configuration = try given ?? Self.kept(history, knowledge) ?? Configuration()
        var gemeenten = Gemeenten.namen
        for (code, settings) in configuration.gemeenten { gemeenten[code] = settings.naam ?? gemeenten[code] }
        partners = PartnerNames(gemeenten: gemeenten, aanbieders: configuration.contracten?.namen ?? [:])
    }

    /// Nil when none was kept.
    private static func kept(_ history: any AdministrationHistory, _ knowledge: Knowledge) throws -> Configuration? {
        guard let texts = try history.configuration(knowledge) else { return nil }
        return try ConfigurationFile.load(kept: ConfigurationSnapshot(texts: texts))
    }

    /// What people have accepted, on a day.
    func standing(on day: Day?) -> StandingExceptions {
        StandingExceptions(configuration.uitzonderingen, on: day ?? Day(number: 0))
    }

    /// Without the key a client has no name.
    func pseudonym(_ bsn: String) -> String? { pseudonyms?.pseudonym(for: bsn) }

    /// Hides the numbers of these clients and of every client that the gemeente knows, also of those it came to know
    /// after the moment that is looked at.
    func mask(gemeente code: String, clients: Set<String> = []) -> ClientNumberMask {
        let gemeente = history.gemeente(code)
        return ClientNumberMask { digits in try clients.contains(digits) || gemeente.isClientBekend(digits, .now) }
    }
}
