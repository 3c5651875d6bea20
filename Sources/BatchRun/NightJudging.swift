import Store

/// Takes the messages of a night in their order. Every message is committed wholly or not at all.
struct NightJudging {
    let context: JudgingContext
    /// With more than one, declarations are judged on another thread than the one that stores them.
    let workers: Int
    let progress: @Sendable (RunProgress) -> Void

    /// Small messages share a transaction, because each commit waits for the disk and writes every page it touched.
    private static let messagesPerTransaction = 2000

    func judge(_ night: NightIntake) throws {
        var done = 0
        let total = night.count
        func inTransactions<Message>(_ messages: [Message], _ size: Int, _ process: (Message) throws -> Void) throws {
            for first in stride(from: 0, to: messages.count, by: size) {
                let batch = messages[first..<min(first + size, messages.count)]
                try context.transaction { try batch.forEach(process) }
                done += batch.count
                progress(.judging(done: done, total: total))
            }
        }
        let toewijzingen = ToewijzingProcessor(context: context)
        let verzoeken = VerzoekProcessor(context: context)
        let antwoorden = AntwoordProcessor(context: context)
        let verkeer = OrderOfWork.toewijzingsverkeer(night.toewijzingsverkeer, gevraagd: night.gevraagd)
        try inTransactions(verkeer, Self.messagesPerTransaction) { message in
            switch message {
            case .toewijzing(let message): try toewijzingen.process(message)
            case .verzoek(let message): try verzoeken.process(message)
            case .antwoord(let message): try antwoorden.process(message)
            }
        }
        let regie = RegieProcessor(context: context)
        try inTransactions(OrderOfWork.regieberichten(night.regieberichten), Self.messagesPerTransaction) {
            try regie.process($0)
        }
        try DeclaratieStroom(context: context, workers: workers).take(OrderOfWork.declaraties(night.declaraties)) {
            done += 1
            progress(.judging(done: done, total: total))
        }
        try inTransactions(OrderOfWork.retouren(night.retouren), Self.messagesPerTransaction) {
            _ = try context.storeRegistered($0)
        }
    }
}
