import IWmo

/// Rules about who referred the client, in a WMO315: a care professional has an AGB code or else a name.
enum VerwijzerRules {
    static let geenNaamBijCode = Check<Verwijzer>(
        Rule(
            level2: "CD066", in: [.wmo315], of: "AangevraagdProduct",
            title: Tekst(nl: "Verwijzer met een code heeft geen naam", en: "A referrer with a code has no name"),
            nl: "Bij een verwijzer van type 02, 03, 04 of 05 is Naam leeg als ZorgverlenerCode gevuld is.",
            en: "Naam of a referrer of type 02, 03, 04 or 05 is empty when ZorgverlenerCode is filled.",
            explanation: Tekst(
                nl: "Een huisarts (02), jeugdarts (03), gecertificeerde instelling (04) of medisch specialist (05) "
                    + "wordt herkend aan een AGB-code. Een naam daarnaast zou iets anders kunnen zeggen dan de code. "
                    + "Laat de naam weg als de code bekend is.",
                en: "A general practitioner (02), youth doctor (03), certified institution (04) or medical "
                    + "specialist (05) is known by an AGB code. A name beside it could say something else than the "
                    + "code. Leave the name out when the code is known.")),
        at: "Naam",
        examples: [
            .breaks(
                nl: "Een huisarts staat in het verzoek met een AGB-code en ook met een naam.",
                en: "A general practitioner is in the request with an AGB code and with a name as well.",
                in: VerzoekExamples.toewijzing
            ) { $0.aangevraagdeProducten[0].verwijzer.naam = "Praktijk De Brug" },
            .nearMiss(
                nl: "Een gemeente (type 01) staat in het verzoek met een naam, zonder code.",
                en: "A gemeente (type 01) is in the request with a name, without a code.",
                in: VerzoekExamples.toewijzing
            ) { $0.aangevraagdeProducten[0].verwijzer = Verwijzer(type: "01", naam: "Sociaal wijkteam") },
        ]
    ) { !$0.isKnownByCode || $0.zorgverlenerCode == nil || $0.naam == nil }

    static let naamZonderCode = Check<Verwijzer>(
        Rule(
            level2: "CD067", in: [.wmo315], of: "AangevraagdProduct",
            title: Tekst(nl: "Verwijzer zonder code heeft een naam", en: "A referrer without a code has a name"),
            nl: "Bij een verwijzer van type 02, 03, 04 of 05 is Naam gevuld als ZorgverlenerCode leeg is.",
            en: "Naam of a referrer of type 02, 03, 04 or 05 is filled when ZorgverlenerCode is empty.",
            explanation: Tekst(
                nl: "De gemeente moet kunnen nagaan wie de cliënt heeft verwezen. Bij een huisarts (02), jeugdarts "
                    + "(03), gecertificeerde instelling (04) of medisch specialist (05) gaat dat met de AGB-code, en "
                    + "als die er niet is met de naam. Vul een van de twee in.",
                en: "The gemeente must be able to see who referred the client. For a general practitioner (02), "
                    + "youth doctor (03), certified institution (04) or medical specialist (05) that is by the AGB "
                    + "code, and by the name when there is no code. Fill in one of the two.")),
        at: "Naam",
        examples: [
            .breaks(
                nl: "Een medisch specialist heeft verwezen; het verzoek noemt geen code en geen naam.",
                en: "A medical specialist referred the client; the request names no code and no name.",
                in: VerzoekExamples.toewijzing
            ) { $0.aangevraagdeProducten[0].verwijzer = Verwijzer(type: "05") },
            .nearMiss(
                nl: "Een medisch specialist heeft verwezen; het verzoek noemt de naam van het ziekenhuis.",
                en: "A medical specialist referred the client; the request names the hospital.",
                in: VerzoekExamples.toewijzing
            ) { $0.aangevraagdeProducten[0].verwijzer = Verwijzer(type: "05", naam: "Ziekenhuis De Dam") },
        ]
    ) { !$0.isKnownByCode || $0.zorgverlenerCode != nil || $0.naam != nil }

    static let codeAlleenBijZorgverlener = Check<Verwijzer>(
        Rule(
            level2: "CD068", in: [.wmo315], of: "AangevraagdProduct",
            title: Tekst(nl: "AGB-code alleen bij een zorgverlener", en: "AGB code of care professionals only"),
            nl: "ZorgverlenerCode is leeg bij een verwijzer van een ander type dan 02, 03, 04 of 05.",
            en: "ZorgverlenerCode is empty for a referrer of another type than 02, 03, 04 or 05.",
            explanation: Tekst(
                nl: "Een gemeente (01), een rechter of officier (08) en iemand zonder verwijzer (06) hebben geen "
                    + "AGB-code: die is er voor zorgverleners en instellingen. Een code bij zo'n type wijst op een "
                    + "verkeerd type of een verkeerde code. Verbeter het type, of haal de code weg.",
                en: "A gemeente (01), a judge or prosecutor (08) and somebody without a referrer (06) have no AGB "
                    + "code: those are for care professionals and institutions. A code with such a type points at a "
                    + "wrong type or a wrong code. Correct the type, or remove the code.")),
        at: "ZorgverlenerCode",
        examples: [
            .breaks(
                nl: "De cliënt meldt zich zelf (type 06); toch staat er een AGB-code bij.",
                en: "The client came without a referrer (type 06); still there is an AGB code.",
                in: VerzoekExamples.toewijzing
            ) { $0.aangevraagdeProducten[0].verwijzer.type = "06" },
            .nearMiss(
                nl: "Een gecertificeerde instelling (type 04) staat in het verzoek met haar AGB-code.",
                en: "A certified institution (type 04) is in the request with its AGB code.",
                in: VerzoekExamples.toewijzing
            ) { $0.aangevraagdeProducten[0].verwijzer.type = "04" },
        ]
    ) { $0.isKnownByCode || $0.zorgverlenerCode == nil }

    static let verwijzer = [geenNaamBijCode, naamZonderCode, codeAlleenBijZorgverlener]

    static let entries = verwijzer.map(\.entry)
}

extension Verwijzer {
    /// General practitioner, youth doctor, certified institution, medical specialist.
    fileprivate var isKnownByCode: Bool { ["02", "03", "04", "05"].contains(type) }
}
