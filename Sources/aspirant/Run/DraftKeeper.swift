import Domain
import Store
import Workflow

/// Keeps half-written dialogs on disk, so that a dropped connection or a crash loses no sentence.
///
/// A draft that cannot be kept is no reason to disturb somebody who is writing; it stays in memory.
struct DraftKeeper {
    private let directory: DraftDirectory?
    private let prefix: String

    init(storeID: String, programme: String) {
        directory = BaseDirectories.stateHome(.current).map { DraftDirectory(stateHome: $0, storeID: storeID) }
        prefix = programme + " "
    }

    /// Throws away what was being written about people who have been erased since.
    func forget(_ erased: some Collection<ApplicantID>) {
        if !erased.isEmpty { directory?.forget(erased.map(\.description)) }
    }

    func load() -> [Draft] {
        guard let directory, let names = try? directory.keys() else { return [] }
        return names.compactMap { name in
            guard name.hasPrefix(prefix), let bytes = try? directory.load(name) else { return nil }
            return try? Draft(encoded: bytes)
        }
    }

    func save(_ draft: Draft) {
        try? directory?.save(draft.encoded, for: name(of: draft.key))
    }

    func remove(_ key: String) { try? directory?.remove(name(of: key)) }

    /// What the draft is filed under: dialogs about many people have keys longer than a file name may be.
    private func name(of key: String) -> String {
        let hash = key.utf8.reduce(into: UInt64(0xCBF2_9CE4_8422_2325)) { hash, byte in
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        return prefix + String(hash, radix: 16)
    }
}
