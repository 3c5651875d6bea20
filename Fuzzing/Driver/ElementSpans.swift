/// Where the elements of something that looks like XML stand, and where the texts of those without elements inside.
struct ElementSpans {
    private(set) var elements: [Range<Int>] = []
    private(set) var texts: [Range<Int>] = []

    init(_ bytes: [UInt8]) {
        var open: [(start: Int, text: Int)] = []
        var isLeaf = false
        var place = 0
        while let start = bytes[place...].firstIndex(of: UInt8(ascii: "<")),
            let last = bytes[start...].firstIndex(of: UInt8(ascii: ">")), start + 1 < last
        {
            place = last + 1
            switch bytes[start + 1] {
            case UInt8(ascii: "!"), UInt8(ascii: "?"): continue
            case UInt8(ascii: "/"):
                guard let opened = open.popLast() else { continue }
                elements.append(opened.start..<place)
                if isLeaf { texts.append(opened.text..<start) }
                isLeaf = false
            default:
                isLeaf = bytes[last - 1] != UInt8(ascii: "/")
                if isLeaf { open.append((start, place)) } else { elements.append(start..<place) }
            }
        }
    }
}
