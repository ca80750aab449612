import Domain
import Glibc

/// What something in a store's tree is, told by where it lies.
enum StorePlace: Hashable {
    case root
    case manifest
    case programmes
    case programme(String)
    case municipalities(String)
    case municipality(String, MunicipalityCode)
    /// The journal, lock, bell or snapshot of a programme or municipality.
    case file(String, Scope)
    /// Where sessions tell each other that they are there, and what they tell.
    case present(String)
    case presentSession(String)
    /// What stands beside them for a while: an unfinished snapshot, a journal from before a restoration, or
    /// the word that a journal has been found damaged.
    case leftover(String, Scope)

    var isDirectory: Bool {
        switch self {
        case .root, .programmes, .programme, .municipalities, .municipality, .present: true
        case .manifest, .file, .presentSession, .leftover: false
        }
    }

    /// Whether it comes and goes while people work, so that it may be gone a moment after it was seen.
    var isPassing: Bool {
        switch self {
        case .presentSession, .leftover: true
        default: false
        }
    }

    /// What a name in a directory at this place is; nil where nothing of that name belongs there.
    func child(_ name: String) -> StorePlace? {
        switch self {
        case .root:
            switch name {
            case "store.json": .manifest
            case "programmes": .programmes
            default: nil
            }
        case .programmes: StoreDirectory.isName(name) ? .programme(name) : nil
        case .programme(let programme):
            switch name {
            case "municipalities": .municipalities(programme)
            case "present": .present(programme)
            default: Self.file(name, programme, .programme)
            }
        case .present(let programme): .presentSession(programme)
        case .municipalities(let programme):
            StoreDirectory.isName(name) ? .municipality(programme, MunicipalityCode(name)) : nil
        case .municipality(let programme, let code): Self.file(name, programme, .municipality(code))
        case .manifest, .file, .presentSession, .leftover: nil
        }
    }

    private static func file(_ name: String, _ programme: String, _ scope: Scope) -> StorePlace? {
        switch name {
        case "journal.jsonl", "lock", "bell", "snapshot", "programme.json": .file(programme, scope)
        case "snapshot.tmp", "journal.jsonl.tmp", "damaged": .leftover(programme, scope)
        default: name.hasPrefix("journal.jsonl.before-restore-") ? .leftover(programme, scope) : nil
        }
    }
}

/// Something in a store's tree.
struct StoreItem {
    let path: String
    /// What it is; nil for what does not belong.
    let place: StorePlace?
    let status: LinkStatus

    /// Everything in a part of a store, a directory before what is in it; what does not belong is not looked into.
    ///
    /// - Returns: What there is, and the directories that this account cannot look into.
    static func all(
        in root: String, as place: StorePlace = .root
    ) throws(StoreError) -> (items: [StoreItem], unreadable: [String]) {
        var items: [StoreItem] = []
        var unreadable: [String] = []
        var waiting = [(path: root, place: StorePlace?.some(place))]
        while let (path, place) = waiting.popLast() {
            guard let status = try LinkStatus.find(at: path) else { continue }
            items.append(StoreItem(path: path, place: place, status: status))
            guard let place, place.isDirectory, status.kind == .directory else { continue }
            do throws(StoreError) {
                let names = try Directories.names(in: path, withHidden: true)
                waiting += names.reversed().map { ("\(path)/\($0)", place.child($0)) }
            } catch {
                guard case .notPermitted = error else { throw error }
                unreadable.append(path)
            }
        }
        return (items, unreadable)
    }
}

/// What `lstat` says of a path: of a link, not of what it points to.
struct LinkStatus: Equatable {
    enum Kind { case file, directory, link, other }

    let kind: Kind
    let permissions: mode_t
    let owner: uid_t
    let group: gid_t
    let names: Int

    init(_ status: stat) {
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .directory
            case S_IFLNK: .link
            default: .other
            }
        permissions = status.st_mode & 0o7777
        owner = status.st_uid
        group = status.st_gid
        names = Int(status.st_nlink)
    }

    /// The status of a path, or nil where there is nothing.
    static func find(at path: String) throws(StoreError) -> LinkStatus? {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            let fault = SystemFault("lstat", path)
            guard fault.isAbsence else { throw fault.storeError }
            return nil
        }
        return LinkStatus(status)
    }
}
