import CLibXML2
import IWmo

/// Brings the bytes of a source to the parser: hashed, measured, as checked UTF-8.
struct DocumentFeed: ~Copyable {
    private let pass: UnsafeMutablePointer<DocumentPass>
    private let parser: xmlParserCtxtPtr
    private let buffer: UnsafeMutableRawBufferPointer
    private var hasher: SHA256Hasher?
    private var transcoder: Transcoder?
    private var transcoded: [UInt8] = []
    private var isEncodingKnown = false
    private var isSourceAtEnd = false
    /// Names the parser knew from documents before this one.
    private let namesBefore: Int32
    /// Bytes of UTF-8 given to the parser.
    private var offset = 0

    private(set) var byteCount = 0
    private(set) var contentHash = ""

    init(
        pass: UnsafeMutablePointer<DocumentPass>, parser: xmlParserCtxtPtr, buffer: UnsafeMutableRawBufferPointer,
        hashes: Bool
    ) {
        hasher = hashes ? SHA256Hasher() : nil
        self.pass = pass
        self.parser = parser
        self.buffer = buffer
        namesBefore = xmlDictSize(parser.pointee.dict)
    }

    /// Also after a refusal everything is read, because the hash is over the whole document.
    mutating func readToEnd(of source: inout some ByteSource) {
        // Bytes at the start of the buffer that begin a character of which the rest is still to come.
        var kept = 0
        while true {
            let count = fill(from: &source, after: kept)
            if count == 0 { break }
            guard byteCount <= pass.pointee.limits.documentBytes else {
                refuse(Level1Rule.safety, DocumentText.tooLarge(pass.pointee.limits.documentBytes))
                break
            }
            if pass.pointee.isDoubtful { return }
            if pass.pointee.isStopped { continue }
            kept = take(UnsafeBufferPointer(buffer.bindMemory(to: UInt8.self)).prefix(kept + count))
            if pass.pointee.isStopped { kept = 0 }
        }
        finish(isCharacterCutOff: kept > 0 || transcoder?.isComplete == false)
        if let hash = hasher?.finishHex() { contentHash = hash }
    }

    /// Fills the buffer as far as the source goes, so that pieces do not depend on how a source delivers.
    private mutating func fill(from source: inout some ByteSource, after kept: Int) -> Int {
        var count = 0
        while !isSourceAtEnd, kept + count < buffer.count {
            do {
                let free = UnsafeMutableRawBufferPointer(rebasing: buffer[(kept + count)...])
                let read = try source.read(into: free)
                if read == 0 { isSourceAtEnd = true }
                hasher?.update(UnsafeRawBufferPointer(rebasing: free[..<read]))
                count += read
                byteCount += read
            } catch {
                refuse(error)
                return 0
            }
        }
        return count
    }

    /// Returns the number of bytes at the start of the buffer that wait for the next piece.
    private mutating func take(_ piece: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        var piece = UnsafeBufferPointer(rebasing: piece)
        if !isEncodingKnown {
            switch EncodingVerdict(firstBytes: piece) {
            case .refused(let reason):
                refuse(Level1Rule.safety, reason)
                return 0
            case .accepted(let encoding, let mark):
                if encoding != .utf8 { transcoder = Transcoder(encoding) }
                piece = UnsafeBufferPointer(rebasing: piece[mark...])
            }
            isEncodingKnown = true
        }
        guard transcoder == nil else {
            takeTranscoded(piece)
            return 0
        }
        let valid = parseValidPart(of: piece)
        let rest = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(piece)[valid...])
        guard !pass.pointee.isStopped else { return 0 }
        buffer.copyMemory(from: rest)
        return rest.count
    }

    private mutating func takeTranscoded(_ piece: UnsafeBufferPointer<UInt8>) {
        transcoded.removeAll(keepingCapacity: true)
        let isText = transcoder?.append(piece, to: &transcoded) ?? false
        let text = transcoded
        text.withUnsafeBufferPointer { _ = parseValidPart(of: $0) }
        if !isText { refuseHere(DocumentText.invalidUTF16) }
    }

    /// Parses what is complete and correct; the number of bytes that were.
    private mutating func parseValidPart(of piece: UnsafeBufferPointer<UInt8>) -> Int {
        let check = UTF8Check(piece)
        parse(UnsafeBufferPointer(rebasing: piece[..<check.validCount]), isASCII: check.isASCII)
        switch check.fault {
        case .malformed: refuseHere(DocumentText.invalidUTF8)
        case .nul: refuseHere(DocumentText.nulCharacter)
        case nil: break
        }
        return check.validCount
    }

    private mutating func parse(_ piece: UnsafeBufferPointer<UInt8>, isASCII: Bool) {
        guard !piece.isEmpty, !pass.pointee.isStopped else { return }
        // The parser passes over a second byte order mark; the next program takes it for a character.
        if offset == 0, piece.starts(with: [0xEF, 0xBB, 0xBF]) { return refuseHere(DocumentText.secondMark) }
        pass.pointee.lines.add(piece, at: offset, isASCII: isASCII)
        offset += piece.count
        piece.withMemoryRebound(to: CChar.self) { bytes in
            _ = xmlParseChunk(parser, bytes.baseAddress, Int32(bytes.count), 0)
        }
        guard !pass.pointee.isStopped else { return }
        let read = pass.pointee.input.offset
        pass.pointee.lines.advance(to: read)
        let limits = pass.pointee.limits
        if offset - read > limits.unreadBytes {
            refuseHere(DocumentText.tokenWithoutEnd(limits.unreadBytes), rule: Level1Rule.safety, at: read)
        } else if xmlDictSize(parser.pointee.dict) - namesBefore > limits.names {
            refuseHere(DocumentText.tooManyNames(limits.names), rule: Level1Rule.safety, at: read)
        }
    }

    private mutating func finish(isCharacterCutOff: Bool) {
        guard !pass.pointee.isStopped else { return }
        if isCharacterCutOff { return refuseHere(DocumentText.incomplete) }
        if offset == 0 { return refuse(Level1Rule.wellFormed, DocumentText.empty) }
        pass.pointee.isAtEnd = true
        _ = xmlParseChunk(parser, nil, 0, 1)
        guard !pass.pointee.isStopped else { return }
        // The parser reports every such fault itself; a document must not pass because one day it does not.
        if !pass.pointee.hasRoot || pass.pointee.open.depth > 0 || parser.pointee.wellFormed == 0 {
            refuseHere(DocumentText.incomplete)
        }
    }

    // MARK: - Refusals

    private func refuse(_ error: any Error) {
        if case .notARegularFile = error as? SourceError {
            refuse(Level1Rule.safety, DocumentText.notARegularFile)
        } else {
            refuse(Level1Rule.wellFormed, DocumentText.unreadable(error))
        }
    }

    private func refuse(_ rule: String, _ text: Tekst) {
        pass.pointee.refuse(rule, at: .start, path: "", text)
    }

    /// A refusal at the end of what the parser was given, or at an offset.
    private func refuseHere(_ text: Tekst, rule: String = Level1Rule.wellFormed, at place: Int? = nil) {
        guard !pass.pointee.isStopped else { return }
        let position = pass.pointee.lines.position(at: place ?? offset)
        pass.pointee.refuse(rule, at: position, path: pass.pointee.open.path, text)
    }
}
