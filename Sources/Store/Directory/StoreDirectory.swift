public import Domain
import Glibc

/// A store on disk: a directory with the programmes in it.
public struct StoreDirectory: Sendable {
    /// The version of the layout that is made, and the newest that can be written to.
    public static let format = 1

    /// The directory.
    public let path: String
    /// Names the store for good, also when it is moved or copied.
    public let id: String
    /// What makes it a sample or test in which people may act as others; nil for a store in earnest.
    public internal(set) var sample: StoreSample?
    /// The Unix groups that share it; nil for a store of a single account.
    public let groups: StoreGroups?
    /// Why nothing in it can be changed, if so.
    public let readOnly: StoreError?

    /// Opens the store in a directory.
    public static func open(at path: String) throws(StoreError) -> StoreDirectory {
        guard try FileStatus.find(at: path) != nil else { throw .missing(path: path) }
        let manifest = path + "/store.json"
        guard try FileStatus.find(at: manifest) != nil else {
            throw .notAStore(path: path, reason: "it has no store.json")
        }
        if let kind = try FileSystemKind.network(at: path) { throw .networkFileSystem(path: path, kind: kind) }
        return try StoreManifest.read(manifest).store(at: path)
    }

    /// Makes a new store that only this account can read, in a directory that is missing or empty.
    public static func create(at path: String, sample: StoreSample? = nil) throws(StoreError) -> StoreDirectory {
        if FileStatus(at: path + "/store.json") != nil {
            throw StoreError.cannotCreate(path: path, reason: "there is a store already")
        }
        do throws(StoreError) {
            try Directories.create(path, mode: 0o700)
        } catch { throw Directories.cannotCreate(path, error) }
        guard try Directories.names(in: path).isEmpty else {
            throw StoreError.cannotCreate(path: path, reason: "the directory is not empty")
        }
        // Everything in the store takes its permissions from here.
        guard chmod(path, 0o700) == 0 else {
            throw StoreError.cannotCreate(path: path, reason: SystemFault("chmod", path).reason)
        }
        if let kind = try FileSystemKind.network(at: path) {
            throw StoreError.networkFileSystem(path: path, kind: kind)
        }
        let id = Hexadecimal.string(UInt128.random(in: 0 ... .max))
        try Directories.create(path + "/programmes")
        let manifest = StoreManifest(format: format, id: id, sample: sample, groups: nil)
        do throws(StoreError) {
            try ReplacedFile.write(manifest.encoded, to: path + "/store.json", mode: 0o600, isDurable: true)
        } catch { throw Directories.cannotCreate(path, error) }
        return manifest.store(at: path)
    }

    /// The programmes in the store, by name.
    public func programmes() throws(StoreError) -> [String] {
        try Directories.names(in: path + "/programmes").filter(Self.isName)
    }

    /// Makes the journals of a programme and its municipalities; those that are there already are left alone.
    public func createProgramme(_ name: String, municipalities: [MunicipalityCode]) throws(StoreError) {
        if let readOnly { throw readOnly }
        let programme = try programmeDirectory(name)
        for code in municipalities { try Self.checkName(code.rawValue) }
        let sharing = try sharing(with: municipalities)
        for scope in [Scope.programme] + municipalities.map(Scope.municipality) {
            try programme.directory(of: scope).create()
        }
        try sharing?.apply(in: programme.path, as: .programme(name))
    }

    static func owner(of path: String) -> UInt32? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_uid : nil
    }

    func programmeDirectory(_ name: String) throws(StoreError) -> ProgrammeDirectory {
        try Self.checkName(name)
        return ProgrammeDirectory(name: name, path: path + "/programmes/" + name)
    }
}

// MARK: Names

extension StoreDirectory {
    /// Whether a programme or municipality can have this name: it becomes that of a directory.
    public static func isName(_ name: String) -> Bool {
        // "programme" is what records call the programme's own journal.
        (1...64).contains(name.utf8.count) && name != "programme" && name.utf8.first != UInt8(ascii: "-")
            && name.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
            }
    }

    static func checkName(_ name: String) throws(StoreError) {
        guard isName(name) else { throw .invalidName(name) }
    }
}
