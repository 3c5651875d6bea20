/// A stack of plain values that is used over and over.
///
/// An Array asks at every change whether its storage is shared; for a few changes per element of a large document that
/// is a tenth of the reading time.
struct Pile<Element: BitwiseCopyable>: ~Copyable {
    private var storage: UnsafeMutablePointer<Element>
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int) {
        self.capacity = max(capacity, 1)
        storage = .allocate(capacity: self.capacity)
    }

    deinit {
        storage.deallocate()
    }

    var isEmpty: Bool { count == 0 }

    subscript(index: Int) -> Element {
        get {
            precondition(index >= 0 && index < count)
            return storage[index]
        }
        _modify {
            precondition(index >= 0 && index < count)
            yield &storage[index]
        }
    }

    mutating func append(_ value: Element) {
        if count == capacity { grow(toHold: count + 1) }
        (storage + count).initialize(to: value)
        count += 1
    }

    mutating func append(contentsOf values: UnsafeBufferPointer<Element>) {
        guard let source = values.baseAddress else { return }
        if count + values.count > capacity { grow(toHold: count + values.count) }
        (storage + count).initialize(from: source, count: values.count)
        count += values.count
    }

    /// Drops what was added last, so that `count` values are left.
    mutating func shorten(to count: Int) {
        precondition(count >= 0 && count <= self.count)
        self.count = count
    }

    /// Drops everything, and the storage as well when one large document made it larger than `most` values.
    mutating func empty(keepingAtMost most: Int = .max) {
        count = 0
        guard capacity > most else { return }
        storage.deallocate()
        capacity = most
        storage = .allocate(capacity: capacity)
    }

    /// The values, until the next change.
    func withValues<Result>(_ body: (UnsafeBufferPointer<Element>) -> Result) -> Result {
        body(UnsafeBufferPointer(start: storage, count: count))
    }

    private mutating func grow(toHold needed: Int) {
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: max(needed, capacity * 2))
        larger.initialize(from: storage, count: count)
        storage.deallocate()
        storage = larger
        capacity = max(needed, capacity * 2)
    }
}
