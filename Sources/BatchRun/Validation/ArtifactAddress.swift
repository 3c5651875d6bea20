/// A file as SARIF names it: a URI, relative to the folder that the check ran in where that is possible.
struct ArtifactAddress: Hashable {
    /// Percent-encoded (RFC 3986).
    let uri: String
    let isRelative: Bool

    /// - Parameters:
    ///   - name: the bytes of the name, as the file system knows it.
    ///   - folder: absolute path of the folder that relative names start from.
    init(name: [UInt8], from folder: String) {
        let root = Array(folder.utf8) + (folder.hasSuffix("/") ? [] : [Self.slash])
        let isAbsolute = name.first == Self.slash
        let isBelow = isAbsolute && name.starts(with: root)
        isRelative = !isAbsolute || isBelow
        let steps = (isBelow ? name[root.count...] : name[...]).split(separator: Self.slash)
            .filter { !$0.elementsEqual(".".utf8) }
        let path = steps.map(Self.encoded).joined(separator: "/")
        uri = isRelative ? path : "file:///" + path
    }

    private static let slash = UInt8(ascii: "/")

    /// Everything but letters, digits and `-._~` as `%XX`: a colon in a first step would look like a scheme.
    private static func encoded(_ step: ArraySlice<UInt8>) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var text: [UInt8] = []
        for byte in step {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                text.append(byte)
            default: text += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
