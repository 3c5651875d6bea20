import IWmo

/// Why a rule has nothing to say about a line.
enum Absence {
    static let toewijzing = Tekst(
        nl: "Deze aanbieder heeft geen toewijzing met dit nummer (TR338).",
        en: "This aanbieder has no toewijzing with this number (TR338).")
    static let omvang = Tekst(nl: "De toewijzing heeft geen omvang.", en: "The toewijzing has no omvang.")
    static let eenheid = Tekst(
        nl: "De eenheid van de regel past niet bij die van de toewijzing (TR341).",
        en: "The unit of the line does not fit that of the toewijzing (TR341).")
    static let einddatum = Tekst(nl: "De toewijzing heeft geen einddatum.", en: "The toewijzing has no end date.")
    static let product = Tekst(nl: "De toewijzing noemt geen product.", en: "The toewijzing names no product.")
    static let code = Tekst(nl: "De toewijzing noemt geen productcode.", en: "The toewijzing names no product code.")
    static let debet = Tekst(
        nl: "Er is geen gelijke, toegekende debetregel (TR323).",
        en: "There is no equal, accepted debit line (TR323).")
    static let budget = Tekst(nl: "De toewijzing heeft geen budget.", en: "The toewijzing has no budget.")
    static let periode = Tekst(
        nl: "De productperiode eindigt voor zij begint.", en: "The productperiode ends before it begins.")
    static let contracttarief = Tekst(
        nl: "Er is geen contracttarief bekend voor dit product in deze eenheid.",
        en: "No contract tariff is known for this product.")
    static let bindendTarief = Tekst(
        nl: "De gemeente keurt niet af op een ander tarief dan afgesproken (signaal CT003).",
        en: "The gemeente rejects nothing for another tariff than agreed (signal CT003).")
    static let bindendeProductlijst = Tekst(
        nl: "De gemeente keurt niet af op een product dat niet in de lijst staat (signaal CT004).",
        en: "The gemeente rejects nothing for a product that is not listed (signal CT004).")
    static let productlijst = Tekst(
        nl: "Er is geen productlijst, of geen productcode, om mee te vergelijken.",
        en: "There is no product list, or no product code, to compare with.")
    static let euro = Tekst(
        nl: "De regel is in euro's; er is geen tarief om mee te vermenigvuldigen.",
        en: "The line is in euros; there is no tariff to multiply by.")
}
