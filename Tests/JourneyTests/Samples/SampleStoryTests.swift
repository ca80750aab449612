import Domain
import TestSupport
import Testing

/// The five samples as they open: each on its own day and as its own account.
@Suite struct SampleStoryTests {
    private let store: JourneyStore

    init() throws { store = try SampleStore.get() }

    private func programme(_ name: String) throws -> Programme { try store.programme(name, as: nil) }

    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    private func actor(_ person: PersonID, in programme: Programme) throws -> Actor {
        let known = try #require(programme.settings.person(person))
        return Actor(id: known.id, name: known.name, roles: known.roles)
    }

    @Test func `all five are listed, each as it stood on its own day`() throws {
        let lines = try store.run(["programmes", "--lang", "en"]).requireSuccess().lines
        let listed = lines.filter { !$0.hasPrefix(" ") && !$0.isEmpty }
        #expect(
            listed.compactMap { $0.split(separator: " ").first }
                == ["falun-2020", "hoglandet-2012", "jonkoping-2008", "motala-2016", "vimmerby-2013"])
        // Seen from Falun's day, all the others would be long finished.
        #expect(lines.contains { $0.contains("Eksjö 11") })
        #expect(try store.run(["verify"]).requireSuccess().status == .exited(0))
    }

    @Test func `where no programme is named Falun is meant`() throws {
        #expect(try store.programme().settings.id == "falun-2020")
    }

    @Test func `S0-6 two cohorts of forty, one seat of them vacant`() throws {
        let programme = try programme("hoglandet-2012")
        let people = programme.participants
        #expect(people.count { $0.cohort == "2012-1" } == 40)
        #expect(people.count { $0.cohort == "2013-2" } == 39)
        #expect(programme.quotaSum == 80 && programme.admission != nil)
    }

    @Test func `S0-8 the vacant seat of the second cohort is for a reserve of the first`() throws {
        let programme = try programme("hoglandet-2012")
        let seat = SeatID("eksjo", 11)
        let succession = try #require(programme.succession(of: seat, on: try day("2013-01-16")))
        guard case .offer(let next) = succession.step else {
            Issue.record("the seat cannot be offered: \(succession.step)")
            return
        }
        let cohort = programme.cohorts.distribution?.value.cohort(ofReserve: next.applicant)
        #expect(cohort == "2012-1" && next.reserve == 2)
    }

    @Test func `S0-4 twenty-five days and fifteen percent for both cohorts`() throws {
        let programme = try programme("hoglandet-2012")
        for cohort in programme.settings.cohorts {
            let plan = programme.calendar.plan(programme.settings, cohort: cohort.id)
            #expect(plan.days == 25 && plan.holds && plan.loadHolds == true, "\(cohort.id)")
        }
    }

    @Test func `S0-5 activities of every type, S0-2 events for officials and politicians`() throws {
        let occasions = try programme("hoglandet-2012").calendar.standing.map(\.occasion)
        let kinds = Set(occasions.map(\.kind))
        #expect(kinds.isSuperset(of: [.lecture, .seminar, .network, .shadowing, .exchange]))
        #expect(occasions.count { $0.groups == [.officials] } == 2)
        #expect(occasions.allSatisfy { $0.place.isEmpty || $0.access == .adapted || $0.kind == .exchange })
    }

    @Test func `S0-12 the visit to Finland is for twelve of the participants`() throws {
        let programme = try programme("hoglandet-2012")
        let visit = try #require(programme.calendar.standing.first { $0.occasion.kind == .exchange }?.occasion)
        #expect(visit.participants.count == 12 && visit.groups == [.part])
        let here = Set(programme.participants.map(\.applicant))
        #expect(visit.participants.allSatisfy(here.contains))
        #expect(
            Set(programme.participants.filter { visit.participants.contains($0.applicant) }.map(\.cohort)).count == 2)
    }

    @Test func `S0-13 no occasion lies outside the period`() throws {
        for name in ["falun-2020", "hoglandet-2012", "jonkoping-2008", "motala-2016", "vimmerby-2013"] {
            let programme = try programme(name)
            let warnings = programme.calendar.warnings(programme.settings).values.joined()
            #expect(!warnings.contains(.outsidePeriod), "\(name)")
        }
    }

    @Test func `S1-4 the planned training is at a distance and at learning centres`() throws {
        let programme = try programme("jonkoping-2008")
        let course = programme.calendar.course(of: "plan").map(\.occasion)
        #expect(course.count == 10)
        #expect(Set(course.map(\.mode)) == [.remote, .learningCentre])
        #expect(programme.participants.isEmpty)
    }

    @Test func `S2-1 seventy take part in Vimmerby; one has left and one has come`() throws {
        let programme = try programme("vimmerby-2013")
        #expect(programme.participants.count == 70 && programme.participations.count == 71)
        #expect(programme.calendar.plan(programme.settings).holds)
    }

    @Test func `S2-10 every occasion is about one of the four areas`() throws {
        let programme = try programme("vimmerby-2013")
        let areas = Set(programme.settings.card.contents.map(\.swedish))
        #expect(Set(programme.calendar.standing.map(\.occasion.theme)) == areas)
    }

    @Test func `S3-2 seven of fifteen are managers on 27 March 2017`() throws {
        let programme = try programme("motala-2016")
        let summary = programme.outcomes(
            for: try actor("annelie.thorsell", in: programme), on: try day("2017-03-27"))
        let count = try #require(summary.totals?.last)
        #expect(count.managers == 7 && count.participants == 15 && count.unknownManagers == 0)
        let shown = try store.run(["show", "outcomes", "--programme", "motala-2016", "--lang", "sv"]).requireSuccess()
        #expect(shown.text.contains("7 av 15 = 46,7\u{a0}%"))
    }

    @Test func `S3-6 all fifteen stay in the network`() throws {
        let programme = try programme("motala-2016")
        let alumni = programme.alumni(for: try actor("annelie.thorsell", in: programme))
        #expect(alumni.count { $0.career.network?.value.wants == true } == 15)
    }

    @Test func `the copy opens with Falun, and Esc leads to the list of all five`() throws {
        let session = try store.open()
        try session.waitFor("[0 Program]")
        try session.waitFor("Eva Ström")
        try session.press("<Esc>")
        try session.waitFor("5 program i")
        try session.waitUntil("that all have been looked into, and stand by what is going on") { screen in
            // A name that is not there yet stands nowhere, and not first.
            let rows = ["Vimmerby", "Motala", "Jönköping"].compactMap { name in
                screen.rows.firstIndex { $0.contains(name) }
            }
            return rows.count == 3 && rows == rows.sorted()
        }
        try session.press("<End>")
        try session.waitUntil("the last row") { screen in
            screen.rows.contains { $0.contains("▸") && $0.contains("Jönköping") }
        }
        try session.press("<Enter>")
        try session.waitFor("10 juni 2008")
        try session.press("q")
        #expect(try session.waitForExit() == .exited(0))
    }
}
