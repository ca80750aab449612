import Domain
import TestSupport
import Testing

/// What two write at the same time about an interview: the later one has to have seen the earlier one's.
@Suite struct SeenTests {
    private var room: InterviewRoom

    init() throws { room = try InterviewRoom() }

    @Test mutating func `a note is a conflict where another stands than was seen`() throws {
        try room.scenario.perform(.noteEvidence(room.asa, "maturity", "A"), as: "bo.ek")
        func refusal(_ note: String, seen: String?) -> Refusal? {
            room.scenario.refusal(of: .noteEvidence(room.asa, "maturity", note, seen: seen), as: "bo.ek")
        }
        #expect(
            refusal("B", seen: "") == .conflict(.init(field: "maturity", old: "", theirs: "A", mine: "B")))
        #expect(refusal("B", seen: "A") == nil)
        #expect(refusal("B", seen: nil) == nil, "a script has seen nothing")
        #expect(refusal("A", seen: "") == .nothingToChange, "the same text written twice is no conflict")
    }

    @Test mutating func `a consensus is a conflict where another stands than was seen`() throws {
        let id = room.cecilia
        let old = room.scenario[id].progress.consensus["maturity"]?.value
        let agreed = ConsensusEntry(.score(4), note: "Enades")
        try room.scenario.perform(.recordConsensus(id, "maturity", agreed), as: "siv.alder")
        func refusal(_ entry: ConsensusEntry, seen: ConsensusEntry??) -> Refusal? {
            room.scenario.refusal(of: .recordConsensus(id, "maturity", entry, seen: seen), as: "siv.alder")
        }
        let mine = ConsensusEntry(.notAssessed)
        #expect(
            refusal(mine, seen: .some(nil))
                == .conflict(.init(field: "maturity", old: "", theirs: "4 – Enades", mine: "not-assessed")))
        #expect(refusal(mine, seen: .some(agreed)) == nil)
        #expect(refusal(mine, seen: nil) == nil)
        #expect(old != agreed)
    }
}
