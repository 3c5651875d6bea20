import IWmo
import Rules

/// How far a declaration was read: it is judged and forgotten line by line.
struct DeclaratieProgress {
    var kop: DeclaratieKop?
    var rules: DeclaratieLevel2?
    /// Clients with their lines, when they are to be retained.
    var clienten: [DeclaratieClient] = []
    var clientIndex = 0
    var prestatieIndex = 0
    /// How much was recorded before the client and the line that are being read.
    var clientMark: RecordTree.Mark?
    var prestatieMark: RecordTree.Mark?
}

/// The record of what was read, and the typed values made from it.
extension DocumentPass {
    mutating func recordStart(_ element: ElementName?) {
        guard let element, let top = open.top else { return }
        var parentNode: Int32 = -1
        if let parent = open.parent {
            // What is below an unknown element is not recorded either.
            guard parent.node >= 0 else { return }
            parentNode = parent.node
        }
        if isDeclaratie {
            if element == .prestatie { declaratie.prestatieMark = record.mark }
            if element == .client { declaratie.clientMark = record.mark }
        }
        guard record.count < limits.recordedElements else {
            return refuse(Level1Rule.safety, DocumentText.tooManyElements(limits.recordedElements))
        }
        open.setNode(record.append(top, element: element, below: parentNode))
    }

    /// Called after the schema accepted a start tag.
    mutating func beginPart(_ element: ElementName?) {
        guard isDeclaratie else { return }
        switch element {
        case .clienten: beginDeclaratie()
        case .prestaties: beginClient()
        default: break
        }
    }

    /// Called after the schema accepted an element as a whole.
    mutating func endPart(_ ended: OpenElement) {
        switch ended.element {
        case .header where open.depth == 2:
            endHeader()
        case .prestatie where isDeclaratie:
            endPrestatie(ended.node)
        case .client where isDeclaratie:
            if let mark = declaratie.clientMark { record.remove(ended.node, backTo: mark) }
        default: break
        }
    }

    private mutating func endHeader() {
        guard let kind else { return }
        build { pass throws(UnusableValue) in
            pass.header = try pass.record.header(of: 0, bericht: kind.bericht, release: kind.release)
        }
        // An answer is validated only; nothing else of it is needed.
        if kind.bericht.retourbericht == nil { isRecording = false }
    }

    // MARK: - Declarations

    private mutating func beginDeclaratie() {
        guard let header else { return }
        build { pass throws(UnusableValue) in
            let kop = try pass.record.declaratieKop(of: 0, header: header)
            pass.declaratie.kop = kop
            if pass.maximumLevel >= 2 { pass.declaratie.rules = DeclaratieLevel2(kop: kop) }
        }
        if let faults = declaratie.rules?.begin() { addLevel2(faults) }
    }

    private mutating func beginClient() {
        guard let client = open.parent, client.node >= 0 else { return }
        declaratie.clientIndex += 1
        declaratie.prestatieIndex = 0
        build { pass throws(UnusableValue) in
            let bsn = try pass.record.text(.bsn, of: client.node)
            if pass.retainsContent { pass.declaratie.clienten.append(DeclaratieClient(bsn: bsn, prestaties: [])) }
            let index = pass.declaratie.clientIndex
            if let faults = pass.declaratie.rules?.client(bsn: bsn, index: index, position: client.position) {
                pass.addLevel2(faults)
            }
        }
    }

    private mutating func endPrestatie(_ node: Int32) {
        declaratie.prestatieIndex += 1
        build { pass throws(UnusableValue) in
            let prestatie = try pass.record.prestatie(of: node)
            if pass.retainsContent, let last = pass.declaratie.clienten.indices.last {
                pass.declaratie.clienten[last].prestaties.append(prestatie)
            }
            let faults = pass.declaratie.rules?.prestatie(
                prestatie, clientIndex: pass.declaratie.clientIndex, index: pass.declaratie.prestatieIndex,
                position: pass.record.referencePosition(of: node))
            if let faults { pass.addLevel2(faults) }
        }
        if let mark = declaratie.prestatieMark { record.remove(node, backTo: mark) }
    }

    // MARK: - The end of the document

    /// The typed message, nil when there were faults or nobody wants it; level 2 runs here or, for a declaration, ends.
    mutating func finish() -> MessageContent? {
        defer { declaratie = DeclaratieProgress() }
        guard !isDoubtful, !findings.hasLevel1, let kind else { return nil }
        var content: MessageContent?
        build { pass throws(UnusableValue) in
            if pass.unusablePlace == nil, let header = pass.header {
                content = try pass.content(kind, header: header)
            }
        }
        if let place = unusablePlace {
            addFinding(Level1Rule.schema, at: place.position, path: place.path, DocumentText.unusableValue)
        }
        return retainsContent && !findings.hasLevel1 ? content : nil
    }

    private mutating func content(_ kind: MessageKind, header: Header) throws(UnusableValue) -> MessageContent? {
        switch kind.bericht {
        case .wmo301:
            let message = try record.toewijzingsbericht(of: 0, header: header)
            if maximumLevel >= 2 { addLevel2(Level2.faults(in: message)) }
            return .toewijzing(message)
        case .wmo305:
            let message = try record.startbericht(of: 0, header: header)
            if maximumLevel >= 2 { addLevel2(Level2.faults(in: message)) }
            return .start(message)
        case .wmo307:
            let message = try record.stopbericht(of: 0, header: header)
            if maximumLevel >= 2 { addLevel2(Level2.faults(in: message)) }
            return .stop(message)
        case .wmo303, .wmo323:
            guard let kop = declaratie.kop else { return nil }
            if let faults = declaratie.rules?.end() { addLevel2(faults) }
            return .declaratie(Declaratiebericht(kop: kop, clienten: declaratie.clienten))
        case .wmo315:
            let message = try record.toewijzingsVerzoek(of: 0, header: header)
            if maximumLevel >= 2 { addLevel2(Level2.faults(in: message)) }
            return .toewijzingsVerzoek(message)
        case .wmo317:
            let message = try record.wijzigingsVerzoek(of: 0, header: header)
            if maximumLevel >= 2 { addLevel2(Level2.faults(in: message)) }
            return .wijzigingsVerzoek(message)
        case .wmo319:
            let message = try record.verzoekAntwoord(of: 0, header: header)
            if maximumLevel >= 2 { addLevel2(Level2.faults(in: message)) }
            return .verzoekAntwoord(message)
        case .wmo302, .wmo304, .wmo306, .wmo308, .wmo316, .wmo318, .wmo320, .wmo325:
            return .retour
        }
    }

    // MARK: - Faults

    /// Makes a typed value; what the schema accepts and no typed value can hold is a finding of level 1.
    private mutating func build(_ body: (inout DocumentPass) throws(UnusableValue) -> Void) {
        do {
            try body(&self)
        } catch {
            let position = record[error.node].position
            let path = record.path(of: error.node)
            switch error.reason {
            case .date:
                addFinding(Level1Rule.safety, at: position, path: path, DocumentText.yearOutOfRange)
            case .other:
                // The schema may yet have something to say that explains this.
                unusablePlace = unusablePlace ?? (position, path)
                isRecording = false
            }
        }
    }

    private mutating func addLevel2(_ faults: [RuleFault]) {
        for fault in faults {
            guard findings.hasRoomForLevel2() else { return }
            if let position = fault.position {
                findings.addLevel2(fault.finding(at: position, path: fault.path))
            } else if let node = record.nearestNode(to: fault.path) {
                findings.addLevel2(
                    fault.finding(at: record[node].position, path: record.path(of: node)))
            } else {
                findings.addLevel2(fault.finding(at: .start, path: ""))
            }
        }
    }
}
