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

    /// Messages shrink to a thirtieth or so.
    private static let largestRatio: UInt64 = 200
    /// What one document may hold, so that a zip is not refused for what is in one file.
    private static let alwaysAllowed = UInt64(ReadingLimits.standard.documentBytes)

    /// True when all members together would be more than messages in so few bytes can be: many names for one and the same
    /// body, for instance. What a member says of its size holds, because no more of it is read.
    var isBomb: Bool {
        let packed = UInt64(clamping: identity?.size ?? 0).multipliedReportingOverflow(by: Self.largestRatio)
        let allowed = packed.overflow ? .max : max(packed.partialValue, Self.alwaysAllowed)
        var left = allowed
        for index in 0..<max(0, zip_get_num_entries(handle, 0)) {
            guard let size = size(of: Int(index)) else { continue }
            guard size <= left else { return true }
            left -= size
        }
        return false
    }

    /// Bytes of a member when it is unpacked, as the zip says; nil when it says nothing.
    private func size(of index: Int) -> UInt64? {
        var status = zip_stat_t()
        guard zip_stat_index(handle, zip_uint64_t(index), 0, &status) == 0,
            status.valid & zip_uint64_t(ZIP_STAT_SIZE) != 0
        else { return nil }
        return status.size
    }

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
        return ZipMemberSource(archive: self, index: index, file: file, size: size(of: index))
    }

    fileprivate func opened(_ index: Int) -> OpaquePointer? { zip_fopen_index(handle, zip_uint64_t(index), 0) }
}

/// Reads one member of a zip.
final class ZipMemberSource: ByteSource {
    private let archive: ZipArchive
    private let index: Int
    private var file: OpaquePointer
    /// Bytes it has, as the zip says; nil: no bound is known.
    private let size: UInt64?
    /// Bytes that may still come.
    private var left: UInt64?

    fileprivate init(archive: ZipArchive, index: Int, file: OpaquePointer, size: UInt64?) {
        self.archive = archive
        self.index = index
        self.file = file
        self.size = size
        left = size
    }

    var isRewindable: Bool { true }

    /// Unpacks the member once more, from its beginning.
    func rewind() throws {
        guard let again = archive.opened(index) else {
            throw SourceError.unreadable(path: "zip", reason: "zip: CRC / data")
        }
        zip_fclose(file)
        file = again
        left = size
    }

    deinit {
        zip_fclose(file)
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        let count = zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count))
        guard count >= 0 else { throw SourceError.unreadable(path: "zip", reason: "zip: CRC / data") }
        if let left {
            guard UInt64(count) <= left else { throw SourceError.unreadable(path: "zip", reason: "zip: size") }
            self.left = left - UInt64(count)
        }
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
