import Domain

extension ProgrammeSession {
    /// Leaves the programme so that the next session opens it fast.
    public func close() {
        keepSnapshots(when: ProgrammeSession.isWorthKeeping)
    }

    /// Whether a journal has grown so far beyond its snapshot, or has none that this program understands, that a session
    /// with nothing else to do should write one.
    public var isSnapshotDue: Bool {
        !isReadOnly
            && journals.contains { scope, journal in
                isKeepable(journal) && ProgrammeSession.isWorthKeeping(journal.factsSinceSnapshot, size(of: scope))
            }
    }

    /// Writes the snapshot of one journal that is due, so that whoever waits for a key waits for one at most.
    public func keepDueSnapshot() {
        var isDone = false
        keepSnapshots { facts, size in
            guard !isDone, ProgrammeSession.isWorthKeeping(facts, size) else { return false }
            isDone = true
            return true
        }
    }

    /// Reading a fact costs some microseconds, writing a snapshot a few milliseconds.
    private static func isWorthKeeping(_ facts: Int, _ size: Int) -> Bool { facts >= 25 + size / 20 }

    private func isKeepable(_ journal: JournalState) -> Bool { journal.isLoaded && !journal.isDamaged }

    /// Keeps snapshots during long sessions, so that one that is killed leaves no long tail to others.
    func keepSnapshotsIfWorthwhile() {
        keepSnapshots { facts, size in facts >= 5000 + size / 4 }
    }

    /// Snapshots are caches: that one cannot be kept is no failure.
    private func keepSnapshots(when isWorthwhile: (_ facts: Int, _ size: Int) -> Bool) {
        guard !isReadOnly else { return }
        for (scope, journal) in journals where isKeepable(journal) {
            guard isWorthwhile(journal.factsSinceSnapshot, size(of: scope)) else { continue }
            // What was saved on behalf of others in a sample is news to the log that keeps the snapshot.
            catchUp(scope)
            guard let journal = journals[scope], !journal.isDamaged else { continue }
            let state =
                switch scope {
                case .programme: SnapshotCodec.encode(common: programme)
                case .municipality(let code): SnapshotCodec.encode(programme.record(code))
                }
            let snapshot = Snapshot(
                sequence: journals[scope]?.through ?? journal.through, stateVersion: SnapshotCodec.version,
                state: state[...])
            // Tried once per tail: an account that may not write would only try again and again.
            _ = log.save(snapshot, of: scope)
            journals[scope]?.factsSinceSnapshot = 0
        }
    }

    /// Roughly how many facts a snapshot stands for.
    private func size(of scope: Scope) -> Int {
        switch scope {
        case .programme: programme.calendar.entries.count
        case .municipality(let code): programme.record(code).applicants.count
        }
    }
}
