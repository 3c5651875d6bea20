import CareTimeline
import IWmo

/// A class of a regiebericht that examples are made of.
protocol ExampleRegieKlasse: RegieKlasse {
    static var exampleFacts: RegieFacts<Self> { get }
    static func broken(by facts: RegieFacts<Self>) -> [BrokenRule]
}

extension RegieFacts: ExampleFacts where Klasse: ExampleRegieKlasse {
    static var example: RegieFacts<Klasse> { Klasse.exampleFacts }
    var brokenRules: Set<String> { Set(Klasse.broken(by: self).regels) }
}

/// The first start on the toewijzing, on 3 April 2023.
extension StartProduct: ExampleRegieKlasse {
    static let exampleFacts = StartFacts(
        product: StartProduct(
            toewijzingNummer: ExampleCase.nummer, product: ExampleCase.product, begindatum: .of(2023, 4, 3),
            statusAanlevering: .eerste), bsn: ExampleCase.bsn, aanbieder: ExampleCase.aanbieder,
        toewijzing: ExampleCase.toewijzing, levering: Leveringsstand(), staatInProductlijst: true)

    static func broken(by facts: StartFacts) -> [BrokenRule] { StartJudge.broken(by: facts) }
}

/// A definitive stop on 12 April 2023 of the delivery that began on 3 April.
extension StopProduct: ExampleRegieKlasse {
    static let exampleFacts = StopFacts(
        product: StopProduct(
            toewijzingNummer: ExampleCase.nummer, product: ExampleCase.product, begindatum: .of(2023, 4, 3),
            redenBeeindiging: "19", einddatum: .of(2023, 4, 12), statusAanlevering: .eerste), bsn: ExampleCase.bsn,
        aanbieder: ExampleCase.aanbieder, toewijzing: ExampleCase.toewijzing,
        levering: Leveringsstand(starts: [ExampleCase.start(.of(2023, 4, 3))]), staatInProductlijst: true)

    static func broken(by facts: StopFacts) -> [BrokenRule] { StopJudge.broken(by: facts) }
}
