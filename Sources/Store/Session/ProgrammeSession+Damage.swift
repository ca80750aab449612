public import Domain

/// A journal that a session shows and that is not as it should be.
public struct FaultyJournal: Equatable, Sendable {
    /// Which journal.
    public let scope: Scope
    /// What is wrong with it.
    public let fault: StoreError
    /// The number of the last record that the session shows; 0 where it shows none.
    public let through: Int
    /// Whether something may be missing of what is shown, because nothing behind the fault can be read.
    public let hidesLater: Bool
}

extension ProgrammeSession {
    /// The journals that something is wrong with, the programme's own first. That an account may not write to one is nothing
    /// that is wrong.
    public var faultyJournals: [FaultyJournal] {
        journals.keys.sorted(by: Scope.isLockedBefore).compactMap { scope in
            guard let journal = journals[scope], journal.isLoaded, let fault = fault(in: scope),
                fault != store.readOnly, fault.isAboutJournal
            else { return nil }
            return FaultyJournal(
                scope: scope, fault: fault, through: journal.through,
                hidesLater: journal.isDamaged || log.knownFault(in: scope)?.hidesLater == true)
        }
    }

    /// The municipalities where it cannot be noted that somebody reads what is protected: all for who only looks, otherwise
    /// those whose journals are not as they should be.
    var untraced: Set<MunicipalityCode> {
        if isReadOnly { return Set(programme.settings.municipalities.map(\.code)) }
        var codes: Set<MunicipalityCode> = []
        for (scope, journal) in journals where journal.isLoaded {
            if case .municipality(let code) = scope, fault(in: scope)?.isAboutJournal == true { codes.insert(code) }
        }
        return codes
    }

    /// Why nothing can be written to a journal, whether it showed when it was read or since.
    func fault(in scope: Scope) -> StoreError? { journals[scope]?.readOnly ?? log.knownFault(in: scope)?.error }

    /// Whether snapshots stand for something that has not been looked at in this session.
    public var isCheckDue: Bool { !isReadOnly && log.isUnchecked }

    /// Looks at a piece of it.
    ///
    /// - Returns: Whether damage was found.
    public func checkOn() -> Bool {
        let before = faultyJournals.count
        log.checkOn()
        return faultyJournals.count > before
    }
}

extension StoreError {
    /// Whether something is wrong with what is there, and not only with what somebody may do or wanted to do.
    fileprivate var isAboutJournal: Bool {
        switch self {
        case .damaged, .replaced, .outcomeUnknown, .inputOutput, .missing, .newerFormat: true
        case .notAStore, .invalidName, .cannotCreate, .notPermitted, .networkFileSystem, .busy, .notSaved, .notRestored,
            .noSuchGroup:
            false
        }
    }
}
