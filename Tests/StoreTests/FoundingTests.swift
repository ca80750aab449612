import Codec
import Domain
import Glibc
import Store
import TestSupport
import Testing

@Suite("Making programmes")
struct FoundingTests {
    let store: FalunStore

    init() throws { store = try FalunStore() }

    private func next(_ id: String = "falun-2021") throws -> NewProgramme {
        var random = SeededRandom(seed: 5)
        let session = try ProgrammeSession.glance(at: store.path, programme: "falun-2020", as: "petralind")
        session.readAll()
        let wish = ProgrammeClone.Wish(id: id, start: session.programme.settings.nextStart)
        return try ProgrammeClone(
            of: session.programme, origin: session.origin(), wish, by: session.actor, ids: &random
        ).programme
    }

    private var names: [String] {
        get throws { try TemporaryDirectory.names(in: store.path + "/programmes") }
    }

    @Test("A programme is there whole, with its calendar and where it came from")
    func whole() throws {
        let session = try store.create()
        let occasion = Occasion(kind: .courseDay, title: "Start", days: Day(number: 18_512)...Day(number: 18_513))
        try session.perform([.addOccasion(OccasionID(rawValue: 9), occasion)], as: "tovekron", at: session.now())
        let new = try next()
        try ProgrammeSession.found(at: store.path, new, as: "petralind")
        let opened = try ProgrammeSession.open(at: store.path, programme: "falun-2021", as: "petralind")
        #expect(opened.programme.settings == new.settings)
        #expect(opened.programme.calendar.standing.map(\.occasion.title) == ["Start"])
        #expect(opened.programme.settings.origin?.records == 2)
        #expect(opened.programme.settings.origin?.head.count == 64)
        #expect(opened.actor.id == "petra.lind")
        let file = try TemporaryFile.read(store.path + "/programmes/falun-2021/programme.json")
        #expect(try ProgrammeFile.read(file, path: "programme.json") == new.settings)
        #expect(try names == ["falun-2020", "falun-2021"])
        let entry = try #require(try opened.entries().last)
        #expect(entry.sequence == 1)
        #expect(entry.account == "petralind")
    }

    @Test("The same id twice is refused, and the one that is there stays as it is")
    func twice() throws {
        try store.create()
        let new = try next()
        try ProgrammeSession.found(at: store.path, new, as: "petralind")
        let journal = store.path + "/programmes/falun-2021/journal.jsonl"
        let before = try TemporaryFile.read(journal)
        #expect(throws: SessionError.refused(.programmeAlreadyDefined, command: 0)) {
            try ProgrammeSession.found(at: store.path, new, as: "petralind")
        }
        #expect(throws: SessionError.refused(.programmeAlreadyDefined, command: 0)) {
            try ProgrammeSession.create(at: store.path, FalunStore.settings, sample: FalunStore.sample)
        }
        #expect(try TemporaryFile.read(journal) == before)
        #expect(try names == ["falun-2020", "falun-2021"])
    }

    @Test("What is refused leaves nothing behind")
    func refused() throws {
        try store.create()
        var settings = FalunProgramme()
        settings.seats = [("not a name", 24)]
        #expect(throws: SessionError.self) {
            try ProgrammeSession.found(at: store.path, NewProgramme(settings.settings), as: "petralind")
        }
        let template = NewProgramme.Template(LetterTemplateKey(.admitted, .swedish), "Ämne\n\n{{nobody}}")
        let new = try next()
        #expect(throws: SessionError.self) {
            try ProgrammeSession.found(
                at: store.path, NewProgramme(new.settings, templates: [template]), as: "petralind")
        }
        #expect(try names == ["falun-2020"])
    }

    @Test("What a maker that died has left is no programme, and goes with the next one")
    func leftover() throws {
        try store.create()
        let left = store.path + "/programmes/.new-999999999-1"
        try TemporaryDirectory.makeParent(of: left + "/municipalities/sater/journal.jsonl")
        try TemporaryFile.write(Array("half".utf8), to: left + "/journal.jsonl")
        #expect(try StoreDirectory.open(at: store.path).programmes() == ["falun-2020"])
        try ProgrammeSession.found(at: store.path, next(), as: "petralind")
        #expect(try names == ["falun-2020", "falun-2021"])
    }

    @Test("No name, address or id of anybody who applied is in a byte of the clone")
    func noPersonalData() throws {
        let session = try store.create()
        let id = ApplicantID(rawValue: 77)
        let application = Scenario.application("Gunhild", "Storåker")
        try session.perform(.addApplicant(id, "sater", application))
        var visit = Occasion(kind: .exchange, title: "Besök", days: Day(number: 18_520)...Day(number: 18_521))
        (visit.groups, visit.participants) = ([.part], [id])
        var day = Occasion(kind: .courseDay, title: "Dag", days: Day(number: 18_512)...Day(number: 18_512))
        (day.note, day.lecturer) = ("Gunhild Storåker kommer senare", "Gunhild Storåker")
        try session.perform(
            [.addOccasion(OccasionID(rawValue: 8), visit), .addOccasion(OccasionID(rawValue: 9), day)], as: "tovekron",
            at: session.now())
        try ProgrammeSession.found(at: store.path, next(), as: "petralind")
        let directory = store.path + "/programmes/falun-2021"
        let files = try TemporaryDirectory.files(in: directory)
        #expect(files.contains("journal.jsonl"))
        for file in files {
            let text = String(decoding: try TemporaryFile.read(directory + "/" + file), as: UTF8.self)
            for trace in ["Gunhild", "Storåker", id.description, application[.email]] where !trace.isEmpty {
                #expect(!text.contains(trace), "\(file): \(trace)")
            }
        }
    }

    @Test("A look reads the programme's own journal first, then one municipality after the other")
    func glance() throws {
        let session = try store.create()
        _ = try session.applicant("Anna", in: "sater", 1)
        let look = try ProgrammeSession.glance(at: store.path, programme: "falun-2020", as: "rutalm")
        #expect(look.programme.isDefined)
        #expect(look.visibleMunicipalities.isEmpty)
        var steps = 0
        while look.readOn() { steps += 1 }
        #expect(steps == 5)
        #expect(look.programme.record("sater").applicants.count == 1)
        let chief = try ProgrammeSession.glance(at: store.path, programme: "falun-2020", as: "evastrom")
        #expect(chief.readOn())
        #expect(!chief.readOn())
        #expect(chief.visibleMunicipalities == ["sater"])
    }

    @Test("A damaged municipality is told and the rest is read")
    func damaged() throws {
        let session = try store.create()
        _ = try session.applicant("Anna", in: "sater", 1)
        try TemporaryFile.write(Array("{broken}\n".utf8), to: store.journal("falun"))
        let look = try ProgrammeSession.glance(at: store.path, programme: "falun-2020", as: "rutalm")
        while look.readOn() {}
        guard case .damaged? = look.faultyJournals.first?.fault else { return #expect(Bool(false)) }
        #expect(look.programme.record("sater").applicants.count == 1)
    }

    @Test("A watch on the store hears of a new programme and of a save in one that is listened to")
    func watch() throws {
        let session = try store.create()
        let watch = StoreWatch(try StoreDirectory.open(at: store.path))
        let descriptor = try #require(watch.descriptor)
        func hasNews() -> Bool {
            var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            return poll(&request, 1, 0) > 0
        }
        #expect(!hasNews())
        try ProgrammeSession.found(at: store.path, next(), as: "petralind")
        #expect(hasNews())
        watch.drain()
        #expect(!hasNews())
        watch.listen(to: "falun-2020")
        _ = try session.applicant("Anna", in: "sater", 1)
        #expect(hasNews())
    }
}
