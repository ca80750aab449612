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

    private init(copying other: TemporaryStore) throws {
        path = try TemporaryDirectory.make()
        for name in try TemporaryDirectory.files(in: other.path) {
            let target = path + "/" + name
            try TemporaryDirectory.makeParent(of: target)
            try TemporaryFile.write(try TemporaryFile.read(other.path + "/" + name), to: target)
        }
        store = try StoreDirectory.open(at: path + "/store")
    }

    deinit { TemporaryDirectory.remove(path) }

    /// A copy of the store's files as they are.
    public func copied() throws -> TemporaryStore { try TemporaryStore(copying: self) }

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

    /// The names in a directory, sorted.
    public static func names(in path: String) throws -> [String] {
        guard let stream = opendir(path) else { throw TemporaryFileFault(path: path, code: errno) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// The paths of the files in a directory and those below it, relative to it.
    public static func files(in path: String) throws -> [String] {
        try names(in: path).flatMap { name in
            var status = stat()
            guard stat(path + "/" + name, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return [name] }
            return try files(in: path + "/" + name).map { name + "/" + $0 }
        }
    }

    /// Makes the directories that a file is to lie in.
    public static func makeParent(of path: String) throws {
        for index in path.indices.dropFirst() where path[index] == "/" {
            guard mkdir(String(path[..<index]), 0o700) == 0 || errno == EEXIST else {
                throw TemporaryFileFault(path: path, code: errno)
            }
        }
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

    /// Removes a file.
    public static func remove(_ path: String) throws {
        guard unlink(path) == 0 else { throw TemporaryFileFault(path: path, code: errno) }
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
