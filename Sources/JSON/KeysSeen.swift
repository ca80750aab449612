/// The keys of the objects that are being read, to find one that comes twice.
///
/// Most objects have a handful of members, where a scan over hashes beats any set. Past that it turns to a set, so
/// that an object with a hundred thousand members is not read in quadratic time.
struct KeysSeen {
    private static let scanLimit = 32
    private var hashes: [UInt64] = []
    private var keys: [JSONKey] = []
    private var starts: [Int] = []
    private var large: [Int: Set<JSONKey>] = [:]

    mutating func open() {
        starts.append(keys.count)
    }

    mutating func close() {
        guard let start = starts.popLast() else { return }
        keys.removeSubrange(start...)
        hashes.removeSubrange(start...)
        if !large.isEmpty { large[starts.count] = nil }
    }

    /// False if the innermost object already has the key.
    mutating func insert(_ key: JSONKey) -> Bool {
        guard let start = starts.last else { return true }
        let level = starts.count - 1
        if keys.count - start >= Self.scanLimit {
            return large[level, default: Set(keys[start...])].insert(key).inserted
        }
        let hash = key.shortHash
        for index in start..<keys.count where hashes[index] == hash && keys[index] == key { return false }
        keys.append(key)
        hashes.append(hash)
        return true
    }
}

extension JSONKey {
    /// FNV-1a; only to tell keys apart quickly, so its quality does not matter.
    fileprivate var shortHash: UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return hash
    }
}
