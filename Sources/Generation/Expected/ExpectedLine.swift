/// What the program should say about one declaration line.
struct ExpectedLine {
    var gemeente: String
    var aanbieder: String
    var declaratieNummer: String
    var referentieNummer: String
    var oordeel: String
    var retourcodes: [String]
    var regels: [String]
    /// Id of the care-gap rule.
    var zorggat: String?
    /// Eurocents.
    var gevlagdBedrag: Int
    /// A debit line of which the period holds a day without care, whatever the gemeente does with that.
    var touchesGap: Bool

    /// One line of JSON; every text in it is made of letters, digits and hyphens.
    func json(nacht: String? = nil) -> String {
        func list(_ texts: [String]) -> String { "[" + texts.map { "\"\($0)\"" }.joined(separator: ",") + "]" }
        let night = nacht.map { "\"nacht\":\"\($0)\"," } ?? ""
        return "{\(night)\"gemeente\":\"\(gemeente)\",\"aanbieder\":\"\(aanbieder)\","
            + "\"declaratieNummer\":\"\(declaratieNummer)\",\"referentieNummer\":\"\(referentieNummer)\","
            + "\"oordeel\":\"\(oordeel)\",\"retourcodes\":\(list(retourcodes)),\"regels\":\(list(regels)),"
            + "\"zorggat\":\(zorggat.map { "\"\($0)\"" } ?? "null"),\"gevlagdBedrag\":\(gevlagdBedrag)}\n"
    }
}
