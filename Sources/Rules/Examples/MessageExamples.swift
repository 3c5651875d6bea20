import CareTimeline
import IWmo

/// A message of the day of the check.
extension HeaderFacts: ExampleFacts {
    static let example = HeaderFacts(
        dagtekening: .of(2023, 5, 3), peildatum: .of(2023, 5, 3), isIdentificatieGebruikt: false,
        isGemeenteBekend: true)

    var brokenRules: Set<String> { Set(HeaderJudge.broken(by: self).regels) }
}

/// The declaration of April 2023; that of March was processed.
extension DeclaratieFacts: ExampleFacts {
    static let example = DeclaratieFacts(
        maand: Month(year: 2023, month: 4), isNummerGebruikt: false, laatsteMaand: Month(year: 2023, month: 3))

    var brokenRules: Set<String> { Set(DeclaratieJudge.broken(by: self).regels) }
}

/// The toewijzing of the examples, sent a second time.
extension ToewijzingVersieFacts: ExampleFacts {
    static let example = ToewijzingVersieFacts(
        product: ToegewezenProduct(
            toewijzingNummer: ExampleCase.nummer, product: ExampleCase.product, toewijzingsdatum: .of(2022, 12, 20),
            toewijzingstijd: Tijd(seconds: 36_000), ingangsdatum: .of(2023, 1, 1), einddatum: .of(2023, 12, 31),
            omvang: ExampleCase.omvang), bsn: ExampleCase.bsn, aanbieder: ExampleCase.aanbieder,
        bekend: ExampleCase.toewijzing, heeftGeaccepteerdePrestaties: false, staatInProductlijst: true)

    var brokenRules: Set<String> { Set(ToewijzingVersieJudge.broken(by: self).regels) }
}
