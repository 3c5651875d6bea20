import CareTimeline
import IWmo
import Oversight
import Rules

/// A line that was paid and of which part is to be credited: an entry of the open recovery list.
public struct Terugvordering: Hashable, Sendable {
    public var gemeente: String
    public var aanbieder: String
    public var declaratieNummer: String
    public var prestatie: Prestatie
    public var regel: ZorggatRegel
    /// Eurocents that belong to days without care.
    public var teCrediteren: Int
    /// The message that made it known.
    public var bericht: BerichtType
    public var identificatie: String
    /// Dagtekening of that message.
    public var bekendSinds: Day
    /// It was no open entry before this run.
    public var isNieuw: Bool
    /// The line was judged in this run, so that the report lists it elsewhere too.
    public var isNuBeoordeeld: Bool
    /// Who accepted it, and why: nothing is asked back then.
    public var uitzondering: Uitzondering?

    public init(
        gemeente: String, aanbieder: String, declaratieNummer: String, prestatie: Prestatie, regel: ZorggatRegel,
        teCrediteren: Int, bericht: BerichtType, identificatie: String, bekendSinds: Day, isNieuw: Bool,
        isNuBeoordeeld: Bool = false, uitzondering: Uitzondering? = nil
    ) {
        self.gemeente = gemeente
        self.aanbieder = aanbieder
        self.declaratieNummer = declaratieNummer
        self.prestatie = prestatie
        self.regel = regel
        self.teCrediteren = teCrediteren
        self.bericht = bericht
        self.identificatie = identificatie
        self.bekendSinds = bekendSinds
        self.isNieuw = isNieuw
        self.isNuBeoordeeld = isNuBeoordeeld
        self.uitzondering = uitzondering
    }

    /// An open entry that a credit closed in this run.
    public struct Gesloten: Hashable, Sendable {
        public var gemeente: String
        public var aanbieder: String
        /// Eurocents that were asked back.
        public var bedrag: Int

        public init(gemeente: String, aanbieder: String, bedrag: Int) {
            self.gemeente = gemeente
            self.aanbieder = aanbieder
            self.bedrag = bedrag
        }
    }

    /// The open recovery list added up.
    public struct Stand: Hashable, Sendable {
        /// What is asked back now.
        public private(set) var open = Tally()
        /// The part of it that was no open entry before this run.
        public private(set) var nieuw = Tally()
        /// What credits of this run took off the list.
        public private(set) var gesloten = Tally()
        /// What would be open if nobody had accepted it.
        public private(set) var geaccepteerd = Tally()

        public init() {}

        public var isEmpty: Bool { self == Stand() }

        mutating func add(_ entry: Terugvordering) {
            guard entry.uitzondering == nil else { return geaccepteerd.add(entry.teCrediteren) }
            open.add(entry.teCrediteren)
            if entry.isNieuw { nieuw.add(entry.teCrediteren) }
        }

        mutating func add(_ entry: Gesloten) { gesloten.add(entry.bedrag) }

        mutating func add(_ other: Stand) {
            open.add(other.open)
            nieuw.add(other.nieuw)
            gesloten.add(other.gesloten)
            geaccepteerd.add(other.geaccepteerd)
        }
    }
}

extension Terugvordering {
    /// What is asked of the aanbieder, and why.
    func verzoek(_ language: Language) -> String { regel.verzoek[language] }
}

extension ZorggatRegel {
    /// Why the gemeente asks for a credit, and what the aanbieder does.
    fileprivate var verzoek: Tekst {
        switch self {
        case .pauze:
            Tekst(
                nl: "In deze periode lag de ondersteuning stil: er was een pauze gemeld. Crediteer deze regel.",
                en: "Support stood still in this period: a pause was reported. Credit this line.")
        case .geenStart:
            Tekst(
                nl:
                    "Voor deze toewijzing is geen start gemeld. Crediteer deze regel, of stuur het startbericht alsnog.",
                en: "No start was reported for this toewijzing. Credit this line, or send the start message after all.")
        case .buitenLevering:
            Tekst(
                nl: "In deze periode was er geen ondersteuning: nog niet begonnen of al gestopt. Crediteer deze regel.",
                en: "There was no support in this period: not begun yet, or stopped. Credit this line.")
        case .gedeeltelijk, .melding:
            Tekst(
                nl:
                    "Een deel van de periode was er geen ondersteuning, en er is meer gedeclareerd dan past op de andere "
                    + "dagen. Crediteer deze regel en declareer opnieuw wat wel past.",
                en:
                    "During part of the period there was no support, and more was declared than fits on the other days. "
                    + "Credit this line and declare again what does fit.")
        }
    }
}
