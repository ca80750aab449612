import Codec
public import Domain

/// What carrying out an erasure came to; it says nothing about the person.
public struct CarriedOutErasure: Equatable, Sendable {
    /// Who, by the id that stands for nobody any longer.
    public let applicant: ApplicantID
    /// What was decided, by whom and when.
    public let erasure: Signed<Erasure>
    /// How many parts of records have gone from each journal.
    public internal(set) var parts: [(journal: String, count: Int)] = []
    /// Files that have been removed, in the store and in accounts' own directories.
    public internal(set) var files: [String] = []
    /// What could not be looked through or removed, with the reason: somebody with more rights has to do it again.
    public internal(set) var left: [String] = []
    /// What in the store this account may not look into: nothing is known to be left there, and whoever may look has to.
    public internal(set) var unseen: [String] = []

    /// Whether the two say the same.
    public static func == (one: CarriedOutErasure, other: CarriedOutErasure) -> Bool {
        one.applicant == other.applicant && one.erasure == other.erasure && one.files == other.files
            && one.left == other.left && one.unseen == other.unseen && one.parts.map(\.journal) == other.parts.map(\.journal)
            && one.parts.map(\.count) == other.parts.map(\.count)
    }
}

extension ProgrammeSession {
    /// Takes those of whom it has been decided out of every journal that this account may write, and out of files.
    ///
    /// The decision is a record of its own and comes first: whoever dies in between leaves a decision that the next
    /// session finishes, and in the meantime nobody is shown the person. It can be done again at any time; where nothing is
    /// left, nothing is written.
    ///
    /// - Parameter ids: Whom; nil for everybody of whom it has been decided, as after a copy has been put back.
    public func carryOutErasures(of ids: [ApplicantID]? = nil) throws(SessionError) -> [CarriedOutErasure] {
        guard !isReadOnly else { throw .openedReadOnly }
        var carriedOut: [CarriedOutErasure] = []
        for id in (ids ?? Array(programme.erasures.keys)).sorted() {
            guard let erasure = programme.erasures[id] else { continue }
            carriedOut.append(
                try ProgrammeSession.storing { () throws(StoreError) in try carryOut(id, erasure) })
        }
        for scope in log.changedJournals() where journals[scope]?.isLoaded == true { catchUp(scope) }
        let isUnfinished = carriedOut.contains { !$0.left.isEmpty }
        // Some finished say nothing of the others.
        hasUnfinishedErasures = isUnfinished || ids != nil && hasUnfinishedErasures
        return carriedOut
    }

    /// Carries out what a save has decided. The decision is durable whatever comes of it, and can be carried out later.
    func carryOutDecided(in saved: Saved) {
        let ids = saved.facts.compactMap { fact in
            if case .erasure(.decided(let id, _)) = fact.value { id } else { nil }
        }
        guard !ids.isEmpty else { return }
        do throws(SessionError) {
            erasureReports += try carryOutErasures(of: ids)
            erasureFault = nil
        } catch {
            hasUnfinishedErasures = true
            erasureFault = error
        }
    }

    private func carryOut(_ id: ApplicantID, _ erasure: Signed<Erasure>) throws(StoreError) -> CarriedOutErasure {
        var result = CarriedOutErasure(applicant: id, erasure: erasure)
        let home = Scope.municipality(erasure.value.municipality)
        let accesses = try log.journals()
        guard let access = accesses.first(where: { $0.scope == home }), access.permission == .write else {
            let denial = accesses.first { $0.scope == home }?.reason
            result.left.append(place(home) + (denial.map { ": \($0)" } ?? ""))
            return result
        }
        let records = try log.newest(in: home, before: nil, limit: .max) { Self.mentions($0, id) }
        let texts = Self.identifyingTexts(of: id, in: records)
        let eraser = Eraser(id, texts: texts.texts, replacement: replacement(for: erasure.value))
        // It is gone from there, and was gone from everywhere else before.
        guard records.contains(where: { eraser.erasure(of: $0) != nil }) else { return result }
        let kept = leftoverJournals
        let transaction = TransactionID.random()
        let note = [EventCodec.encode(.erasure(.carriedOut(id)))]
        func erase(in scopes: some Sequence<Scope>) throws(StoreError) {
            for scope in scopes {
                let count = try log.erase(in: scope, transaction, note: note) { eraser.erasure(of: $0) }
                if count > 0 { result.parts.append((scope.journalName, count)) }
            }
        }
        // Another municipality's journal, where this account may not write it, names nobody of this one unless somebody
        // has written the name there.
        try erase(in: accesses.filter { $0.scope != home && $0.permission == .write }.map(\.scope))
        let sweep = TraceSweep(id: id.description, texts: texts)
        sweep.clean(store: store)
        sweep.cleanAccounts(storeID: store.id)
        // The person's own journal last: as long as it has not been written, it is known that something is left to do, and
        // by what texts the person is found elsewhere.
        if !sweep.isInterrupted { try erase(in: [home]) }
        result.files = kept.filter { FileStatus(at: $0) == nil } + sweep.removed
        result.left += sweep.left
        result.unseen = sweep.unseen
        return result
    }

    private static func mentions(_ record: Record, _ id: ApplicantID) -> Bool {
        let id = Array(id.description.utf8)
        return record.events.contains { event in
            guard case .present(let stored) = event else { return false }
            return TextScrubber.holds(stored.data, id)
        }
    }

    /// What the person can be found by, from all that the person's own journal tells.
    private static func identifyingTexts(of id: ApplicantID, in records: [Record]) -> IdentifyingTexts {
        var texts = IdentifyingTexts()
        for record in records {
            for case .present(let stored) in record.events {
                guard TextScrubber.holds(stored.data, Array(id.description.utf8)),
                    let event = try? EventCodec.decode(stored, in: record.scope)
                else { continue }
                texts.learn(event, of: id)
            }
        }
        return texts
    }

    /// The journals that restorations have left beside the present ones.
    private var leftoverJournals: [String] {
        let items = (try? StoreItem.all(in: store.path).items) ?? []
        return items.map(\.path).filter { $0.contains("/journal.jsonl.before-restore-") }
    }

    /// The files that erasing somebody would remove, beside what it takes out of the journals.
    public func filesWithTraces(of id: ApplicantID) -> [String] {
        var texts = IdentifyingTexts()
        if let applicant = programme.applicant(id) { texts.learn(applicant.application) }
        let sweep = TraceSweep(id: id.description, texts: texts, isTrial: true)
        sweep.clean(store: store)
        return leftoverJournals + sweep.removed
    }

    private func replacement(for erasure: Erasure) -> String {
        programme.settings.language == .swedish
            ? "[raderad person \(erasure.number)]" : "[erased person \(erasure.number)]"
    }

    /// Whether an erasure that has been decided has still to be carried out, as after a crash or a restoration.
    func forgetErased(_ scope: Scope) {
        let codes: [MunicipalityCode] =
            switch scope {
            case .municipality(let code): [code]
            case .programme: Array(programme.municipalities.keys)
            }
        for code in codes where programme.forgetErased(in: code) { hasUnfinishedErasures = true }
    }

    /// Drops what has been made of a journal that is about to be read anew.
    func forget(_ scope: Scope) {
        journals[scope]?.through = 0
        journals[scope]?.own = nil
        journals[scope]?.factsSinceSnapshot = 0
        switch scope {
        case .programme: programme.restart()
        case .municipality(let code): programme.restore(MunicipalityRecord(), of: code)
        }
    }
}
