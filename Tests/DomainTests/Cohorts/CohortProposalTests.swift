import Domain
import TestSupport
import Testing

/// How seats fall on cohorts: evenly per municipality, then the wishes in order of rank (H 10).
@Suite struct CohortProposalTests {
    private func cohorts(_ scenario: Scenario, in code: MunicipalityCode = "sater") throws -> [String] {
        let part = try #require(scenario.programme.cohortProposal()?.parts.first { $0.municipality == code })
        return part.places.map { place in
            let name = place.applicant.map { scenario[$0].application.firstName } ?? "–"
            return "\(name) \(place.cohort)"
        }
    }

    private func ground(_ name: String, _ scenario: Scenario) throws -> CohortGround? {
        let proposal = try #require(scenario.programme.cohortProposal())
        return proposal.distribution(reference: "").outcome(of: scenario.id("\(name) Säter"))?.ground
    }

    @Test func eachMunicipalityIsSpreadEvenlyAndEveryCohortIsFull() throws {
        let scenario = try Scenario.twoCohorts()
        let proposal = try #require(scenario.programme.cohortProposal())
        #expect(proposal.parts.map(\.shares) == [[3, 2], [1, 1], [0, 1]])
        #expect(proposal.sizes == [4, 4])
        #expect(proposal.cohorts.map { proposal.count(in: $0) } == [4, 4])
        #expect(proposal.overfull == nil)
    }

    @Test func withoutWishesTheFirstCohortIsFilledInOrderOfRank() throws {
        let scenario = try Scenario.twoCohorts()
        let wanted = ["Anna autumn", "Bengt autumn", "Cilla autumn", "David spring", "Elin spring"]
        #expect(try cohorts(scenario) == wanted)
        #expect(try ground("Anna", scenario) == .noWish)
    }

    @Test func wishesGoInOrderOfRank() throws {
        let scenario = try Scenario.twoCohorts(wishes: ["Anna": "spring", "Bengt": "spring", "Elin": "spring"])
        let wanted = ["Anna spring", "Bengt spring", "Cilla autumn", "David autumn", "Elin autumn"]
        #expect(try cohorts(scenario) == wanted)
        #expect(try ground("Anna", scenario) == .wish)
        #expect(try ground("Elin", scenario) == .wishFull("spring"))
    }

    @Test func whoCanFollowOneCohortOnlyComesFirst() throws {
        let scenario = try Scenario.twoCohorts(
            wishes: ["Anna": "spring", "Bengt": "spring", "Elin": "only:spring", "Cilla": "whichever"])
        let wanted = ["Anna spring", "Bengt autumn", "Cilla autumn", "David autumn", "Elin spring"]
        #expect(try cohorts(scenario) == wanted)
        #expect(try ground("Elin", scenario) == .only)
        #expect(try ground("Cilla", scenario) == .whichever)
    }

    @Test func whoCannotBeGivenTheOnlyCohortIsPointedOut() throws {
        let scenario = try Scenario.twoCohorts(
            wishes: ["Anna": "only:spring", "Bengt": "only:spring", "Cilla": "only:spring"])
        #expect(try ground("Cilla", scenario) == .onlyFull("spring"))
        #expect(CohortGround.onlyFull("spring").isAgainstWish)
    }

    @Test func whatWasPutByHandHoldsAndTheOthersMakeRoom() throws {
        var scenario = try Scenario.twoCohorts(wishes: ["Anna": "spring", "Bengt": "spring"])
        try scenario.cohort(.place(scenario.id("David Säter"), in: "spring", reason: "Föräldraledig i höst"))
        let wanted = ["Anna spring", "Bengt autumn", "Cilla autumn", "David spring", "Elin autumn"]
        #expect(try cohorts(scenario) == wanted)
        #expect(try ground("David", scenario) == .byHand)
        #expect(try ground("Bengt", scenario) == .wishFull("spring"))
    }

    @Test func aVacantSeatTakesAPlaceThatIsLeft() throws {
        var scenario = try Scenario.twoCohorts()
        if let day = Day(2020, 5, 10) { scenario.wake(on: day) }
        try scenario.leave(scenario.id("Anna Säter"))
        let wanted = ["– spring", "Bengt autumn", "Cilla autumn", "David autumn", "Elin spring"]
        #expect(try cohorts(scenario) == wanted)
    }

    @Test func reservesFollowTheirWishAndTheOthersAreSharedEvenly() throws {
        let scenario = try Scenario.twoCohorts(wishes: ["Gun": "autumn"])
        let part = try #require(scenario.programme.cohortProposal()?.parts.first)
        #expect(part.reserves.map(\.cohort) == ["autumn", "autumn"])
        #expect(part.reserves.map(\.ground) == [.noWish, .wish])
        let other = try Scenario.twoCohorts()
        #expect(other.programme.cohortProposal()?.parts.first?.reserves.map(\.cohort) == ["autumn", "spring"])
    }

    @Test func aWishForACohortThatIsNoMoreSaysNothing() throws {
        // Recorded past the rules, as an older settings file could have it.
        var scenario = try Scenario.twoCohorts()
        let change = FieldChange(.cohortWish, Change(from: "", to: "winter"))
        let fact = Event.applicationEdited(scenario.id("Anna Säter"), [change])
        scenario.record([Scoped(.municipality("sater"), fact)], by: "eva.strom")
        #expect(try ground("Anna", scenario) == .noWish)
    }

    @Test func oneCohortHasNoProposal() throws {
        #expect(try Scenario.admitted().programme.cohortProposal() == nil)
    }

    @Test func aSeatPassedOnBelongsToTheMunicipalityOfTheQuota() throws {
        var scenario = try Scenario.rankedForSeats(
            {
                $0.unfilled = .nextMunicipality
                $0.seats = [("sater", 2), ("ludvika", 2)]
                $0.cohorts = [FalunProgramme.cohort("c1", seats: 2), FalunProgramme.cohort("c2", seats: 2)]
            }, counts: [("sater", 3), ("ludvika", 1)])
        try scenario.perform(.decideAdmission(reference: "§ 1"), as: "petra.lind")
        let part = try #require(scenario.programme.cohortProposal()?.parts.last)
        #expect(part.municipality == "ludvika")
        #expect(
            part.places.map(\.applicant) == [scenario.id("Anna Ludvika", in: "ludvika"), scenario.id("Cilla Säter")])
        #expect(part.places.map(\.cohort) == ["c1", "c2"])
    }

    @Test func quotasThatDoNotAddUpAreSharedByTheCohortsSeats() throws {
        let scenario = try Scenario.twoCohorts {
            $0.seats = [("sater", 4), ("ludvika", 2), ("gagnef", 1)]
            $0.seatRules = SeatRules(quotas: .mayDiffer)
        }
        let proposal = try #require(scenario.programme.cohortProposal())
        #expect(proposal.sizes == [4, 3], "seven seats over twice four")
        #expect(proposal.parts.map { $0.places.count } == [4, 2, 1])
    }

    // MARK: - Höglandet

    @Test func eightMunicipalitiesFillTwoCohortsOfForty() throws {
        var scenario = Scenario.hoglandet()
        try scenario.perform(.decideAdmission(reference: "Styrgruppen § 3"), as: "petra.lind")
        let proposal = try #require(scenario.programme.cohortProposal())
        #expect(proposal.cohorts.map { proposal.count(in: $0) } == [40, 40])
        for part in proposal.parts {
            let counts = proposal.cohorts.map { part.count(in: $0) }
            #expect(abs(counts[0] - counts[1]) <= 1, "\(part.municipality)")
            #expect(counts == part.shares)
        }
        #expect(scenario.programme.cohortProposal() == proposal, "the same every time")
        // Nobody gets the other cohort while somebody ranked lower, without a stronger wish, has the wished one.
        for part in proposal.parts {
            for (index, place) in part.places.enumerated() {
                guard case .wishFull(let wished)? = place.ground else { continue }
                let later = part.places[(index + 1)...].filter { $0.cohort == wished }
                #expect(later.allSatisfy { $0.ground == .only }, "\(place.seat)")
            }
        }
    }
}
