import Codec
import Domain
import JSON

extension ProgrammeSession {
    /// Reads the programme's journal and those of the municipalities that the person may see.
    ///
    /// What the file modes keep from the account is not there, and that is no error.
    func load() throws(StoreError) {
        try loadCommon()
        loadMunicipalities(visibleTo: actor)
    }

    /// Reads the programme's own journal alone.
    func loadCommon() throws(StoreError) {
        for access in try log.journals() where journals[access.scope] == nil {
            journals[access.scope] = JournalState(access)
        }
        guard let common = journals[.programme], common.permission >= .read else {
            let reason = journals[.programme]?.denial ?? "the account may not read the programme"
            throw .notPermitted(path: place(.programme), reason: reason)
        }
        load(.programme)
        if !programme.isDefined, let reason = journals[.programme]?.readOnly { throw reason }
    }

    /// Why a municipality that the person's roles give a view of could not be read; nil when all could. Who is looked for and
    /// not found may be there.
    public var unread: StoreError? {
        for scope in actor.visibleMunicipalities(programme.settings).map(Scope.municipality) {
            guard let journal = journals[scope] else { continue }
            if journal.permission < .read {
                return .notPermitted(path: place(scope), reason: journal.denial ?? "the account may not read it")
            }
            if case .inputOutput? = journal.readOnly { return journal.readOnly }
        }
        return nil
    }

    /// Reads what somebody may see and the session has not read yet.
    func loadMunicipalities(visibleTo actor: Actor) {
        for code in actor.visibleMunicipalities(programme.settings) { load(.municipality(code)) }
    }

    func load(_ scope: Scope) {
        guard let journal = journals[scope], journal.permission >= .read, !journal.isLoaded else { return }
        journals[scope]?.isLoaded = true
        if case .municipality(let code) = scope { programme.restore(MunicipalityRecord(), of: code) }
        if let snapshot = log.snapshot(of: scope, stateVersion: SnapshotCodec.version), restore(snapshot, scope) {
            journals[scope]?.through = snapshot.sequence
        }
        catchUp(scope, isNews: false)
        forgetErased(scope)
    }

    /// A snapshot that does not fit this program is as good as none.
    private func restore(_ snapshot: Snapshot, _ scope: Scope) -> Bool {
        do throws(JSONFault) {
            switch scope {
            case .programme:
                programme = try SnapshotCodec.decodeCommon(snapshot.state.withBytes { Array($0) }[...])
                settingsChanged()
            case .municipality(let code):
                programme.restore(try SnapshotCodec.decodeMunicipality(snapshot.state), of: code)
            }
            return true
        } catch {
            return false
        }
    }

    /// Reads what has been added to a journal; what goes wrong becomes the reason why it is read-only.
    func catchUp(_ scope: Scope, isNews: Bool = true) {
        guard let journal = journals[scope], !journal.isDamaged else { return }
        do throws(StoreError) {
            absorb(try log.read(scope, after: journal.through), in: scope, isNews: isNews)
        } catch {
            journals[scope]?.readOnly = error
        }
    }

    /// Applies records that this session has not applied yet.
    ///
    /// - Parameter isNews: Whether they have come since the session was opened, so that ``refresh()`` tells of those
    ///   that are not its own.
    func absorb(_ reading: Reading, in scope: Scope, isNews: Bool) {
        // What comes again is no news, however new the file is that it comes from.
        let known = journals[scope]?.through ?? 0
        if reading.isAnew { forget(scope) }
        guard let journal = journals[scope], !journal.isDamaged else { return }
        defer { forgetErased(scope) }
        for record in reading.records where record.sequence > journal.through {
            do throws(JSONFault) {
                let events = try apply(record)
                journals[scope]?.through = record.sequence
                if record.author.user == account.name { rememberOwn(record) }
                if isNews, record.sequence > known, record.author.session != log.author.session, !events.isEmpty,
                    !record.isOnlyReading
                {
                    unreported.append(
                        ForeignChange(
                            account: record.author.user, person: person(record.author.user), at: record.at,
                            scope: scope, events: events))
                }
            } catch {
                journals[scope]?.isDamaged = true
                journals[scope]?.readOnly = .damaged(path: place(scope), fault: error)
                return
            }
        }
        journals[scope]?.through = max(journal.through, reading.through)
        // A reason given before stays: the session cannot know that what was wrong has become right.
        if let reason = reading.readOnly { journals[scope]?.readOnly = reason }
    }

    /// Applies a record as a whole or, where a fact in it cannot be understood, not at all.
    private func apply(_ record: Record) throws(JSONFault) -> [Event] {
        let events = try ProgrammeSession.events(of: record).compactMap { $0 }
        let signature = Signature(by: person(record.author.user), at: record.at)
        for event in events { apply(event, in: record.scope, signature) }
        return events
    }

    func apply(_ event: Event, in scope: Scope, _ signature: Signature) {
        programme.apply(event, in: scope, signed: signature)
        journals[scope]?.factsSinceSnapshot += event.weight
        switch event {
        case .settingsDefined, .settings: settingsChanged()
        default: break
        }
    }

    func settingsChanged() {
        people = [:]
        identified = Actor(account: account.name, in: programme.settings)
    }

    /// The facts of a record; nil for those that have been erased by law.
    static func events(of record: Record) throws(JSONFault) -> [Event?] {
        var events: [Event?] = []
        events.reserveCapacity(record.events.count)
        for event in record.events {
            switch event {
            // What stands in the place of something erased counts, and cannot be taken back.
            case .present(let stored): events.append(try EventCodec.decode(stored, in: record.scope))
            case .erased: events.append(nil)
            }
        }
        return events
    }
}
