public import Domain
import Glibc
import JSON

/// Every record of a journal that can be read, also behind damage.
public struct SalvagedJournal {
    /// Which journal.
    public let scope: Scope
    /// Where it is.
    public let path: String
    /// What is wrong, each as `path:line:column: expected …, found …`.
    public private(set) var problems: [String] = []
    /// What records call the journal: `programme`, or the municipality's code.
    public var name: String { scope.journalName }
    /// How many records can be read.
    public var recordCount: Int { entries.count }

    /// The records in the order of the file.
    private(set) var entries: [Entry] = []

    /// A record and the line that it stands in, without the line break.
    struct Entry {
        let record: Record
        let line: ArraySlice<UInt8>
    }

    /// Reads a journal to its end whatever stands in it.
    init(_ file: JournalFile) throws(StoreError) {
        scope = file.scope
        path = file.path
        let journal = try OpenFile(file.path, O_RDONLY)
        var lines = JournalLines(journal, from: 0, size: try journal.status().size)
        var number = 0
        while let line = try lines.nextLine() {
            number += 1
            take(line, number)
        }
        takeTail(lines.rest, number + 1)
    }

    private mutating func take(_ line: ArraySlice<UInt8>, _ number: Int) {
        guard !RecordLine.isMarkedTorn(line) else { return }
        do throws(JSONFault) {
            entries.append(Entry(record: try RecordLine.decode(line, number: number, scope: scope), line: line))
        } catch {
            problems.append("\(path):\(error)")
            takeRecords(within: line, number)
        }
    }

    private mutating func takeTail(_ tail: ArraySlice<UInt8>, _ number: Int) {
        guard let fault = RecordLine.damage(inTail: tail, number: number) else { return }
        problems.append("\(path):\(fault)")
        takeRecords(within: tail, number)
    }

    /// Records between which the line break is damaged are whole, and somebody was told that they are saved.
    private mutating func takeRecords(within bytes: ArraySlice<UInt8>, _ number: Int) {
        var rest = bytes
        while let end = RecordLine.endOfRecordWithin(rest) ?? (RecordLine.isWhole(rest) ? rest.endIndex : nil) {
            let line = rest[..<end]
            if let record = try? RecordLine.decode(line, number: number, scope: scope) {
                entries.append(Entry(record: record, line: line))
            }
            guard end < rest.endIndex else { return }
            rest = rest[(end + 1)...]
        }
    }

    /// The records as lines, as they stand in the journal.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        for entry in entries {
            bytes += entry.line
            bytes.append(0x0A)
        }
        return bytes
    }
}

extension FileEventLog {
    /// Reads all journals that may be read to their ends, past any damage.
    public func salvage() throws(StoreError) -> [SalvagedJournal] {
        var salvaged: [SalvagedJournal] = []
        for access in try journals() where access.permission > .none {
            guard FileStatus(at: programme.directory(of: access.scope).journal) != nil else { continue }
            salvaged.append(try SalvagedJournal(try unreadFile(access.scope)))
        }
        return salvaged
    }
}
