/// The classes of a message that rules of level 3 and 4 judge as a whole, by the names of the standard.
public enum Berichtklasse: String, Hashable, Sendable, CaseIterable {
    case header = "Header"
    case toegewezenProduct = "ToegewezenProduct"
    case startProduct = "StartProduct"
    case stopProduct = "StopProduct"
    case declaratie = "Declaratie"
    case client = "Client"
    case prestatie = "Prestatie"
    case aangevraagdProduct = "AangevraagdProduct"
    case verzoek = "Verzoek"
    case ongewijzigdProduct = "OngewijzigdProduct"
    case teWijzigenProduct = "TeWijzigenProduct"
    case nieuwProduct = "NieuwProduct"
    case antwoord = "Antwoord"
}
