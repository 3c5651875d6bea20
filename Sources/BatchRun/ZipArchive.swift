import CLibZip
import Glibc
import IWmo
import Messages

/// A zip that cannot be read.
struct ZipError: Error {
    let text: Tekst
    /// True when there is no such file any more.
    var isGone = false
}

/// A zip in the inbox, opened for reading. One owner: not shared between threads.
final class ZipArchive {
    struct Member {
        let index: Int
        /// As the archive spells it; only ever shown, never used as a path.
        let name: [UInt8]
    }

    private let handle: OpaquePointer
    private let descriptor: Int32
    /// What the file was when it was opened.
    let identity: FileIdentity?

    init(path: [CChar]) throws(ZipError) {
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.unreadable(reason: errno) }
        identity = FileIdentity(of: descriptor)
        // libzip closes what it is given, and this one is looked at again after reading.
        let given = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
        guard given >= 0, let handle = zip_fdopen(given, 0, nil) else {
            if given >= 0 { close(given) }
            close(descriptor)
            throw Self.unreadable(reason: 0)
        }
        self.descriptor = descriptor
        self.handle = handle
    }

    private static func unreadable(reason: Int32) -> ZipError {
        ZipError(
            text: Tekst(
                nl: "Dit is geen leesbaar zip-bestand; vraag de afzender het opnieuw te sturen.",
                en: "This is not a readable zip file; ask the sender to send it again."), isGone: reason == ENOENT)
    }

    /// False when the file was written to since it was opened.
    var isUnchanged: Bool { FileIdentity(of: descriptor) == identity }

    func members() -> [Member] {
        (0..<max(0, zip_get_num_entries(handle, 0))).compactMap { index in
            zip_get_name(handle, zip_uint64_t(index), ZIP_FL_ENC_GUESS).map { name in
                Member(index: Int(index), name: [UInt8](UnsafeRawBufferPointer(start: name, count: strlen(name))))
            }
        }
    }

    deinit {
        zip_discard(handle)
        close(descriptor)
    }

    /// The bytes of a member, unpacked while they are read.
    func source(of index: Int) throws(ZipError) -> ZipMemberSource {
        guard let file = opened(index) else {
            throw ZipError(
                text: Tekst(
                    nl: "Dit bestand is niet uit de zip te halen (beschadigd of met een wachtwoord).",
                    en: "This file cannot be taken out of the zip (damaged or with a password)."))
        }
        return ZipMemberSource(archive: self, index: index, file: file)
    }

    fileprivate func opened(_ index: Int) -> OpaquePointer? { zip_fopen_index(handle, zip_uint64_t(index), 0) }
}

/// Reads one member of a zip.
final class ZipMemberSource: ByteSource {
    private let archive: ZipArchive
    private let index: Int
    private var file: OpaquePointer

    fileprivate init(archive: ZipArchive, index: Int, file: OpaquePointer) {
        self.archive = archive
        self.index = index
        self.file = file
    }

    var isRewindable: Bool { true }

    /// Unpacks the member once more, from its beginning.
    func rewind() throws {
        guard let again = archive.opened(index) else {
            throw SourceError.unreadable(path: "zip", reason: "zip: CRC / data")
        }
        zip_fclose(file)
        file = again
    }

    deinit {
        zip_fclose(file)
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        let count = zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count))
        guard count >= 0 else { throw SourceError.unreadable(path: "zip", reason: "zip: CRC / data") }
        return Int(count)
    }
}

/// The zip that was used last: opening one reads its whole directory, and its members come one after the other.
struct LatestZip {
    private var latest: (path: [CChar], zip: ZipArchive)?

    mutating func zip(at path: [CChar]) throws(ZipError) -> ZipArchive {
        if let latest, latest.path == path { return latest.zip }
        let zip = try ZipArchive(path: path)
        latest = (path, zip)
        return zip
    }
}
