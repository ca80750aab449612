import Domain
import TestSupport
import Testing
import Workflow

@Suite struct FoundingFormTests {
    private let world = ChooserStateTests.world(isOwner: true)

    private func begin() -> ChooserState {
        var state = ChooserState()
        _ = state.handle(.invoke(.newProgramme), in: world)
        return state
    }

    private func founding(_ state: ChooserState) -> FoundingForm? {
        if case .founding(let founding) = state.situation { founding } else { nil }
    }

    /// Writes into fields by name, and goes on to the next step.
    private func fill(_ state: inout ChooserState, _ texts: [String: String]) {
        for (index, field) in (founding(state)?.form.fields ?? []).enumerated() {
            guard let text = texts[field.name] else { continue }
            while let now = founding(state)?.form.index, now != index {
                _ = state.handle(.invoke(now < index ? .nextField : .previousField), in: world)
            }
            if field.options.isEmpty {
                _ = state.handle(.type(.deleteAll), in: world)
                _ = state.handle(.type(.insert(text)), in: world)
            } else {
                var steps = 0
                while founding(state)?.form.fields[index].text.text != text, steps < 40 {
                    _ = state.handle(.type(.right), in: world)
                    steps += 1
                }
            }
        }
        _ = state.handle(.invoke(.submitForm), in: world)
    }

    private func pick(_ state: inout ChooserState, _ names: String...) {
        for name in names {
            _ = state.handle(.type(.insert(name)), in: world)
            _ = state.handle(.invoke(.confirm), in: world)
        }
        _ = state.handle(.invoke(.submitForm), in: world)
    }

    private static let basics = [
        "name": "Ledare i Siljan", "short": "Siljan 2021–22", "from": "2021-08-01", "to": "2022-06-30",
    ]

    private func filled() -> ChooserState {
        var state = begin()
        fill(&state, Self.basics)
        pick(&state, "Mora", "Leksand")
        fill(
            &state,
            [
                "cohort1.seats": "10", "cohort1.from": "2021-09-01", "cohort1.to": "2022-05-31",
                "apply": "2021-04-01", "decision": "2021-05-10",
            ])
        fill(&state, ["seats.Mora": "6", "seats.Leksand": "4"])
        fill(&state, ["days": "11", "occasions": "9", "residential": "first-and-last", "mentors": "15-20"])
        return state
    }

    @Test func `the steps lead to a programme that the file format can hold`() throws {
        var state = filled()
        fill(&state, ["person1.name": "Petra Lind", "person1.email": "petra@mora.example"])
        fill(
            &state,
            [
                "person2.name": "Eva Åström", "person2.account": "eva", "person2.role": "personnel-chief",
                "person2.also": "steering-group", "person2.municipality": "Leksand",
            ])
        _ = state.handle(.invoke(.submitForm), in: world)
        guard case .preview(let preview) = state.situation else {
            return #expect(Bool(false), "\(String(describing: founding(state)?.form.problem))")
        }
        let settings = preview.programme.settings
        #expect(settings.id == "siljan-2021-22")
        #expect(settings.seats == 10)
        #expect(settings.municipalities.map(\.code) == ["mora", "leksand"])
        #expect(settings.municipalities.map(\.seats) == [6, 4])
        #expect(settings.host == "mora")
        #expect(settings.deadline(.applicationsClose)?.day == Day(2021, 4, 1))
        #expect(settings.selection?.criteria.count == 5)
        #expect(settings.mentorHours == 15...20)
        #expect(settings.course.residential == .firstAndLast)
        #expect(settings.people.map(\.id) == ["petra.lind", "eva.astrom"])
        #expect(settings.people[0].roles == [RoleAssignment(.projectLeader)])
        #expect(
            settings.people[1].roles == [
                RoleAssignment(.personnelChief, in: "leksand"), RoleAssignment(.steeringGroup),
            ])
        #expect(settings.decisions.isEmpty)
        #expect(settings.fee == nil)
        #expect(state.handle(.invoke(.confirm), in: world) == [.found(preview.programme)])
        #expect(state.handle(.founded("siljan-2021-22"), in: world) == [.removeDraft(key: "programme.new")])
    }

    @Test func `a step is not left before it is right`() {
        var state = begin()
        _ = state.handle(.invoke(.submitForm), in: world)
        #expect(founding(state)?.step == .basics)
        guard case .field("name", _)? = founding(state)?.form.problem else { return #expect(Bool(false)) }
        fill(&state, Self.basics.merging(["to": "2021-07-01"]) { $1 })
        guard case .field("to", _)? = founding(state)?.form.problem else { return #expect(Bool(false)) }
        fill(&state, ["to": "2022-06-30"])
        #expect(founding(state)?.isPicking == true)
        _ = state.handle(.invoke(.submitForm), in: world)
        #expect(founding(state)?.picker.problem != nil)
    }

    @Test func `seats that do not add up are said`() {
        var state = begin()
        fill(&state, Self.basics)
        pick(&state, "Mora")
        fill(&state, ["cohort1.seats": "10", "apply": "2021-04-01", "decision": "2021-05-10"])
        fill(&state, ["seats.Mora": "9"])
        #expect(founding(state)?.step == .seats)
        fill(&state, ["seats.Mora": "10"])
        #expect(founding(state)?.step == .course)
    }

    @Test func `somebody with an account must be able to run it`() {
        var state = filled()
        fill(&state, ["person1.name": "Petra Lind", "person1.account": ""])
        _ = state.handle(.invoke(.submitForm), in: world)
        #expect(founding(state)?.step == .person(1))
        guard case .field("person1.role", _)? = founding(state)?.form.problem else { return #expect(Bool(false)) }
    }

    @Test func `without a selection nobody is asked about applications and seats of municipalities`() {
        var state = begin()
        fill(&state, Self.basics.merging(["selection": "without"]) { $1 })
        pick(&state, "Vimmerby")
        #expect(founding(state)?.form.fields.map(\.name) == ["cohort1.seats", "cohort1.from", "cohort1.to"])
        fill(&state, ["cohort1.seats": "70"])
        #expect(founding(state)?.form.fields.map(\.name) == ["host"])
    }

    @Test func `one goes back a step and finds what was written`() {
        var state = filled()
        _ = state.handle(.invoke(.previousStep), in: world)
        #expect(founding(state)?.step == .course)
        #expect(founding(state)?.form.texts["days"] == "11")
        for _ in 0..<9 { _ = state.handle(.invoke(.previousStep), in: world) }
        #expect(founding(state)?.step == .basics)
        #expect(founding(state)?.form.texts["name"] == "Ledare i Siljan")
    }

    @Test func `what is half-written outlives the session`() {
        var state = begin()
        let effects = state.handle(.type(.insert("Ledare")), in: world)
        guard case .saveDraft(let draft)? = effects.first else { return #expect(Bool(false)) }
        var next = ChooserState(drafts: [draft])
        _ = next.handle(.invoke(.newProgramme), in: world)
        #expect(founding(next)?.form.texts["name"] == "Ledare")
        #expect(founding(next)?.form.restored == draft.at)
        #expect(next.handle(.invoke(.discardDraft), in: world) == [.removeDraft(key: "programme.new")])
        #expect(founding(next)?.form.texts["name"] == "")
    }

    @Test func `a taken id is refused where it is written`() {
        var state = ChooserState()
        _ = state.handle(.listed(["siljan-2021-22"]), in: world)
        _ = state.handle(.invoke(.newProgramme), in: world)
        fill(&state, Self.basics)
        guard case .field("id", _)? = founding(state)?.form.problem else { return #expect(Bool(false)) }
    }

    // MARK: - The list of municipalities

    @Test func `names are found by their beginning first, and others can be written`() {
        var state = begin()
        fill(&state, Self.basics)
        _ = state.handle(.type(.insert("mora")), in: world)
        #expect(founding(state)?.picker.names == ["Mora", "Hedemora"])
        _ = state.handle(.type(.deleteAll), in: world)
        _ = state.handle(.type(.insert("sä")), in: world)
        #expect(founding(state)?.picker.names.prefix(3) == ["Säffle", "Säter", "Sävsjö"])
        _ = state.handle(.type(.deleteAll), in: world)
        _ = state.handle(.type(.insert("Region Dalarna")), in: world)
        _ = state.handle(.invoke(.confirm), in: world)
        #expect(founding(state)?.picker.picked == ["Region Dalarna"])
    }

    @Test func `Enter on one that is picked puts it back`() {
        var state = begin()
        fill(&state, Self.basics)
        for _ in 0..<2 {
            _ = state.handle(.type(.insert("Mora")), in: world)
            _ = state.handle(.invoke(.confirm), in: world)
        }
        #expect(founding(state)?.picker.picked == [])
    }
}
