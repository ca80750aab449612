import Codec
import Domain
import Glibc
import JSON
import Store
import TestSupport
import Testing

/// A journal that is damaged in any way is read up to the damage, told with its place, and never written to.
@Suite("Journals damaged at random", .timeLimit(.minutes(30)))
struct JournalFuzzTests {
    private static let sater = Scope.municipality(MunicipalityCode("sater"))
    private let place: KeptStore

    init() throws { place = try KeptStore() }

    private struct Fault: Error { let text: String }

    @Test func `damage is told with path, line and column, and what can be read is`() throws {
        let whole = try TemporaryFile.read(place.journal)
        let words = [
            " #torn\n", "\n", "\u{0}", "{\"erased\":true}", "\"events\":[]", "\"reason\":{}", "null", "[[[[[[", "\"",
            "\\u0000", "\\ud800", "\"seq\":2", "\"v\":2", "\"commits\":true", "\"awaits\":\"programme\"", "\u{FEFF}",
        ]
        var index = 0
        try Fuzzing.run("journal", [whole], words: words, cases: 600) { text in
            index += 1
            // Every other time the checksums are made to fit, so that what is behind them is tried too.
            try read(index.isMultiple(of: 2) ? JournalFuzzTests.resummed(text) : text, isThorough: index % 4 < 2)
        }
    }

    private func read(_ text: [UInt8], isThorough: Bool) throws {
        try TemporaryFile.write(text, to: place.journal)
        let log = try place.log()
        let reading = try log.read(Self.sater, after: 0)
        if let reason = reading.readOnly { try checkPlace(reason) }
        for record in reading.records {
            for case .present(let stored) in record.events {
                do throws(JSONFault) {
                    _ = try EventCodec.decode(stored, in: Self.sater)
                } catch {
                    try checkPlace(.damaged(path: place.journal, fault: error))
                }
            }
        }
        if isThorough {
            for problem in try log.verify().journals.flatMap(\.problems) { try checkPlace(problem) }
            _ = try log.salvage().map(\.bytes)
        }
        guard reading.readOnly != nil else { return }
        // Nothing is ever written behind damage.
        do {
            _ = try log.commit(.random(), knowing: [Self.sater: 0]) { _ in .write([Notes.record("x", in: Self.sater)]) }
            throw Fault(text: "written to")
        } catch is StoreError {}
        guard try TemporaryFile.read(place.journal) == text else { throw Fault(text: "changed") }
    }

    private func checkPlace(_ error: StoreError) throws {
        switch error {
        case .newerFormat: break
        case .damaged: try checkPlace(error.description)
        default: throw Fault(text: "\(error)")
        }
    }

    private func checkPlace(_ problem: String) throws {
        let rest = problem.dropFirst(place.journal.count)
        let numbers = rest.split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false)
        guard problem.hasPrefix(place.journal + ":"), numbers.count == 4, Int(numbers[1]) ?? 0 > 0,
            Int(numbers[2]) ?? 0 > 0
        else { throw Fault(text: "no place: \(problem)") }
    }

    /// Each line that ends as a record does, with the checksum that it should have.
    private static func resummed(_ text: [UInt8]) -> [UInt8] {
        let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
            let key = Array(",\"sum\":\"".utf8)
            let start = line.count - key.count - 10
            guard start > 0, line.dropFirst(start).prefix(key.count).elementsEqual(key) else { return Array(line) }
            let body = Array(line.prefix(start))
            let sum = String(Checksum.compute(body[...]), radix: 16)
            return body + key + Array((String(repeating: "0", count: 8 - sum.count) + sum + "\"}").utf8)
        }
        return Array(lines.joined(separator: [0x0A]))
    }
}

/// A copy of the store that version 1 wrote.
final class KeptStore {
    private let path: String

    init() throws {
        path = try TemporaryDirectory.make()
        for name in try TemporaryDirectory.files(in: Fuzzing.keptStore) {
            try TemporaryDirectory.makeParent(of: "\(path)/\(name)")
            try TemporaryFile.write(try TemporaryFile.read("\(Fuzzing.keptStore)/\(name)"), to: "\(path)/\(name)")
        }
    }

    deinit { TemporaryDirectory.remove(path) }

    var journal: String { path + "/programmes/falun-2020/municipalities/sater/journal.jsonl" }

    func log() throws -> FileEventLog {
        try FileEventLog(
            StoreDirectory.open(at: path), programme: "falun-2020", author: Author(uid: 1000, user: "eva.strom"))
    }
}
