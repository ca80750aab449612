public import Domain
import Glibc

/// What an account can do with a journal.
public enum JournalReach: String, Comparable, Sendable {
    case nothing
    case reads
    case writes

    /// Whether one gives less than the other.
    public static func < (one: JournalReach, other: JournalReach) -> Bool { one.order < other.order }

    private var order: Int {
        switch self {
        case .nothing: 0
        case .reads: 1
        case .writes: 2
        }
    }
}

/// What the modes of the files give an account, beside what the roles of its person say.
public struct AccountAccess: Equatable, Sendable {
    /// The account's name.
    public let account: String
    /// Who it is in the programme; nil for somebody who has no place there.
    public let person: PersonID?
    /// Whether the machine knows the account.
    public let exists: Bool
    /// Each journal of the programme: what can be got, and what should be.
    public let journals: [ReachedJournal]

    /// Whether anything departs from the roles.
    public var departs: Bool { journals.contains { $0.departure != nil } }
}

/// One account and one journal.
public struct ReachedJournal: Equatable, Sendable {
    /// Which journal.
    public let scope: Scope
    /// What the modes give.
    public let reach: JournalReach
    /// What the roles ask for.
    public let wanted: JournalReach

    /// In which way the modes give something else than the roles; nil where they agree.
    public var departure: Departure? {
        if wanted == .nothing, reach > .nothing { return .unwanted }
        return reach < wanted ? .missing : nil
    }

    /// A disagreement between modes and roles.
    public enum Departure: String, Sendable {
        /// The account can get what no role gives.
        case unwanted
        /// The account cannot get what a role is for.
        case missing
    }
}

extension StoreDirectory {
    /// Who can get at what in a programme, by the modes of the files, and where this departs from the roles (S4-13).
    ///
    /// - Parameter settings: The programme's settings, with its people and their accounts and roles.
    /// - Returns: The accounts of the programme's people, of the groups that share the store and of its owner, by name.
    public func access(to settings: ProgrammeSettings) throws(StoreError) -> [AccountAccess] {
        let programme = try programmeDirectory(settings.id)
        let journals = [Scope.programme] + settings.municipalities.map { .municipality($0.code) }
        var paths: [(scope: Scope, path: AccessPath?)] = []
        for scope in journals { paths.append((scope, try AccessPath(to: programme.directory(of: scope).journal))) }
        return try accounts(settings).map { account in
            let credentials = Credentials(account: account)
            let actor = Actor(account: account, in: settings)
            return AccountAccess(
                account: account, person: settings.person(account: account)?.id, exists: credentials != nil,
                journals: paths.map { scope, path in
                    ReachedJournal(
                        scope: scope, reach: credentials.flatMap { path?.reach(of: $0) } ?? .nothing,
                        wanted: credentials == nil ? .nothing : actor.wanted(scope, in: settings))
                })
        }
    }

    private func accounts(_ settings: ProgrammeSettings) throws(StoreError) -> [String] {
        var names = Set(settings.people.flatMap(\.accounts))
        if let groups {
            for name in groups.names(settings.municipalities.map(\.code)) {
                names.formUnion(UnixGroup(named: name)?.members ?? [])
            }
        }
        if let status = try LinkStatus.find(at: path) { names.insert(Account.name(of: status.owner)) }
        // Root gets at everything everywhere, and there is nothing to set right about that.
        names.remove(Account.name(of: 0))
        return names.sorted()
    }
}

extension Actor {
    /// What the actor should be able to do with a journal, by the roles held.
    fileprivate func wanted(_ scope: Scope, in settings: ProgrammeSettings) -> JournalReach {
        let onlyReads = roles.allSatisfy { $0.role == .viewer }
        switch scope {
        case .programme: return roles.isEmpty ? .nothing : onlyReads ? .reads : .writes
        case .municipality(let code):
            guard visibleMunicipalities(settings).contains(code) else { return .nothing }
            return onlyReads ? .reads : .writes
        }
    }
}

/// The directories that lead to a file, and the file, with what decides who gets through.
private struct AccessPath {
    private let steps: [(status: LinkStatus, list: AccessList)]

    /// Nil where there is nothing at the path.
    init?(to path: String) throws(StoreError) {
        guard let whole = realpath(path, nil) else { return nil }
        defer { free(whole) }
        var steps: [(status: LinkStatus, list: AccessList)] = []
        var place = String(cString: whole)
        while true {
            guard let status = try LinkStatus.find(at: place) else { return nil }
            let list = try AccessList.read(AccessList.attribute, of: place)
            steps.append((status, list ?? AccessList(permissions: status.permissions)))
            if place == "/" { break }
            place = Directories.parent(of: place)
        }
        self.steps = steps.reversed()
    }

    func reach(of who: Credentials) -> JournalReach {
        let rights = steps.map { $0.list.granted(to: who, owner: $0.status.owner, group: $0.status.group) }
        guard let file = rights.last, rights.dropLast().allSatisfy({ $0.contains(.search) }), file.contains(.read)
        else { return .nothing }
        return file.contains(.write) ? .writes : .reads
    }
}
