import Domain
import Glibc

/// Waits for anything to happen in a store: a programme that comes or goes, or a save in one of them.
///
/// Where the kernel has no watch to spare, whoever asks looks now and then instead.
public final class StoreWatch {
    private let store: StoreDirectory
    /// Readable when something has happened; nil where the system has none to spare.
    public let descriptor: Int32?
    /// Whether the watch cannot be relied on alone.
    public private(set) var needsTimer: Bool

    /// Watches a store.
    public init(_ store: StoreDirectory) {
        self.store = store
        let result = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
        descriptor = result >= 0 ? result : nil
        needsTimer = result < 0
        add(store.path + "/programmes", UInt32(IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE))
    }

    deinit {
        if let descriptor { close(descriptor) }
    }

    /// Listens to the bells of a programme too; once is enough, more does no harm.
    public func listen(to programme: String) {
        guard let directory = try? store.programmeDirectory(programme), let scopes = try? directory.scopes() else {
            return
        }
        for scope in scopes {
            let bell = directory.directory(of: scope).bell
            // What may not be read has nothing to tell this account.
            if access(bell, R_OK) == 0 { add(bell, UInt32(IN_CLOSE_WRITE)) }
        }
    }

    private func add(_ path: String, _ events: UInt32) {
        guard let descriptor else { return }
        if inotify_add_watch(descriptor, path, events) < 0 { needsTimer = true }
    }

    /// Takes what has been reported off the descriptor.
    public func drain() {
        guard let descriptor else { return }
        withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { buffer in
            while Glibc.read(descriptor, buffer.baseAddress, buffer.count) > 0 {}
        }
    }
}

extension StoreDirectory {
    /// Whether the file modes let this account read a programme at all.
    public func mayRead(_ programme: String) -> Bool {
        guard let directory = try? programmeDirectory(programme) else { return false }
        // What is missing is damage, which looking into it will tell.
        return Glibc.access(directory.directory(of: .programme).journal, R_OK) == 0 || errno != EACCES
    }
}
