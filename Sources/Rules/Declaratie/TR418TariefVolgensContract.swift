import IWmo

extension PrestatieChecks {
    static let tariefVolgensContract = Check(
        .prestatie(
            "TR418", code: "0611", instructions: "IV081",
            title: Tekst(nl: "Tarief volgens contract", en: "Tariff as in the contract"),
            condition: Tekst(
                nl: "Het tarief moet het tarief van het contract zijn.",
                en: "The tariff must be the contract tariff."),
            explanation: Tekst(
                nl: """
                    Gemeente en aanbieder spreken per product een tarief af. Dat staat niet in de berichten maar \
                    in het contractregister van de gemeente; zonder register, of zonder tarief daarin, geldt deze \
                    regel niet. Gekozen wordt het tarief dat geldt op de eerste dag van de productperiode. Is het \
                    tarief per uur afgesproken en wordt in minuten gedeclareerd, dan moet op de regel het \
                    afgeronde minuuttarief staan: € 87,30 / 60 = € 1,455, dus € 1,46. De aanbieder stuurt de regel \
                    met het afgesproken tarief opnieuw; klopt het register niet, dan past de gemeente het aan. Een \
                    gemeente kan kiezen hier niet op af te keuren (signaal CT003).
                    """,
                en: """
                    Gemeente and aanbieder agree on a tariff per product. It is not in the messages but in the \
                    contract register of the gemeente; without a register, or without a tariff in it, this rule \
                    does not apply. The tariff is taken that is valid on the first day of the productperiode. When \
                    the tariff was agreed per hour and minutes are declared, the line must show the rounded tariff \
                    per minute: € 87.30 / 60 = € 1.455, so € 1.46. The aanbieder sends the line again with the \
                    agreed tariff; when the register is wrong, the gemeente mends it. A gemeente can choose to \
                    reject nothing for this (signal CT003).
                    """)),
        examples: [
            .breaks(
                nl: "Gedeclareerd € 50,00 per uur, afgesproken € 49,99.",
                en: "Declared € 50.00 an hour, agreed € 49.99."
            ) { $0.contract = ContractAfspraak(tarief: .perEenheid(4999)) },
            .nearMiss(
                nl: "Gedeclareerd € 50,00 per uur, precies zoals afgesproken.",
                en: "Declared € 50.00 an hour, exactly as agreed."
            ) { $0.contract = ContractAfspraak(tarief: .perEenheid(5000)) },
            .nearMiss(
                nl: "Gedeclareerd € 50,00 per uur; het contractregister heeft geen tarief voor dit product.",
                en: "Declared € 50.00 an hour; the contract register has no tariff for this product."
            ) { $0.contract = .onbekend },
            .nearMiss(
                nl: "Gedeclareerd € 50,00 per uur, afgesproken € 49,99; de gemeente keurt daar niet op af (CT003).",
                en: "Declared € 50.00 an hour, agreed € 49.99; the gemeente rejects nothing for that (CT003)."
            ) { $0.contract = ContractAfspraak(tarief: .perEenheid(4999), isBindend: false) },
        ],
        numbers: AgreedTariff.of, isBroken: { $0.declared != $0.agreed }, figures: { $0.text })
}

/// The tariff of a line beside the agreed one; in eurocents.
private struct AgreedTariff {
    let declared: Int
    /// Agreed per hour, while the line is in minutes.
    let hour: Int?
    /// In the unit of the line.
    let agreed: Int

    @Sendable static func of(_ facts: PrestatieFacts) -> Applicability<AgreedTariff> {
        guard let declared = facts.prestatie.productTarief else { return .notApplicable(Absence.euro) }
        switch facts.contract.tarief {
        case .onbekend:
            return .notApplicable(Absence.contracttarief)
        case _ where !facts.contract.isBindend:
            return .notApplicable(Absence.bindendTarief)
        case .perEenheid(let agreed):
            return .applies(AgreedTariff(declared: declared, hour: nil, agreed: agreed))
        case .perUur(let hour):
            return .applies(AgreedTariff(declared: declared, hour: hour, agreed: HourTariff.perMinute(hour: hour)))
        }
    }

    var text: Tekst {
        let computed =
            hour.map { .euros($0) + Tekst(nl: " per uur / 60 = ", en: " per hour / 60 = ") + .euros(agreed) }
            ?? .euros(agreed)
        return Tekst(nl: "Gedeclareerd ", en: "Declared ") + .euros(declared)
            + Tekst(nl: ", afgesproken ", en: ", agreed ") + computed + .both(".")
    }
}
