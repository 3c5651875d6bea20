import IWmo

/// One client at one provider, with everything that was assigned there.
struct Dossier {
    var client: Int32
    var bsn: String
    var toewijzingen: [PlannedToewijzing]
}

/// The two parties of a message.
struct Relation {
    var gemeente: RegionGemeente
    var provider: CareProvider
    /// What the provider agreed, or asks.
    var tariffs: [ContractRow]

    func header(_ bericht: BerichtType, _ identificatie: BerichtIdentificatie) -> Header {
        Header(
            bericht: bericht, release: bericht == .wmo303 ? .iwmo24 : .iwmo32,
            afzender: bericht.isFromGemeente ? gemeente.code : provider.agbCode,
            ontvanger: bericht.isFromGemeente ? provider.agbCode : gemeente.code,
            berichtIdentificatie: identificatie)
    }
}
