import Codec
import Domain
import JSON
import Store
import TestSupport
import Testing

@Suite("Snapshots of state")
struct CodecSnapshotTests {
    /// All kinds of facts applied, as no rule would let them follow each other but the codec must bear.
    private static func programme() -> Programme {
        let signature = Signature(by: "petra.lind", at: Instant(milliseconds: 1_583_136_000_123))
        var programme = Programme()
        for fact in CodecEventTests.facts where EventKind(fact.value) != .applicationRetracted {
            programme.apply(fact.value, in: fact.scope, signed: signature)
        }
        return programme
    }

    private func expectSame(_ one: MunicipalityRecord, _ other: MunicipalityRecord) {
        #expect(one.ranking == other.ranking)
        #expect(one.applicants.map(\.id) == other.applicants.map(\.id))
        #expect(one.applicants.map(\.application) == other.applicants.map(\.application))
        #expect(one.applicants.map(\.identity) == other.applicants.map(\.identity))
        #expect(one.applicants.map(\.registered) == other.applicants.map(\.registered))
        #expect(one.applicants.map(\.progress) == other.applicants.map(\.progress))
        #expect(one.applicants.map(\.isUntouched) == other.applicants.map(\.isUntouched))
    }

    @Test("The programme's part comes back as it was")
    func common() throws {
        var scenario = Scenario.falun()
        try scenario.perform(.setQuota("sater", seats: 3, reference: "§ 9"), as: "petra.lind")
        for fact in CodecEventTests.facts where fact.scope == .programme {
            let kind = EventKind(fact.value)
            if kind != .programmeDefined { scenario.record([fact], by: "tove.kron") }
        }
        let programme = scenario.programme
        let bytes = SnapshotCodec.encode(common: programme)
        let read = try SnapshotCodec.decodeCommon(bytes[...])
        #expect(read.settings == programme.settings)
        #expect(read.quotas == programme.quotas)
        #expect(read.calendar.entries == programme.calendar.entries)
        #expect(read.admission == programme.admission)
        #expect(read.letterTemplates == programme.letterTemplates)
        #expect(read.letterTemplates.versions.count == 2)
        #expect(read.evaluations == programme.evaluations)
        #expect(read.evaluations.answers.values.contains { $0.withdrawn != nil })
        #expect(read.budgetChanges == programme.budgetChanges)
        #expect(read.budgetChanges.order == ["training", "fees", "lodging"])
        #expect(read.seatDecisions == programme.seatDecisions)
        #expect(!read.seatDecisions.offers.isEmpty)
        #expect(read.recordedDecisions == programme.recordedDecisions)
        #expect(read.recordedDecisions.count == 1)
        #expect(read.cohorts == programme.cohorts)
        #expect(read.cohorts.distribution != nil)
        #expect(!read.cohorts.changes.isEmpty)
        #expect(SnapshotCodec.encode(common: read) == bytes)
    }

    @Test("Admission comes back as it was")
    func admission() throws {
        var scenario = Scenario.falun()
        let decided = try #require(
            CodecEventTests.facts.first { fact in
                if case .admissionDecided(let change, _) = fact.value { change.new != nil } else { false }
            })
        scenario.record([decided], by: "rut.alm")
        let read = try SnapshotCodec.decodeCommon(SnapshotCodec.encode(common: scenario.programme)[...])
        #expect(read.admission == scenario.programme.admission)
        #expect(read.admission != nil)
    }

    @Test("A municipality with everything that can be recorded comes back as it was")
    func municipality() throws {
        var record = Self.programme().record("sater")
        #expect(!record.applicants.isEmpty)
        #expect(record.applicants.contains { !$0.isUntouched })
        let bytes = SnapshotCodec.encode(record)
        expectSame(try SnapshotCodec.decodeMunicipality(bytes[...]), record)
        #expect(SnapshotCodec.encode(try SnapshotCodec.decodeMunicipality(bytes[...])) == bytes)

        record = MunicipalityRecord()
        expectSame(try SnapshotCodec.decodeMunicipality(SnapshotCodec.encode(record)[...]), record)
    }

    @Test("A whole selection comes back as it was")
    func wholeSelection() throws {
        var scenario = Scenario.falun { $0.cohortSeats = 24 }
        for stage in [Stage.new, .test, .interview, .ranking, .ranking] {
            try scenario.applicant("Åsa", "Öberg \(stage)", in: "sater", at: stage, [.motivation: "Rad 1\nRad 2"])
        }
        let record = scenario.programme.record("sater")
        expectSame(try SnapshotCodec.decodeMunicipality(SnapshotCodec.encode(record)[...]), record)
        expectSame(scenario.replayed().record("sater"), record)
    }

    @Test("What is not a whole snapshot of this form is refused at every byte")
    func damage() throws {
        let bytes = SnapshotCodec.encode(Self.programme().record("sater"))
        for end in stride(from: 0, to: bytes.count, by: 7) {
            #expect(throws: JSONFault.self) { try SnapshotCodec.decodeMunicipality(bytes[..<end]) }
        }
        #expect(throws: JSONFault.self) { try SnapshotCodec.decodeMunicipality((bytes + [0])[...]) }
        let field = try #require(bytes.indices.first { bytes[$0...].starts(with: "leadershipWill".utf8) })
        var others = bytes
        others[field] = UInt8(ascii: "L")
        #expect(throws: JSONFault.self) { try SnapshotCodec.decodeMunicipality(others[...]) }
    }
}
