import Domain
import Glibc

/// Looks through files that nobody keeps track of for somebody who is being erased, and removes those that hold something.
///
/// In the store these are exports, salvaged records and whatever else has been put there; in the accounts' own
/// directories, drafts and the screens kept from last time. Nothing in them counts: journals are the only truth.
final class TraceSweep {
    private let wanted: [[UInt8]]
    /// Of each of these a file has both on one line, as a table does, where it is about the person.
    private let names: [([[UInt8]], [[UInt8]])]
    /// What was removed, or would be.
    private(set) var removed: [String] = []
    /// What could not be looked through or removed, with the reason.
    private(set) var left: [String] = []
    /// What this account may not look into.
    private(set) var unseen: [String] = []
    /// Whether something of that may go right the next time, so that what the person is found by must not go before it.
    private(set) var isInterrupted = false
    private let isTrial: Bool

    /// - Parameter isTrial: Whether files are only found and not removed.
    init(id: String, texts: IdentifyingTexts = IdentifyingTexts(), isTrial: Bool = false) {
        self.isTrial = isTrial
        wanted = [Array(id.utf8)] + texts.texts.filter { $0.utf8.count >= 4 }.flatMap(Self.encodings)
        names = texts.names.map { (Self.encodings($0.first), Self.encodings($0.last)) }
    }

    /// A text in UTF-8, and as a table program on an older machine writes it.
    private static func encodings(_ text: String) -> [[UInt8]] {
        let text = text.lowercased()
        let latin = text.unicodeScalars.map { UInt8(exactly: $0.value) }
        return [Array(text.utf8)] + (latin.contains(nil) ? [] : [latin.compactMap { $0 }])
    }

    /// Everything in the store that is no part of it.
    func clean(store: StoreDirectory) {
        do throws(StoreError) {
            let (items, unreadable) = try StoreItem.all(in: store.path)
            unseen += unreadable
            for item in items where item.place == nil { clean(item.path) }
        } catch { leave(error) }
    }

    /// What the accounts of this machine keep of the store in their own directories, as far as this one may look.
    func cleanAccounts(storeID: String) {
        // A home that cannot be looked into must not keep somebody in the store for good; it is told, and that is all.
        let wasInterrupted = isInterrupted
        defer { isInterrupted = wasInterrupted }
        var homes: [String] = []
        for (variable, rest) in [("XDG_STATE_HOME", ""), ("HOME", "/.local/state")] {
            if let own = getenv(variable).map({ String(cString: $0) }), own.hasPrefix("/") { homes.append(own + rest) }
        }
        setpwent()
        while let entry = getpwent() {
            homes.append(String(cString: entry.pointee.pw_dir) + "/.local/state")
        }
        endpwent()
        for home in Set(homes).sorted() {
            let directory = "\(home)/aspirant/\(storeID)"
            cleanDrafts(directory)
            // A screen is kept cell by cell, so that no text can be found in it.
            for name in kept(in: directory) where name.hasPrefix("opening-") { remove("\(directory)/\(name)") }
        }
    }

    /// The drafts in an account's own directory.
    func cleanDrafts(_ directory: String) {
        for name in kept(in: directory) {
            if name.hasSuffix(".draft") { clean("\(directory)/\(name)") }
            // Of one account that acts as several in a sample.
            if name.hasPrefix("as-") { cleanDrafts("\(directory)/\(name)") }
        }
    }

    /// What is in an account's own directory; nothing where there is none or it is closed to this account, as others' are.
    private func kept(in directory: String) -> [String] {
        do throws(StoreError) {
            return try Directories.names(in: directory)
        } catch {
            if case .notPermitted = error { return [] }
            leave(error)
            return []
        }
    }

    private func clean(_ path: String) {
        do throws(StoreError) {
            guard let status = try LinkStatus.find(at: path) else { return }
            switch status.kind {
            case .directory:
                for name in try Directories.names(in: path, withHidden: true) { clean("\(path)/\(name)") }
            case .file:
                if isAboutPerson(try OpenFile(path, O_RDONLY | O_NOFOLLOW).readAll()) { remove(path) }
            case .link, .other: break
            }
        } catch {
            if case .notPermitted = error { unseen.append(path) } else { leave(error) }
        }
    }

    private func leave(_ error: StoreError) {
        switch error {
        // Gone while it was looked for.
        case .missing: return
        // What the modes keep from this account they will keep from it again.
        case .notPermitted: break
        default: isInterrupted = true
        }
        switch error {
        case .inputOutput(let path, _, let reason), .notPermitted(let path, let reason):
            left.append("\(path): \(reason)")
        default: left.append(error.description)
        }
    }

    private func isAboutPerson(_ bytes: [UInt8]) -> Bool {
        if wanted.contains(where: { Self.holds(bytes, $0) }) { return true }
        // Most files hold no such last name at all.
        return names.contains { first, last in
            last.contains { Self.holds(bytes, $0) }
                && bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).contains { line in
                    first.contains { Self.holds(Array(line), $0) } && last.contains { Self.holds(Array(line), $0) }
                }
        }
    }

    private func remove(_ path: String) {
        if isTrial || unlink(path) == 0 || errno == ENOENT {
            removed.append(path)
        } else {
            leave(SystemFault("unlink", path).storeError)
        }
    }

    /// Whether bytes hold a text in any case: of letters beyond ASCII the other case is what UTF-8 has 32 further back.
    private static func holds(_ bytes: [UInt8], _ wanted: [UInt8]) -> Bool {
        guard let first = wanted.first, bytes.count >= wanted.count else { return false }
        func isSame(_ byte: UInt8, _ wanted: UInt8) -> Bool {
            byte == wanted || (wanted >= 0x61 && byte == wanted &- 0x20)
        }
        for start in 0...(bytes.count - wanted.count) where isSame(bytes[start], first) {
            var length = 1
            while length < wanted.count, isSame(bytes[start + length], wanted[length]) { length += 1 }
            if length == wanted.count { return true }
        }
        return false
    }
}
