public import Domain
import Glibc
public import Store

/// A store in a directory of its own, removed with this object.
public final class TemporaryStore {
    /// The store's directory.
    public let path: String
    /// The store, with one programme.
    public let store: StoreDirectory
    /// The programme's name.
    public let programme = "falun-2020"

    /// Makes a store with the journals of these municipalities.
    public init(municipalities: [MunicipalityCode] = ["falun", "sater"].map { MunicipalityCode($0) }) throws {
        path = try TemporaryDirectory.make()
        store = try StoreDirectory.create(at: path + "/store")
        try store.createProgramme(programme, municipalities: municipalities)
    }

    deinit { TemporaryDirectory.remove(path) }

    /// A session of its own on the store.
    public func log(_ user: String = "eva.strom", patience: Duration = .seconds(30)) throws -> FileEventLog {
        try FileEventLog(store, programme: programme, author: Author(uid: 1000, user: user), patience: patience)
    }

    /// A session whose system calls fail as told.
    package func log(_ user: String = "eva.strom", calls: SystemCalls) throws -> FileEventLog {
        try FileEventLog(
            store, programme: programme, author: Author(uid: 1000, user: user), patience: .seconds(30),
            clock: Instant.now, calls: calls)
    }

    /// Where a journal is.
    public func journal(_ scope: Scope = .programme) -> String {
        let programme = "\(store.path)/programmes/\(programme)"
        return switch scope {
        case .programme: programme + "/journal.jsonl"
        case .municipality(let code): "\(programme)/municipalities/\(code)/journal.jsonl"
        }
    }
}

/// Directories for tests.
public enum TemporaryDirectory {
    /// Makes an empty directory that nobody else has.
    public static func make() throws -> String {
        var template = Array("/tmp/aspirant-test-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw TemporaryFileFault(path: "/tmp", code: errno) }
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Removes a directory and all that is in it.
    public static func remove(_ path: String) {
        if let stream = opendir(path) {
            while let entry = readdir(stream) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if name != ".", name != ".." { remove("\(path)/\(name)") }
            }
            closedir(stream)
            rmdir(path)
        } else {
            unlink(path)
        }
    }
}

/// Whole files, for tests that damage them.
public enum TemporaryFile {
    /// All bytes of a file.
    public static func read(_ path: String) throws -> [UInt8] {
        guard let file = fopen(path, "r") else { throw TemporaryFileFault(path: path, code: errno) }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&block, 1, block.count, file), count > 0 { bytes += block[..<count] }
        return bytes
    }

    /// Writes a file in place of what it held, keeping the file itself.
    public static func write(_ bytes: some Sequence<UInt8>, to path: String) throws {
        guard let file = fopen(path, "w") else { throw TemporaryFileFault(path: path, code: errno) }
        defer { fclose(file) }
        let bytes = Array(bytes)
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
            throw TemporaryFileFault(path: path, code: errno)
        }
    }
}

/// A file that a test needs could not be had.
public struct TemporaryFileFault: Error {
    /// The file.
    public let path: String
    /// `errno`.
    public let code: Int32
}
