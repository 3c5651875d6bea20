import IWmo

/// Puts the faults of one element into words, without quoting what may identify a person.
struct SchemaFaultText {
    /// As a person may see it.
    let name: String
    let element: ElementName?
    /// The element around it.
    let parent: String?
    /// The text of the element.
    let value: String
    /// Names of the attributes in a start tag, as a person may see them; nil when it is not about a start tag.
    let attributes: [String]?

    private var content: ElementContent { element?.content ?? .other }

    /// A sentence for each fault, but only one for all faults of the value: libxml2 names every broken facet and then
    /// the type, a person needs one reason.
    func texts(for faults: [SchemaFault]) -> [Tekst] {
        var different: [SchemaFault] = []
        for fault in faults where !fault.isAboutValue && !different.contains(fault) { different.append(fault) }
        var texts = different.map { text(for: $0) }
        // A broken length says more than the pattern that breaks with it, and any facet more than the type.
        if let clearest = faults.filter(\.isAboutValue).max(by: { $0.weight < $1.weight }) {
            texts.append(attributes != nil ? wrongType : value.isEmpty ? empty : text(for: clearest))
        }
        return texts
    }

    private var empty: Tekst {
        Tekst(nl: "\(name) is leeg; vul een waarde in.", en: "\(name) is empty; fill in a value.")
    }

    /// A start tag has no value yet: what is wrong with one there is the value of xsi:type.
    private var wrongType: Tekst {
        Tekst(
            nl: "\(name) draagt een xsi:type dat het schema niet kent. Haal het attribuut weg.",
            en: "\(name) carries an xsi:type that the schema does not know. Remove the attribute.")
    }

    private func text(for fault: SchemaFault) -> Tekst {
        switch fault {
        case .unexpectedElement(let expected): unexpectedElement(expected)
        case .missingElement(let expected): missingElement(expected)
        case .unknownRoot:
            Tekst(nl: "Element \(name) is geen begin van een bericht.", en: "Element \(name) cannot begin a message.")
        case .pattern(let pattern): notOfForm(ValueForm(content, element: element, pattern: pattern).text)
        case .type: notOfForm(ValueForm(content, element: element, pattern: nil).text)
        case .enumeration(let values): notListed(values)
        case .tooShort(let minimum): length(minimum, Tekst(nl: "moet ten minste", en: "must be at least"))
        case .tooLong(let maximum): length(maximum, Tekst(nl: "mag hoogstens", en: "may be at most"))
        case .tooSmall(let minimum):
            Tekst(nl: "\(name) mag niet kleiner zijn dan \(minimum)", en: "\(name) must not be less than \(minimum)")
                + found
        case .tooLarge(let maximum):
            Tekst(nl: "\(name) mag niet groter zijn dan \(maximum)", en: "\(name) must not be more than \(maximum)")
                + found
        case .attribute: unexpectedAttribute
        case .textBetweenElements:
            Tekst(
                nl: "\(name) bevat tekst, maar mag alleen elementen bevatten.",
                en: "\(name) holds text, but may hold elements only.")
        case .elementInText:
            Tekst(
                nl: "\(name) hoort hier niet; \(parent ?? "het bericht") mag alleen tekst bevatten.",
                en: "\(name) does not belong here; \(parent ?? "the message") may hold text only.")
        case .notNillable:
            Tekst(nl: "\(name) mag geen xsi:nil dragen.", en: "\(name) must not carry xsi:nil.")
        case .typeAttribute: wrongType
        case .constraint: constraint
        case .other(let code):
            Tekst(
                nl: "\(name) voldoet niet aan het schema (libxml2-code \(code)).",
                en: "\(name) does not fit the schema (libxml2 code \(code)).")
        }
    }

    // MARK: - Elements

    private func unexpectedElement(_ expected: [String]) -> Tekst {
        if expected.contains(name) {
            return Tekst(
                nl: "\(name) staat in een verkeerde namespace; neem de namespace over die het schema noemt.",
                en: "\(name) is in the wrong namespace; use the namespace that the schema names.")
        }
        let here = Tekst(nl: "\(name) hoort hier niet", en: "\(name) does not belong here")
        guard !expected.isEmpty else {
            return here
                + Tekst(
                    nl: "; het schema verwacht hier geen element meer.",
                    en: "; the schema expects no further element here.")
        }
        return here
            + Tekst(
                nl: "; verwacht: \(list(expected, "of")). De volgorde van de elementen ligt vast.",
                en: "; expected: \(list(expected, "or")). The order of the elements is fixed.")
    }

    private func missingElement(_ expected: [String]) -> Tekst {
        expected.isEmpty
            ? Tekst(nl: "In \(name) ontbreekt een element.", en: "An element is missing in \(name).")
            : Tekst(
                nl: "In \(name) ontbreekt \(list(expected, "of")).",
                en: "\(list(expected, "or")) is missing in \(name).")
    }

    private var unexpectedAttribute: Tekst {
        let names = (attributes ?? []).isEmpty ? "" : ": " + (attributes ?? []).joined(separator: ", ")
        return Tekst(
            nl: "\(name) mag geen attributen hebben\(names). Haal het attribuut weg.",
            en: "\(name) may not have attributes\(names). Remove the attribute.")
    }

    private var constraint: Tekst {
        Tekst(
            nl:
                "De gegevens van de declaratie (DeclaratieNummer en wat daarop volgt) moeten één keer voorkomen: in Header "
                + "of in Declaratie.",
            en:
                "The declaration's own fields (DeclaratieNummer and those after it) must be given once: in Header or in "
                + "Declaratie.")
    }

    // MARK: - Values

    private func notOfForm(_ form: Tekst) -> Tekst {
        Tekst(nl: "\(name) moet zijn: \(form.nl)", en: "\(name) must be: \(form.en)") + found
    }

    private func notListed(_ values: String) -> Tekst {
        let allowed = values.split(separator: ",").map { $0.filter { $0 != "'" && !$0.isWhitespace } }
        let most = 20
        let shown = allowed.prefix(most).joined(separator: ", ")
        let more = allowed.count - most
        let rest = more > 0 ? Tekst(nl: " en \(more) andere", en: " and \(more) others") : Tekst(nl: "", en: "")
        return Tekst(
            nl: "\(name) kent alleen de waarden \(shown)\(rest.nl)",
            en: "\(name) only knows the values \(shown)\(rest.en)")
            + found(showing: isCode(value, longest: allowed.map(\.utf8.count).max() ?? 0))
    }

    private func length(_ bound: String, _ limit: Tekst) -> Tekst {
        let (allowed, found) = (Self.characters(bound), Self.characters(String(value.unicodeScalars.count)))
        return Tekst(
            nl: "\(name) \(limit.nl) \(allowed.nl) lang zijn; gevonden: \(found.nl).",
            en: "\(name) \(limit.en) \(allowed.en) long; found: \(found.en).")
    }

    private static func characters(_ count: String) -> Tekst {
        Tekst(
            nl: count + (count == "1" ? " teken" : " tekens"), en: count + (count == "1" ? " character" : " characters")
        )
    }

    /// The value when it may be seen, else how long it is.
    /// A shifted column can put a surname where a code belongs: only what could be a code is shown.
    private func isCode(_ text: String, longest: Int) -> Bool {
        text.utf8.count <= longest + 2
            && text.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            }
    }

    private var found: Tekst { found(showing: true) }

    private func found(showing isHarmless: Bool) -> Tekst {
        let count = value.unicodeScalars.count
        guard isHarmless, content.isShown, !mayHoldBSN(value) else {
            let digits = value.unicodeScalars.filter { ("0"..."9").contains($0) }.count
            let ofWhich =
                element == .bsn && digits < count
                ? Tekst(nl: ", waarvan \(digits) cijfers", en: ", of which \(digits) digits") : Tekst(nl: "", en: "")
            let length = Self.characters(String(count))
            return Tekst(nl: "; gevonden: \(length.nl)\(ofWhich.nl).", en: "; found: \(length.en)\(ofWhich.en).")
        }
        return Tekst(nl: "; gevonden: '\(shownValue)'.", en: "; found: '\(shownValue)'.")
    }

    private var shownValue: String { shownText(value, limit: 40) }

    private func list(_ names: [String], _ conjunction: String) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " \(conjunction) " + last
    }
}

extension SchemaFault {
    fileprivate var isAboutValue: Bool { weight < 10 }

    fileprivate var weight: Int {
        switch self {
        case .type: 1
        case .pattern: 2
        case .enumeration: 3
        case .tooShort, .tooLong, .tooSmall, .tooLarge: 4
        default: 10
        }
    }
}
