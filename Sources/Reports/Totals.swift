import IWmo
import Oversight
import Rules

/// Declaration lines added up. Always: ingediend = toegekend + betwist + afgewezen, in number and in money.
public struct Totals: Hashable, Sendable {
    public private(set) var toegekend = Tally()
    public private(set) var betwist = Tally()
    public private(set) var afgewezen = Tally()
    /// The part of betwist that is to be recovered, in eurocents.
    public private(set) var gevlagd = 0
    /// Lines of which the volume fits on the care days although there was a gap (ZG005).
    public private(set) var meldingen = Tally()
    /// Care gaps on lines that were not rejected and that a person accepted, with what they would have flagged.
    public private(set) var geaccepteerd = Tally()
    /// Re-judged lines and what is to be recovered of them.
    public private(set) var heroordelingen = Tally()
    /// The open recovery list, lines of every run in it.
    public private(set) var terugvordering = Terugvordering.Stand()

    public init() {}

    public var ingediend: Tally {
        var sum = toegekend
        sum.add(betwist)
        sum.add(afgewezen)
        return sum
    }

    /// What a person should look at first: money not paid out, or paid and to be recovered, in eurocents.
    public var opHetSpel: Int { abs(afgewezen.bedrag) + gevlagd + heroordelingen.bedrag }

    public mutating func add(_ line: JudgedLine) {
        switch line.oordeel {
        case .toegekend: toegekend.add(line.signedBedrag)
        case .betwist:
            betwist.add(line.signedBedrag)
            gevlagd += line.zorggat?.gevlagdBedrag ?? 0
        case .afgewezen: afgewezen.add(line.signedBedrag)
        }
        guard let zorggat = line.zorggat else { return }
        if zorggat.actie == .geaccepteerd {
            if line.oordeel.isGeaccepteerd { geaccepteerd.add(zorggat.gevlagdBedrag) }
        } else if zorggat.regel == .melding {
            meldingen.add(line.signedBedrag)
        }
    }

    public mutating func add(_ heroordeling: Heroordeling) {
        heroordelingen.add(heroordeling.terugTeVorderen)
    }

    public mutating func add(_ entry: Terugvordering) { terugvordering.add(entry) }

    public mutating func add(_ entry: Terugvordering.Gesloten) { terugvordering.add(entry) }

    public mutating func add(_ other: Totals) {
        toegekend.add(other.toegekend)
        betwist.add(other.betwist)
        afgewezen.add(other.afgewezen)
        gevlagd += other.gevlagd
        meldingen.add(other.meldingen)
        geaccepteerd.add(other.geaccepteerd)
        heroordelingen.add(other.heroordelingen)
        terugvordering.add(other.terugvordering)
    }
}
