public import Domain
import Glibc

/// Where the sessions that have a programme open tell each other so: a small file each, in one directory.
///
/// A session holds a lock on its file for as long as it lives, so that a file without a lock is what a dead session left,
/// and nobody has to tell the time. Looking costs one `stat` while nothing has changed. All of it is a courtesy: where it
/// cannot be had, people work without.
public final class PresenceBoard {
    private let directory: String
    private let name: String
    private var own: OpenFile?
    private var shown: Presence?
    private var mark: String?
    private var known: [Presence] = []

    /// The longest that a note can be; what is longer is no note.
    private static let longest = 4096

    /// The board of a programme.
    ///
    /// - Parameter session: A name that no other session has.
    init(directory: String, session: String) {
        self.directory = directory
        name = session
    }

    /// Tells the others where the person is.
    ///
    /// - Returns: Whether they should look at once: somebody has come, or begins or ends writing about something.
    public func show(_ presence: Presence) -> Bool {
        guard presence != shown else { return false }
        let isUrgent = shown == nil || shown?.subject != presence.subject
        guard publish(presence) else { return false }
        shown = presence
        return isUrgent
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
    public func others() -> [Presence] {
        guard let status = FileStatus(at: directory) else { return [] }
        guard status.mark != mark else { return known }
        // Within the clock's tick a second change would look like the first: then it is looked at again.
        mark = status.wasModifiedJustNow ? nil : status.mark
        let names = (try? Directories.names(in: directory)) ?? []
        known = names.filter { $0 != name }.compactMap(note).sorted { ($0.since, $0.person) < ($1.since, $1.person) }
        return known
    }

    private func publish(_ presence: Presence) -> Bool {
        // The name begins with a full stop, so that nobody takes it for a note before it is one.
        let temporary = "\(directory)/.\(name)"
        do throws(StoreError) {
            try Directories.create(directory)
            let file = try OpenFile(temporary, O_RDWR | O_CREAT | O_TRUNC | O_NOFOLLOW, mode: 0o660)
            let permissions = (FileStatus(at: directory)?.permissions ?? 0o700) & 0o666
            _ = fchmod(file.descriptor, permissions)
            guard flock(file.descriptor, LOCK_EX | LOCK_NB) == 0 else { return false }
            try file.writeAll(presence.encoded)
            guard rename(temporary, directory + "/" + name) == 0 else { return false }
            own = file
            return true
        } catch {
            unlink(temporary)
            return false
        }
    }

    /// What a note says; nil where its session has ended, and then the note is removed.
    private func note(_ name: String) -> Presence? {
        let path = directory + "/" + name
        guard let file = try? OpenFile(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK) else { return nil }
        guard flock(file.descriptor, LOCK_SH | LOCK_NB) != 0 else {
            // The session may have put a new note in its place in between; that one is locked and stays.
            if let now = FileStatus(at: path), let then = try? file.status(), now.isSameFile(as: then) { unlink(path) }
            return nil
        }
        return (try? file.read(at: 0, count: Self.longest)).flatMap { Presence(encoded: $0) }
    }
}
