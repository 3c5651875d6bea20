import Testing

extension GoldenRegion {
    /// The job after both of its nights.
    static func jobAfterTwoNights() throws -> Job {
        let job = try GoldenRegion.job()
        try job.run(inbox: "nacht-1", outcome: "uit-1", date: "2026-02-03")
        try job.run(inbox: "nacht-2", outcome: "uit-2", date: "2026-03-03")
        return job
    }
}

extension Job {
    /// What `report` makes of the store, in a folder of the job.
    func report(into name: String, _ arguments: String...) throws -> FileTree {
        let ended = try Program.run(reportArguments(into: name) + arguments)
        #expect(ended.code == 0, "\(ended.errors)")
        return try FileTree(folder.at(name))
    }

    func reportArguments(into name: String) -> [String] {
        ["report", "--store", store, "--output", folder.at(name), "--config", folder.at("pauzewacht.yaml")]
    }
}
