import Foundation

/// The regular files below a folder, by their path relative to it.
struct FileTree: Equatable {
    private(set) var files: [String: [UInt8]] = [:]

    init(_ folder: String) throws {
        try add(folder, below: "")
    }

    private mutating func add(_ folder: String, below prefix: String) throws {
        for name in Shell.names(in: folder) {
            let path = "\(folder)/\(name)"
            var status = stat()
            guard lstat(path, &status) == 0 else { continue }
            if status.st_mode & S_IFMT == S_IFDIR {
                try add(path, below: prefix + name + "/")
            } else if status.st_mode & S_IFMT == S_IFREG {
                files[prefix + name] = try Shell.bytes(of: path)
            }
        }
    }

    var names: [String] { files.keys.sorted() }

    func text(_ name: String) -> String { String(decoding: files[name] ?? [], as: UTF8.self) }

    /// Names of files that differ from those of another tree, or that only one of both has.
    func differences(from other: FileTree) -> [String] {
        Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }.sorted()
    }

    /// The same files without those for which the test is true.
    func without(_ isLeftOut: (String) -> Bool) -> FileTree {
        var tree = self
        tree.files = files.filter { !isLeftOut($0.key) }
        return tree
    }

    /// The same files, each changed.
    func mapText(_ change: (_ name: String, _ text: String) -> String) -> FileTree {
        var tree = self
        for (name, bytes) in files {
            tree.files[name] = Array(change(name, String(decoding: bytes, as: UTF8.self)).utf8)
        }
        return tree
    }
}
