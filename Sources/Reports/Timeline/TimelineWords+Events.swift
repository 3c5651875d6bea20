import CareTimeline
import IWmo
import Rules

extension TimelineWords {
    typealias Bron = ToewijzingTimeline.Bron

    /// `WMO307 P2 van 14 januari 2026, verwerkt op 3 februari 2026`
    func source(_ bron: Bron) -> String {
        say(
            "\(bron.bericht.rawValue) \(bron.identificatie) van \(date(bron.dagtekening)), "
                + "verwerkt op \(date(bron.verwerkt))",
            "\(bron.bericht.rawValue) \(bron.identificatie) of \(date(bron.dagtekening)), "
                + "processed on \(date(bron.verwerkt))")
    }

    func text(of version: ToewijzingTimeline.Versie) -> String {
        let end =
            version.einddatum.map { say("tot en met ", "to ") + date($0) } ?? say("zonder einddatum", "without end")
        var terms = "\(date(version.ingangsdatum)) \(end)"
        if let omvang = version.omvang {
            terms += ", \(omvang.eenheid.tekst(omvang.volume, language)) \(omvang.frequentie.woord[language])"
        }
        if let budget = version.budget { terms += say(", budget ", ", budget ") + euro(budget) }
        if version.isVervallen { terms += say(", vervallen", ", removed") }
        return say(
            "Besloten op \(date(version.toewijzingsdatum)): \(terms)",
            "Decided on \(date(version.toewijzingsdatum)): \(terms)") + " - " + source(version.bron)
    }

    func text(of event: ToewijzingTimeline.Gebeurtenis) -> String {
        let removal = event.ingetrokken.map { say("; ingetrokken door ", "; taken back by ") + source($0) } ?? ""
        return what(event) + " - " + source(event.bron) + removal
    }

    /// `Start op 1 januari 2026`
    func what(_ event: ToewijzingTimeline.Gebeurtenis) -> String {
        let day = date(event.dag)
        switch event.soort {
        case .start: return say("Start op \(day)", "Start on \(day)")
        case .administratieveStart:
            return say(
                "Start op \(day), door de gemeente zelf vastgelegd", "Start on \(day), recorded by the gemeente itself")
        case .pauze(let begin):
            return say(
                "Pauze: laatste zorgdag \(day), bij de start van \(date(begin))",
                "Pause: last care day \(day), of the start of \(date(begin))")
        case .stop(let begin, let reden):
            return say(
                "Stop (reden \(reden)): laatste zorgdag \(day), bij de start van \(date(begin))",
                "Stop (reason \(reden)): last care day \(day), of the start of \(date(begin))")
        }
    }

    func text(of line: ToewijzingTimeline.Regel) -> String {
        let amount = euro(line.isCredit ? -line.bedrag : line.bedrag)
        var parts = ["\(verdict(line)) \(amount)"]
        if !line.isCredit, let gap = gap(line) { parts.append(gap) }
        parts += line.heroordelingen.map(text)
        if let credit = line.gecrediteerdDoor {
            parts.append(say("gecrediteerd door \(credit)", "credited by \(credit)"))
        }
        if let debit = line.vorigReferentieNummer { parts.append(say("crediteert \(debit)", "credits \(debit)")) }
        if let other = line.andereAanbieder { parts.append(say("van aanbieder \(other)", "of aanbieder \(other)")) }
        let period = DateText.period(line.periode, language)
        return "\(period), \(line.referentieNummer): " + parts.joined(separator: "; ")
            + say(" - declaratie \(line.declaratieNummer), ", " - declaration \(line.declaratieNummer), ")
            + source(line.bron)
    }

    /// `afgewezen (TR321, retourcode 9321)`
    private func verdict(_ line: ToewijzingTimeline.Regel) -> String {
        let word = (line.isCredit ? say("credit ", "credit ") : "") + line.oordeel.woord[language]
        guard !line.gebrokenRegels.isEmpty else { return word }
        let codes = line.retourcodes.joined(separator: ", ")
        return "\(word) (\(line.gebrokenRegels.joined(separator: ", ")); "
            + say("retourcode \(codes))", "return code \(codes))")
    }

    private func gap(_ line: ToewijzingTimeline.Regel) -> String? {
        guard line.zorggat.regel != nil else { return nil }
        let flagged = text(of: line.zorggat)
        if line.zorggat.regel == .melding { return flagged }
        if line.isGeaccepteerd { return flagged + say(" gevlagd, geaccepteerd", " flagged, accepted") }
        return flagged + say(" gevlagd", " flagged")
    }

    /// `ZG001 pauze € 200,00`; ZG005 flags nothing.
    private func text(of gap: ToewijzingTimeline.Zorggat) -> String {
        guard let regel = gap.regel else { return say("geen zorggat", "no care gap") }
        let name = "\(regel.rawValue) \(regel.woord[language])"
        return regel == .melding ? name : "\(name) \(euro(gap.bedrag))"
    }

    private func text(of change: ToewijzingTimeline.Heroordeling) -> String {
        say(
            "heroordeeld op \(date(change.verwerkt)) na bericht \(change.aanleiding): eerst \(text(of: change.toen)), "
                + "daarna \(text(of: change.nu))",
            "judged again on \(date(change.verwerkt)) after message \(change.aanleiding): first "
                + "\(text(of: change.toen)), then \(text(of: change.nu))")
    }
}
