import Codec
import Domain
import Glibc
import Store
import TestSupport
import Testing

@Suite("Several sessions at once")
struct SessionTogetherTests {
    let store: FalunStore
    let centre: ProgrammeSession
    let id: ApplicantID

    init() throws {
        store = try FalunStore()
        centre = try store.create()
        id = try centre.applicant("Anna", in: "sater", 1)
    }

    @Test("What others save is told once, with who and when")
    func foreignChanges() throws {
        let chief = try store.open(as: "evastrom")
        #expect(centre.refresh().isEmpty)
        try chief.perform(.selectFirst(id, reason: "Uppfyller kraven"))
        let changes = centre.refresh()
        #expect(changes.map(\.person) == ["eva.strom"])
        #expect(changes.map(\.account) == ["evastrom"])
        #expect(changes.map(\.scope) == [.municipality("sater")])
        #expect(
            changes.flatMap(\.events)
                == [
                    .firstSelectionMade(
                        id, Change(from: nil, to: FirstSelection(selected: true, reason: "Uppfyller kraven")))
                ])
        #expect(centre.refresh().isEmpty)
        #expect(centre.programme.applicant(id)?.progress == chief.programme.applicant(id)?.progress)
        #expect(chief.refresh().isEmpty)
    }

    @Test("The watch wakes a session that waits")
    func watch() throws {
        let chief = try store.open(as: "evastrom")
        let descriptor = try #require(chief.watchDescriptor)
        _ = chief.refresh()
        try centre.perform(.withdraw(id, reason: "Flyttar"))
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        #expect(poll(&waiting, 1, 10_000) == 1)
        #expect(chief.refresh().count == 1)
        waiting.revents = 0
        #expect(poll(&waiting, 1, 0) == 0)
    }

    @Test("Different fields of one application merge")
    func merge() throws {
        let chief = try store.open(as: "evastrom")
        try centre.edit(id, .phone, from: "", to: "070-1")
        try chief.edit(id, .target, from: "Hemtjänst", to: "Skola")
        let application = try #require(chief.programme.applicant(id)?.application)
        #expect(application[.phone] == "070-1")
        #expect(application[.target] == "Skola")
        // What came while saving is told with the next refresh.
        #expect(chief.refresh().map(\.person) == ["rut.alm"])
        _ = centre.refresh()
        #expect(centre.programme.applicant(id)?.application == application)
    }

    @Test("The same field is a conflict that names all three texts, and nothing is written")
    func conflict() throws {
        let chief = try store.open(as: "evastrom")
        try centre.edit(id, .phone, from: "", to: "070-1")
        let before = try TemporaryFile.read(store.journal("sater"))
        let conflict = Refusal.Conflict(field: "phone", old: "", theirs: "070-1", mine: "070-2")
        #expect(throws: SessionError.refused(.conflict(conflict), command: 0)) {
            try chief.edit(id, .phone, from: "", to: "070-2")
        }
        #expect(try TemporaryFile.read(store.journal("sater")) == before)
        #expect(chief.programme.applicant(id)?.application[.phone] == "070-1")
    }

    @Test("A ranking that others have changed since it was seen is neither handed in nor moved about in")
    func rankingSeen() throws {
        let (one, other) = (try store.open(as: "evastrom"), try store.open(as: "evastrom"))
        try one.perform(.reject(id, reason: "Är redan chef"))
        _ = other.refresh()
        let seen = one.programme.rankingTable("sater").shownOrder
        try other.perform(.submitRanking("sater", seen: seen))
        try other.perform(.reopenRanking("sater", reason: "Fel"))
        let error = #expect(throws: SessionError.self) { try one.perform(.submitRanking("sater", seen: seen)) }
        guard case .refused(.rankingChanged(let conflict), _) = error else {
            Issue.record("handed in unseen: \(String(describing: error))")
            return
        }
        #expect((conflict.seen.version, conflict.stands.version) == (1, 2))
    }

    @Test("Somebody registered a moment ago by another session can be worked on at once")
    func unknownApplicant() throws {
        let chief = try store.open(as: "evastrom")
        let new = try centre.applicant("Bo", in: "sater", 2)
        try chief.perform(.selectFirst(new, reason: "Uppfyller kraven"))
        #expect(chief.programme.applicant(new)?.progress.firstSelection?.signature.by == "eva.strom")
    }

    @Test("What is decided for the whole programme holds in every municipality at once")
    func programmeComesFirst() throws {
        let chief = try store.open(as: "evastrom")
        let leader = try store.open(as: "petralind")
        let admission = Admission(municipalities: [], reference: "§ 1")
        // Set down as it stands, since all of a selection would hide what this is about.
        let log = try store.log()
        _ = try log.commit(.random(), knowing: [.programme: 0]) { _ in
            let decided = Event.admissionDecided(Change(from: nil, to: admission), reason: "")
            return .write([NewRecord(.programme, [EventCodec.encode(decided)])])
        }
        try #expect(throws: SessionError.refused(.admissionDecided, command: 0)) {
            try chief.perform(.recordConsent(id, .application, Consent(.granted)))
        }
        #expect(chief.programme.admission?.value == admission)
        #expect(leader.refresh().flatMap(\.events).count == 1)
    }

    @Test("Damage in one municipality leaves the others as they are", arguments: ["torn", "wrong scope", "nonsense"])
    func damage(_ kind: String) throws {
        let other = try centre.applicant("Cia", in: "falun", 3)
        switch kind {
        case "wrong scope":
            let log = try store.log()
            let wrong = Event.occasionCancelled(OccasionID(rawValue: 1), Change(from: nil, to: "Snö"))
            _ = try log.commit(.random(), knowing: [.municipality("sater"): 0]) { _ in
                .write([NewRecord(.municipality("sater"), [EventCodec.encode(wrong)])])
            }
        case "nonsense":
            try TemporaryFile.write(
                try TemporaryFile.read(store.journal("sater")) + Array("{\"v\":1,}\n".utf8),
                to: store.journal("sater"))
        default:
            var bytes = try TemporaryFile.read(store.journal("sater"))
            bytes[bytes.count / 2] = UInt8(ascii: "#")
            try TemporaryFile.write(bytes, to: store.journal("sater"))
        }
        let session = try store.open(as: "rutalm")
        let reason = try #require(session.readOnlyReason(.municipality("sater")))
        #expect(reason.description.contains("/municipalities/sater/journal.jsonl:"), "\(reason)")
        #expect(reason.description.contains(kind == "torn" ? ":1:" : ":2:"), "\(reason)")
        #expect((session.programme.applicant(id) == nil) == (kind == "torn"))
        #expect(throws: reason) {
            try session.perform(
                .addApplicant(ApplicantID(rawValue: 8), "sater", Scenario.application("Dan", "Ek")))
        }
        #expect(session.readOnlyReason(.municipality("falun")) == nil)
        try session.perform(.withdraw(other, reason: "Flyttar"))
        #expect(session.programme.applicant(other)?.progress.withdrawal?.value == "Flyttar")
        // All that can be read stays readable, and a save that would touch both is not done by half.
        #expect(throws: reason) {
            try session.perform(
                .reinstate(other, reason: "x"),
                .addApplicant(ApplicantID(rawValue: 8), "sater", Scenario.application("Dan", "Ek")))
        }
        #expect(session.programme.applicant(other)?.progress.withdrawal != nil)
    }

    @Test(
        "What the file modes keep from an account is not there",
        .enabled(
            if: geteuid() != 0,
            "root reads whatever the modes say; run the tests as an ordinary account to have this one too"))
    func unreadable() throws {
        #expect(chmod(store.directory("sater"), 0) == 0)
        defer { chmod(store.directory("sater"), 0o700) }
        let session = try store.open(as: "rutalm")
        #expect(session.visibleMunicipalities == ["borlange", "falun", "ludvika", "gagnef"])
    }

    @Test("Many writers lose nothing")
    func manyWriters() throws {
        let sessions = try (0..<4).map { _ in try store.open(as: "rutalm") }
        for round in 0..<8 {
            for (number, session) in sessions.enumerated() {
                _ = try session.applicant("P\(round)", in: "falun", UInt64(100 + round * 10 + number))
            }
        }
        for session in sessions {
            _ = session.refresh()
            #expect(session.programme.record("falun").applicants.count == 32)
        }
    }
}
