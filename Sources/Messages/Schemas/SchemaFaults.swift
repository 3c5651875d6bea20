import CLibXML2

/// What the schema engine has against one element, without the value that caused it.
enum SchemaFault: Hashable {
    case unexpectedElement(expected: [String])
    case missingElement(expected: [String])
    case unknownRoot
    case pattern(String)
    case enumeration(String)
    case tooShort(minimum: String)
    case tooLong(maximum: String)
    case tooSmall(minimum: String)
    case tooLarge(maximum: String)
    case type
    case attribute
    case textBetweenElements
    case elementInText
    case notNillable
    /// xsi:type
    case typeAttribute
    /// A uniqueness constraint of the schema.
    case constraint
    case other(code: Int32)
}

/// The faults of one call of the engine. They live outside the reader's own state, which is in use during the call.
struct SchemaFaults {
    private(set) var all: [SchemaFault] = []

    var isEmpty: Bool { all.isEmpty }

    mutating func removeAll() {
        all.removeAll(keepingCapacity: true)
    }

    fileprivate mutating func append(_ fault: SchemaFault) {
        all.append(fault)
    }
}

/// Called by libxml2 for each error. Its message is never passed on, because it quotes the document.
func noteSchemaFault(_ faults: UnsafeMutableRawPointer?, _ error: UnsafeMutablePointer<xmlError>?) {
    guard let faults, let error = error?.pointee, let fault = fault(of: error) else { return }
    faults.assumingMemoryBound(to: SchemaFaults.self).pointee.append(fault)
}

/// Nil for what says nothing new: libxml2 follows a broken facet by an error about the type, without the facet.
private func fault(of error: xmlError) -> SchemaFault? {
    let bound = error.str2.map { String(cString: $0) }
    func facet(_ fault: (String) -> SchemaFault) -> SchemaFault? { bound.map(fault) }
    switch xmlParserErrors(rawValue: UInt32(bitPattern: error.code)) {
    case XML_SCHEMAV_ELEMENT_CONTENT: return contentFault(error)
    case XML_SCHEMAV_CVC_ELT_1: return .unknownRoot
    case XML_SCHEMAV_CVC_PATTERN_VALID: return facet { .pattern($0) }
    case XML_SCHEMAV_CVC_ENUMERATION_VALID: return facet { .enumeration($0) }
    case XML_SCHEMAV_CVC_MINLENGTH_VALID, XML_SCHEMAV_CVC_LENGTH_VALID: return facet { .tooShort(minimum: $0) }
    case XML_SCHEMAV_CVC_MAXLENGTH_VALID: return facet { .tooLong(maximum: $0) }
    case XML_SCHEMAV_CVC_MININCLUSIVE_VALID, XML_SCHEMAV_CVC_MINEXCLUSIVE_VALID:
        return facet { .tooSmall(minimum: $0) }
    case XML_SCHEMAV_CVC_MAXINCLUSIVE_VALID, XML_SCHEMAV_CVC_MAXEXCLUSIVE_VALID:
        return facet { .tooLarge(maximum: $0) }
    case XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1, XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_2,
        XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_3:
        return .type
    case XML_SCHEMAV_CVC_TYPE_3_1_1, XML_SCHEMAV_CVC_COMPLEX_TYPE_3_1, XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1,
        XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2:
        return .attribute
    case XML_SCHEMAV_CVC_TYPE_3_1_2, XML_SCHEMAV_CVC_COMPLEX_TYPE_2_2: return .elementInText
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3, XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1: return .textBetweenElements
    case XML_SCHEMAV_CVC_ELT_3_1, XML_SCHEMAV_CVC_ELT_3_2_1: return .notNillable
    case XML_SCHEMAV_CVC_ELT_4_1, XML_SCHEMAV_CVC_ELT_4_2, XML_SCHEMAV_CVC_ELT_4_3: return .typeAttribute
    case XML_SCHEMAV_CVC_IDC: return .constraint
    default: return .other(code: error.code)
    }
}

/// One code stands for both an element too many and one too few. Only the list of expected elements is taken from the
/// message; it holds names of the schema and none of the document.
private func contentFault(_ error: xmlError) -> SchemaFault {
    let message = error.message.map { String(cString: $0) } ?? ""
    let expected = expectedElements(in: message)
    return message.contains("Missing child element(s)")
        ? .missingElement(expected: expected) : .unexpectedElement(expected: expected)
}

/// `... Expected is one of ( {ns}A, {ns}B ).`
private func expectedElements(in message: String) -> [String] {
    guard let list = message.split(separator: "Expected is ").last, message.contains("Expected is "),
        let open = list.firstIndex(of: "("), let close = list.lastIndex(of: ")"), open < close
    else { return [] }
    return list[list.index(after: open)..<close].split(separator: ",").compactMap { item in
        let name = item.split(separator: "}").last ?? item
        let trimmed = name.filter { !$0.isWhitespace }
        return trimmed.isEmpty || trimmed == "*" ? nil : trimmed
    }
}
