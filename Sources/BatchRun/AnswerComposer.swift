import CareTimeline
import IWmo
import Messages
import Rules

/// Composes return messages (return-messages of the standard: IV028, IV087, OP303, OP304, TR342).
struct AnswerComposer {
    let peildatum: Day

    /// The file name without ending, `<BerichtCode>_<gemeente>_<aanbieder>_<identificatie>`. An identificatie may
    /// hold any character; what does not belong in a file name becomes an underscore.
    static func fileName(for header: Header) -> String? {
        guard let retour = header.bericht.retourbericht else { return nil }
        let safe = header.identificatie.unicodeScalars.map { scalar in
            scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-")
                ? String(scalar) : "_"
        }.joined()
        return "\(retour.berichtCode)_\(header.gemeente)_\(header.aanbieder)_\(safe)"
    }

    /// Identification of an answer: from the content answered, so that nothing depends on chance.
    static func identificatie(for contentHash: String) -> String { String(contentHash.prefix(12)) }

    // MARK: WMO306 and WMO308

    /// Answer without classes: nothing wrong (no codes), or refused at level 2 or in the header.
    func regieretour(to header: Header, contentHash: String, retourcodes: [String]) -> [UInt8] {
        MessageWriter.bytes(
            Regieretour(
                beantwoord: header, identificatieRetour: Self.identificatie(for: contentHash),
                dagtekeningRetour: peildatum, retourcodes: retourcodes))
    }

    /// Answer to a message of which at least one product was refused: all classes come back with their codes.
    func regieretour(
        to header: Header, contentHash: String, client: RegieClient, producten: Regieretour.Client.Producten
    ) -> [UInt8] {
        MessageWriter.bytes(
            Regieretour(
                beantwoord: header, identificatieRetour: Self.identificatie(for: contentHash),
                dagtekeningRetour: peildatum, retourcodes: [Retourcodes.geenBijzonderheden],
                client: Regieretour.Client(
                    client: MetRetourcodes(client, retourcodes: [Retourcodes.geenBijzonderheden]),
                    producten: producten)))
    }

    // MARK: WMO316 and WMO318

    /// Answer to a request: without content when nothing was wrong, or when it was refused at level 2 or in the header.
    func verzoekretour(
        to header: Header, contentHash: String, retourcodes: [String], inhoud: Verzoekretour.Inhoud? = nil
    ) -> [UInt8] {
        MessageWriter.bytes(
            Verzoekretour(
                beantwoord: header, identificatieRetour: Self.identificatie(for: contentHash),
                dagtekeningRetour: peildatum, retourcodes: retourcodes, inhoud: inhoud))
    }

    // MARK: WMO325 and WMO304

    /// Header only: refused at level 2 or in the header.
    func declaratieAntwoord(to header: Header, contentHash: String, retourcodes: [String]) -> [UInt8] {
        MessageWriter.bytes(message(to: header, contentHash: contentHash, retourcodes: retourcodes, antwoord: nil))
    }

    /// The whole declaration was refused: nothing granted, no lines.
    func declaratieAntwoord(to kop: DeclaratieKop, contentHash: String, geweigerd: [String]) -> [UInt8] {
        answer(to: kop, contentHash: contentHash, toegekend: 0, clienten: [], retourcodes: geweigerd)
    }

    /// The outcome of a declaration that was judged line by line.
    ///
    /// `refused` holds the refused lines by their place in the message.
    func declaratieAntwoord(
        to declaratie: Declaratiebericht, contentHash: String, toegekend: Int, refused: [Int: PrestatieOordeel]
    ) -> [UInt8] {
        var clienten: [DeclaratieAntwoordbericht.Client] = []
        var place = 0
        for client in declaratie.clienten {
            var lines: [MetRetourcodes<Prestatie>] = []
            var isUnknown = false
            for prestatie in client.prestaties {
                if let oordeel = refused[place] {
                    lines.append(MetRetourcodes(prestatie, retourcodes: oordeel.retourcodes))
                    isUnknown = isUnknown || oordeel.isClientOnbekend
                }
                place += 1
            }
            guard !lines.isEmpty else { continue }
            let codes = isUnknown ? [PrestatieJudge.clientOnbekend] : [Retourcodes.geenBijzonderheden]
            clienten.append(DeclaratieAntwoordbericht.Client(bsn: client.bsn, prestaties: lines, retourcodes: codes))
        }
        let code = clienten.isEmpty ? Retourcodes.volledigToegekend : Retourcodes.geenBijzonderheden
        return answer(
            to: declaratie.kop, contentHash: contentHash, toegekend: toegekend, clienten: clienten, retourcodes: [code])
    }

    private func answer(
        to kop: DeclaratieKop, contentHash: String, toegekend: Int, clienten: [DeclaratieAntwoordbericht.Client],
        retourcodes: [String]
    ) -> [UInt8] {
        MessageWriter.bytes(
            message(
                to: kop.header, contentHash: contentHash, retourcodes: [Retourcodes.geenBijzonderheden],
                antwoord: DeclaratieAntwoordbericht.Antwoord(
                    declaratieNummer: kop.declaratieNummer, totaalIngediendBedrag: kop.totaalIngediendBedrag,
                    totaalToegekendBedrag: BedragMetDC(signed: toegekend), clienten: clienten,
                    retourcodes: retourcodes)))
    }

    private func message(
        to header: Header, contentHash: String, retourcodes: [String], antwoord: DeclaratieAntwoordbericht.Antwoord?
    ) -> DeclaratieAntwoordbericht {
        DeclaratieAntwoordbericht(
            beantwoord: header,
            identificatie: BerichtIdentificatie(
                identificatie: Self.identificatie(for: contentHash), dagtekening: peildatum),
            retourcodes: retourcodes, antwoord: antwoord)
    }
}
