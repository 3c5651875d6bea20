import CareTimeline
import IWmo

/// Declarations, line by line.
extension ExpectedRelation {
    /// The lines of one declaration; none when the declaration as a whole is refused.
    mutating func judge(_ message: Declaratiebericht) -> [ExpectedLine] {
        let kop = message.kop
        // TR333: the number was used. TR318: a later month was processed.
        if usedDeclaratieNummers.contains(kop.declaratieNummer) { return [] }
        if let latestMonth, kop.maand < latestMonth { return [] }
        usedDeclaratieNummers.insert(kop.declaratieNummer)
        latestMonth = kop.maand

        var lines: [(bsn: String, prestatie: Prestatie)] = []
        for client in message.clienten {
            for prestatie in client.prestaties { lines.append((client.bsn, prestatie)) }
        }
        let inOrder = lines.enumerated().sorted { left, right in
            let (one, other) = (left.element.prestatie, right.element.prestatie)
            if one.isCredit != other.isCredit { return one.isCredit }
            if one.referentieNummer != other.referentieNummer { return one.referentieNummer < other.referentieNummer }
            return left.offset < right.offset
        }
        return inOrder.map { judge($0.element.prestatie, of: $0.element.bsn, in: kop) }
    }

    private mutating func judge(_ line: Prestatie, of bsn: String, in kop: DeclaratieKop) -> ExpectedLine {
        var judgement = ExpectedJudgement()
        if !knownClients.contains(bsn) {
            // TR304 on the client: its lines are not looked at.
            judgement.add("TR304", "0233")
        } else if line.isCredit {
            judgeCredit(line, of: bsn, in: kop, &judgement)
        } else {
            judgeDebit(line, of: bsn, in: kop, &judgement)
        }
        usedReferences.insert(line.referentieNummer)
        if judgement.isAccepted { book(line, of: bsn) }
        return ExpectedLine(
            gemeente: gemeente, aanbieder: aanbieder, declaratieNummer: kop.declaratieNummer,
            referentieNummer: line.referentieNummer, oordeel: judgement.oordeel,
            retourcodes: judgement.retourcodes.sorted(), regels: judgement.regels.sorted(),
            zorggat: judgement.gap?.regel, gevlagdBedrag: judgement.gap?.gevlagdBedrag ?? 0,
            touchesGap: judgement.touchesGap)
    }

    private mutating func book(_ line: Prestatie, of bsn: String) {
        if line.isCredit {
            guard let debit = debit(for: line, of: bsn) else { return }
            toewijzingen[debit.number]?.lines[debit.index].isCredited = true
        } else {
            acceptedDebits[line.referentieNummer] = line.toewijzingNummer
            toewijzingen[line.toewijzingNummer]?.lines.append(ExpectedToewijzing.Line(bsn: bsn, prestatie: line))
        }
    }

    // MARK: Credit

    private func judgeCredit(
        _ line: Prestatie, of bsn: String, in kop: DeclaratieKop, _ judgement: inout ExpectedJudgement
    ) {
        judgeReference(line, &judgement)
        judgePeriod(line, in: kop, &judgement)
        judgeToewijzing(line, of: bsn, &judgement)
        if let debit = debit(for: line, of: bsn) {
            if toewijzingen[debit.number]?.lines[debit.index].isCredited == true { judgement.add("TR390", "9390") }
        } else {
            judgement.add("TR323", "8017")
        }
    }

    /// The accepted debit that a credit undoes: the reference it names, and everything else equal.
    private func debit(for credit: Prestatie, of bsn: String) -> (number: Int, index: Int)? {
        guard let reference = credit.vorigReferentieNummer, let number = acceptedDebits[reference],
            let lines = toewijzingen[number]?.lines
        else { return nil }
        for (index, line) in lines.enumerated() {
            var undone = line.prestatie
            guard undone.referentieNummer == reference, line.bsn == bsn else { continue }
            undone.referentieNummer = credit.referentieNummer
            undone.vorigReferentieNummer = reference
            undone.ingediendBedrag.debetCredit = .credit
            if undone == credit { return (number, index) }
        }
        return nil
    }

    // MARK: What debit and credit have in common

    private func judgeReference(_ line: Prestatie, _ judgement: inout ExpectedJudgement) {
        if usedReferences.contains(line.referentieNummer) { judgement.add("TR314", "8021") }
    }

    private func judgePeriod(_ line: Prestatie, in kop: DeclaratieKop, _ judgement: inout ExpectedJudgement) {
        if line.productPeriode.begindatum.month > kop.maand { judgement.add("TR319", "9319") }
    }

    private func judgeToewijzing(_ line: Prestatie, of bsn: String, _ judgement: inout ExpectedJudgement) {
        guard let known = toewijzingen[line.toewijzingNummer] else {
            judgement.add("TR338", "9338")
            return
        }
        if known.bsn != bsn { judgement.add("TR304", "8187") }
    }

    // MARK: Debit

    private func judgeDebit(
        _ line: Prestatie, of bsn: String, in kop: DeclaratieKop, _ judgement: inout ExpectedJudgement
    ) {
        judgeReference(line, &judgement)
        judgePeriod(line, in: kop, &judgement)
        judgeToewijzing(line, of: bsn, &judgement)
        judgePrice(line, &judgement)
        if products[line.productCategorie]?.contains(line.productCode) != true { judgement.add("TR381", "S329") }
        guard let known = toewijzingen[line.toewijzingNummer] else { return }
        judgeAgreement(line, with: known, &judgement)
        judgeVolume(line, on: known, in: kop, &judgement)
        judgement.touchesGap = ExpectedGap.isUnder(line, on: known)
        let isIwmo2 = kop.header.bericht == .wmo303
        if let gap = ExpectedGap.find(line, on: known, policy: policy, declaratieMaand: kop.maand, isIwmo2: isIwmo2) {
            judgement.add(gap, retourcode: isIwmo2 ? policy.retourcode.iwmo2 : policy.retourcode.iwmo3)
        }
    }

    /// Does the line fit what was assigned?
    private func judgeAgreement(
        _ line: Prestatie, with known: ExpectedToewijzing, _ judgement: inout ExpectedJudgement
    ) {
        let (assigned, period) = (known.current, line.productPeriode)
        if period.begindatum < assigned.ingangsdatum { judgement.add("TR307", "9307") }
        if let einddatum = assigned.einddatum, period.einddatum > einddatum { judgement.add("TR308", "9308") }
        if let product = assigned.product {
            if product.categorie != line.productCategorie { judgement.add("TR339", "9339") }
            if let code = product.code, code != line.productCode { judgement.add("TR340", "9340") }
        }
        if assigned.redenWijziging == "13" { judgement.add("TR384", "9384") }

        var first = period.begindatum.month.firstDay
        if assigned.ingangsdatum.month == first.month { first = assigned.ingangsdatum }
        if period.begindatum != first { judgement.add("TR387", "9387") }
        var last = period.einddatum.month.lastDay
        if let einddatum = assigned.einddatum, einddatum.month == last.month { last = einddatum }
        if period.einddatum != last { judgement.add("TR388", "9388") }

        for earlier in known.uncredited
        where earlier.prestatie.productPeriode == period
            && earlier.prestatie.productCategorie == line.productCategorie
            && earlier.prestatie.productCode == line.productCode
        {
            judgement.add("TR389", "9389")
        }
    }

    /// Is it not too much?
    private func judgeVolume(
        _ line: Prestatie, on known: ExpectedToewijzing, in kop: DeclaratieKop, _ judgement: inout ExpectedJudgement
    ) {
        if let budget = known.current.budget {
            var sum = line.ingediendBedrag.bedrag
            for earlier in known.uncredited { sum += earlier.prestatie.ingediendBedrag.bedrag }
            if sum > budget { judgement.add("TR369", "9369") }
        }
        guard let omvang = known.current.omvang else { return }
        let isMinutesOnHours = omvang.eenheid == .uur && line.eenheid == .minuut
        guard line.eenheid == omvang.eenheid || isMinutesOnHours else {
            judgement.add("TR341", "9341")
            return
        }
        let maximum = ExpectedMaximum(of: known.current, omvang: omvang, declaratieMaand: kop.maand)
        let period = DayCount.days(line.productPeriode.begindatum, line.productPeriode.einddatum)
        if line.geleverdVolume > maximum.ofPeriod(period) * (isMinutesOnHours ? 60 : 1) {
            judgement.add("TR321", "9321")
        }
        func minutes(_ prestatie: Prestatie) -> Int {
            omvang.eenheid == .uur && prestatie.eenheid == .uur
                ? prestatie.geleverdVolume * 60 : prestatie.geleverdVolume
        }
        var sum = minutes(line)
        for earlier in known.uncredited { sum += minutes(earlier.prestatie) }
        if sum > maximum.ofToewijzing * (omvang.eenheid == .uur ? 60 : 1) { judgement.add("TR322", "9322") }
    }

    /// Do tariff and amount fit each other, and the contract?
    private func judgePrice(_ line: Prestatie, _ judgement: inout ExpectedJudgement) {
        guard line.eenheid != .euro, let tarief = line.productTarief else { return }
        let (volume, bedrag) = (line.geleverdVolume, line.ingediendBedrag.bedrag)
        if let agreed = agreedTarief(line, per: line.eenheid) {
            if bedrag != volume * tarief { judgement.add("TR346", "9346") }
            if tarief != agreed { judgement.add("TR418", "0611") }
        } else if line.eenheid == .minuut, let perHour = agreedTarief(line, per: .uur) {
            let isRight = bedrag == (perHour * volume + 30) / 60 && tarief == (perHour + 30) / 60
            if !isRight { judgement.add("TR346", "9346") }
            if tarief != (perHour + 30) / 60 { judgement.add("TR418", "0611") }
        } else if line.eenheid == .minuut {
            var isExplained = false
            for perHour in max(0, tarief * 60 - 60)...(tarief * 60 + 60)
            where (perHour + 30) / 60 == tarief && (perHour * volume + 30) / 60 == bedrag {
                isExplained = true
            }
            if !isExplained { judgement.add("TR346", "9346") }
        } else if bedrag != volume * tarief {
            judgement.add("TR346", "9346")
        }
    }

    /// Eurocents per unit by the contract that holds on the first day of the productperiode.
    private func agreedTarief(_ line: Prestatie, per eenheid: Eenheid) -> Int? {
        let day = line.productPeriode.begindatum
        var found: ContractRow?
        for row in contracts
        where row.productCategorie == line.productCategorie && row.productCode == line.productCode
            && row.eenheid == eenheid && row.ingang <= day && (row.einde.map { day <= $0 } ?? true)
            && (found.map { $0.ingang < row.ingang } ?? true)
        {
            found = row
        }
        return found?.tarief
    }
}
