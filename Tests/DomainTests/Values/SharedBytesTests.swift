import Domain
import Synchronization
import Testing

struct SharedBytesTests {
    @Test func `a part holds what the whole holds there, and a part of a part too`() {
        let whole = SharedBytes(Array(0...99))
        let part = whole[10..<50][5..<20]
        #expect(part.count == 15)
        #expect(part.withBytes { Array($0) } == Array(15...29))
        #expect(part == SharedBytes(Array(15...29)))
        #expect(part != SharedBytes(Array(15...30)))
        #expect(whole[40..<40].count == 0)
    }

    @Test func `nothing is a piece like any other`() {
        let nothing = SharedBytes([])
        #expect(nothing.count == 0)
        #expect(nothing[0..<0].withBytes { $0.isEmpty })
        #expect(nothing == SharedBytes([UInt8](repeating: 1, count: 3))[3..<3])
        nothing.rest()
    }

    /// Counts what is done with a piece.
    private final class Counter: Sendable {
        let rests = Mutex(0)
        let releases = Mutex(0)
    }

    @Test func `a piece is given back once, when the last part of it is gone, and rests as a whole`() {
        let counter = Counter()
        let source = SharedBytes.Source(
            release: { bytes in
                counter.releases.withLock { $0 += 1 }
                bytes.deallocate()
            },
            rest: { bytes in counter.rests.withLock { $0 += bytes.count } })
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 64, alignment: 8)
        memory.initializeMemory(as: UInt8.self, repeating: 7)
        do {
            let other: SharedBytes
            do {
                let part = SharedBytes(memory, from: source)[8..<16]
                part.rest()
                other = part[1..<3]
            }
            #expect(counter.rests.withLock { $0 } == 64)
            #expect(other.withBytes { Array($0) } == [7, 7])
            #expect(counter.releases.withLock { $0 } == 0)
        }
        #expect(counter.releases.withLock { $0 } == 1)
    }
}
