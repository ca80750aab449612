import Domain
import Store
import TestSupport
import Testing

/// Vacant seats under several sessions at once.
@Suite struct SessionSeatsTests {
    private let store: FalunStore
    private let centre: ProgrammeSession
    private let ids: [ApplicantID]

    /// Säter's two seats, one vacant; Cilla and David are in reserve.
    init() throws {
        let store = try FalunStore {
            $0.seats = [("borlange", 0), ("falun", 0), ("ludvika", 0), ("sater", 2), ("gagnef", 0)]
            $0.cohortSeats = 2
        }
        let centre = try store.create()
        let ids = try ["Anna", "Bengt", "Cilla", "David"].enumerated().map { number, name in
            let id = ApplicantID(rawValue: UInt64(number + 1))
            try centre.perform(.addApplicant(id, "sater", Scenario.application(name, "Ek")))
            return id
        }
        let chief = try store.open(as: "evastrom")
        for id in ids {
            try chief.perform(.selectFirst(id, reason: "Bra"))
            try chief.perform(.recordTest(id, TestResult(.passed, score: 80)))
            try chief.perform(.setPanel(id, Panel(members: ["bo.ek", "siv.alder"])))
        }
        for account in ["boek", "sivalder"] {
            let session = try store.open(as: account)
            for (number, id) in ids.enumerated() {
                try session.perform(.panel(.declareNoConflict(id)))
                for (criterion, score) in zip(FalunStore.settings.selection?.criteria ?? [], [5, 5, 5, 5, 5 - number]) {
                    try session.perform(.giveRating(id, criterion.id, .score(score)))
                }
                try session.perform(.submitCard(id))
            }
        }
        _ = chief.refresh()
        try chief.perform(.submitRanking("sater"))
        for (account, code) in [
            ("karindahl", "falun"), ("matsberg", "borlange"), ("lenasund", "ludvika"), ("ollefrisk", "gagnef"),
        ] {
            try store.open(as: account).perform(.submitRanking(MunicipalityCode(code)))
        }
        let leader = try store.open(as: "petralind")
        try leader.perform(.decideAdmission(reference: "§ 8"))
        _ = chief.refresh()
        try chief.perform(.withdraw(ids[0], reason: "Flyttar"))
        _ = centre.refresh()
        (self.store, self.centre, self.ids) = (store, centre, ids)
    }

    @Test func `of two who offer the same seat at once one is refused with what the other did`() throws {
        let leader = try store.open(as: "petralind")
        let seat = SeatID("sater", 1)
        try centre.perform(.seat(.offer(seat, to: ids[2], note: "Ringde")))
        #expect(leader.programme.seat(seat)?.waiting == nil, "has not seen it")
        let refusal = #expect(throws: SessionError.self) {
            try leader.perform(.seat(.offer(seat, to: ids[3], note: "")))
        }
        guard case .refused(.seat(.offered(seat, to: ids[2], let made)), command: _) = refusal else {
            Issue.record("\(String(describing: refusal))")
            return
        }
        #expect(made.by == "rut.alm")
        #expect(leader.programme.seat(seat)?.offers.count == 1)
        #expect(leader.programme.seat(seat)?.waiting?.offer.applicant == ids[2], "and sees it now")
    }

    @Test func `two who offer two seats to the same reserve do not both succeed`() throws {
        let chief = try store.open(as: "evastrom")
        try chief.perform(.withdraw(ids[1], reason: "Flyttar"))
        _ = centre.refresh()
        let leader = try store.open(as: "petralind")
        try centre.perform(.seat(.offer(SeatID("sater", 1), to: ids[2], note: "")))
        let refusal = #expect(throws: SessionError.self) {
            try leader.perform(.seat(.offer(SeatID("sater", 2), to: ids[2], note: "")))
        }
        guard case .refused(.seat(.notNext(ids[2], next: ids[3])), command: _) = refusal else {
            Issue.record("\(String(describing: refusal))")
            return
        }
    }

    @Test func `offers and answers stand in the history of whom they were made to, and of nobody else`() throws {
        let seat = SeatID("sater", 1)
        try centre.perform(.seat(.offer(seat, to: nil, note: "")))
        try centre.perform(.seat(.answer(seat, .declined, on: nil, note: "")))
        func offers(_ id: ApplicantID) throws -> Int {
            try centre.history(of: id).flatMap(\.events).count { event in
                if case .seat(.offerRecorded)? = event { true } else { false }
            }
        }
        #expect(try offers(ids[2]) == 2)
        #expect(try offers(ids[3]) == 0)
    }
}
