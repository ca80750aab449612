import Domain
import Glibc
import Store

extension Audience {
    /// Whether whoever started this program can run other commands too.
    ///
    /// Through a command that sshd forces, or that somebody gave to `ssh`, the program, or a shell that runs nothing else,
    /// leads its session. From a shell that people type in, that shell does.
    static let current: Audience = {
        guard environment("SSH_CONNECTION") != nil else { return .shell }
        let leader = getsid(0)
        if leader == getpid() { return .guest }
        guard leader == getppid(), let line = commandLine(of: leader) else { return .shell }
        return line.dropFirst().first == "-c" ? .guest : .shell
    }()

    private static func commandLine(of process: pid_t) -> [String]? {
        let descriptor = open("/proc/\(process)/cmdline", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 256)
        let count = read(descriptor, &bytes, bytes.count)
        guard count > 0 else { return nil }
        return bytes[..<count].split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    }
}

extension Language {
    /// The language of what is said before any programme tells its own: the one asked for, else the locale's; without
    /// either Swedish for people who have nothing but the screens, and English for those who administer.
    static let ofProcess: Language = {
        let words = CommandLine.arguments
        for (index, word) in words.enumerated() {
            if word == "--lang", words.indices.contains(index + 1), let wanted = InterfaceLanguage(rawValue: words[index + 1]) {
                return wanted.language
            }
            if word.hasPrefix("--lang="), let wanted = InterfaceLanguage(rawValue: String(word.dropFirst(7))) {
                return wanted.language
            }
        }
        return ofEnvironment ?? (Audience.current == .guest ? .swedish : .english)
    }()
}
