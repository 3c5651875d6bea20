import CareTimeline
import IWmo
import Rules

extension ToewijzingTimeline {
    /// A care-gap finding as it was known at some moment.
    public struct Zorggat: Hashable, Sendable {
        public var regel: ZorggatRegel?
        /// Eurocents.
        public var bedrag: Int

        public init(regel: ZorggatRegel?, bedrag: Int) {
            self.regel = regel
            self.bedrag = bedrag
        }
    }

    /// What late news changed about an accepted line.
    public struct Heroordeling: Hashable, Sendable {
        public var toen: Zorggat
        public var nu: Zorggat
        /// Identification of the message that changed the care days.
        public var aanleiding: String
        /// The day of the run that found it.
        public var verwerkt: Day

        public init(toen: Zorggat, nu: Zorggat, aanleiding: String, verwerkt: Day) {
            self.toen = toen
            self.nu = nu
            self.aanleiding = aanleiding
            self.verwerkt = verwerkt
        }
    }

    /// A judged declaration line, rejected ones and credits included.
    public struct Regel: Hashable, Sendable {
        public var referentieNummer: String
        public var vorigReferentieNummer: String?
        public var declaratieNummer: String
        /// Only when it is not the aanbieder of the toewijzing.
        public var andereAanbieder: String?
        public var periode: GeslotenPeriode
        /// Eurocents, never negative.
        public var bedrag: Int
        public var isCredit: Bool
        public var oordeel: Oordeel
        public var retourcodes: [String]
        /// The rules that rejected the line.
        public var gebrokenRegels: [String]
        /// The care gap as it is known now.
        public var zorggat: Zorggat
        /// A person accepted the care gap, and that still holds.
        public var isGeaccepteerd: Bool
        public var heroordelingen: [Heroordeling]
        /// Reference number of the credit that undid the line.
        public var gecrediteerdDoor: String?
        public var bron: Bron

        public init(
            referentieNummer: String, vorigReferentieNummer: String?, declaratieNummer: String,
            andereAanbieder: String?, periode: GeslotenPeriode, bedrag: Int, isCredit: Bool, oordeel: Oordeel,
            retourcodes: [String], gebrokenRegels: [String], zorggat: Zorggat, isGeaccepteerd: Bool,
            heroordelingen: [Heroordeling], gecrediteerdDoor: String?, bron: Bron
        ) {
            self.referentieNummer = referentieNummer
            self.vorigReferentieNummer = vorigReferentieNummer
            self.declaratieNummer = declaratieNummer
            self.andereAanbieder = andereAanbieder
            self.periode = periode
            self.bedrag = bedrag
            self.isCredit = isCredit
            self.oordeel = oordeel
            self.retourcodes = retourcodes
            self.gebrokenRegels = gebrokenRegels
            self.zorggat = zorggat
            self.isGeaccepteerd = isGeaccepteerd
            self.heroordelingen = heroordelingen
            self.gecrediteerdDoor = gecrediteerdDoor
            self.bron = bron
        }

        /// The month the line stands under; a period over several months stands under its first.
        public var maand: Month { periode.begindatum.month }

        /// Eurocents still to be recovered: what is flagged now, of an accepted debit that was not credited.
        public var terugTeVorderen: Int {
            isCredit || !oordeel.isGeaccepteerd || gecrediteerdDoor != nil || isGeaccepteerd ? 0 : zorggat.bedrag
        }
    }
}
