import Domain
import Glibc
import Store
import TestSupport
import Testing

@Suite("Following others")
struct WatchTests {
    private func isReadable(_ descriptor: Int32, wait: Int32) -> Bool {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&request, 1, wait) == 1
    }

    @Test("another session's save wakes the one that watches, and says which journal")
    func wakes() throws {
        let place = try TemporaryStore()
        let (watching, writing) = (try place.log("ann"), try place.log("eva"))
        _ = try watching.notes()
        _ = try watching.notes(in: Notes.falun)
        let descriptor = try #require(watching.watchDescriptor)
        #expect(!watching.needsTimer)
        #expect(!isReadable(descriptor, wait: 0))
        #expect(watching.changedJournals().isEmpty)
        try writing.note("a", in: Notes.falun)
        #expect(isReadable(descriptor, wait: 10_000))
        #expect(watching.changedJournals() == [Notes.falun])
        #expect(!isReadable(descriptor, wait: 0))
        #expect(try Notes.texts(watching.read(Notes.falun, after: 0).records) == ["a"])
        #expect(watching.changedJournals().isEmpty)
    }

    @Test("a torn tail is no news twice")
    func tornTail() throws {
        let place = try TemporaryStore()
        let log = try place.log()
        try log.note("a")
        try TemporaryFile.write(try TemporaryFile.read(place.journal()) + [0x7B], to: place.journal())
        #expect(log.changedJournals() == [.programme])
        #expect(try log.notes() == ["a"])
        #expect(log.changedJournals().isEmpty)
    }
}
