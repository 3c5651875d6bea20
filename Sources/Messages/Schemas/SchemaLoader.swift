import CLibXML2
import Glibc

/// What the XML parser may open: while a schema is compiled on this thread, that schema's own files; otherwise nothing.
///
/// libxml2 has one loader for the whole process, so what a thread may open is kept with the thread.
enum SchemaLoader {
    final class Permission {
        let source: SchemaSource

        init(_ source: SchemaSource) {
            self.source = source
        }
    }

    /// No schema of the standard comes near this.
    private static let largestSchema = 16 << 20

    /// Installs the loader and prepares libxml2's parser for use on several threads, once.
    static let installed: Void = {
        xmlInitParser()
        xmlSetExternalEntityLoader(loadPermittedFile)
    }()

    /// Prepares libxml2's schema engine, once; a message that fits its grammar never needs it.
    static let engineReady: Void = {
        _ = installed
        xmlSchemaInitTypes()
    }()

    fileprivate static let permissionKey: pthread_key_t = {
        var key = pthread_key_t()
        pthread_key_create(&key, nil)
        return key
    }()

    /// Runs a compilation that may open the files of a source.
    static func permitting<Value>(_ source: SchemaSource, _ body: () throws -> Value) rethrows -> Value {
        let permission = Permission(source)
        return try withExtendedLifetime(permission) {
            pthread_setspecific(permissionKey, Unmanaged.passUnretained(permission).toOpaque())
            defer { pthread_setspecific(permissionKey, nil) }
            return try body()
        }
    }

    /// The text of a file that may be opened now.
    fileprivate static func text(at location: String) -> [UInt8]? {
        guard let stored = pthread_getspecific(permissionKey) else { return nil }
        switch Unmanaged<Permission>.fromOpaque(stored).takeUnretainedValue().source {
        case .embedded:
            return EmbeddedSchemas.texts[location].map { Array($0.utf8) }
        case .directory(let directory):
            return file(at: location, below: directory)
        }
    }

    /// Symbolic links are followed here, as long as they stay below the folder the user named.
    private static func file(at location: String, below directory: String) -> [UInt8]? {
        guard let folder = resolvedPath(directory), let path = resolvedPath(location),
            path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
        else { return nil }
        var source = FileSource(path: path)
        return try? readAll(&source, limit: largestSchema)
    }
}

func resolvedPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
}

/// Everything of a source; nil when that is more than the limit.
private func readAll(_ source: inout some ByteSource, limit: Int) throws -> [UInt8]? {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = try piece.withUnsafeMutableBytes { try source.read(into: $0) }
        if count == 0 { return bytes }
        guard bytes.count + count <= limit else { return nil }
        bytes += piece[..<count]
    }
}

private func loadPermittedFile(
    location: UnsafePointer<CChar>?, identifier: UnsafePointer<CChar>?, context: xmlParserCtxtPtr?
) -> xmlParserInputPtr? {
    guard let location, let text = SchemaLoader.text(at: String(cString: location)) else { return nil }
    let buffer = text.withUnsafeBytes { bytes in
        xmlParserInputBufferCreateMem(
            bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), XML_CHAR_ENCODING_NONE)
    }
    guard let buffer else { return nil }
    guard let input = xmlNewIOInputStream(context, buffer, XML_CHAR_ENCODING_NONE) else {
        xmlFreeParserInputBuffer(buffer)
        return nil
    }
    // The parser frees this name with the input; imports are resolved against it.
    input.pointee.filename = xmlStrdup(location.withMemoryRebound(to: xmlChar.self, capacity: 1) { $0 })
        .map { UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self) }
    return input
}
