import Rules

/// The money of a set of declaration lines. Always: ingediend = toegekend + afgewezen, in number and in money.
public struct Geldtotalen: Hashable, Sendable {
    /// Accepted lines, the disputed ones too; credits negative.
    public private(set) var toegekend = Tally()
    public private(set) var afgewezen = Tally()
    /// Amounts declared for days without care, by what became of them.
    private var zonderZorgPerAfloop: [BedragZonderZorg.Afloop: Tally] = [:]

    public init() {}

    public var ingediend: Tally {
        var sum = toegekend
        sum.add(afgewezen)
        return sum
    }

    /// Declared for days without care: what a conversation is about. Lines and eurocents.
    public var zonderZorg: Tally {
        var sum = Tally()
        for tally in zonderZorgPerAfloop.values { sum.add(tally) }
        return sum
    }

    public func zonderZorg(_ afloop: BedragZonderZorg.Afloop) -> Tally { zonderZorgPerAfloop[afloop] ?? Tally() }

    public var isEmpty: Bool { ingediend.aantal == 0 }

    public mutating func add(_ line: BeoordeeldePrestatie) {
        let amount = line.prestatie.ingediendBedrag.signed
        if line.oordeel.isGeaccepteerd { toegekend.add(amount) } else { afgewezen.add(amount) }
        if let found = line.zonderZorg { zonderZorgPerAfloop[found.afloop, default: Tally()].add(found.bedrag) }
    }

    public mutating func add(_ other: Geldtotalen) {
        toegekend.add(other.toegekend)
        afgewezen.add(other.afgewezen)
        for (afloop, tally) in other.zonderZorgPerAfloop { zonderZorgPerAfloop[afloop, default: Tally()].add(tally) }
    }
}
