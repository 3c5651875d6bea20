import CLibXML2
import IWmo

/// Reads and validates messages, one at a time, in one pass that keeps no more than it must.
///
/// A reader holds compiled schemas and is not for sharing: give each thread its own.
///
///     let reader = try MessageReader()
///     var source = FileSource(path: "WMO323.xml")
///     let result = reader.read(&source, retainingContent: true)
public final class MessageReader {
    private let pass: UnsafeMutablePointer<DocumentPass>
    private var parser: xmlParserCtxtPtr?
    private let buffer: UnsafeMutableRawBufferPointer
    private let alwaysUsesEngine: Bool
    /// Messages that were read a second time because their grammar could not tell whether they are allowed.
    private(set) var doubtCount = 0

    /// Bytes given to the parser at a time. It reads from its own copy, which should stay in the nearest memory.
    private static let pieceSize = 1 << 15

    /// A parser whose dictionary holds more names has read something that was no message.
    private static let mostNamesKept: Int32 = 1_000

    /// Fails when a folder of schemas holds none, or one that cannot be used.
    ///
    /// - Parameter alwaysUsesEngine: whether libxml2's schema engine judges every message, as it does those that the
    ///   grammar made from the schema does not simply accept. The result is the same, but takes longer.
    public init(
        schemas source: SchemaSource = .embedded, limits: ReadingLimits = .standard, alwaysUsesEngine: Bool = false
    ) throws {
        let schemas = try SchemaSet(source)
        self.alwaysUsesEngine = alwaysUsesEngine
        buffer = .allocate(byteCount: Self.pieceSize, alignment: 16)
        pass = .allocate(capacity: 1)
        pass.initialize(to: DocumentPass(schemas: schemas, limits: limits))
    }

    deinit {
        if let parser { xmlFreeParserCtxt(parser) }
        pass.deinitialize(count: 1)
        pass.deallocate()
        buffer.deallocate()
    }

    /// Reads a message up to its end.
    ///
    /// - Parameters:
    ///   - maximumLevel: 1 checks the message against its schema; 2 also checks the rules inside one message, when the
    ///     schema has nothing against it.
    ///   - retainingContent: whether the result holds the message. Without it the memory needed for a declaration does
    ///     not depend on its number of lines, apart from what the rules themselves must remember.
    ///   - retainingPlaces: whether the result tells where the classes of the message stand.
    ///   - hashing: whether the result holds the hash of the document.
    public func read(
        _ source: inout some ByteSource, maximumLevel: Int = 2, retainingContent: Bool, retainingPlaces: Bool = false,
        hashing: Bool = true
    ) -> ReadResult {
        let wishes = ReadingWishes(
            maximumLevel: maximumLevel, retainsContent: retainingContent, retainsPlaces: retainingPlaces,
            hashes: hashing)
        if !alwaysUsesEngine, source.isRewindable {
            let result = readOnce(&source, wishes, usesGrammar: true)
            guard pass.pointee.isDoubtful else { return result }
            doubtCount += 1
            do {
                try source.rewind()
            } catch {
                return .refused(regel: Level1Rule.wellFormed, reden: DocumentText.unreadable(error))
            }
        }
        return readOnce(&source, wishes, usesGrammar: false)
    }

    private func readOnce(
        _ source: inout some ByteSource, _ wishes: ReadingWishes, usesGrammar: Bool
    ) -> ReadResult {
        guard let parser = preparedParser() else {
            return .refused(regel: Level1Rule.wellFormed, reden: DocumentText.unreadable("geheugen / memory"))
        }
        pass.pointee.begin(parser, wishes, usesGrammar: usesGrammar)
        var feed = DocumentFeed(pass: pass, parser: parser, buffer: buffer, hashes: wishes.hashes)
        feed.readToEnd(of: &source)
        let content = pass.pointee.finish()
        pass.pointee.schema?.finish()
        let found = pass.pointee.findings.result
        let result = ReadResult(
            bericht: pass.pointee.bericht, release: pass.pointee.release, header: pass.pointee.header,
            findings: found.findings, findingsOmitted: found.areOmitted, contentHash: feed.contentHash,
            byteCount: feed.byteCount, content: content, places: pass.pointee.places)
        keepParser(isIntact: !pass.pointee.isStopped)
        return result
    }

    // MARK: - The parser

    private func preparedParser() -> xmlParserCtxtPtr? {
        if let parser, Self.reset(parser) { return parser }
        dropParser()
        var handlers = parserHandlers()
        guard let new = xmlCreatePushParserCtxt(&handlers, pass, nil, 0, nil) else { return nil }
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_IGNORE_ENC.rawValue
        xmlCtxtUseOptions(new, Int32(options))
        parser = new
        // A new parser waits for four bytes where one that was reset does not: without this, what is said of a document
        // would depend on those before it.
        return Self.reset(new) ? new : nil
    }

    private static func reset(_ parser: xmlParserCtxtPtr) -> Bool { xmlCtxtResetPush(parser, nil, 0, nil, nil) == 0 }

    /// A parser that was stopped half-way is not used again, nor one that keeps the names of a hostile document.
    private func keepParser(isIntact: Bool) {
        if !isIntact || xmlDictSize(parser?.pointee.dict) > Self.mostNamesKept { dropParser() }
    }

    private func dropParser() {
        if let parser { xmlFreeParserCtxt(parser) }
        parser = nil
        pass.pointee.names.removeAll()
    }
}
