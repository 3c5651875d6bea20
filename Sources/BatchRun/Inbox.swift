import Glibc
import IWmo

/// One message file in the inbox, or something there that looks like one and cannot be read.
struct InboxEntry: Sendable {
    enum Content: Sendable {
        case file
        case zipMember(index: Int)
        case standardInput
        /// Not readable as a message: refused without opening it.
        case refused(regel: String, reden: Tekst)
    }

    /// Path relative to the inbox, `archive.zip/inner.xml` for a file in a zip. Bytes that are no UTF-8 are
    /// replaced, so this is for people; files are opened by `path`.
    let bestand: String
    /// Sorting key: the bytes of that path, before anything was replaced.
    let key: [UInt8]
    /// The file to open, as the file system knows it.
    let path: [CChar]
    let content: Content

    /// The file of the inbox this entry lives in: itself, or the zip around it.
    let container: [UInt8]
    /// What the container was when the inbox was listed.
    var identity: FileIdentity?
}

/// Tells whether a name still stands for the same, unchanged file.
struct FileIdentity: Hashable, Sendable {
    private let device: UInt64
    private let inode: UInt64
    let size: Int64
    private let seconds: Int
    private let nanoseconds: Int

    /// Nil when the open file cannot be looked at.
    init?(of descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        self.init(status)
    }

    /// Nil when there is no such file. The path as the file system knows it, with its closing zero.
    init?(at path: [CChar]) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        self.init(status)
    }

    /// True when nothing has this name any more.
    static func isGone(_ path: [CChar]) -> Bool {
        var status = stat()
        return lstat(path, &status) != 0 && errno == ENOENT
    }

    /// Nanoseconds since the last change; below zero for a change in the future.
    func age(at now: timespec) -> Int {
        let wholeSeconds = (now.tv_sec - seconds).multipliedReportingOverflow(by: 1_000_000_000)
        return wholeSeconds.overflow ? .max : wholeSeconds.partialValue + (now.tv_nsec - nanoseconds)
    }

    init(_ status: stat) {
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        size = Int64(status.st_size)
        seconds = status.st_mtim.tv_sec
        nanoseconds = status.st_mtim.tv_nsec
    }
}

/// Lists the messages below a folder.
struct Inbox {
    private let root: String
    private var entries: [InboxEntry] = []

    /// Every `*.xml` below the folder and inside its `*.zip`, in byte order of the relative paths.
    static func entries(below root: String) throws(RunError) -> [InboxEntry] {
        var inbox = Inbox(root: root)
        try inbox.list(folder: [], depth: 0)
        return inbox.entries.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    }

    /// The messages a user names: a file, everything below a folder, everything in a zip, or `-`.
    static func entries(named path: String) throws -> [InboxEntry] {
        let bytes = Array(path.utf8)
        let name = bytes.map { CChar(bitPattern: $0) } + [0]
        if path == "-" {
            return [InboxEntry(bestand: path, key: bytes, path: name, content: .standardInput, container: bytes)]
        }
        var status = stat()
        guard stat(path, &status) == 0, access(path, R_OK) == 0 else {
            throw RunError.usage(
                Tekst(nl: "\(path) is niet te lezen.", en: "\(path) cannot be read."))
        }
        if status.st_mode & S_IFMT == S_IFDIR {
            let folder = path.hasSuffix("/") ? path : path + "/"
            return try entries(below: path).map { entry in
                InboxEntry(
                    bestand: folder + entry.bestand, key: Array(folder.utf8) + entry.key, path: entry.path,
                    content: entry.content, container: entry.container)
            }
        }
        guard bytes.hasExtension("zip") else {
            return [InboxEntry(bestand: path, key: bytes, path: name, content: .file, container: bytes)]
        }
        var inbox = Inbox(root: "")
        inbox.addMembers(of: bytes, at: name)
        return inbox.entries.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    }

    private init(root: String) {
        self.root = root
    }

    private static let maximumDepth = 64

    static func checkIsReadable(_ root: String) throws(RunError) {
        guard let directory = opendir(root) else {
            throw .usage(
                Tekst(
                    nl: "De inbox \(root) is niet te lezen: \(SystemError.current).",
                    en: "The inbox \(root) cannot be read: \(SystemError.current)."))
        }
        closedir(directory)
    }

    private mutating func list(folder: [UInt8], depth: Int) throws(RunError) {
        guard depth <= Self.maximumDepth else {
            return refuse(
                folder, Level1Rule.safety,
                Tekst(nl: "De mappen zijn te diep genest.", en: "The folders are nested too deeply."))
        }
        guard let directory = opendir(absolute(folder)) else {
            // Gone since the folder above was listed.
            if errno == ENOENT && depth > 0 { return }
            if depth == 0 { try Self.checkIsReadable(root) }
            return refuse(
                folder, Level1Rule.wellFormed,
                Tekst(
                    nl: "Deze map is niet te lezen; controleer de rechten.",
                    en: "This folder cannot be read; check its permissions."))
        }
        var names: [[UInt8]] = []
        while let item = readdir(directory) {
            let name = withUnsafeBytes(of: &item.pointee.d_name) { bytes in [UInt8](bytes.prefix { $0 != 0 }) }
            if name != Array(".".utf8) && name != Array("..".utf8) { names.append(name) }
        }
        closedir(directory)
        for name in names {
            try add(folder.isEmpty ? name : folder + [UInt8(ascii: "/")] + name, depth: depth)
        }
    }

    private mutating func add(_ relative: [UInt8], depth: Int) throws(RunError) {
        var status = stat()
        let looksLikeMessage = relative.hasExtension("xml") || relative.hasExtension("zip")
        guard lstat(absolute(relative), &status) == 0 else {
            // Gone since the folder was listed: whoever took it away still has it.
            if errno == ENOENT { return }
            let reason = SystemError.current
            return refuse(
                relative, Level1Rule.wellFormed,
                Tekst(
                    nl: "Dit is niet te bekijken: \(reason). Controleer de rechten en de lengte van het pad.",
                    en: "This cannot be looked at: \(reason). Check its permissions and the length of the path."))
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR:
            if looksLikeMessage {
                refuse(
                    relative, Level1Rule.safety,
                    Tekst(
                        nl: "Dit is een map, geen bestand; wat erin staat is wel gelezen.",
                        en: "This is a folder, not a file; what is inside was read."))
            }
            try list(folder: relative, depth: depth + 1)
        case S_IFREG where looksLikeMessage:
            let first = entries.count
            if relative.hasExtension("xml") {
                entries.append(entry(relative, content: .file))
            } else {
                addMembers(of: relative, at: absolute(relative))
            }
            for index in first..<entries.count { entries[index].identity = FileIdentity(status) }
        case S_IFREG:
            return
        default:
            guard looksLikeMessage else { return }
            refuse(
                relative, Level1Rule.safety,
                Tekst(
                    nl:
                        "Dit is geen gewoon bestand (een verwijzing, pijp of apparaat); leg het bestand zelf in de inbox.",
                    en: "This is not a regular file (a link, pipe or device); put the file itself in the inbox."))
        }
    }

    private mutating func addMembers(of archive: [UInt8], at path: [CChar]) {
        do {
            let zip = try ZipArchive(path: path)
            guard !zip.isBomb else { return refuse(archive, at: path, Level1Rule.safety, Self.tooLargeUnpacked) }
            for member in zip.members() where member.name.hasExtension("xml") || member.name.hasExtension("zip") {
                let isMessage = member.name.hasExtension("xml")
                let key = archive + [UInt8(ascii: "/")] + member.name
                entries.append(
                    InboxEntry(
                        bestand: String(decoding: key, as: UTF8.self), key: key, path: path,
                        content: isMessage ? .zipMember(index: member.index) : Self.zipInZip, container: archive))
            }
        } catch {
            if error.isGone { return }
            refuse(archive, at: path, Level1Rule.wellFormed, error.text)
        }
    }

    private static let zipInZip = InboxEntry.Content.refused(
        regel: Level1Rule.safety,
        reden: Tekst(
            nl: "Een zip in een zip wordt niet geopend; leg de binnenste zip zelf in de inbox.",
            en: "A zip inside a zip is not opened; put the inner zip itself in the inbox."))

    private static let tooLargeUnpacked = Tekst(
        nl: "Geweigerd: deze zip pakt uit tot veel meer dan er in past; er is niets uit gelezen.",
        en: "Refused: this zip unpacks to far more than it can hold; nothing in it was read.")

    /// A zip as a whole.
    private mutating func refuse(_ archive: [UInt8], at path: [CChar], _ regel: String, _ reden: Tekst) {
        entries.append(
            InboxEntry(
                bestand: String(decoding: archive, as: UTF8.self), key: archive, path: path,
                content: .refused(regel: regel, reden: reden), container: archive))
    }

    private mutating func refuse(_ relative: [UInt8], _ regel: String, _ reden: Tekst) {
        entries.append(entry(relative, content: .refused(regel: regel, reden: reden)))
    }

    private func entry(_ relative: [UInt8], content: InboxEntry.Content) -> InboxEntry {
        InboxEntry(
            bestand: String(decoding: relative, as: UTF8.self), key: relative, path: absolute(relative),
            content: content, container: relative)
    }

    private func absolute(_ relative: [UInt8]) -> [CChar] {
        let bytes = relative.isEmpty ? Array(root.utf8) : Array(root.utf8) + [UInt8(ascii: "/")] + relative
        return bytes.map { CChar(bitPattern: $0) } + [0]
    }
}

extension [UInt8] {
    /// True for a name that ends in a full stop and the extension, in either case.
    fileprivate func hasExtension(_ text: String) -> Bool {
        let ending = suffix(text.utf8.count + 1).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
        return ending == Array(".\(text)".utf8)
    }
}
