import CLibXML2
import IWmo

/// How far the parser was when it met an error.
struct XMLPlace {
    let isAtEnd: Bool
    let hasRoot: Bool
    /// True inside the root element.
    let isInside: Bool
}

/// Findings about a document as a whole, in words.
enum DocumentText {
    static let empty = Tekst(
        nl: "Het bestand is leeg (0 bytes aan inhoud).", en: "The file is empty (0 bytes of content).")

    static let secondMark = Tekst(
        nl: "Geen welgevormde XML: het bestand begint met twee bytevolgordemarkeringen (BOM).",
        en: "Not well-formed XML: the file begins with two byte order marks (BOM).")

    static func notWellFormed(_ code: Int32, _ place: XMLPlace) -> Tekst {
        let kind = xmlParserErrors(rawValue: UInt32(bitPattern: code))
        if place.isInside, place.isAtEnd || kind == XML_ERR_DOCUMENT_END { return incomplete }
        let reason =
            kind == XML_ERR_DOCUMENT_END && place.hasRoot
            ? Tekst(nl: "er staat iets na het einde van het bericht", en: "something follows the end of the message")
            : reason(kind)
        return Tekst(nl: "Geen welgevormde XML: ", en: "Not well-formed XML: ") + reason
            + Tekst(nl: " (libxml2-code \(code)).", en: " (libxml2 code \(code)).")
    }

    private static func reason(_ code: xmlParserErrors) -> Tekst {
        switch code {
        case XML_ERR_DOCUMENT_EMPTY, XML_ERR_DOCUMENT_END:
            Tekst(
                nl: "er staat geen element in of het begint met andere tekst",
                en: "it has no element or begins with other text")
        case XML_ERR_TAG_NAME_MISMATCH:
            Tekst(
                nl: "een eindtag hoort niet bij het geopende element", en: "an end tag does not match the open element")
        case XML_ERR_TAG_NOT_FINISHED, XML_ERR_GT_REQUIRED, XML_ERR_LTSLASH_REQUIRED:
            Tekst(nl: "een tag is niet afgesloten", en: "a tag is not closed")
        case XML_ERR_ATTRIBUTE_REDEFINED:
            Tekst(nl: "een attribuut staat twee keer in dezelfde tag", en: "an attribute occurs twice in the same tag")
        case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY:
            Tekst(
                nl: "een entiteit is niet bekend; alleen &amp; &lt; &gt; &quot; en &apos; mogen",
                en: "an entity is not known; only &amp; &lt; &gt; &quot; and &apos; may be used")
        case XML_ERR_INVALID_CHAR, XML_ERR_INVALID_CHARREF, XML_ERR_INVALID_HEX_CHARREF, XML_ERR_INVALID_DEC_CHARREF:
            Tekst(nl: "een teken is in XML niet toegestaan", en: "a character is not allowed in XML")
        case XML_ERR_LT_IN_ATTRIBUTE, XML_ERR_ATTRIBUTE_WITHOUT_VALUE, XML_ERR_ATTRIBUTE_NOT_STARTED,
            XML_ERR_ATTRIBUTE_NOT_FINISHED, XML_ERR_SPACE_REQUIRED:
            Tekst(nl: "een attribuut is niet goed geschreven", en: "an attribute is not written correctly")
        case XML_ERR_NAME_REQUIRED, XML_ERR_ENTITYREF_NO_NAME, XML_ERR_ENTITYREF_SEMICOL_MISSING:
            Tekst(
                nl: "er ontbreekt een naam; schrijf & als &amp; en < als &lt;",
                en: "a name is missing; write & as &amp; and < as &lt;")
        case XML_NS_ERR_UNDEFINED_NAMESPACE:
            Tekst(
                nl: "een voorvoegsel voor een namespace is niet gedeclareerd", en: "a namespace prefix is not declared")
        case XML_ERR_NAME_TOO_LONG:
            Tekst(nl: "een naam is te lang", en: "a name is too long")
        default:
            Tekst(nl: "het bestand houdt zich niet aan de regels van XML", en: "the file breaks the rules of XML")
        }
    }

    static let invalidUTF8 = Tekst(
        nl: "Op deze plaats staan bytes die geen geldige UTF-8 zijn; sla het bestand op als UTF-8.",
        en: "The bytes at this place are not valid UTF-8; save the file as UTF-8.")
    static let invalidUTF16 = Tekst(
        nl: "Op deze plaats staan bytes die geen geldige UTF-16 zijn.",
        en: "The bytes at this place are not valid UTF-16.")
    static let nulCharacter = Tekst(
        nl: "Op deze plaats staat een NUL-teken, dat in XML niet is toegestaan.",
        en: "There is a NUL character at this place, which XML does not allow.")
    static let incomplete = Tekst(
        nl: "Geen welgevormde XML: het bestand is afgebroken.", en: "Not well-formed XML: the file is cut off.")

    static func unreadable(_ reason: String) -> Tekst {
        Tekst(nl: "Het bestand is niet te lezen: \(reason).", en: "The file cannot be read: \(reason).")
    }

    static func unreadable(_ error: any Error) -> Tekst {
        if case .unreadable(_, let reason) = error as? SourceError { return unreadable(reason) }
        return unreadable("I/O")
    }

    static let notARegularFile = Tekst(
        nl: "Geweigerd: dit is geen gewoon bestand maar een map, verwijzing, pijp of apparaat.",
        en: "Refused: this is no regular file but a folder, link, pipe or device.")
    static let documentType = Tekst(
        nl: "Geweigerd: een DOCTYPE is in berichten niet toegestaan. Haal de declaratie weg.",
        en: "Refused: a DOCTYPE is not allowed in messages. Remove the declaration.")

    static func tooDeep(_ limit: Int) -> Tekst {
        Tekst(
            nl: "Geweigerd: elementen staan meer dan \(limit) niveaus diep in elkaar.",
            en: "Refused: elements are nested more than \(limit) levels deep.")
    }

    static func textTooLong(_ name: String, limit: Int) -> Tekst {
        Tekst(
            nl: "Geweigerd: de tekst van \(name) is langer dan \(limit) bytes.",
            en: "Refused: the text of \(name) is longer than \(limit) bytes.")
    }

    static func tooManyAttributes(_ limit: Int) -> Tekst {
        Tekst(
            nl: "Geweigerd: een element heeft meer dan \(limit) attributen.",
            en: "Refused: an element has more than \(limit) attributes.")
    }

    static func tokenWithoutEnd(_ limit: Int) -> Tekst {
        Tekst(
            nl: "Geweigerd: een tag of commentaar is na \(limit) bytes nog niet afgesloten.",
            en: "Refused: a tag or comment has not ended after \(limit) bytes.")
    }

    static func tooManyNames(_ limit: Int) -> Tekst {
        Tekst(
            nl: "Geweigerd: het bestand gebruikt meer dan \(limit) verschillende namen.",
            en: "Refused: the file uses more than \(limit) different names.")
    }

    static func tooManyElements(_ limit: Int) -> Tekst {
        Tekst(
            nl: "Geweigerd: het bericht heeft meer dan \(limit) elementen die bij elkaar horen.",
            en: "Refused: the message has more than \(limit) elements that belong together.")
    }

    static func tooLarge(_ limit: Int) -> Tekst {
        Tekst(
            nl: "Geweigerd: het bestand is groter dan \(limit) bytes.",
            en: "Refused: the file is larger than \(limit) bytes.")
    }

    static let yearOutOfRange = Tekst(
        nl: "Geweigerd: een datum moet een jaar van 0001 tot en met 9999 hebben.",
        en: "Refused: a date must have a year from 0001 to 9999.")
    static let unusableValue = Tekst(
        nl: "Deze waarde is volgens het schema goed, maar past niet bij wat iWmo hier kent.",
        en: "This value is right by the schema, but is not one that iWmo knows here.")
    static let schemaUnusable = Tekst(
        nl: "Het schema van dit bericht kan niet worden gebruikt.", en: "The schema of this message cannot be used.")
}

/// Findings about the encoding of a document, in words.
enum EncodingText {
    static let allowed = Tekst(
        nl: "toegestaan zijn UTF-8, UTF-16 en ISO-8859-1", en: "allowed are UTF-8, UTF-16 and ISO-8859-1")

    static func notAllowed(_ name: String) -> Tekst {
        let shown = shownText(name, limit: 40)
        return Tekst(
            nl: "Geweigerd: de codering \(shown) wordt niet gelezen; ",
            en: "Refused: the encoding \(shown) is not read; ")
            + allowed + Tekst(nl: ".", en: ".")
    }

    static func contradiction(declared: String, found: String) -> Tekst {
        let shown = shownText(declared, limit: 40)
        return Tekst(
            nl: "Geweigerd: het bestand noemt de codering \(shown), maar is geschreven als \(found).",
            en: "Refused: the file names the encoding \(shown), but is written as \(found).")
    }
}

/// Findings about messages that are not supported, in words.
enum MessageText {
    private static let supported: String = MessageKind.supported
        .map { kind in "\(kind.bericht.rawValue) (\(kind.bericht == .wmo303 ? "2.1-2.4" : kind.release.description))" }
        .joined(separator: ", ")

    private static var known: Tekst {
        Tekst(nl: "Ondersteund: \(supported).", en: "Supported: \(supported).")
    }

    static func wrongRoot(_ name: String) -> Tekst {
        Tekst(
            nl: "Het buitenste element is \(name) in plaats van Bericht; dit is geen iWmo-bericht. ",
            en: "The outermost element is \(name) instead of Bericht; this is no iWmo message. ") + known
    }

    static func notSupported(_ namespace: StandardNamespace) -> Tekst {
        Tekst(
            nl: "\(namespace.messageName) van release \(namespace.release) wordt niet ondersteund. ",
            en: "\(namespace.messageName) of release \(namespace.release) is not supported. ") + known
    }

    static func foreignNamespace(_ namespace: String?) -> Tekst {
        guard let namespace else {
            return Tekst(
                nl: "Bericht staat in geen namespace, zodat niet te zien is welk bericht dit is. ",
                en: "Bericht is in no namespace, so that it cannot be seen which message this is. ") + known
        }
        let shown = shownText(namespace, limit: 80)
        return Tekst(
            nl: "De namespace \(shown) is niet van een iWmo-bericht. ",
            en: "The namespace \(shown) is not one of an iWmo message. ") + known
    }
}
