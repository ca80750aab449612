public import Domain

/// What became of a save whose answer nobody got.
public enum SaveOutcome: Equatable, Sendable {
    /// It is there, with these facts.
    case saved([Scoped<Event>])
    /// Nothing of it is there, nor ever will be.
    case notSaved
    /// A journal cannot be read to its end, for this reason; it may be there.
    case unknown(SessionError)
}

extension ProgrammeSession {
    /// What became of a save that a session which is no more was asked for.
    ///
    /// It reads the journals backwards and, where the save is not there, to their beginning.
    public func outcome(of transaction: TransactionID) -> SaveOutcome {
        let loaded = journals.filter(\.value.isLoaded)
        do throws(SessionError) {
            let records = try records(of: transaction, in: Set(loaded.keys))
            guard records.isEmpty else { return .saved(try facts(of: records).compactMap { $0 }) }
        } catch {
            return .unknown(error)
        }
        let unread = loaded.keys.sorted(by: Scope.isLockedBefore).lazy.compactMap { self.journals[$0]?.readOnly }.first
        return unread.map { .unknown(.store($0)) } ?? .notSaved
    }
}
