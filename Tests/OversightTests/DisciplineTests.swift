import Oversight
import Testing

@Suite("Discipline of aanbieders")
struct DisciplineTests {
    private static func starts(_ late: Int, of all: Int) -> Discipline {
        var discipline = Discipline()
        discipline.starts = all
        discipline.startsTeLaat = late
        return discipline
    }

    @Test("A share in tenths of a percent, rounded half up")
    func shares() {
        #expect(Share(1, of: 8)?.perMille == 125)
        #expect(Share(1, of: 3)?.perMille == 333)
        #expect(Share(2, of: 3)?.perMille == 667)
        #expect(Share(1, of: 2_000)?.perMille == 1)
        #expect(Share(0, of: 7)?.perMille == 0)
        #expect(Share(0, of: 0) == nil)
    }

    @Test("The median passes over who could not be measured")
    func median() {
        let measure = DisciplineMeasure.startsTeLaat
        let odd = [Self.starts(1, of: 10), Self.starts(0, of: 0), Self.starts(9, of: 10), Self.starts(3, of: 10)]
        #expect(measure.median(of: odd) == 300)
        // 100, 300, 305 and 900 tenths: the middle two are 300 and 305.
        #expect(measure.median(of: odd + [Self.starts(61, of: 200)]) == 303)
        #expect(measure.median(of: [Self.starts(0, of: 0)]) == nil)
    }

    @Test("Each measure divides what it counts by what it is a share of")
    func measures() {
        var discipline = Discipline()
        (discipline.clienten, discipline.pauzes) = (40, 5)
        (discipline.gedeclareerd, discipline.zonderStart) = (50, 1)
        (discipline.stops, discipline.stopsTeLaat) = (4, 3)
        (discipline.regels, discipline.regelsTeLaat) = (1_000, 4)
        #expect(DisciplineMeasure.pauzes.share(discipline)?.perMille == 125)
        #expect(DisciplineMeasure.zonderStart.share(discipline)?.perMille == 20)
        #expect(DisciplineMeasure.stopsTeLaat.share(discipline)?.perMille == 750)
        #expect(DisciplineMeasure.regelsTeLaat.share(discipline)?.perMille == 4)
        #expect(DisciplineMeasure.startsTeLaat.share(discipline) == nil)
    }
}
