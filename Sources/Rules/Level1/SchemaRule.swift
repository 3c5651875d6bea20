import IWmo

extension Rule {
    /// A rule of the standard that the schema of the message checks.
    ///
    /// It has no return code, because a message that is not valid is not answered. A finding names the schema (`XSD`)
    /// instead of the id: a schema does not know which rule a restriction comes from.
    init(
        level1 id: String, in messages: [BerichtType], of subject: String, title: Tekst, condition: Tekst,
        explanation: Tekst
    ) {
        self.init(
            id: id, level: 1, messages: messages.sorted { $0.rawValue < $1.rawValue }, subject: subject, title: title,
            condition: condition,
            explanation: explanation, retourcode: nil, source: "iWmo 3.2 rule \(id), in the schema of the message")
    }
}

extension RuleExample {
    /// A valid message, but for one element with a text that the schema refuses.
    static func breaks(
        nl: String, en: String, in bericht: BerichtType, at path: String, text: String
    ) -> RuleExample {
        RuleExample(.breaks, nl: nl, en: en, proof: .element(bericht, path: path, text: text))
    }

    /// A valid message in which one element has a text that the schema just accepts.
    static func nearMiss(
        nl: String, en: String, in bericht: BerichtType, at path: String, text: String
    ) -> RuleExample {
        RuleExample(.nearMiss, nl: nl, en: en, proof: .element(bericht, path: path, text: text))
    }
}

/// Messages that share a rule of level 1.
extension [BerichtType] {
    /// Messages with a header of their own.
    static let metEigenHeader: Self = [.wmo301, .wmo305, .wmo307, .wmo315, .wmo317, .wmo319, .wmo323, .wmo325]
    /// Messages that repeat the header of the message they answer.
    static let metHerhaaldeHeader: Self = [.wmo302, .wmo306, .wmo308, .wmo316, .wmo318, .wmo320]
    /// Messages with the Bsn of a client and what that client gets.
    static let metClient: Self = [.wmo301, .wmo305, .wmo307, .wmo315, .wmo317, .wmo323, .wmo325]
    /// Messages with prestaties.
    static let metPrestaties: Self = [.wmo323, .wmo325]
}

/// Where the elements stand that examples of level 1 change.
enum ElementPath {
    static let header = "/Bericht/Header[1]"
    static let client = "/Bericht/Client[1]"
    static let contact = client + "/Contactgegevens[1]/Contact[1]"
    static let adres = contact + "/Adres[1]"
    static let relatie = client + "/Relaties[1]/Relatie[1]"
    static let toegewezenProduct = client + "/ToegewezenProducten[1]/ToegewezenProduct[1]"
    static let startProduct = client + "/StartProducten[1]/StartProduct[1]"
    static let declaratie = "/Bericht/Declaratie[1]"
    static let verwijzer = client + "/AangevraagdeProducten[1]/AangevraagdProduct[2]/Verwijzer[1]"
    static let prestatie = declaratie + "/Clienten[1]/Client[1]/Prestaties[1]/Prestatie[1]"
}
