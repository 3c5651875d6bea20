/// What a caller wants of a message besides its findings.
struct ReadingWishes {
    /// 1 schema only, 2 also the rules inside the message.
    var maximumLevel = 2
    var retainsContent = false
    var retainsPlaces = false
    var hashes = true
}
