import CareTimeline
import IWmo
import Messages

/// A client whose care is over, beside two who go on, with one aanbieder and in the same declarations.
///
/// The toewijzing of the first ran to the end of March 2025; the aanbieder declared January to March and May of that
/// year, so that nothing about her is open on 1 May and nothing is left to declare.
struct PurgeRegion {
    /// The number of the client is in no other test.
    static let gone = TestBSN.all[340]
    static let stays = TestBSN.all[341]
    static let new = TestBSN.all[342]
    static let before = "2025-05-01"

    static let noord = Relation(gemeente: "0479", aanbieder: "65656055")
    static let over = Assignment(
        7001, "02", "02A03", from: "2025-01-01", to: "2026-12-31", 3, .uur, .perWeek, tarief: 5870,
        toewijzingsdatum: "2024-12-15")
    static let running = Assignment(
        7002, "02", "02A03", from: "2025-01-01", to: "2026-12-31", 3, .uur, .perWeek, tarief: 5870,
        toewijzingsdatum: "2024-12-15")
    static let later = Assignment(
        7003, "02", "02A03", from: "2025-07-01", to: "2026-12-31", 3, .uur, .perWeek, tarief: 5870,
        toewijzingsdatum: "2025-06-15")

    /// What the sender writes into names and numbers; empty, or a BSN.
    var planted = ""

    /// Everything up to and with May.
    var firstNight: [String: [UInt8]] {
        let (gone, stays, noord) = (Self.gone, Self.stays, Self.noord)
        let (over, running) = (Self.over, Self.running)
        var remarked = over.toegewezen()
        remarked.commentaar = "Over \(planted)."
        return [
            "301-\(planted).xml": noord.toewijzing(
                "T\(planted)", "2024-12-20", bsn: gone, [remarked]),
            "301-b.xml": noord.toewijzing("TB", "2024-12-20", bsn: stays, [running.toegewezen()]),
            "305-\(planted).xml": noord.start("S\(planted)", "2025-01-08", bsn: gone, [over.start("2025-01-01")]),
            "305-b.xml": noord.start("SB", "2025-01-08", bsn: stays, [running.start("2025-01-01")]),
            // There is a start already: refused, and returned with the client as sent.
            "305-\(planted)-fout.xml": noord.start(
                "F\(planted)", "2025-01-20", bsn: gone, [over.start("2025-01-20")]),
            // Asked, and refused ten days later.
            "317-\(planted).xml": noord.wijziging(
                "V\(planted)", "2025-02-10", bsn: gone, referentie: "REF\(planted)", over.nummer, 4, per: "2025-04-01"),
            "319-\(planted).xml": noord.antwoord("N\(planted)", "2025-02-20", referentie: "REF\(planted)", "1"),
            "301-\(planted)-korter.xml": noord.toewijzing(
                "K\(planted)", "2025-03-10", bsn: gone,
                [over.toegewezen(einddatum: "2025-03-31", toewijzingsdatum: "2025-03-10")]),
            "307-\(planted).xml": noord.stop(
                "P\(planted)", "2025-04-02", bsn: gone, [over.stop("2025-01-01", "19", "2025-03-31")]),
            "323-01.xml": noord.declaratie(
                "D01", "2025-02-03", nummer: "DN01", over: "2025-01",
                [client(gone, over.line("RA01", "2025-01", 12)), client(stays, running.line("RB01", "2025-01", 12))]),
            // The line of January is undone and sent again.
            "323-02.xml": noord.declaratie(
                "D02", "2025-03-03", nummer: "DN02", over: "2025-02",
                [
                    client(
                        gone, over.line("RA01C", "2025-01", 12, crediting: "RA01"), over.line("RA01N", "2025-01", 9)),
                    client(stays, running.line("RB02", "2025-02", 12)),
                ]),
            "323-03.xml": noord.declaratie(
                "D03", "2025-04-02", nummer: "D\(planted)03", over: "2025-03",
                [
                    client(gone, over.line("RA\(planted)", "2025-03", 12)),
                    client(stays, running.line("RB03", "2025-03", 12)),
                ]),
            "323-05.xml": noord.declaratie(
                "D05", "2025-06-02", nummer: "DN05", over: "2025-05",
                [client(stays, running.line("RB05", "2025-05", 12))]),
        ]
    }

    /// What comes after the purge, about the others: everything that could lean on what went.
    var secondNight: [String: [UInt8]] {
        let (noord, running, later) = (Self.noord, Self.running, Self.later)
        return firstNight.merging([
            "nieuw-301.xml": noord.toewijzing("TC", "2025-06-20", bsn: Self.new, [later.toegewezen()]),
            "nieuw-305.xml": noord.start("SC", "2025-07-08", bsn: Self.new, [later.start("2025-07-01")]),
            // The identificatie was used for the start of the client who is gone: TR056.
            "nieuw-305-dubbel.xml": noord.start(
                "S\(planted)", "2025-07-09", bsn: Self.new, [later.start("2025-07-01")]),
            // Her request had this reference: TR347.
            "nieuw-317.xml": noord.wijziging(
                "VB", "2025-07-10", bsn: Self.stays, referentie: "REF\(planted)", running.nummer, 5, per: "2025-09-01"),
            // A pause of May that was told in July: the line of May is judged again.
            "laat-307.xml": noord.stop(
                "PB", "2025-07-12", bsn: Self.stays, [running.stop("2025-01-01", "20", "2025-05-11")]),
            "terug-305.xml": noord.start("SB2", "2025-07-12", bsn: Self.stays, [running.start("2025-06-01")]),
            // June was skipped: a signal. RA was a number of the client who is gone: TR314.
            "323-07.xml": noord.declaratie(
                "D07", "2025-08-02", nummer: "DN07", over: "2025-07",
                [
                    client(
                        Self.stays, running.line("RA\(planted)", "2025-07", 12), running.line("RB06", "2025-06", 12),
                        running.line("RB05C", "2025-05", 12, crediting: "RB05")),
                    client(Self.new, later.line("RC07", "2025-07", 12)),
                ]),
            // The number of the declaration was used: TR333.
            "323-weer.xml": noord.declaratie(
                "D08", "2025-08-03", nummer: "D\(planted)03", over: "2025-07",
                [client(Self.new, later.line("RC08", "2025-07", 1))]),
        ]) { first, _ in first }
    }

    func job() throws -> Job {
        let job = try Job()
        try job.fill(firstNight, into: "nacht-1")
        try job.fill(secondNight, into: "nacht-2")
        try job.run(inbox: "nacht-1", outcome: "uit-1", date: "2025-06-10")
        return job
    }
}
