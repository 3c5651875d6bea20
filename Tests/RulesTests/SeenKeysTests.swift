import CareTimeline
import IWmo
import Testing

@testable import Rules

struct SeenKeysTests {
    @Test("says of every text whether it was there before, over many times its first size")
    func likeASet() {
        var keys = SeenKeys()
        var set: Set<ExactText> = []
        for number in 0..<5_000 {
            // Every text twice, some of them equal but for their form.
            let letter = number % 7 == 0 ? "e\u{301}" : number % 7 == 1 ? "é" : ""
            let text = "\(letter)\(number / 14)"
            #expect(keys.contains(text) == set.contains(ExactText(text)))
            let (isNew, isNewInSet) = (keys.insert(text), set.insert(ExactText(text)).inserted)
            #expect(isNew == isNewInSet)
        }
        #expect(!keys.contains(""))
        let (first, second) = (keys.insert(""), keys.insert(""))
        #expect(first && !second)
    }

    @Test("debet lines differ in toewijzing, begin, end, category or code")
    func debetLines() {
        var keys = SeenKeys()
        var prestatie = Level2Samples.declaratie.clienten[0].prestaties[0]
        func expect(_ isNew: Bool, sourceLocation: SourceLocation = #_sourceLocation) {
            let inserted = keys.insert(debet: prestatie)
            #expect(inserted == isNew, sourceLocation: sourceLocation)
        }
        expect(true)
        expect(false)
        prestatie.toewijzingNummer += 1
        expect(true)
        prestatie.productPeriode.einddatum = prestatie.productPeriode.einddatum.advanced(by: -1)
        expect(true)
        prestatie.productPeriode.begindatum = prestatie.productPeriode.begindatum.advanced(by: 1)
        expect(true)
        // The same letters, divided in another way.
        (prestatie.productCategorie, prestatie.productCode) = ("02", "A03")
        expect(true)
        (prestatie.productCategorie, prestatie.productCode) = ("02A", "03")
        expect(true)
        expect(false)
    }
}
