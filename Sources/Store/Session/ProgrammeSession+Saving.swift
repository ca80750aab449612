import Domain

extension ProgrammeSession {
    /// The journals that must stand still while commands are decided.
    func reach(of commands: [Command]) -> Set<Scope> {
        var added: [ApplicantID: Scope] = [:]
        var reach: Set<Scope> = []
        var knowsAll = true
        for command in commands {
            switch command.reach {
            case .scope(let scope):
                reach.insert(scope)
                if case .addApplicant(let id, _, _) = command { added[id] = scope }
            case .applicant(let id): knowsAll = reachApplicant(id, added, &reach) && knowsAll
            case .applicants(let ids):
                for id in ids { knowsAll = reachApplicant(id, added, &reach) && knowsAll }
            case .applicantAndProgramme(let id):
                knowsAll = reachApplicant(id, added, &reach) && knowsAll
                reach.insert(.programme)
            case .all: reach.formUnion(journals.filter { $0.value.isLoaded }.keys)
            }
        }
        // Somebody whom nobody here knows may have been registered a moment ago, anywhere.
        if !knowsAll { reach.formUnion(journals.filter { $0.value.isLoaded }.keys) }
        return reach
    }

    /// Puts an applicant's journal in reach; false when nobody here knows which it is.
    private func reachApplicant(_ id: ApplicantID, _ added: [ApplicantID: Scope], _ reach: inout Set<Scope>) -> Bool {
        guard let scope = added[id] ?? programme.municipality(of: id).map(Scope.municipality) else { return false }
        reach.insert(scope)
        return true
    }

    /// Saves what is decided once nobody else can write to the journals in reach.
    func save(
        _ transaction: TransactionID, _ acting: Acting, reach: Set<Scope>,
        decide: () throws(SessionError) -> Draft
    ) throws(SessionError) -> Saved {
        guard !isReadOnly else { throw .openedReadOnly }
        let known = hold(reach)
        guard !known.isEmpty else { throw try reasonToWriteNowhere(decide) }
        clock.recording = acting.at
        defer { clock.recording = nil }
        var draft = Draft()
        var failure: SessionError?
        let commit = try ProgrammeSession.storing { () throws(StoreError) in
            try acting.log.commit(transaction, knowing: known) { news in
                self.take(news, reach)
                do throws(SessionError) {
                    draft = try decide()
                    for record in draft.records {
                        if let reason = self.readOnlyReason(record.scope) { throw reason }
                    }
                    return .write(draft.records)
                } catch {
                    failure = error
                    return .abandon
                }
            }
        }
        if let failure { throw failure }
        switch commit.outcome {
        case .saved: return adopt(draft, commit, transaction, acting)
        case .alreadySaved:
            take(commit.news, reach)
            return try found(transaction, in: Set(known.keys), acting)
        case .abandoned:
            // Nothing was decided, so that nothing had to be saved.
            return Saved(transaction: transaction, at: acting.at, facts: [], stamps: [:], isRepeated: false)
        }
    }

    /// The journals to be held with what is known of each.
    ///
    /// Those that cannot be written to need no hold, since what is decided cannot be written there either.
    private func hold(_ reach: Set<Scope>) -> [Scope: Int] {
        var known: [Scope: Int] = [:]
        for scope in reach where journals[scope]?.isLoaded == true && readOnlyReason(scope) == nil {
            known[scope] = journals[scope]?.through
        }
        // What is written to several journals counts by a record in the programme's.
        if known.count > 1 { known[.programme] = journals[.programme]?.through }
        return known
    }

    /// Why nothing can be saved where no journal in reach can be written to: a rule, or else the store.
    private func reasonToWriteNowhere(_ decide: () throws(SessionError) -> Draft) throws(SessionError) -> SessionError {
        let scopes = try decide().records.map(\.scope)
        let reason = scopes.lazy.compactMap { self.readOnlyReason($0) }.first
        return reason
            ?? .store(.notPermitted(path: place(.programme), reason: "the account may not see what would be changed"))
    }

    /// Takes in what others have written; the programme's journal and those in reach are read also without a hold.
    private func take(_ news: [Scope: Reading], _ reach: Set<Scope>) {
        for scope in reach.union(news.keys).union([.programme]).sorted(by: Scope.isLockedBefore) {
            if let reading = news[scope] {
                absorb(reading, in: scope, isNews: true)
            } else if journals[scope]?.isLoaded == true {
                catchUp(scope)
            }
        }
    }

    private func adopt(
        _ draft: Draft, _ commit: Commit, _ transaction: TransactionID, _ acting: Acting
    ) -> Saved {
        if let outcome = draft.outcome {
            programme = outcome
            for fact in draft.facts { journals[fact.scope]?.factsSinceSnapshot += fact.value.weight }
        } else {
            for fact in draft.facts { apply(fact.value, in: fact.scope, acting.signature) }
        }
        let concernsSettings = draft.facts.contains { fact in
            switch fact.value {
            case .settingsDefined, .settings: true
            default: false
            }
        }
        if concernsSettings { settingsChanged() }
        var stamps: [Scope: Int] = [:]
        for record in commit.written {
            stamps[record.scope] = record.sequence
            journals[record.scope]?.through = record.sequence
            if record.author.user == account.name { rememberOwn(record) }
        }
        keepSnapshotsIfWorthwhile()
        return Saved(
            transaction: transaction, at: acting.at, facts: draft.facts, stamps: stamps, isRepeated: false)
    }

    /// The save that an earlier attempt made.
    private func found(
        _ transaction: TransactionID, in scopes: Set<Scope>, _ acting: Acting
    ) throws(SessionError) -> Saved {
        let records = try records(of: transaction, in: scopes)
        var stamps: [Scope: Int] = [:]
        for record in records { stamps[record.scope] = record.sequence }
        return Saved(
            transaction: transaction, at: records.first?.at ?? acting.at,
            facts: try facts(of: records).compactMap { $0 }, stamps: stamps, isRepeated: true)
    }

    /// The records of a save, oldest first in each journal.
    func records(of transaction: TransactionID, in scopes: Set<Scope>) throws(SessionError) -> [Record] {
        var records: [Record] = []
        for scope in scopes.sorted(by: Scope.isLockedBefore) {
            records += try ProgrammeSession.storing { () throws(StoreError) in
                try log.newest(in: scope, before: nil, limit: .max) { $0.transaction == transaction }
            }.reversed()
        }
        return records
    }

    /// The facts of records; nil for those that have been erased by law.
    func facts(of records: [Record]) throws(SessionError) -> [Scoped<Event>?] {
        var facts: [Scoped<Event>?] = []
        for record in records {
            do {
                facts += try ProgrammeSession.events(of: record).map { $0.map { Scoped(record.scope, $0) } }
            } catch {
                throw .store(.damaged(path: place(record.scope), fault: error))
            }
        }
        return facts
    }
}
