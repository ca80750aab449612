import Glibc

/// A file with something that can be made anew at any time, outside the store, where only the account can read it.
///
/// It is whole or it is nothing: what is damaged or cannot be read counts as not there.
public struct StateFile: Sendable {
    private let directory: String
    private let name: String

    /// - Parameters:
    ///   - stateHome: The account's XDG state directory.
    ///   - storeID: Files of different stores never meet.
    ///   - name: What becomes the name of the file.
    public init(stateHome: String, storeID: String, name: String) {
        directory = "\(stateHome)/aspirant/\(storeID)"
        self.name = name
    }

    /// What was kept last; nil where there is nothing whole.
    public func load() -> ArraySlice<UInt8>? {
        guard let bytes = try? OpenFile("\(directory)/\(name)", O_RDONLY).readAll(), bytes.count >= 16,
            Fingerprint(String(decoding: bytes[..<16], as: UTF8.self)) == Fingerprint(of: bytes[16...])
        else { return nil }
        return bytes[16...]
    }

    /// Keeps bytes in place of what was there. That they cannot be kept is no failure.
    public func save(_ bytes: [UInt8]) {
        let whole = Array(Fingerprint(of: bytes[...]).description.utf8) + bytes
        guard (try? Directories.create(directory, mode: 0o700)) != nil else { return }
        try? ReplacedFile.write(whole, to: "\(directory)/\(name)", mode: 0o600, isDurable: false)
    }
}
