import CareTimeline
import IWmo
import Rules
import Store

/// What is known while the lines of one declaration are judged: read from the administration once per toewijzing, and
/// kept up to date with what the lines before changed. Nothing is written.
final class DeclaratieStand {
    private let administration: any GemeenteAdministration
    private let aanbieder: String
    private var clients: [String: Bool] = [:]
    private var toewijzingen: [Int: Toewijzingkennis] = [:]
    private var usedReferenties: Set<ExactText> = []
    private var credited: Set<Int64> = []

    private struct Toewijzingkennis {
        let stand: ToewijzingStand?
        var levering: Leveringsstand?
        var debetten: EerdereDebetten?
    }

    init(_ administration: any GemeenteAdministration, aanbieder: String) {
        self.administration = administration
        self.aanbieder = aanbieder
    }

    func isClientBekend(_ bsn: String) throws -> Bool {
        if let known = clients[bsn] { return known }
        let found = try administration.isClientBekend(bsn)
        clients[bsn] = found
        return found
    }

    func toewijzing(_ nummer: Int) throws -> ToewijzingStand? {
        if let known = toewijzingen[nummer] { return known.stand }
        let found = try administration.toewijzing(nummer)?.stand
        toewijzingen[nummer] = Toewijzingkennis(stand: found)
        return found
    }

    func levering(_ nummer: Int) throws -> Leveringsstand {
        if let known = toewijzingen[nummer]?.levering { return known }
        let found = try administration.levering(nummer)
        toewijzingen[nummer]?.levering = found
        return found
    }

    /// Named when one of them is about this period. Credits are judged before debits (OP366), so all that this declaration
    /// takes back is known when its first debit is judged.
    func debetten(op nummer: Int, over periode: GeslotenPeriode) throws -> EerdereDebetten {
        let known: EerdereDebetten
        if let kept = toewijzingen[nummer]?.debetten {
            known = kept
        } else {
            known = EerdereDebetten(unnamed: try administration.debetcijfers(op: nummer, except: credited))
            toewijzingen[nummer]?.debetten = known
        }
        return known.isUnnamed(over: periode) ? try namedDebetten(op: nummer) : known
    }

    /// Lines of this declaration that were stored meanwhile come after those that were counted, so they are not taken for
    /// one of them.
    func namedDebetten(op nummer: Int) throws -> EerdereDebetten {
        guard let known = toewijzingen[nummer]?.debetten else { return [] }
        guard !known.isNamed else { return known }
        let named = known.named(by: try administration.debetten(op: nummer, except: credited))
        toewijzingen[nummer]?.debetten = named
        return named
    }

    func isReferentieGebruikt(_ referentie: String) throws -> Bool {
        try usedReferenties.contains(ExactText(referentie))
            || administration.isReferentieGebruikt(referentie, aanbieder: aanbieder)
    }

    func geaccepteerdeDebet(_ referentie: String) throws -> GeaccepteerdeDebet? {
        var debet = try administration.geaccepteerdeDebet(referentie, aanbieder: aanbieder)
        if let id = debet?.lineID, credited.contains(id) { debet?.isGecrediteerd = true }
        return debet
    }

    // MARK: What a line changes

    func take(_ judged: JudgedPrestatie) {
        let prestatie = judged.prestatie
        // Every line uses up its number, accepted or not.
        usedReferenties.insert(ExactText(prestatie.referentieNummer))
        guard judged.oordeel.oordeel.isGeaccepteerd else { return }
        if let debet = judged.credits { credited.insert(debet) }
        if !prestatie.isCredit {
            toewijzingen[prestatie.toewijzingNummer]?.debetten?.append(EerderDebet(prestatie))
        }
        if let start = judged.administratieveStart {
            toewijzingen[prestatie.toewijzingNummer]?.levering?.administratieveStart = start.day
        }
    }
}
