import CareTimeline
import IWmo
import Reports
import Rules
import Store

extension LineExplanation {
    /// The explanation for people. `partners` gives the names of gemeente and aanbieder.
    public func document(_ language: Language, partners: PartnerNames) -> ExplanationDocument {
        ExplanationWriter(explanation: self, language: language, partners: partners).document
    }
}

/// Names of gemeenten and aanbieders by their codes.
public struct PartnerNames: Sendable {
    public var gemeenten: [String: String]
    public var aanbieders: [String: String]

    public init(gemeenten: [String: String] = [:], aanbieders: [String: String] = [:]) {
        self.gemeenten = gemeenten
        self.aanbieders = aanbieders
    }

    func gemeente(_ code: String) -> String { gemeenten[code].map { "\(code) \($0)" } ?? code }
    func aanbieder(_ code: String) -> String { aanbieders[code].map { "\(code) \($0)" } ?? code }
}

/// Puts an explanation into words of one language.
struct ExplanationWriter {
    typealias Block = ExplanationDocument.Block
    typealias Section = ExplanationDocument.Section

    let explanation: LineExplanation
    let language: Language
    let partners: PartnerNames

    var line: StoredLine { explanation.line }

    func say(_ nl: String, _ en: String) -> String { language == .nl ? nl : en }
    func euro(_ cents: Int) -> String { NumberText.euro(cents: cents, language) }
    func date(_ day: Day) -> String { DateText.long(day, language) }

    var document: ExplanationDocument {
        ExplanationDocument(
            title: say(
                "Regel \(line.prestatie.referentieNummer): \(verdictWord)",
                "Line \(line.prestatie.referentieNummer): \(verdictWord)"),
            sections: [
                outcome, declared, toewijzing, delivery, rules, earlierLines, later,
            ].filter { !$0.blocks.isEmpty })
    }

    // MARK: Outcome

    private var verdictWord: String { line.oordeel.woord[language] }

    private var outcome: Section {
        var blocks: [Block] = [.paragraph(outcomeText)]
        for evaluation in explanation.deciding {
            let figures = evaluation.figures.map { " " + $0[language] } ?? ""
            blocks.append(.item("\(evaluation.rule.id): \(evaluation.rule.condition[language])\(figures)"))
        }
        if let uitzondering = line.uitzondering {
            blocks.append(.paragraph(acceptance(uitzondering)))
        } else if let evaluation = explanation.deciding.first(where: { $0.policy != nil }) {
            blocks += policy(of: evaluation)
        } else if let start = explanation.administrativeStart,
            let evaluation = explanation.evaluations.first(where: { $0.rule.id == ZorggatRegel.geenStart.rawValue })
        {
            blocks.append(
                .paragraph(
                    say(
                        "Niemand heeft een start gemeld; de gemeente rekent met een start op \(date(start)).",
                        "Nobody reported a start; the gemeente counts with a start on \(date(start)).")))
            blocks += policy(of: evaluation)
        }
        blocks.append(.paragraph(reproduction))
        return Section(say("Uitkomst", "Outcome"), blocks)
    }

    private var outcomeText: String {
        let bedrag = euro(line.prestatie.ingediendBedrag.bedrag)
        switch line.oordeel {
        case .afgewezen:
            let codes = line.retourcodes.joined(separator: ", ")
            return say(
                "De regel van \(bedrag) is afgewezen met retourcode \(codes). Dit besliste:",
                "The line of \(bedrag) was rejected with return code \(codes). This decided it:")
        case .betwist:
            let flagged = euro(line.zorggat?.gevlagdBedrag ?? 0)
            return say(
                "De regel van \(bedrag) is toegekend aan de aanbieder, en voor \(flagged) betwist. Dit is de bevinding:",
                "The line of \(bedrag) was granted to the aanbieder, and \(flagged) of it is disputed. This is the finding:"
            )
        case .toegekend where line.uitzondering != nil:
            return say(
                "De regel van \(bedrag) is toegekend. Deze bevinding is geaccepteerd en telt niet mee:",
                "The line of \(bedrag) was granted. This finding was accepted and does not count:")
        case .toegekend where line.zorggat != nil:
            return say(
                "De regel van \(bedrag) is toegekend, met een opmerking:",
                "The line of \(bedrag) was granted, with a remark:")
        case .toegekend:
            return say(
                "De regel van \(bedrag) is toegekend: geen enkele regel is gebroken.",
                "The line of \(bedrag) was granted: no rule was broken.")
        }
    }

    func acceptance(_ uitzondering: Uitzondering) -> String {
        let until = date(uitzondering.geldigTot)
        return say(
            "Geaccepteerd door \(uitzondering.door), tot en met \(until): \(uitzondering.reden)",
            "Accepted by \(uitzondering.door), until \(until): \(uitzondering.reden)")
    }

    private func policy(of evaluation: RuleEvaluation) -> [Block] {
        guard let policy = evaluation.policy, let regel = ZorggatRegel(rawValue: evaluation.rule.id) else { return [] }
        return [.paragraph(policy[language] + " " + text(of: explanation.policyOrigin(regel)))]
    }

    private func text(of origin: LineExplanation.PolicyOrigin) -> String {
        switch origin {
        case .gemeente:
            say(
                "Deze keuze staat in pauzewacht.yaml bij gemeente \(line.gemeente).",
                "This choice stands in pauzewacht.yaml at gemeente \(line.gemeente).")
        case .standaard:
            say(
                "Deze keuze staat in pauzewacht.yaml onder standaard.",
                "This choice stands in pauzewacht.yaml under standaard.")
        case .builtIn:
            say(
                "De configuratie zegt hier niets over; dit is de keuze van het programma zelf.",
                "The configuration says nothing about this; it is the program's own choice.")
        }
    }

    private var reproduction: String {
        switch explanation.reproduction {
        case .same:
            return say(
                "Deze uitleg is opnieuw berekend uit wat bij de beoordeling bekend was; de uitkomst is dezelfde.",
                "This explanation was computed again from what was known at the time; the outcome is the same.")
        case .differs(let oordeel, let regels, let zorggat):
            let ids = (regels + [zorggat?.rawValue].compactMap { $0 }).joined(separator: ", ")
            return say(
                "Let op: deze versie van het programma komt op een andere uitkomst: \(oordeel.woord.nl) (\(ids)). "
                    + "De uitkomst van toen blijft staan, want zij is zo aan de aanbieder verstuurd.",
                "Note: this version of the program arrives at another outcome: \(oordeel.woord.en) (\(ids)). "
                    + "The outcome of then stands, for it was sent to the aanbieder like that.")
        case .withoutConfiguration:
            return say(
                "Let op: van deze regel is de configuratie van toen niet bewaard (versie \(explanation.historic.programVersion)); "
                    + "beleid, contracten en productlijst kunnen toen anders zijn geweest dan hieronder staat.",
                "Note: the configuration of then was not kept for this line (version \(explanation.historic.programVersion)); "
                    + "policy, contracts and product list may have been other than below.")
        case .unreadableConfiguration:
            return say(
                "Let op: de bewaarde configuratie van toen is met deze versie niet te lezen; de cijfers hieronder zijn zonder.",
                "Note: the kept configuration of then cannot be read by this version; the figures below are without it."
            )
        }
    }

    // MARK: The line

    private var declared: Section {
        let prestatie = line.prestatie
        var volume = prestatie.eenheid.tekst(prestatie.geleverdVolume, language)
        if let tarief = prestatie.productTarief { volume += " x \(euro(tarief))" }
        var blocks: [Block] = [
            .fact(say("Gemeente", "Gemeente"), partners.gemeente(line.gemeente)),
            .fact(say("Aanbieder", "Aanbieder"), partners.aanbieder(line.aanbieder)),
        ]
        if let client = explanation.client { blocks.append(.fact(say("Client", "Client"), client)) }
        blocks += [
            .fact(
                say("Declaratie", "Declaration"),
                say(
                    "\(line.declaratieNummer) over \(line.declaratieMaand)",
                    "\(line.declaratieNummer) for \(line.declaratieMaand)")),
            .fact(say("Bericht", "Message"), source(explanation.historic.source)),
            .fact(say("Toewijzing", "Toewijzing"), String(prestatie.toewijzingNummer)),
            .fact(say("Product", "Product"), "\(prestatie.productCategorie) \(prestatie.productCode)"),
            .fact(say("Periode", "Period"), DateText.period(prestatie.productPeriode, language)),
            .fact(say("Volume", "Volume"), volume),
            .fact(
                say("Bedrag", "Amount"),
                euro(prestatie.ingediendBedrag.bedrag) + (prestatie.isCredit ? " " + say("credit", "credit") : "")),
        ]
        if let vorig = prestatie.vorigReferentieNummer {
            blocks.append(.fact(say("Crediteert regel", "Credits line"), vorig))
        }
        return Section(say("Wat is gedeclareerd", "What was declared"), blocks)
    }

    // MARK: Sources

    /// `WMO307 1234 van 3 mei 2026, verwerkt op 4 mei 2026`
    func source(_ source: MessageSource) -> String {
        say(
            "\(source.bericht.rawValue) \(source.identificatie) van \(date(source.dagtekening)), "
                + "verwerkt op \(date(source.verwerkt))",
            "\(source.bericht.rawValue) \(source.identificatie) of \(date(source.dagtekening)), "
                + "processed on \(date(source.verwerkt))")
    }
}
