import CareTimeline
import IWmo
import Messages

/// One small valid message per type, and one or two with a single fault beside it.
enum MessageSamples {
    static var all: [MessageSample] {
        toewijzing + toewijzingRetour + declaratie303 + antwoord304 + start + startRetour + stop + stopRetour
            + verzoeken + declaratie323 + antwoord325
    }

    static var files: [SampleFile] {
        all.map { SampleFile(path: "messages/\($0.fileName)", bytes: $0.bytes) } + [readme]
    }

    private static var toewijzing: [MessageSample] {
        let valid = MessageSample.valid(.wmo301, MessageWriter.bytes(SampleValues.toewijzing))
        var message = SampleValues.toewijzing
        message.client.toegewezenProducten[0].einddatum = nil
        let product = "/Bericht/Client[1]/ToegewezenProducten[1]/ToegewezenProduct[1]"
        return [
            valid,
            valid.broken(
                ">2026-06-30<", into: ">30-06-2026<",
                at: "/Bericht/Client[1]/ToegewezenProducten[1]/ToegewezenProduct[2]/Einddatum[1]",
                nl: "Einddatum is geschreven als 30-06-2026; het moet 2026-06-30 zijn.",
                en: "Einddatum is written as 30-06-2026; it must be 2026-06-30."),
            .breaking(
                "CD076", .wmo301, MessageWriter.bytes(message), at: product,
                nl: "Een toewijzing per week (frequentie 2) heeft geen Einddatum.",
                en: "A toewijzing per week (frequentie 2) has no Einddatum."),
        ]
    }

    private static var toewijzingRetour: [MessageSample] {
        let valid = MessageSample.valid(.wmo302, ToewijzingRetourSample.bytes)
        return [
            valid,
            valid.broken(
                ">9332<", into: ">9999<",
                at: "/Bericht/Client[1]/ToegewezenProducten[1]/ToegewezenProduct[1]/RetourCodes[1]/RetourCode[1]",
                nl: "RetourCode 9999 bestaat niet.", en: "RetourCode 9999 does not exist."),
        ]
    }

    private static var start: [MessageSample] {
        let valid = MessageSample.valid(.wmo305, MessageWriter.bytes(SampleValues.start))
        var message = SampleValues.start
        message.startProducten[0].begindatum = Month.january.day(12)
        return [
            valid,
            valid.broken(
                ">98000101<", into: ">980001<", at: "/Bericht/Header[1]/Afzender[1]",
                nl: "De AGB-code van de afzender heeft zes cijfers; het moeten er acht zijn.",
                en: "The AGB code of the sender has six digits; there must be eight."),
            .breaking(
                "TR134", .wmo305, MessageWriter.bytes(message),
                at: "/Bericht/Client[1]/StartProducten[1]/StartProduct[1]/Begindatum[1]",
                nl: "De start van 12 januari is gemeld op 8 januari: een start wordt pas achteraf gemeld.",
                en: "The start of 12 January was reported on 8 January: a start is only reported afterwards."),
        ]
    }

    private static var startRetour: [MessageSample] {
        let valid = MessageSample.valid(.wmo306, MessageWriter.bytes(SampleValues.startRetour))
        return [
            valid,
            valid.broken(
                "<wmo306:DagtekeningRetour>2026-01-09</wmo306:DagtekeningRetour>",
                into: "<wmo306:DagtekeningRetour>2026-01-09Z</wmo306:DagtekeningRetour>",
                at: "/Bericht/Header[1]/DagtekeningRetour[1]",
                nl: "DagtekeningRetour heeft een tijdzone (Z); een datum heeft die niet.",
                en: "DagtekeningRetour has a time zone (Z); a date has none."),
        ]
    }

    private static var stop: [MessageSample] {
        let valid = MessageSample.valid(.wmo307, MessageWriter.bytes(SampleValues.stop))
        var message = SampleValues.stop
        message.stopProducten[0].einddatum = Month.january.day(2)
        let product = "/Bericht/Client[1]/StopProducten[1]/StopProduct[1]"
        return [
            valid,
            valid.broken(
                "<wmo307:RedenBeeindiging>20<", into: "<wmo307:RedenBeeindiging>99<",
                at: product + "/RedenBeeindiging[1]",
                nl: "RedenBeeindiging 99 staat niet in codelijst WMO588.",
                en: "RedenBeeindiging 99 is not in code list WMO588."),
            .breaking(
                "TR018", .wmo307, MessageWriter.bytes(message), at: product + "/Einddatum[1]",
                nl: "De stop van 2 januari ligt voor de start van 5 januari.",
                en: "The stop of 2 January lies before the start of 5 January."),
        ]
    }

    private static var stopRetour: [MessageSample] {
        let valid = MessageSample.valid(.wmo308, MessageWriter.bytes(SampleValues.stopRetour))
        return [
            valid,
            valid.broken(
                "<wmo308:IdentificatieRetour>A-307</wmo308:IdentificatieRetour>", into: "",
                at: "/Bericht/Header[1]/DagtekeningRetour[1]",
                nl: "IdentificatieRetour ontbreekt; na XsdVersie staat meteen DagtekeningRetour.",
                en: "IdentificatieRetour is missing; DagtekeningRetour follows XsdVersie at once."),
        ]
    }
}

// MARK: - Declarations and their answers

extension MessageSamples {
    private static let line = "/Bericht/Declaratie[1]/Clienten[1]/Client[2]/Prestaties[1]/Prestatie[1]"

    private static var declaratie303: [MessageSample] {
        let valid = MessageSample.valid(.wmo303, MessageWriter.bytes(SampleValues.declaratie(.wmo303)))
        var message = SampleValues.declaratie(.wmo303)
        message.clienten[1].prestaties[0].productTarief = nil
        return [
            valid,
            .breaking(
                "CD087", .wmo303, MessageWriter.bytes(message), at: line,
                nl: "Een regel in uren heeft geen ProductTarief.", en: "A line in hours has no ProductTarief."),
        ]
    }

    private static var antwoord304: [MessageSample] {
        let valid = MessageSample.valid(
            .wmo304, MessageWriter.bytes(SampleValues.antwoord(op: .wmo303, retourcode: "8287")))
        return [
            valid,
            valid.broken(
                ">41040<", into: ">410,40<",
                at: "/Bericht/DeclaratieAntwoord[1]/TotaalToegekendBedrag[1]/TotaalBedrag[1]",
                nl: "Het bedrag is geschreven als 410,40; het zijn hele eurocenten: 41040.",
                en: "The amount is written as 410,40; it is in whole eurocents: 41040."),
        ]
    }

    private static var declaratie323: [MessageSample] {
        let valid = MessageSample.valid(.wmo323, MessageWriter.bytes(SampleValues.declaratie(.wmo323)))
        var message = SampleValues.declaratie(.wmo323)
        message.kop.totaalIngediendBedrag.bedrag = 69_400
        return [
            valid,
            valid.broken(
                ">DN2601<", into: ">DN-26-01<", at: "/Bericht/Declaratie[1]/DeclaratieNummer[1]",
                nl: "DeclaratieNummer heeft streepjes; alleen letters en cijfers mogen.",
                en: "DeclaratieNummer has hyphens; only letters and digits are allowed."),
            .breaking(
                "TR358", .wmo323, MessageWriter.bytes(message), at: "/Bericht/Declaratie[1]/TotaalIngediendBedrag[1]",
                nl: "Het totaal is 694,00 euro; de regels zijn samen 684,00 euro.",
                en: "The total is 694.00 euro; the lines add up to 684.00 euro."),
        ]
    }

    private static var antwoord325: [MessageSample] {
        let valid = MessageSample.valid(
            .wmo325, MessageWriter.bytes(SampleValues.antwoord(op: .wmo323, retourcode: "9321")))
        return [
            valid,
            valid.broken(
                ">9321<", into: ">8287<",
                at: "/Bericht/DeclaratieAntwoord[1]/Clienten[1]/Client[1]/Prestaties[1]/Prestatie[1]/RetourCodes[1]"
                    + "/RetourCode[1]",
                nl: "RetourCode 8287 (zorggat) hoort bij iWmo 2.x en bestaat in 3.2 niet meer.",
                en: "RetourCode 8287 (care gap) belongs to iWmo 2.x and no longer exists in 3.2."),
        ]
    }
}
