import Domain
import Glibc
import Store
import TestSupport
import Testing

/// Sessions that tell each other where they are.
struct WhereaboutsTests {
    private let store: FalunStore
    private let eva: ProgrammeSession
    private let rut: ProgrammeSession

    init() throws {
        store = try FalunStore()
        try store.create()
        eva = try store.open(as: "evastrom")
        rut = try store.open(as: "rutalm")
    }

    private func note(_ person: PersonID, _ screen: String = "queue", _ subject: Whereabouts.Subject? = nil)
        -> Whereabouts
    {
        Whereabouts(
            person: person, since: Instant(milliseconds: 1_590_000_000_000), screen: screen, municipality: "sater",
            subject: subject)
    }

    @Test func `a session sees the others and not itself`() throws {
        let own = note("eva.strom")
        #expect(eva.board.show(own))
        #expect(eva.board.others().isEmpty)
        #expect(rut.board.others() == [own])
    }

    @Test func `what is told comes back as it was`() throws {
        let applicant = try #require(ApplicantID("0123456789abc"))
        let occasion = try #require(OccasionID("0123456789abd"))
        for subject in [Whereabouts.Subject.applicant(applicant), .occasion(occasion), nil] {
            let told = note("eva.strom", "calendar", subject)
            _ = eva.board.show(told)
            #expect(rut.board.others() == [told])
        }
    }

    @Test func `others are woken when somebody comes, or begins or ends writing, and at nothing else`() throws {
        let applicant = Whereabouts.Subject.applicant(try #require(ApplicantID("0123456789abc")))
        #expect(eva.board.show(note("eva.strom", "overview")))
        #expect(!eva.board.show(note("eva.strom", "queue")))
        #expect(eva.board.show(note("eva.strom", "queue", applicant)))
        #expect(!eva.board.show(note("eva.strom", "queue", applicant)))
        #expect(eva.board.show(note("eva.strom", "queue")))
        #expect(eva.board.leave())
        #expect(!eva.board.leave())
        #expect(rut.board.others().isEmpty)
    }

    @Test func `a session that died is taken off by whoever looks`() throws {
        let directory = store.path + "/programmes/falun-2020/present"
        _ = rut.board.show(note("rut.alm"))
        let dead = directory + "/dead-session"
        try TemporaryFile.write(try TemporaryFile.read(try #require(try first(in: directory))), to: dead)
        #expect(eva.board.others().map(\.person) == ["rut.alm"])
        #expect(try TemporaryDirectory.names(in: directory).count == 1)
    }

    @Test func `what is no note is passed over`() throws {
        let directory = store.path + "/programmes/falun-2020/present"
        _ = rut.board.show(note("rut.alm"))
        let strange = directory + "/strange"
        try TemporaryFile.write(Array("{\"person\":7}\n".utf8), to: strange)
        let file = open(strange, O_RDWR | O_CLOEXEC)
        defer { close(file) }
        #expect(flock(file, LOCK_EX | LOCK_NB) == 0)
        #expect(eva.board.others().map(\.person) == ["rut.alm"])
        #expect(try TemporaryDirectory.names(in: directory).count == 2)
    }

    @Test func `where no note can be left people work without`() throws {
        try TemporaryFile.write([], to: store.path + "/programmes/falun-2020/present")
        #expect(!eva.board.show(note("eva.strom")))
        #expect(rut.board.others().isEmpty)
        #expect(!eva.board.leave())
    }

    private func first(in directory: String) throws -> String? {
        try TemporaryDirectory.names(in: directory).first.map { directory + "/" + $0 }
    }
}
