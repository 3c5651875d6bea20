import IWmo

struct CT005Clientplafond: SignalCheck {
    static let definition = SignalDefinition(
        "CT005",
        title: Tekst(nl: "Meer cliënten dan afgesproken", en: "More clients than agreed"),
        definition: Tekst(
            nl: "Op minstens één dag had de aanbieder meer cliënten dan max_clienten in het contractregister.",
            en: "On at least one day the aanbieder had more clients than max_clienten in the contract register."),
        details: Tekst(
            nl: "Een cliënt telt op de dagen van een toewijzing voor een product van het contract, behalve na een "
                + "definitieve stop; met twee toewijzingen telt hij één keer. Contractregels van één gemeente en "
                + "aanbieder met hetzelfde maximum delen dat maximum.",
            en: "A client counts on the days of a toewijzing for a product of the contract, except after a definitive "
                + "stop; with two toewijzingen once. Contract rows of one gemeente and aanbieder with the same maximum "
                + "share it."),
        action: Tekst(
            nl: "Wijs nieuwe cliënten aan andere aanbieders toe, of verhoog het maximum.",
            en: "Assign new clients to other aanbieders, or raise the maximum."),
        source: "Pauzewacht", needs: .contracten, subject: .aanbieder)

    func finish(_ context: SignalContext, _ uses: [ContractUse], _ found: inout [SignalCase]) {
        for use in uses {
            guard case .clienten(let clients) = use.plafond, let days = clients.boven, let day = clients.op else {
                continue
            }
            let (most, above) = (SignalText.clients(clients.meeste), SignalText.days(clients.dagenBoven))
            found.append(
                SignalCase(
                    signal: Self.definition.id, gemeente: use.gemeente, aanbieder: use.aanbieder, periode: days,
                    tekst: Tekst(
                        nl:
                            "\(most.nl) op \(day.nl), afgesproken zijn er \(clients.maximum); op \(above.nl) was het te veel. "
                            + "Op \(context.day.nl) zijn het er \(clients.nu).",
                        en:
                            "\(most.en) on \(day.en), agreed are \(clients.maximum); it was too many on \(above.en). On "
                            + "\(context.day.en) there are \(clients.nu).")))
        }
    }
}
