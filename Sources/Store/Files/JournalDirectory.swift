import Glibc

/// The directory of one journal and the names of the files in it.
struct JournalDirectory {
    let path: String

    var journal: String { path + "/journal.jsonl" }
    var snapshot: String { path + "/snapshot" }
    var lock: String { path + "/lock" }
    var bell: String { path + "/bell" }
    /// Is there while somebody has found the journal damaged; what stands in the journal is all that counts.
    var damageMark: String { path + "/damaged" }

    /// Makes the directory and its files where they are missing, open to whom the directory above is open.
    func create() throws(StoreError) {
        try Directories.create(path)
        let permissions = (FileStatus(at: path)?.permissions ?? 0o700) & 0o666
        for name in [lock, bell, journal] where FileStatus(at: name) == nil {
            let file: OpenFile
            do {
                file = try OpenFile(name, O_WRONLY | O_CREAT, mode: permissions)
            } catch { throw Directories.cannotCreate(name, error) }
            // The umask may have taken away what the directory grants its group.
            _ = fchmod(file.descriptor, permissions)
            try file.synchronize()
        }
        try Directories.synchronize(path)
    }

    /// Wakes the sessions that watch, after the lock has been released. That they miss it does no harm.
    func ringBell() {
        // Opening for writing and closing is heard by those who watch, and unlike a touch it leaves nothing that the
        // next sync of the journal would have to write.
        let descriptor = open(bell, O_WRONLY | O_CLOEXEC)
        if descriptor >= 0 { close(descriptor) }
    }
}

// MARK: Damage that somebody has found

extension JournalDirectory {
    /// Whether somebody has found the journal damaged, so that whoever begins with a snapshot looks at the rest too.
    var isMarkedDamaged: Bool { access(damageMark, F_OK) == 0 }

    /// Leaves word for sessions that begin later. It is empty: a text could tell what stands in the journal.
    ///
    /// Where it cannot be left, as on a read-only mount, each session has to find out for itself.
    func noteDamage() {
        guard !isMarkedDamaged, let journal = FileStatus(at: journal),
            let file = try? OpenFile(damageMark, O_WRONLY | O_CREAT | O_NOFOLLOW, mode: journal.permissions & 0o666)
        else { return }
        // The umask may have taken away what the journal grants its group.
        _ = fchmod(file.descriptor, journal.permissions & 0o666)
        // An administrator's check leaves nothing behind that is not its owner's.
        if geteuid() == 0, let owner = StoreDirectory.owner(of: self.journal) { _ = fchown(file.descriptor, owner, .max) }
    }

    /// Takes the word back once the journal has been read whole.
    func noteSoundness() { if isMarkedDamaged { unlink(damageMark) } }
}

/// What the store does with directories.
enum Directories {
    /// Makes a directory, and those above it, with the permissions of the one that was there; 0700 outside a store.
    static func create(_ path: String, mode: mode_t? = nil) throws(StoreError) {
        guard FileStatus(at: path) == nil else { return }
        let parent = parent(of: path)
        try create(parent, mode: mode)
        let mode = mode ?? (FileStatus(at: parent)?.permissions ?? 0o700)
        guard mkdir(path, mode) == 0 || errno == EEXIST else {
            throw StoreError.cannotCreate(path: path, reason: SystemFault("mkdir", path).reason)
        }
        // The umask may have taken something away. Who is not in the directory's group would by the same call take away
        // that the group is passed on, so that it is left undone where nothing is missing.
        if FileStatus(at: path)?.permissions != mode { _ = chmod(path, mode) }
        try synchronize(parent)
    }

    /// Makes the names in a directory durable.
    static func synchronize(_ path: String) throws(StoreError) {
        let directory = try OpenFile(path, O_RDONLY | O_DIRECTORY)
        try directory.synchronize()
    }

    /// The names in a directory, sorted, without those that begin with a full stop unless asked for.
    static func names(in path: String, withHidden: Bool = false) throws(StoreError) -> [String] {
        try allNames(in: path).filter { withHidden ? $0 != "." && $0 != ".." : !$0.hasPrefix(".") }
    }

    /// The names in a directory that begin with a full stop, sorted, without the directory itself and the one above.
    static func hiddenNames(in path: String) throws(StoreError) -> [String] {
        try allNames(in: path).filter { $0.hasPrefix(".") && $0 != "." && $0 != ".." }
    }

    /// Removes a directory with all that is in it, without following links, as far as that is permitted.
    static func removeTree(_ path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        if status.st_mode & S_IFMT == S_IFDIR {
            for name in (try? allNames(in: path)) ?? [] where name != "." && name != ".." {
                removeTree(path + "/" + name)
            }
        }
        _ = Glibc.remove(path)
    }

    private static func allNames(in path: String) throws(StoreError) -> [String] {
        guard let stream = opendir(path) else { throw SystemFault("opendir", path).storeError }
        defer { closedir(stream) }
        var names: [String] = []
        while true {
            // An error looks like the end: names would be missing, and what they stand for with them.
            errno = 0
            guard let entry = readdir(stream) else { break }
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            names.append(name)
        }
        guard errno == 0 else { throw SystemFault("readdir", path).storeError }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    static func cannotCreate(_ path: String, _ error: any Error) -> StoreError {
        switch error {
        case StoreError.notPermitted(_, let reason), StoreError.inputOutput(_, _, let reason):
            .cannotCreate(path: path, reason: reason)
        default: .cannotCreate(path: path, reason: "\(error)")
        }
    }
}
