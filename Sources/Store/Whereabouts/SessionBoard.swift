public import Domain
import Glibc

/// Where the sessions that have a programme open tell each other so: a small file each, in one directory.
///
/// A session holds a lock on its file for as long as it lives, so that a file without a lock is what a dead session left,
/// and nobody has to tell the time. Looking costs one `stat` while nothing has changed; what a session that was killed has
/// left shows at the first look some seconds later. All of it is a courtesy: where it cannot be had, people work without.
public final class SessionBoard {
    private let directory: String
    private let name: String
    private var own: OpenFile?
    private var shown: Whereabouts?
    private var mark: String?
    private var lookedAt = 0
    private var known: [Whereabouts] = []

    /// The longest that a note can be; what is longer is no note.
    private static let longest = 4096
    /// How many seconds nobody is asked again whether the others are still alive.
    private static let patience = 5

    /// The board of a programme.
    ///
    /// - Parameter session: A name that no other session has.
    init(directory: String, session: String) {
        self.directory = directory
        name = session
    }

    /// Tells the others where the person is; nothing is written as long as that is what they were told last.
    ///
    /// - Returns: Whether they should look at once: somebody has come, or begins or ends writing about something.
    public func show(_ place: Whereabouts) -> Bool {
        guard place != shown else { return false }
        let isUrgent = own == nil || shown?.subject != place.subject
        // Also where it cannot be told: it is not tried again at every key.
        shown = place
        return publish(place) && isUrgent
    }

    /// Takes the note away.
    ///
    /// - Returns: Whether there was one, so that the others should look.
    public func leave() -> Bool {
        guard own != nil else { return false }
        unlink(directory + "/" + name)
        own = nil
        shown = nil
        return true
    }

    /// The others who have the programme open, in the order in which they came.
    public func others() -> [Whereabouts] {
        guard let status = FileStatus(at: directory) else { return [] }
        let second = Self.second
        guard status.mark != mark || second - lookedAt > Self.patience else { return known }
        lookedAt = second
        // Within the clock's tick a second change would look like the first: then it is looked at again.
        mark = status.wasModifiedJustNow ? nil : status.mark
        let names = (try? Directories.names(in: directory)) ?? []
        known = names.filter { $0 != name }.compactMap(note).sorted { ($0.since, $0.person) < ($1.since, $1.person) }
        return known
    }

    /// A clock that nobody sets, and that costs less than a system call.
    private static var second: Int {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC_COARSE, &now)
        return now.tv_sec
    }

    private func publish(_ place: Whereabouts) -> Bool {
        // The name begins with a full stop, so that nobody takes it for a note before it is one.
        let temporary = "\(directory)/.\(name)"
        guard let file = try? written(place, to: temporary), rename(temporary, directory + "/" + name) == 0 else {
            unlink(temporary)
            return false
        }
        own = file
        return true
    }

    /// The note, whole and locked, under a name of its own.
    private func written(_ place: Whereabouts, to path: String) throws(StoreError) -> OpenFile {
        try Directories.create(directory)
        let file = try OpenFile(path, O_RDWR | O_CREAT | O_TRUNC | O_NOFOLLOW, mode: 0o660)
        // The umask may have taken away what the directory grants its group.
        _ = fchmod(file.descriptor, (FileStatus(at: directory)?.permissions ?? 0o700) & 0o666)
        guard flock(file.descriptor, LOCK_EX | LOCK_NB) == 0 else { throw SystemFault("flock", path).storeError }
        try file.writeAll(place.encoded)
        return file
    }

    /// What a note says; nil where its session has ended, and then the note is removed.
    private func note(_ name: String) -> Whereabouts? {
        let path = directory + "/" + name
        guard let file = try? OpenFile(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK) else { return nil }
        guard flock(file.descriptor, LOCK_SH | LOCK_NB) != 0 else {
            // The session may have put a new note in its place in between; that one is locked and stays.
            if let now = FileStatus(at: path), let then = try? file.status(), now.isSameFile(as: then) { unlink(path) }
            return nil
        }
        return (try? file.read(at: 0, count: Self.longest)).flatMap { Whereabouts(encoded: $0) }
    }
}
