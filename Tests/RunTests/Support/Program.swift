import Dispatch
import Foundation
import TestSupport

/// The built executable under test.
enum Program {
    /// Beside the test bundle in the build folder.
    static let path = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        .appendingPathComponent("pauzewacht").path

    /// Puts the program under an ordinary user when the tests run as root, who may read and write everything.
    /// Nil when that cannot be done here.
    static let asOrdinaryUser: [String]? = {
        guard getuid() == 0 else { return [path] }
        let switched = ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", path]
        guard let ended = try? start(executable: switched[0], Array(switched.dropFirst()) + ["--version"]).wait(),
            ended.code == 0
        else { return nil }
        return switched
    }()

    /// Runs the program to its end.
    static func run(_ arguments: [String], input: String? = nil, in folder: String? = nil) throws -> Ended {
        try start(executable: path, arguments, input: input, in: folder).wait()
    }

    /// Runs the program with no more rights than an ordinary user has.
    static func runAsOrdinaryUser(_ arguments: [String]) throws -> Ended {
        guard let command = asOrdinaryUser else { throw StartFailed(executable: "setpriv", code: 0) }
        return try start(executable: command[0], command.dropFirst() + arguments).wait()
    }

    /// Nothing else of the environment of the tests may change what the program does.
    private static let sanitizerOptions = ["ASAN_OPTIONS", "TSAN_OPTIONS"].compactMap { name in
        ProcessInfo.processInfo.environment[name].map { "\(name)=\($0)" }
    }

    /// True when `scripts/sanitize` runs the tests.
    static var isSanitized: Bool { !sanitizerOptions.isEmpty }

    /// Starts a program with files for its output: a pipe would be inherited by programs of other tests.
    /// - Parameter input: path of a file for standard input.
    static func start(
        executable: String = path, _ arguments: some Sequence<String>, input: String? = nil, in folder: String? = nil
    ) throws -> Running {
        let output = try OutputFiles()
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, input ?? "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output.output, O_WRONLY | O_CREAT, 0o644)
        posix_spawn_file_actions_addopen(&actions, 2, output.errors, O_WRONLY | O_CREAT, 0o644)
        let command = (folder.map { ["/usr/bin/env", "-C", $0] } ?? []) + [executable] + arguments
        let words = CStrings(command)
        let settings = CStrings(["PATH=/usr/bin:/bin", "TZ=UTC"] + sanitizerOptions)
        var process = pid_t()
        let code = posix_spawn(&process, command[0], &actions, nil, words.pointers, settings.pointers)
        guard code == 0 else { throw StartFailed(executable: executable, code: code) }
        return Running(process: process, files: output)
    }

    struct StartFailed: Error {
        let executable: String
        let code: Int32
    }

    /// How a program ended.
    struct Ended: Sendable {
        /// Exit code; 128 and the number of the signal for a program that was killed, as a shell says it.
        let code: Int32
        let output: String
        let errors: String
    }

    /// The files that receive what a program prints.
    final class OutputFiles: Sendable {
        private let folder: String
        var output: String { folder + "/output" }
        var errors: String { folder + "/errors" }

        init() throws {
            folder =
                FileManager.default.temporaryDirectory.appendingPathComponent("pauzewacht-\(UUID().uuidString)")
                .path
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        }

        deinit {
            try? FileManager.default.removeItem(atPath: folder)
        }
    }

    /// A program that was started.
    final class Running: Sendable {
        let process: pid_t
        private let files: OutputFiles
        /// Signalled when the program has ended.
        private let end = DispatchSemaphore(value: 0)
        /// How it ended; nil as long as its number belongs to it.
        private let code = Locked<Int32?>(nil)

        fileprivate init(process: pid_t, files: OutputFiles) {
            self.process = process
            self.files = files
            Thread.detachNewThread { [end, code] in
                var information = siginfo_t()
                while waitid(P_PID, id_t(process), &information, WEXITED | WNOWAIT) < 0 && errno == EINTR {}
                code.withLock { code in
                    var raw: Int32 = 0
                    while waitpid(process, &raw, 0) < 0 && errno == EINTR {}
                    let signal = raw & 0x7F
                    code = signal == 0 ? (raw >> 8) & 0xFF : 128 + signal
                }
                end.signal()
            }
        }

        /// True as long as the program has not ended.
        var isRunning: Bool {
            guard end.wait(timeout: .now()) == .success else { return true }
            end.signal()
            return false
        }

        /// What it has said on standard error until now.
        var errorsSoFar: String { get throws { Shell.exists(files.errors) ? try Shell.text(of: files.errors) : "" } }

        /// Ends the program at once, as a power cut would.
        func kill() { send(SIGKILL) }

        /// Holds the program where it is.
        func stop() { send(SIGSTOP) }

        /// Lets a program that was held go on.
        func goOn() { send(SIGCONT) }

        /// Nothing happens to a program that has ended, nor to another that has its number now.
        private func send(_ signal: Int32) {
            code.withLock { if $0 == nil { _ = Glibc.kill(process, signal) } }
        }

        /// Waits for the end. A program that hangs is killed after ten minutes, which shows as code 137; on a machine that
        /// is busy with other work, one can take minutes.
        func wait() throws -> Ended {
            if end.wait(timeout: .now() + 600) == .timedOut {
                kill()
                end.wait()
            }
            end.signal()
            return Ended(
                code: code.withLock { $0 } ?? -1, output: try Shell.text(of: files.output),
                errors: try Shell.text(of: files.errors))
        }
    }
}

/// A list of texts as C programs take it, closed by a null pointer.
private final class CStrings {
    private(set) var pointers: [UnsafeMutablePointer<CChar>?]

    init(_ texts: some Sequence<String>) {
        pointers = texts.map { text in strdup(text) }
        pointers.append(nil)
    }

    deinit {
        for pointer in pointers { free(pointer) }
    }
}
