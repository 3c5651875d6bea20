import IWmo
import Store

extension StoreFault.Kind {
    /// What a fault of this kind means.
    var meaning: Tekst {
        switch self {
        case .beschadigd:
            Tekst(nl: "Het bestand is beschadigd.", en: "The file is damaged.")
        case .schema:
            Tekst(
                nl: "Deze tabel of index is niet die van deze versie van pauzewacht.",
                en: "This table or index is not that of this version of pauzewacht.")
        case .wees:
            Tekst(
                nl: "Deze rij verwijst naar iets dat er niet is.", en: "This row refers to something that is not there."
            )
        case .partij:
            Tekst(
                nl: "Wat bij elkaar hoort noemt een andere gemeente, aanbieder of client.",
                en: "What belongs together names another gemeente, aanbieder or client.")
        case .versie:
            Tekst(
                nl: "De versie die geldt is niet die met het laatste stempel.",
                en: "The version that counts is not the one with the latest stamp.")
        case .toegekend:
            Tekst(
                nl: "Het toegekende bedrag is niet de som van de geaccepteerde regels.",
                en: "The granted amount is not the sum of the accepted lines.")
        case .credit:
            Tekst(
                nl: "De creditregel en de regel die hij terugdraait horen niet bij elkaar.",
                en: "The credit and the line it undoes do not belong to each other.")
        case .bekend:
            Tekst(
                nl: "Wat van deze regel bekend is, is niet wat het laatst is gevonden.",
                en: "What is known of this line is not what was found last.")
        case .antwoord:
            Tekst(
                nl: "Dit bericht hoort een antwoord te hebben en heeft het niet, of andersom.",
                en: "This message should have an answer and has none, or the other way round.")
        }
    }

    /// What to do about it.
    var remedy: Tekst {
        switch self {
        case .schema:
            Tekst(
                nl: "Is de administratie met de hand veranderd of met een tussenversie gemaakt? Zet een back-up terug.",
                en: "Was the store changed by hand or made with an unreleased version? Put a backup back.")
        default:
            Tekst(
                nl: "Stop de nachtelijke run, bewaar het bestand en zet de laatste back-up terug die wel klopt.",
                en: "Stop the nightly run, keep the file and put the last backup back that is right.")
        }
    }
}
