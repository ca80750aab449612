import Domain
import Glibc
import Store
import TestSupport
import Testing

/// Lends a directory of its own to a test, gone when the test has ended.
func withDirectory(_ body: (String) throws -> Void) throws {
    let path = try TemporaryDirectory.make()
    defer { TemporaryDirectory.remove(path) }
    try body(path)
}

@Suite("The store's directory")
struct StoreDirectoryTests {
    private func mode(_ path: String) -> mode_t {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
    }

    @Test("a new store is there for its owner alone")
    func create() throws {
        try withDirectory { path in
            let now = try #require(Instant("2020-04-26T08:00:00Z"))
            let sample = StoreSample(account: "eva.strom", now: now)
            let made = try StoreDirectory.create(at: path + "/deep/store", sample: sample)
            try made.createProgramme("falun-2020", municipalities: [MunicipalityCode("falun")])
            let store = try StoreDirectory.open(at: path + "/deep/store")
            #expect(store.id == made.id)
            #expect(store.sample == sample)
            #expect(store.readOnly == nil)
            #expect(try store.programmes() == ["falun-2020"])
            #expect(mode(store.path) == 0o700)
            let programme = store.path + "/programmes/falun-2020"
            #expect(mode(programme + "/municipalities/falun") == 0o700)
            #expect(mode(programme + "/municipalities/falun/journal.jsonl") == 0o600)
            let log = try FileEventLog(store, programme: "falun-2020", author: Author(uid: 1, user: "a"))
            #expect(try log.journals().map(\.scope) == [.programme, Notes.falun])
            #expect(try log.journals().allSatisfy { $0.permission == .write })
        }
    }

    @Test("each way of not being a store has its message and exit status")
    func refused() throws {
        try withDirectory { path in
            func refusal(_ body: () throws(StoreError) -> Void) -> Int32? {
                do throws(StoreError) {
                    try body()
                    return nil
                } catch { return error.exitStatus }
            }
            let open = { (path: String) throws(StoreError) in _ = try StoreDirectory.open(at: path) }
            #expect(refusal { () throws(StoreError) in try open(path + "/nothing") } == 66)
            #expect(refusal { () throws(StoreError) in try open(path) } == 65)
            for content in [
                "", "{}", "{\"format\":1,}", "{\"format\":1,\"id\":\"x\",\"sample\":{\"as\":\"a\",\"now\":\"x\"}}",
            ] {
                try TemporaryFile.write(content.utf8, to: path + "/store.json")
                #expect(refusal { () throws(StoreError) in try open(path) } == 65)
            }
            #expect(refusal { () throws(StoreError) in _ = try StoreDirectory.create(at: path) } == 73)
            #expect(refusal { () throws(StoreError) in _ = try StoreDirectory.create(at: "/proc/nowhere") } == 73)
        }
    }

    @Test("a store of a later format can be looked at but not changed")
    func laterFormat() throws {
        let place = try TemporaryStore()
        try place.log().note("a")
        try TemporaryFile.write(
            "{\"format\":9,\"id\":\"\(place.store.id)\",\"x\":1}".utf8, to: place.store.path + "/store.json")
        let store = try StoreDirectory.open(at: place.store.path)
        let newer = StoreError.newerFormat(path: store.path, found: 9, known: 1)
        #expect(store.readOnly == newer)
        let log = try FileEventLog(store, programme: place.programme, author: Author(uid: 1, user: "a"))
        #expect(try log.notes() == ["a"])
        #expect(try log.journals().allSatisfy { $0.permission == .read })
        #expect(throws: newer) { try log.note("b") }
    }

    @Test(
        "names that are no safe directory names are refused", arguments: ["", "..", "a/b", "Å", "A", "-x", "programme"])
    func names(name: String) throws {
        let place = try TemporaryStore()
        #expect(throws: StoreError.invalidName(name)) {
            try place.store.createProgramme("p", municipalities: [MunicipalityCode(name)])
        }
        #expect(throws: StoreError.invalidName(name)) { try place.store.createProgramme(name, municipalities: []) }
    }

    @Test("an unknown programme is missing")
    func unknownProgramme() throws {
        let place = try TemporaryStore()
        #expect(throws: StoreError.missing(path: place.store.path + "/programmes/other")) {
            _ = try FileEventLog(place.store, programme: "other", author: Author(uid: 1, user: "a"))
        }
    }

    @Test("drafts are kept, replaced and forgotten, whatever their key")
    func drafts() throws {
        try withDirectory { path in
            let drafts = DraftDirectory(stateHome: path + "/state", storeID: "x")
            let key = "falun/å ../motivation"
            #expect(try drafts.load(key) == nil)
            #expect(try drafts.keys().isEmpty)
            try drafts.save([1, 2], for: key)
            try drafts.save([3], for: key)
            try drafts.save([4], for: "b")
            #expect(try drafts.load(key) == [3])
            #expect(try drafts.keys() == ["b", key])
            #expect(mode(path + "/state/aspirant/x") == 0o700)
            try drafts.remove(key)
            try drafts.remove(key)
            #expect(try drafts.keys() == ["b"])
        }
    }

    @Test("directories follow the XDG specification")
    func baseDirectories() {
        #expect(BaseDirectories.defaultStore(["HOME": "/home/a"]) == "/home/a/.local/share/aspirant")
        #expect(BaseDirectories.defaultStore(["HOME": "/h", "XDG_DATA_HOME": "/d"]) == "/d/aspirant")
        #expect(BaseDirectories.stateHome(["HOME": "/h", "XDG_STATE_HOME": "relative"]) == "/h/.local/state")
        #expect(BaseDirectories.stateHome([:]) == nil)
    }
}
