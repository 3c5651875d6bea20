import Testing

@testable import Reports

struct PercentsTests {
    @Test(arguments: [
        // 83.7, 9.6 and 6.7: rounded one by one they would be 101.
        ([5_679_840, 653_170, 451_700], [84, 9, 7]),
        ([6_711_016, 126_240, 262_800], [94, 2, 4]), ([1, 1, 1], [34, 33, 33]), ([0, 0, 0], [0, 0, 0]),
        ([1000, 0, 0], [100, 0, 0]), ([999_999, 1, 0], [100, 0, 0]),
    ])
    func addUpToHundred(parts: [Int], percents: [Int]) {
        #expect(Percents.whole(parts) == percents)
    }
}
