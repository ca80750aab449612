import Glibc

/// What an account has typed and not yet saved, kept outside the store where only that account can read it.
///
/// A draft outlives a lost connection and a killed program. It is not synced, so that keeping one costs next to
/// nothing at every pause in typing; a power cut may lose the last of them.
public struct DraftDirectory: Sendable {
    private let path: String

    /// - Parameters:
    ///   - stateHome: The account's XDG state directory.
    ///   - storeID: Drafts of different stores never meet.
    public init(stateHome: String, storeID: String) {
        path = "\(stateHome)/aspirant/\(storeID)"
    }

    /// Keeps a draft in place of an earlier one with the same key.
    public func save(_ draft: [UInt8], for key: String) throws(StoreError) {
        do throws(StoreError) {
            try Directories.create(path, mode: 0o700)
        } catch { throw Directories.cannotCreate(path, error) }
        try ReplacedFile.write(draft, to: file(key), mode: 0o600, isDurable: false)
    }

    /// The draft with this key, or nil where there is none.
    public func load(_ key: String) throws(StoreError) -> [UInt8]? {
        do throws(StoreError) {
            return try OpenFile(file(key), O_RDONLY).readAll()
        } catch {
            if case .missing = error { return nil }
            throw error
        }
    }

    /// Forgets a draft; that there is none is as good.
    public func remove(_ key: String) throws(StoreError) {
        guard unlink(file(key)) == 0 || errno == ENOENT else { throw SystemFault("unlink", file(key)).storeError }
    }

    /// Forgets the drafts that name one of these ids, of people who have been erased while the account was away.
    public func forget(_ ids: some Collection<String>) {
        for id in ids { TraceSweep(id: id).cleanDrafts(path) }
    }

    /// The keys of all drafts, sorted.
    public func keys() throws(StoreError) -> [String] {
        guard FileStatus(at: path) != nil else { return [] }
        return try Directories.names(in: path).compactMap(Self.key).sorted()
    }

    private func file(_ key: String) -> String { "\(path)/\(Self.name(key))" }

    /// Keys may hold anything, names of files may not: each byte becomes two digits.
    private static func name(_ key: String) -> String {
        String(decoding: key.utf8.flatMap { Hexadecimal.bytes($0) }, as: UTF8.self) + ".draft"
    }

    private static func key(_ name: String) -> String? {
        guard name.hasSuffix(".draft") else { return nil }
        let digits = Array(name.utf8.dropLast(6))
        let bytes = stride(from: 0, to: digits.count - 1, by: 2).compactMap {
            Hexadecimal.number(digits[$0...$0 + 1], as: UInt8.self)
        }
        return bytes.count * 2 == digits.count ? String(validating: bytes, as: UTF8.self) : nil
    }
}
