import Domain
import Glibc
import JSON

/// One journal as this session knows it: read up to a position, and able to go on from there.
final class JournalFile {
    let scope: Scope
    let directory: JournalDirectory
    let beginning: JournalPosition
    /// How far whole, valid lines have been read.
    private(set) var position: JournalPosition
    /// Records that have been read and whose receiver has not yet asked for later ones.
    private(set) var unacknowledged: [Entry] = []
    /// Where the records before the unacknowledged ones end.
    private(set) var acknowledged: JournalPosition
    /// Bytes after the last line break: a write that goes on, or one that was cut off.
    private(set) var tornTail = 0
    /// Why nothing past ``position`` can be read, and nothing written.
    private(set) var damage: StoreError?
    /// What is wrong further back, in what a snapshot stands for or what was whole when it was read: it can be read on from
    /// there, and nothing is written behind it.
    private(set) var damageBehind: StoreError?
    /// What a snapshot stands for and this session has not held against its chain; nil where it has all been read.
    private var skipped: SkippedPart?
    /// Why this session may not write any longer although it can read.
    private(set) var writeFault: StoreError?
    /// Attempts that a record here commits, as far as they have been read.
    private(set) var commits: Set<UInt64> = []
    /// Whether ``commits`` goes back to the beginning of the journal.
    private(set) var knowsAllCommits = true
    /// The latest attempts at saves read since the journal was opened, by which a retry is recognised; nil for a save
    /// that stands for itself.
    private(set) var recent: [TransactionID: UInt64?] = [:]
    /// The attempt that the last record read belongs to.
    private(set) var lastAttempt: UInt64?
    /// Whether the journal has been written anew and its receiver does not know yet that everything comes again.
    private(set) var isAnew = false
    private var isLoaded = false
    private var reading: OpenFile?
    private var writing: OpenFile?
    private var locking: OpenFile?
    private var identity: FileStatus?

    /// A record and where it ends.
    struct Entry {
        let record: Record
        let end: JournalPosition
    }

    init(scope: Scope, directory: JournalDirectory, beginning: JournalPosition) {
        self.scope = scope
        self.directory = directory
        self.beginning = beginning
        position = beginning
        acknowledged = beginning
    }

    var path: String { directory.journal }

    /// Begins at a position from a snapshot instead of at the beginning; only before anything has been read.
    func start(at position: JournalPosition) {
        self.position = position
        acknowledged = position
        isLoaded = true
        knowsAllCommits = false
        skipped = SkippedPart(of: self, through: position)
    }

    /// Reads what has been added. Damage is kept in ``damage`` and not thrown: what stands before it is still good.
    func catchUp() throws(StoreError) {
        guard damage == nil else { return }
        if try isExchanged() { return try beginAnew() }
        let (file, size) = try openForReading()
        guard size >= position.offset + tornTail else {
            throw StoreError.replaced(path: path, reason: "is shorter than what this session has read")
        }
        var lines = JournalLines(file, from: position.offset, size: size)
        do throws(StoreError) {
            while let line = try lines.nextLine() { try take(line, end: lines.offset) }
            try examine(tail: lines.rest)
            tornTail = lines.rest.count
        } catch {
            switch error {
            case .damaged, .newerFormat: damage = error
            default: throw error
            }
        }
        isLoaded = true
    }

    /// Forgets the records up to a sequence number, which their receiver has taken over.
    ///
    /// - Returns: False if records after it have been forgotten already.
    func acknowledge(through sequence: Int) -> Bool {
        guard sequence >= acknowledged.sequence else { return false }
        let kept = unacknowledged.firstIndex { $0.record.sequence > sequence } ?? unacknowledged.count
        if kept > 0 { acknowledged = unacknowledged[kept - 1].end }
        unacknowledged.removeFirst(kept)
        return true
    }

    /// Forgets what its receiver has got, and that it was to be told that the journal was written anew.
    func handOver(_ reading: Reading) {
        _ = acknowledge(through: reading.through)
        if reading.isAnew { isAnew = false }
    }

    /// Where the record with this number ends, if it is still known.
    func position(of sequence: Int) -> JournalPosition? {
        if sequence == acknowledged.sequence { return acknowledged }
        return unacknowledged.first { $0.record.sequence == sequence }?.end
    }

    /// Whether anything has been added, cut off or exchanged since it was last read, without reading it.
    func hasChanged() -> Bool {
        guard damage == nil, let identity, let now = FileStatus(at: path) else { return damage == nil }
        return isAnew || now.size != position.offset + tornTail || !now.isSameFile(as: identity)
    }

    /// Takes over the commits that a full reading found.
    func learn(allCommits: Set<UInt64>) {
        commits.formUnion(allCommits)
        knowsAllCommits = true
    }

    /// The journal and how long it is now.
    private func openForReading() throws(StoreError) -> (file: OpenFile, size: Int) {
        guard let reading, let identity else {
            let file: OpenFile
            do throws(StoreError) {
                file = try OpenFile(path, O_RDONLY)
            } catch {
                if case .missing = error { throw StoreError.replaced(path: path, reason: "is missing") }
                throw error
            }
            let status = try file.status()
            (reading, identity) = (file, status)
            return (file, status.size)
        }
        guard let now = try FileStatus.find(at: path) else {
            throw StoreError.replaced(path: path, reason: "is no longer there")
        }
        guard now.isSameFile(as: identity) else { throw exchanged }
        return (reading, now.size)
    }
}

// MARK: A journal that was written anew

extension JournalFile {
    /// Whether the file that has been read is still the journal, and not one that was put into its place.
    var isInPlace: Bool {
        guard let identity, let now = FileStatus(at: path) else { return false }
        return now.isSameFile(as: identity)
    }

    private var exchanged: StoreError { .replaced(path: path, reason: "has been exchanged for another file") }

    private func isExchanged() throws(StoreError) -> Bool {
        guard let identity, let now = try FileStatus.find(at: path) else { return false }
        return !now.isSameFile(as: identity)
    }

    /// Begins with another file of the same journal, out of which something has been erased by law.
    ///
    /// That it is the same journal shows by the chain, which erasing leaves alone: what was the last record still has the
    /// hash that it had. Any other file is none of ours.
    private func beginAnew() throws(StoreError) {
        let other = JournalFile(scope: scope, directory: directory, beginning: beginning)
        try other.catchUp()
        let known = position
        guard other.position.sequence >= known.sequence,
            known.sequence == 0 || other.unacknowledged[known.sequence - 1].record.hash == known.head
        else { throw exchanged }
        for entry in other.unacknowledged[known.sequence...] {
            recent.updateValue(entry.record.attempt, forKey: entry.record.transaction)
        }
        position = other.position
        acknowledged = other.acknowledged
        unacknowledged = other.unacknowledged
        tornTail = other.tornTail
        damage = other.damage
        (damageBehind, skipped) = (nil, nil)
        commits = other.commits
        knowsAllCommits = true
        lastAttempt = other.lastAttempt
        (reading, identity) = (other.reading, other.identity)
        // What is open for writing is the old file, in which nothing would count.
        writing = nil
        isAnew = true
    }
}

// MARK: What is not read at the start

extension JournalFile {
    /// Whether a snapshot stands for something that has not been held against its chain.
    var isUnchecked: Bool { skipped != nil && damageBehind == nil && damage == nil }

    /// Reads a piece of what has not been held against its chain; what is wrong with it is then ``damageBehind``.
    ///
    /// - Returns: Whether something is left.
    func checkOn() -> Bool {
        guard isUnchecked, var part = skipped else { return false }
        do throws(StoreError) {
            skipped = try part.check(self, openForReading().file) ? part : nil
        } catch {
            skipped = nil
            // What cannot be read just now is not damaged for that; who needs it will be told.
            if case .damaged = error { noteDamage(behind: error) }
        }
        return skipped != nil
    }

    /// Holds everything before the present position against its chain, whether or not that was done before.
    func checkAll() {
        guard damageBehind == nil else { return }
        skipped = SkippedPart(of: self, through: position)
        while checkOn() {}
    }

    /// Takes note of damage that somebody has met further back, also for the sessions that begin after this one.
    func noteDamage(behind fault: StoreError) {
        guard damageBehind == nil else { return }
        damageBehind = fault
        directory.noteDamage()
    }
}

// MARK: Taking lines

extension JournalFile {
    private func take(_ line: ArraySlice<UInt8>, end: Int) throws(StoreError) {
        let number = position.lines + 1
        if RecordLine.isMarkedTorn(line) {
            position.offset = end
            position.lines = number
            return
        }
        let record: Record
        do throws(JSONFault) {
            record = try RecordLine.decode(line, number: number, scope: scope)
            try check(record, line)
        } catch {
            if let claimed = RecordLine.claimedVersion(line), claimed > RecordLine.version {
                throw StoreError.newerFormat(path: path, found: claimed, known: RecordLine.version)
            }
            throw StoreError.damaged(path: path, fault: error)
        }
        take(record, end: end)
    }

    private func take(_ record: Record, end: Int) {
        position = JournalPosition(
            offset: end, lines: record.line, sequence: record.sequence, generation: record.generation, head: record.hash
        )
        unacknowledged.append(Entry(record: record, end: position))
        lastAttempt = record.attempt
        if record.commits, let attempt = record.attempt { commits.insert(attempt) }
        if isLoaded { recent.updateValue(record.attempt, forKey: record.transaction) }
    }

    /// Whether the record follows on the one before it.
    private func check(_ record: Record, _ line: ArraySlice<UInt8>) throws(JSONFault) {
        if let mismatch = RecordLine.mismatch(record, after: position, line) { throw mismatch }
    }

    private func examine(tail: ArraySlice<UInt8>) throws(StoreError) {
        if let fault = RecordLine.damage(inTail: tail, number: position.lines + 1) {
            throw StoreError.damaged(path: path, fault: fault)
        }
    }
}

// MARK: Writing

extension JournalFile {
    /// Adds records with one write and waits until the disk has them. Only under the lock, and after ``catchUp()``.
    ///
    /// - Parameter records: How each reads and where among the lines it ends. That this is what decoding the lines
    ///   would give is for a test to show and not for every save.
    func append(
        _ lines: [UInt8], _ records: [(record: Record, end: Int)], _ calls: SystemCalls
    ) throws(StoreError) {
        let file = try openForWriting()
        let healing = tornTail > 0 ? RecordLine.tornMark + [0x0A] : []
        let bytes = healing.isEmpty ? lines : healing + lines
        var written: Int
        repeat {
            written = bytes.withUnsafeBytes { calls.write(file.descriptor, $0.baseAddress, $0.count) }
        } while written < 0 && errno == EINTR
        guard written >= 0 else { throw StoreError.notSaved(path: path, reason: SystemFault("write", path).reason) }
        guard written == bytes.count else {
            // What was written is a torn tail now. It stays: taking it back would be a second thing that can fail.
            tornTail += written
            throw StoreError.notSaved(path: path, reason: "only \(written) of \(bytes.count) bytes found room")
        }
        var result: Int32
        repeat { result = calls.synchronize(file.descriptor) } while result != 0 && errno == EINTR
        guard result == 0 else {
            // Never again: after a failed sync the kernel forgets the pages, and a second one would succeed untruly.
            let fault = StoreError.outcomeUnknown(path: path, reason: SystemFault("fdatasync", path).reason)
            writeFault = fault
            throw fault
        }
        let start = position.offset + tornTail + healing.count
        tornTail = 0
        for (record, end) in records { take(record, end: start + end) }
    }

    /// The number of the line that is written next; what another writer could not finish becomes a line of its own.
    var nextLine: Int { position.lines + (tornTail > 0 ? 2 : 1) }

    /// The file on which the journal's lock is taken, open from the first time on.
    func lockFile() throws(StoreError) -> OpenFile {
        if let locking { return locking }
        let file: OpenFile
        do throws(StoreError) {
            file = try OpenFile(directory.lock, O_RDWR | O_CREAT)
        } catch {
            // Who may only read can still make sure that nobody writes meanwhile.
            guard case .notPermitted = error else { throw error }
            file = try OpenFile(directory.lock, O_RDONLY)
        }
        locking = file
        return file
    }

    private func openForWriting() throws(StoreError) -> OpenFile {
        if let writing { return writing }
        let file = try OpenFile(path, O_WRONLY | O_APPEND)
        guard let identity, try file.status().isSameFile(as: identity) else {
            throw StoreError.replaced(path: path, reason: "has been exchanged for another file")
        }
        writing = file
        return file
    }
}
