import Domain

extension FileEventLog {
    /// Reads every journal that this account may read from its beginning.
    public func verify() throws(StoreError) -> IntegrityReport { try verify(against: []) }

    /// Reads every journal that this account may read from its beginning, and holds them against heads noted before.
    public func verify(against noted: [NotedHead]) throws(StoreError) -> IntegrityReport {
        var audits: [JournalAudit] = []
        for access in try journals() where access.permission > .none {
            let heads = noted.filter { $0.programme == programme.name && $0.scope == access.scope }
            let file = try unreadFile(access.scope)
            let audit = try JournalAudit(of: file, against: heads)
            // Whoever opens the programme next is told, also where a snapshot stands for what is damaged.
            if audit.result.findings.isEmpty {
                file.directory.noteSoundness()
            } else {
                file.directory.noteDamage()
                files[access.scope]?.checkAll()
            }
            audits.append(audit)
        }
        let commits = Dictionary(audits.map { ($0.result.scope, $0.commits) }) { first, _ in first }
        return IntegrityReport(
            journals: audits.map { audit in
                var result = audit.result
                result.deadRecords = audit.awaiting.count { attempt, awaited in
                    commits[awaited].map { !$0.contains(attempt) } ?? false
                }
                return result
            })
    }
}

