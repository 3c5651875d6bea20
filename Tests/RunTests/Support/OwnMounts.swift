import Foundation
import Testing

/// A line of shell with mounts of its own, that nobody else sees and that are gone when it ends.
enum OwnMounts {
    /// Needs the right to mount.
    static let areAllowed = (try? Shell.run("unshare --mount mount -t tmpfs tmpfs /mnt 2>/dev/null")) != nil

    /// The program is `"$0"` in the script, its arguments `"$@"`.
    static func run(_ script: String, _ arguments: [String]) throws -> Program.Ended {
        try Program.start(
            executable: "/usr/bin/unshare", ["--mount", "/bin/sh", "-c", script, Program.path] + arguments
        ).wait()
    }
}

/// A disk that is not the one of the temporary folder.
enum OtherDisk {
    /// Nil when this machine has only one that can be written.
    static let path: String? = {
        var (here, other) = (stat(), stat())
        guard stat(FileManager.default.temporaryDirectory.path, &here) == 0, stat("/dev/shm", &other) == 0,
            here.st_dev != other.st_dev, access("/dev/shm", W_OK) == 0
        else { return nil }
        return "/dev/shm"
    }()

    /// A folder there that is gone with the object.
    static func folder() throws -> TemporaryFolder { try TemporaryFolder(in: path) }
}
