import CareTimeline
import IWmo
import Rules

struct CT003AnderTarief: SignalCheck {
    static let definition = SignalDefinition(
        "CT003",
        title: Tekst(nl: "Tarief anders dan afgesproken", en: "Tariff not as agreed"),
        definition: Tekst(
            nl: "Het tarief op de regel is niet het tarief dat het contractregister op de eerste dag van de "
                + "productperiode noemt.",
            en: "The tariff on the line is not the tariff that the contract register names on the first day of the "
                + "productperiode."),
        details: Tekst(
            nl: "Met reject keurt TR418 zo'n regel af (0611); met flag of off wordt hij betaald. Regels van één "
                + "toewijzing met dezelfde twee tarieven zijn samen één geval.",
            en: "With reject TR418 refuses such a line (0611); with flag or off it is paid. Lines of one toewijzing "
                + "with the same two tariffs are one case together."),
        action: Tekst(
            nl:
                "Vraag de aanbieder de regels te crediteren en met het goede tarief opnieuw in te dienen, of verbeter het "
                + "register.",
            en: "Ask the aanbieder to credit the lines and to send them again with the right tariff, or mend the "
                + "register."),
        source: "iWmo 3.2 rule TR418", rule: "TR418", needs: .contracten)

    private struct Tariffs: Hashable {
        let declared: Int
        let agreed: ContractAfspraak.Tarief
    }

    private struct Tally {
        var lines = LineTally()
        /// Eurocents that were paid above the agreed tariff; negative when below.
        var difference = 0
    }

    mutating func look(at dossier: ClientDossier, _ context: SignalContext, _ found: inout [SignalCase]) {
        guard let register = context.contracten else { return }
        for toewijzing in dossier.toewijzingen {
            var tallies: [Tariffs: Tally] = [:]
            for line in toewijzing.prestaties where context.contains(line) {
                guard !line.prestatie.isCredit, line.isBetaald || line.regels.contains("TR418"),
                    let declared = line.prestatie.productTarief
                else { continue }
                let agreed = register.afspraak(
                    gemeente: dossier.gemeente, aanbieder: line.aanbieder, prestatie: line.prestatie
                ).tarief
                guard let price = Self.price(agreed, line.prestatie), price.tariff != declared else { continue }
                let tariffs = Tariffs(declared: declared, agreed: agreed)
                tallies[tariffs, default: Tally()].lines.add(line)
                if line.isBetaald {
                    tallies[tariffs, default: Tally()].difference +=
                        line.prestatie.ingediendBedrag.bedrag - price.amount
                }
            }
            for (tariffs, tally) in tallies {
                guard let days = tally.lines.days else { continue }
                found.append(
                    SignalCase(
                        Self.definition, dossier, toewijzing, declaratieNummer: tally.lines.declaratieNummer, days,
                        bedrag: tally.difference, text(tariffs, tally)))
            }
        }
    }

    /// What the line would show and cost with the agreed tariff; nil when none was agreed.
    private static func price(
        _ agreed: ContractAfspraak.Tarief, _ prestatie: Prestatie
    ) -> (tariff: Int, amount: Int)? {
        switch agreed {
        case .onbekend: nil
        case .perEenheid(let tariff): (tariff, tariff * prestatie.geleverdVolume)
        case .perUur(let hour):
            (HourTariff.perMinute(hour: hour), HourTariff.amount(hour: hour, minutes: prestatie.geleverdVolume))
        }
    }

    private func text(_ tariffs: Tariffs, _ tally: Tally) -> Tekst {
        let lines = SignalText.lines(tally.lines.count)
        let declared = Tekst.euros(tariffs.declared)
        let agreed: Tekst
        switch tariffs.agreed {
        case .onbekend: agreed = Tekst(nl: "-", en: "-")
        case .perEenheid(let cents): agreed = .euros(cents)
        case .perUur(let cents):
            agreed = .euros(cents) + Tekst(nl: " per uur", en: " per hour")
        }
        var text = Tekst(
            nl: "\(lines.nl) met tarief \(declared.nl); afgesproken is \(agreed.nl).",
            en: "\(lines.en) with tariff \(declared.en); agreed is \(agreed.en).")
        if tally.lines.rejected > 0 {
            text =
                text
                + Tekst(
                    nl: " Afgewezen: \(tally.lines.rejected).", en: " Rejected: \(tally.lines.rejected).")
        }
        guard tally.difference != 0 else { return text }
        let difference = Tekst.euros(abs(tally.difference))
        return text
            + (tally.difference > 0
                ? Tekst(nl: " Te veel betaald: \(difference.nl).", en: " Paid too much: \(difference.en).")
                : Tekst(nl: " Te weinig betaald: \(difference.nl).", en: " Paid too little: \(difference.en)."))
    }
}
