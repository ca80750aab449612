import Domain
import Glibc

/// A programme while it is being made, under a name that no session lists, beside the place where it is to stand.
///
/// Whatever dies before ``finish()`` leaves nothing that anybody could open, and nothing in the way of trying again.
final class UnfinishedProgramme {
    /// Where its journals are meanwhile; they are chained under the final name.
    let directory: ProgrammeDirectory
    private let place: String
    private let sharing: StoreSharing?
    private var isFinished = false

    private static let prefix = ".new-"

    init(_ name: String, _ municipalities: [MunicipalityCode], in store: StoreDirectory) throws(StoreError) {
        if let readOnly = store.readOnly { throw readOnly }
        let final = try store.programmeDirectory(name)
        for code in municipalities { try StoreDirectory.checkName(code.rawValue) }
        sharing = try store.sharing(with: municipalities)
        place = final.path
        let parent = Directories.parent(of: place)
        UnfinishedProgramme.sweep(parent)
        let path = "\(parent)/\(UnfinishedProgramme.prefix)\(getpid())-\(UInt32.random(in: 0 ... .max))"
        directory = ProgrammeDirectory(name: name, path: path)
        do throws(StoreError) {
            for scope in [Scope.programme] + municipalities.map(Scope.municipality) {
                try directory.directory(of: scope).create()
            }
        } catch {
            Directories.removeTree(path)
            throw error
        }
    }

    deinit {
        if !isFinished { Directories.removeTree(directory.path) }
    }

    /// Keeps a file beside the journals, for the same eyes.
    func keep(_ bytes: [UInt8], as name: String) throws(StoreError) {
        let mode = FileStatus(at: directory.directory(of: .programme).journal)?.permissions ?? 0o600
        try ReplacedFile.write(bytes, to: "\(directory.path)/\(name)", mode: mode, isDurable: true)
    }

    /// Moves it to its place, where it is whole or not at all.
    ///
    /// - Returns: False when somebody else has put a programme of the same name there meanwhile.
    func finish() throws(StoreError) -> Bool {
        let parent = Directories.parent(of: place)
        try sharing?.apply(in: directory.path, as: .programme(directory.name))
        guard rename(directory.path, place) == 0 else {
            if errno == ENOTEMPTY || errno == EEXIST { return false }
            throw SystemFault("rename", place).storeError
        }
        isFinished = true
        try Directories.synchronize(parent)
        return true
    }

    /// Removes what processes that died have left, as far as this account may.
    private static func sweep(_ parent: String) {
        for name in (try? Directories.hiddenNames(in: parent)) ?? [] where name.hasPrefix(prefix) {
            let process = name.dropFirst(prefix.count).prefix { $0 != "-" }
            guard let id = Int32(process), kill(id, 0) != 0, errno == ESRCH else { continue }
            Directories.removeTree("\(parent)/\(name)")
        }
    }
}
