public import Domain

extension FileEventLog {
    /// A walk through a journal from its end, as it is now.
    public func walk(_ scope: Scope) throws(StoreError) -> any RecordWalk { try fileWalk(scope) }

    /// The latest records for which `isWanted` holds, newest first, read from the end of the file.
    public func newest(
        in scope: Scope, before sequence: Int?, limit: Int, where isWanted: (Record) -> Bool
    ) throws(StoreError) -> [Record] {
        let walk = try fileWalk(scope)
        var wanted: [Record] = []
        while wanted.count < limit, let record = try walk.previousRecord() {
            if let sequence, record.sequence >= sequence { continue }
            // Whether a record took effect may take another journal to tell; that is asked of few.
            if isWanted(record), try walk.tookEffect(record) { wanted.append(record) }
        }
        return wanted
    }

    private func fileWalk(_ scope: Scope) throws(StoreError) -> FileRecordWalk {
        let file = try file(scope)
        try file.catchUp()
        return try FileRecordWalk(self, through: file)
    }
}
