import Domain
import TestSupport
import Testing

@Suite("Erasing and what it leaves")
struct ErasureTests {
    private var admitted: Scenario
    private let seat = SeatID("sater", 1)

    init() throws { admitted = try Scenario.admitted() }

    private func notice(
        _ id: ApplicantID, _ basis: ErasureBasis = .request(reference: "KS 2020/41"), in scenario: Scenario,
        as person: PersonID = "petra.lind"
    ) throws(Refusal) -> ErasureNotice {
        try scenario.programme.erasureNotice(of: id, on: basis, by: scenario.actor(person), at: scenario.today)
    }

    private func erase(_ id: ApplicantID, in scenario: inout Scenario) throws {
        let code = try notice(id, in: scenario).code
        try scenario.perform(.erasure(.erase(id, .request(reference: "KS 2020/41"), code: code)), as: "petra.lind")
    }

    @Test("a seat that was held stays held, and one that was given up stays vacant")
    func seats() throws {
        var scenario = admitted
        let (one, two) = (scenario.holder(seat), scenario.holder(SeatID("sater", 2)))
        try scenario.leave(two)
        let before = scenario.programme.seats.map { $0.holder == nil }
        try erase(one, in: &scenario)
        try erase(two, in: &scenario)
        #expect(scenario.programme.applicant(one) == nil)
        #expect(scenario.programme.seats.map { $0.holder == nil } == before)
        #expect(scenario.holder(seat) == one)
        #expect(scenario.programme.seat(SeatID("sater", 2))?.vacancy?.cause == .withdrawn)
        #expect(scenario.programme.erasures.values.map(\.value.number).sorted() == [1, 2])
        #expect(scenario.replayed().seats == scenario.programme.seats)
    }

    @Test("a ranking that was handed in keeps its order without the person's scores and reasons")
    func ranking() throws {
        let id = admitted.holder(seat)
        let submitted = Event.rankingSubmitted(
            version: 1, seats: 2, admitted.programme.record("sater").ranking.submitted?.entries ?? [])
        guard case .replaced(.rankingSubmitted(_, _, let entries)) = submitted.erasing(id) else {
            return #expect(Bool(false), "the ranking goes on without the person's scores")
        }
        #expect(
            entries.map(\.applicant) == admitted.programme.record("sater").ranking.submitted?.entries.map(\.applicant))
        #expect(entries.first { $0.applicant == id } == RankedEntry(applicant: id, mean: nil, scoreCount: 0))
        let placement = Placement(from: 2, to: 1, reason: "Anna leder redan")
        let moved = Event.rankingMoved(id, placement, placementBefore: nil, order: Change(from: [], to: [id]))
        let silent = Event.rankingMoved(
            id, Placement(from: 2, to: 1, reason: ""), placementBefore: nil, order: Change(from: [], to: [id]))
        #expect(moved.erasing(id) == .replaced(silent))
        #expect(moved.erasing(admitted.next(seat)) == .untouched)
    }

    @Test("what is about the person alone goes, what is about others stays")
    func effects() {
        let (one, two) = (ApplicantID(rawValue: 1), ApplicantID(rawValue: 2))
        let withdrawn = Event.withdrawalRecorded(one, Change(from: nil, to: "Flyttar"))
        #expect(withdrawn.erasing(one) == .erased)
        #expect(withdrawn.erasing(two) == .untouched)
        let ruled = Event.screening(
            .duplicateRuled(two, other: one, Change(from: nil, to: DuplicateRuling(.stands, reason: "Samma som Anna"))))
        #expect(ruled.erasing(two) == .erased)
        #expect(
            ruled.erasing(one)
                == .replaced(
                    .screening(.duplicateRuled(two, other: one, Change(from: nil, to: DuplicateRuling(.stands))))))
        #expect(Event.quotaSet("sater", Change(from: nil, to: nil)).erasing(one) == .untouched)
    }

    @Test("the retention rule erases nobody before its day, and nobody without a rule")
    func rule() throws {
        let reserve = try #require(admitted.programme.record("sater").applicants.last?.id)
        #expect(throws: Refusal.erasure(.noRule(.notAdmitted))) { try notice(reserve, .rule, in: admitted) }
    }

    @Test("a reference that names the person is refused, since it stays")
    func reference() throws {
        let id = admitted.holder(seat)
        let name = try #require(admitted.programme.applicant(id)).application.lastName
        #expect(throws: Refusal.erasure(.referenceNamesPerson)) {
            try notice(id, .request(reference: "Begäran av \(name)"), in: admitted)
        }
        #expect(throws: Refusal.missing(.reference)) { try notice(id, .request(reference: "  "), in: admitted) }
    }

    @Test("nobody is erased twice, without the code, or by somebody without the right")
    func refused() throws {
        var scenario = admitted
        let id = scenario.holder(seat)
        let basis = ErasureBasis.request(reference: "KS 2020/41")
        #expect(
            scenario.refusal(of: .erasure(.erase(id, basis, code: "nej")), as: "petra.lind") == .erasure(.wrongCode))
        #expect(
            scenario.refusal(of: .erasure(.erase(id, basis, code: " ")), as: "petra.lind") == .erasure(.codeMissing))
        #expect(
            scenario.refusal(of: .erasure(.erase(id, basis, code: "nej")), as: "rut.alm")
                == .notPermitted(needed: [.projectLeader, .personnelChief], municipality: "sater"))
        let facts = try scenario.perform(
            .erasure(.erase(id, basis, code: try notice(id, in: scenario).code.uppercased())), as: "petra.lind")
        #expect(
            scenario.refusal(of: .erasure(.erase(id, basis, code: "nej")), as: "petra.lind")
                == .erasure(.alreadyErased(1)))
        #expect(scenario.refusal(ofUndoing: facts, as: "petra.lind") == .erasure(.final))
    }

    @Test("the code is another for another day and another person at the keyboard")
    func code() throws {
        var later = admitted
        later.wake(on: later.today + 1)
        let id = admitted.holder(seat)
        let codes = [
            try notice(id, in: admitted).code, try notice(id, in: later).code,
            try notice(id, in: admitted, as: admitted.chief(of: "sater")).code,
        ]
        #expect(Set(codes).count == 3)
        #expect(codes.allSatisfy { $0.count == 6 })
    }
}
