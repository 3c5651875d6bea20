import CareTimeline
import IWmo
import Messages

/// Requests, what is said to them, and the technical answers.
extension MessageSamples {
    static var verzoeken: [MessageSample] {
        toewijzingsVerzoek + toewijzingsVerzoekRetour + wijzigingsVerzoek + wijzigingsVerzoekRetour + verzoekAntwoord
            + verzoekAntwoordRetour
    }

    private static var toewijzingsVerzoek: [MessageSample] {
        let valid = MessageSample.valid(.wmo315, MessageWriter.bytes(SampleValues.toewijzingsVerzoek))
        var message = SampleValues.toewijzingsVerzoek
        message.aangevraagdeProducten[0].verwijzer.zorgverlenerCode = nil
        let verwijzer = "/Bericht/Client[1]/AangevraagdeProducten[1]/AangevraagdProduct[1]/Verwijzer[1]"
        return [
            valid,
            valid.broken(
                "<iwmo:Type>02<", into: "<iwmo:Type>07<", at: verwijzer + "/Type[1]",
                nl: "Verwijzer van type 07 staat niet in codelijst COD327.",
                en: "A referrer of type 07 is not in code list COD327."),
            .breaking(
                "CD067", .wmo315, MessageWriter.bytes(message), at: verwijzer,
                nl: "De huisarts die verwees, staat er zonder AGB-code en zonder naam.",
                en: "The general practitioner who referred is there without an AGB code and without a name."),
        ]
    }

    private static var toewijzingsVerzoekRetour: [MessageSample] {
        let valid = MessageSample.valid(.wmo316, MessageWriter.bytes(SampleValues.toewijzingsVerzoekRetour))
        return [
            valid,
            valid.broken(
                ">9347<", into: ">9348<",
                at: "/Bericht/Client[1]/AangevraagdeProducten[1]/AangevraagdProduct[1]/RetourCodes[1]/RetourCode[1]",
                nl: "RetourCode 9348 bestaat niet.", en: "RetourCode 9348 does not exist."),
        ]
    }

    private static var wijzigingsVerzoek: [MessageSample] {
        let valid = MessageSample.valid(.wmo317, MessageWriter.bytes(SampleValues.wijzigingsVerzoek))
        var message = SampleValues.wijzigingsVerzoek
        message.nieuweProducten[0].gewensteIngangsdatum = message.header.dagtekening
        let verzoek = "/Bericht/Client[1]/Verzoek[1]"
        return [
            valid,
            valid.broken(
                "<wmo317:RedenVerzoek>1</wmo317:RedenVerzoek>", into: "", at: verzoek + "/OngewijzigdeProducten[1]",
                nl: "RedenVerzoek ontbreekt; na ReferentieAanbieder staan meteen de producten.",
                en: "RedenVerzoek is missing; the products follow ReferentieAanbieder at once."),
            .breaking(
                "TR380", .wmo317, MessageWriter.bytes(message),
                at: verzoek + "/NieuweProducten[1]/NieuwProduct[1]/GewensteIngangsdatum[1]",
                nl: "Het nieuwe product is gevraagd vanaf de dag van het bericht zelf.",
                en: "The new product is asked for from the day of the message itself."),
        ]
    }

    private static var wijzigingsVerzoekRetour: [MessageSample] {
        let valid = MessageSample.valid(.wmo318, MessageWriter.bytes(SampleValues.wijzigingsVerzoekRetour))
        return [
            valid,
            valid.broken(
                "DagtekeningRetour>2026-01-21<", into: "DagtekeningRetour>2026-02-29<",
                at: "/Bericht/Header[1]/DagtekeningRetour[1]",
                nl: "29 februari 2026 bestaat niet.", en: "29 February 2026 does not exist."),
        ]
    }

    private static var verzoekAntwoord: [MessageSample] {
        let valid = MessageSample.valid(.wmo319, MessageWriter.bytes(SampleValues.verzoekAntwoord))
        var message = SampleValues.verzoekAntwoord
        message.redenAfwijzingVerzoek = nil
        return [
            valid,
            valid.broken(
                "RedenAfwijzingVerzoek>2<", into: "RedenAfwijzingVerzoek>10<",
                at: "/Bericht/Antwoord[1]/RedenAfwijzingVerzoek[1]",
                nl: "Reden 10 staat niet in codelijst WJ759.", en: "Reason 10 is not in code list WJ759."),
            .breaking(
                "CD085", .wmo319, MessageWriter.bytes(message), at: "/Bericht/Antwoord[1]",
                nl: "Het verzoek is afgewezen zonder reden.", en: "The request is refused without a reason."),
        ]
    }

    private static var verzoekAntwoordRetour: [MessageSample] {
        let valid = MessageSample.valid(.wmo320, MessageWriter.bytes(SampleValues.verzoekAntwoordRetour))
        return [
            valid,
            valid.broken(
                "IdentificatieRetour>A-319<", into: "IdentificatieRetour>A-319-2026-01<",
                at: "/Bericht/Header[1]/IdentificatieRetour[1]",
                nl: "IdentificatieRetour heeft 13 tekens; het mogen er 12 zijn.",
                en: "IdentificatieRetour has 13 characters; 12 are allowed."),
        ]
    }
}
