import IWmo
import Testing

@testable import Messages

/// Faults that the project's own schemas cannot cause, but those of a user may.
@Suite("Words for faults")
struct SchemaFaultTextTests {
    private func texts(
        _ faults: [SchemaFault], _ element: ElementName = .geleverdVolume, value: String = "12",
        attributes: [String]? = nil
    ) -> [String] {
        SchemaFaultText(
            name: element.rawValue, element: element, parent: "Prestatie", value: value, attributes: attributes
        ).texts(for: faults).map(\.nl)
    }

    @Test("Bounds below, unknown codes, a root that the schema does not declare")
    func rareFaults() {
        #expect(
            texts([.tooShort(minimum: "3")], .productCode) == [
                "ProductCode moet ten minste 3 tekens lang zijn; gevonden: 2 tekens."
            ])
        #expect(
            texts([.tooSmall(minimum: "20")]) == ["GeleverdVolume mag niet kleiner zijn dan 20; gevonden: '12'."])
        #expect(
            texts([.other(code: 1_899)]) == ["GeleverdVolume voldoet niet aan het schema (libxml2-code 1899)."])
        #expect(texts([.unknownRoot], .bericht) == ["Element Bericht is geen begin van een bericht."])
        #expect(texts([.missingElement(expected: [])]) == ["In GeleverdVolume ontbreekt een element."])
        #expect(
            texts([.pattern("[A-F]+x")], .identificatie) == [
                "Identificatie moet zijn: een waarde volgens het patroon [A-F]+x; gevonden: '12'."
            ])
    }

    @Test("Several reasons against one value become one sentence, the clearest")
    func oneSentence() {
        let reasons: [SchemaFault] = [.type, .pattern("[0-9]{4}"), .tooLong(maximum: "1")]
        #expect(
            texts(reasons, .ontvanger) == ["Ontvanger mag hoogstens 1 teken lang zijn; gevonden: 2 tekens."])
        #expect(texts(reasons.dropLast(), .ontvanger) == ["Ontvanger moet zijn: 4 cijfers; gevonden: '12'."])
        #expect(texts(reasons, .ontvanger, value: "") == ["Ontvanger is leeg; vul een waarde in."])
    }

    @Test("A long value is cut, control characters are not shown")
    func shownValues() {
        #expect(shownText(String(repeating: "x", count: 41), limit: 40) == String(repeating: "x", count: 40) + "…")
        #expect(shownText("a\u{7}b\nc\u{202E}d", limit: 40) == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d")
        #expect(shownText("12345678", limit: 40) == "12345678")
        #expect(shownText("a123.456-789b1", limit: 40) == "a###.###-###b#")
        #expect(!mayHoldBSN("2023-04-01"))
        #expect(mayHoldBSN("999 999 990"))
    }
}
