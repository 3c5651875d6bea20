import CareTimeline
import IWmo
import Testing

/// TR378: a code counts while it exists, or when the toewijzing began while it did.
struct GemeentenTests {
    @Test func dissolvedGemeentenCountForOldToewijzingen() throws {
        let (before, after) = (try #require(Day(iso: "2021-12-31")), try #require(Day(iso: "2022-01-01")))
        // Beemster (0370) went into Purmerend on 1 January 2022.
        #expect(Gemeenten.isBruikbaar("0370", voor: { [before] }))
        #expect(Gemeenten.isBruikbaar("0370", voor: { [after, before] }))
        #expect(!Gemeenten.isBruikbaar("0370", voor: { [after] }))
        #expect(!Gemeenten.isBruikbaar("0370", voor: { [] }))
        #expect(Gemeenten.isBruikbaar("0439", voor: { [] }))
        #expect(!Gemeenten.isBruikbaar("9999", voor: { [before] }))
    }

    @Test func theListIsComplete() {
        #expect(Gemeenten.namen.count == 360)
        #expect(Gemeenten.namen["0370"] == "Beemster")
        #expect(Gemeenten.namen["0479"] == "Zaanstad")
        #expect(Gemeenten.namen.keys.allSatisfy { $0.count == 4 })
    }

    @Test(arguments: [("999900006", true), ("999996770", true), ("999900007", false), ("99990000", false), ("", false)])
    func elfproef(bsn: String, passes: Bool) {
        #expect(Elfproef.passes(bsn) == passes)
    }
}
