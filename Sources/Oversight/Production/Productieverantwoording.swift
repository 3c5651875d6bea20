import CareTimeline

/// A gemeente, an aanbieder and a year of declaration months: what one statement is about.
public struct Productiejaar: Hashable, Comparable, Sendable {
    public var gemeente: String
    public var aanbieder: String
    /// The year of the declaratieperiode.
    public var jaar: Int

    public init(gemeente: String, aanbieder: String, jaar: Int) {
        self.gemeente = gemeente
        self.aanbieder = aanbieder
        self.jaar = jaar
    }

    public static func < (left: Productiejaar, right: Productiejaar) -> Bool {
        (left.gemeente, left.aanbieder, left.jaar) < (right.gemeente, right.aanbieder, right.jaar)
    }
}

/// What the answers on the declarations of a year granted, as the administration keeps it with each declaration.
public struct ToegekendInAntwoorden: Hashable, Sendable {
    public var jaar: Productiejaar
    public var declaraties: Int
    /// Eurocents: the sum of TotaalToegekendBedrag.
    public var bedrag: Int
    /// Eurocents that were granted on lines that were removed after the retention period, part of `bedrag`.
    public var opgeschoond: Tally

    public init(
        jaar: Productiejaar, declaraties: Int, bedrag: Int, opgeschoond: Tally = Tally()
    ) {
        self.jaar = jaar
        self.declaraties = declaraties
        self.bedrag = bedrag
        self.opgeschoond = opgeschoond
    }
}

/// The production statement: what an aanbieder declared to a gemeente in a year and what was granted of it, by product
/// and month, laid beside the answers that were sent.
public struct Productieverantwoording: Hashable, Sendable {
    public let jaar: Productiejaar
    /// Care of the year itself.
    public internal(set) var productie = Productieblok()
    /// Care of earlier years, declared or credited in this one.
    public internal(set) var correcties = Productieblok()
    /// Care of this year that was declared or credited in later years: it stands in their statements.
    public internal(set) var laterGedeclareerd = Productieblok()
    /// Lines that were not granted; in no total.
    public internal(set) var afgewezen = Tally()
    /// What the answers say.
    public let antwoorden: ToegekendInAntwoorden

    init(_ antwoorden: ToegekendInAntwoorden) {
        jaar = antwoorden.jaar
        self.antwoorden = antwoorden
    }

    /// The lines of this year: production and corrections.
    public var totaal: Productiebedragen {
        var sum = productie.totaal
        sum += correcties.totaal
        return sum
    }

    /// Eurocents by which the lines, those that were removed included, differ from the answers; 0 unless the
    /// administration contradicts itself.
    public var verschil: Int { totaal.netto.bedrag + antwoorden.opgeschoond.bedrag - antwoorden.bedrag }
}

/// Makes production statements from judged lines. Memory grows with the number of products and months, not with the
/// number of lines.
public struct ProductieverantwoordingOpbouw: Sendable {
    private var statements: [Productiejaar: Productieverantwoording]

    /// One statement for each year in which something was declared.
    public init(_ antwoorden: some Sequence<ToegekendInAntwoorden>) {
        statements = Dictionary(
            antwoorden.map { ($0.jaar, Productieverantwoording($0)) }, uniquingKeysWith: { first, _ in first })
    }

    public mutating func add(_ line: BeoordeeldePrestatie) {
        let declared = line.declaratieMaand.year
        let delivered = line.plaats.maand.year
        let jaar = Productiejaar(gemeente: line.gemeente, aanbieder: line.aanbieder, jaar: declared)
        guard line.oordeel.isGeaccepteerd else {
            statements[jaar]?.afgewezen.add(line.prestatie.ingediendBedrag.signed)
            return
        }
        guard delivered < declared else {
            statements[jaar]?.productie.add(line)
            return
        }
        statements[jaar]?.correcties.add(line)
        let yearOfCare = Productiejaar(gemeente: line.gemeente, aanbieder: line.aanbieder, jaar: delivered)
        statements[yearOfCare]?.laterGedeclareerd.add(line)
    }

    /// By gemeente, aanbieder and year.
    public var verantwoordingen: [Productieverantwoording] {
        statements.values.sorted { $0.jaar < $1.jaar }
    }
}
