import CareTimeline
import IWmo

/// A set of news about one toewijzing, and every way in which it can arrive over some nights.
///
/// Each way gets a client, a toewijzing and a declaration of its own, so that all of them fit in one store.
struct NewsOrder {
    struct Item: Sendable {
        var name: String
        /// Items that must have been processed before; in one night that depends on the order of work.
        var after: [String] = []
        /// Items that must have come in an earlier night.
        var nightAfter: [String] = []
        var message: @Sendable (Dossier) -> Message

        init(
            _ name: String, after: [String] = [], nightAfter: [String] = [],
            message: @escaping @Sendable (Dossier) -> Message
        ) {
            self.name = name
            self.after = after
            self.nightAfter = nightAfter
            self.message = message
        }
    }

    /// One way of arriving.
    struct Dossier {
        var index: Int
        var bsn: String

        var nummer: Int { 100_000 + index }
        func id(_ name: String) -> String { "\(name)\(index)" }
    }

    /// In an order in which the standard allows them, and with a dagtekening that agrees with it.
    var items: [Item]
    var nights: Int

    /// The night (from 0) of each item, once for every way that the standard allows.
    var ways: [[Int]] {
        var ways: [[Int]] = [[]]
        for item in items {
            ways = ways.flatMap { way in
                let known = Dictionary(uniqueKeysWithValues: zip(items.map(\.name), way))
                let earliest =
                    item.after.compactMap { known[$0] } + item.nightAfter.compactMap { known[$0].map { $0 + 1 } }
                return (min(earliest.max() ?? 0, nights)..<nights).map { way + [$0] }
            }
        }
        return ways
    }

    /// The messages of each night, all ways together.
    func messages(for dossiers: [Dossier], _ ways: [[Int]]) -> [[Message]] {
        var result = [[Message]](repeating: [], count: nights)
        for (dossier, way) in zip(dossiers, ways) {
            for (item, night) in zip(items, way) { result[night].append(item.message(dossier)) }
        }
        return result
    }

    static func dossiers(_ count: Int) -> [Dossier] {
        var dossiers: [Dossier] = []
        var number = 999_300_000
        while dossiers.count < count {
            if Elfproef.passes(String(number)) {
                dossiers.append(Dossier(index: dossiers.count, bsn: String(number)))
            }
            number += 1
        }
        return dossiers
    }
}

// MARK: - Messages of a dossier: 10 hours a month of 10.00 euro

extension NewsOrder.Dossier {
    private static let product = April.product

    func toewijzing(_ name: String, _ dagtekening: String, tot einddatum: String = "2023-12-31") -> Message {
        Sample.toewijzing(
            id(name), dagtekening: dagtekening, bsn: bsn,
            Sample.toegewezen(
                nummer, Self.product, besloten: dagtekening, "2023-01-01", einddatum,
                Omvang(volume: 10, eenheid: .uur, frequentie: .perMaand)))
    }

    func start(_ name: String, _ dagtekening: String, _ day: String, _ status: StatusAanlevering = .eerste) -> Message {
        Sample.start(
            id(name), dagtekening: dagtekening, bsn: bsn, Sample.startProduct(nummer, Self.product, day, status))
    }

    func stop(
        _ name: String, _ dagtekening: String, of begin: String, reden: String, _ last: String,
        _ status: StatusAanlevering = .eerste
    ) -> Message {
        Sample.stop(
            id(name), dagtekening: dagtekening, bsn: bsn,
            Sample.stopProduct(nummer, Self.product, begin, reden: reden, last, status))
    }

    /// 8 hours in each of the months.
    func declaratie(_ name: String, _ dagtekening: String, _ months: Int...) -> Message {
        Sample.declaratie(
            id(name), dagtekening: dagtekening, maand: "2023-05", [(bsn, months.map { line($0) })])
    }

    func credit(_ name: String, _ dagtekening: String, of month: Int) -> Message {
        var credit = line(month)
        credit.vorigReferentieNummer = credit.referentieNummer
        credit.referentieNummer = id("C\(month)-")
        credit.ingediendBedrag.debetCredit = .credit
        return Sample.declaratie(id(name), dagtekening: dagtekening, maand: "2023-05", [(bsn, [credit])])
    }

    func reference(_ month: Int) -> String { id("R\(month)-") }

    private func line(_ month: Int) -> Prestatie {
        let days = Month(iso: "2023-0\(month)")!.days
        return Sample.prestatie(
            reference(month), nummer, Self.product, days.first.description, days.last.description, 8, .uur,
            tarief: 1000)
    }
}
