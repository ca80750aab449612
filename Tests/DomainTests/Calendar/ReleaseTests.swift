import Domain
import TestSupport
import Testing

/// Draft and publish: what has changed since the last release, and who must be told.
@Suite struct ReleaseTests {
    private let last = OccasionID(rawValue: 9)
    private let second = OccasionID(rawValue: 2)

    private func publish(_ name: String, seen: Int? = nil) -> Command {
        .calendar(.publish(name: name, note: "", seen: seen))
    }

    private func published() throws -> Scenario {
        var scenario = try Scenario.plannedCalendar()
        try scenario.perform(publish("Utgåva 1"), as: "tove.kron")
        return scenario
    }

    private func change(_ scenario: inout Scenario, _ id: OccasionID, _ change: (inout Occasion) -> Void) throws {
        let seen = try #require(scenario.programme.calendar.entries[id]).occasion
        var wanted = seen
        change(&wanted)
        try scenario.perform(.changeOccasion(id, seen: seen, to: wanted), as: "tove.kron")
    }

    @Test func everythingIsNewInTheFirstRelease() throws {
        let scenario = try published()
        let release = try #require(scenario.programme.calendar.releases.latest)
        #expect(release.number == 1)
        #expect(release.changes.count == 11)
        #expect(release.changes.allSatisfy { $0.sort == .added })
        #expect(scenario.programme.calendar.unpublishedChanges == [])
        #expect(scenario.refusal(of: publish("Utgåva 2"), as: "tove.kron") == .calendar(.nothingToPublish))
    }

    @Test func whatHasChangedSinceIsSortedAndComparedWithWhatWasPublished() throws {
        var scenario = try published()
        try change(&scenario, second) { $0 = $0.moved(by: 1) }
        try change(&scenario, second) { $0 = $0.moved(by: 1) }
        try change(&scenario, OccasionID(rawValue: 3)) { $0.homework = "Ett samtal" }
        try scenario.perform(.cancelOccasion(OccasionID(rawValue: 4), reason: "Snö"), as: "tove.kron")
        let added = try scenario.plan("2020-12-15", "Extra")
        let changes = scenario.programme.calendar.unpublishedChanges
        #expect(changes.map(\.id) == [second, OccasionID(rawValue: 3), OccasionID(rawValue: 4), added])
        #expect(changes.map(\.sort) == [.moved, .changed, .cancelled, .added])
        #expect(changes[0].old?.occasion.days.lowerBound == Day(2020, 10, 6))
        #expect(changes[0].new.occasion.days.lowerBound == Day(2020, 10, 8))
        #expect(changes[1].fields == [.homework])
    }

    @Test func movingBackIsNoChangeAtAll() throws {
        var scenario = try published()
        try change(&scenario, second) { $0 = $0.moved(by: 1) }
        try change(&scenario, second) { $0 = $0.moved(by: -1) }
        #expect(scenario.programme.calendar.unpublishedChanges == [])
    }

    @Test func aSecondReleaseRemembersWhatItChanged() throws {
        var scenario = try published()
        try change(&scenario, second) { $0 = $0.moved(by: 1) }
        try scenario.perform(publish("Utgåva 2"), as: "tove.kron")
        let releases = scenario.programme.calendar.releases
        #expect(releases.list.map(\.number) == [1, 2])
        #expect(releases.list[1].changes.map(\.id) == [second])
        #expect(releases.content[second]?.revision == 1, "the sequence number of calendars follows the changes")
        #expect(scenario.programme.calendar.published?.entries[second]?.occasion.days.lowerBound == Day(2020, 10, 7))
        #expect(scenario.replayed().calendar.releases == releases)
    }

    @Test func aDraftIsNotWhatIsPublished() throws {
        var scenario = try published()
        try change(&scenario, second) { $0 = $0.moved(by: 1) }
        let calendar = scenario.programme.calendar
        #expect(calendar.published?.entries[second]?.occasion.days.lowerBound == Day(2020, 10, 6))
        #expect(calendar.entries[second]?.occasion.days.lowerBound == Day(2020, 10, 7))
    }

    @Test func refusals() throws {
        var scenario = try published()
        try change(&scenario, second) { $0 = $0.moved(by: 1) }
        #expect(scenario.refusal(of: publish("utgåva 1"), as: "tove.kron") == .calendar(.releaseNameTaken("utgåva 1")))
        #expect(scenario.refusal(of: publish(" "), as: "tove.kron") == .missing(.name))
        let seen = scenario.programme.calendar.mark
        #expect(scenario.refusal(of: publish("Utgåva 2", seen: seen), as: "tove.kron") == nil)
        try change(&scenario, last) { $0.place = "Rättvik" }
        #expect(scenario.refusal(of: publish("Utgåva 2", seen: seen), as: "tove.kron") == .calendar(.changedSinceSeen))
        #expect(
            scenario.refusal(of: publish("Utgåva 2"), as: "eva.strom")
                == .notPermitted(needed: [.projectLeader, .trainingCoordinator], municipality: nil))
    }

    @Test func aReleaseCannotBeUndoneAndWhatItHasToldOfIsCancelledRatherThanTakenAway() throws {
        var scenario = try published()
        let facts = scenario.history.suffix(1).map(\.fact)
        #expect(scenario.refusal(ofUndoing: facts, as: "tove.kron") == .cannotUndo)
        let added = try #require(scenario.history.first { $0.fact.value.isOccasion }).fact
        #expect(scenario.refusal(ofUndoing: [added], as: "tove.kron") == .calendar(.published))
        let extra = try scenario.perform(
            .addOccasion(
                OccasionID(rawValue: 99), Occasion(kind: .other, title: "x", days: scenario.today...scenario.today)),
            as: "tove.kron")
        #expect(scenario.refusal(ofUndoing: extra, as: "tove.kron") == nil, "nobody has been told of it")
    }

    @Test func whoIsToldFollowsTheAudience() throws {
        var scenario = try published()
        try change(&scenario, second) { $0 = $0.moved(by: 1) }
        try change(&scenario, last) { $0.homework = "Läs" }
        let notices = scenario.programme.notices(of: scenario.programme.calendar.unpublishedChanges)
        #expect(
            notices.map(\.recipient) == [.group(.cohort), .lecturer("Ylva Sundin"), .venue("Borlänge")],
            "homework is nothing to the venue in Tällberg")
        #expect(notices[0].changes.map(\.id) == [second, last])
        #expect(notices[1].changes.map(\.id) == [second], "nor to the lecturer")
    }

    @Test func thoseWhoWereMeantBeforeAreToldToo() throws {
        var scenario = try published()
        try change(&scenario, second) { ($0.groups, $0.place) = ([.mentors], "Falun") }
        let change = try #require(scenario.programme.calendar.unpublishedChanges.first)
        let told = scenario.programme.recipients(of: change)
        #expect(told.contains(.person("mia.vass")))
        #expect(told.contains(.group(.cohort)))
        #expect(told.contains(.venue("Falun")) && told.contains(.venue("Borlänge")))
    }

    @Test func theAdmittedAreToldOneByOne() throws {
        var scenario = try Scenario.rankingsIn()
        try scenario.perform(.decideAdmission(reference: "§ 4"), as: "petra.lind")
        let day = try #require(Day("2020-10-06"))
        let occasion = Occasion(kind: .courseDay, title: "Start", days: day...day)
        let told = scenario.programme.recipients(of: occasion)
        #expect(told.count == scenario.programme.participants.count)
        #expect(told.allSatisfy { if case .participant = $0 { true } else { false } })
        var visit = occasion
        (visit.kind, visit.groups) = (.exchange, [.part])
        visit.participants = [try #require(scenario.programme.participants.first).applicant]
        #expect(scenario.programme.recipients(of: visit).count == 1)
    }
}

extension Event {
    fileprivate var isOccasion: Bool { if case .occasionSet = self { true } else { false } }
}
