/// Every signal this version looks for.
public enum SignalCatalogue {
    static let checks: [any SignalCheck.Type] = [
        CT001GeenContract.self, CT002NietGecontracteerd.self, CT003AnderTarief.self, CT004NietInProductlijst.self,
        CT005Clientplafond.self, CT006Budgetplafond.self, CT007VereistProduct.self, CT008MaximaleDuur.self,
        CT009Financieringsvorm.self,
        SA001DubbeleToewijzing.self, SA002OpenNaStop.self, SA003NooitGedeclareerd.self, SA004AltijdMaximum.self,
        SA005NooitPauze.self, SA006LateStart.self, SA007LateStop.self, SA008LateDeclaratie.self,
        SA009OvergeslagenMaand.self, SA010TweeAanbieders.self, SA011ZonderClienten.self,
    ]

    /// Ascending by id.
    public static let all: [SignalDefinition] = checks.map { $0.definition }

    public static subscript(id id: String) -> SignalDefinition? { all.first { $0.id == id } }

    /// TR418 rejects where this says so.
    public static let tarief = CT003AnderTarief.definition
    /// TR381 rejects where this says so.
    public static let productlijst = CT004NietInProductlijst.definition
}
