import Glibc
import IWmo

/// Moves processed files out of the inbox. A file in quarantine stays, to be judged again.
struct Archive {
    let inbox: String
    let folder: String

    /// `containers`: files of the inbox, as bytes relative to it, of which everything inside was processed.
    func move(_ containers: [[UInt8]]) throws(RunError) {
        try FileBytes.makeFolders(folder)
        for container in containers {
            let relative = String(decoding: container, as: UTF8.self)
            guard Array(relative.utf8) == container else { continue }
            try move(from: "\(inbox)/\(relative)", to: "\(folder)/\(relative)")
        }
    }

    private func move(from source: String, to wanted: String) throws(RunError) {
        guard FileBytes.exists(source) else { return }
        try FileBytes.makeFolders(FileBytes.parent(of: wanted))
        var target = wanted
        var number = 1
        while FileBytes.exists(target) {
            number += 1
            target = "\(wanted).\(number)"
        }
        if rename(source, target) == 0 { return }
        guard errno == EXDEV, let bytes = FileBytes.read(source) else { throw FileBytes.cannotWrite(target) }
        try FileBytes.write(bytes, to: target)
        guard unlink(source) == 0 else { throw FileBytes.cannotWrite(source) }
    }
}
