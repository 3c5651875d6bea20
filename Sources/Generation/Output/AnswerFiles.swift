/// The two lists of expected outcomes.
struct AnswerFiles {
    private let oneRun: DataFile
    private let perNight: [DataFile]
    private let nights: [String]
    private let folder: DataFolder

    /// - Parameter nights: the day of each night.
    init(_ folder: DataFolder, nights: [String]) throws(GenerationError) {
        self.folder = folder
        self.nights = nights
        oneRun = try DataFile(folder.at("antwoorden.ndjson"))
        // Relations come one by one and nights belong together: each night waits in a file of its own.
        var files: [DataFile] = []
        for night in nights { files.append(try DataFile(folder.at(".antwoorden-\(night).ndjson"))) }
        perNight = files
    }

    func append(_ lines: [ExpectedLine]) throws(GenerationError) {
        for line in lines { try oneRun.append(line.json()) }
    }

    func append(_ lines: [ExpectedLine], night: Int) throws(GenerationError) {
        for line in lines { try perNight[night].append(line.json(nacht: nights[night])) }
    }

    func finish() throws(GenerationError) {
        try oneRun.flush()
        let all = try DataFile(folder.at("antwoorden-per-nacht.ndjson"))
        for night in perNight { try all.take(night) }
        try all.flush()
    }
}
