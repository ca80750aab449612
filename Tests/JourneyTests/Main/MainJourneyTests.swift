import Domain
import Terminal
import TestSupport
import Testing

/// From an empty store to 24 seats filled and a calendar exported.
@Suite struct MainJourneyTests {
    static let scopes = [Scope.programme] + JourneyMunicipality.all.map { .municipality(MunicipalityCode($0.code)) }

    @Test(arguments: [("sv", 80, 24), ("en", 120, 40)])
    func `the main job is done with keys alone`(language: String, width: Int, height: Int) throws {
        let journey = try KeyJourney(language: language, size: Size(width: width, height: height))
        try journey.importApplicants()
        for municipality in JourneyMunicipality.all { try journey.fill(municipality) }
        try journey.decideAdmission()
        try journey.planCourse()
        let calendar = try journey.exportedCalendar()
        for occasion in CourseOccasion.all { #expect(calendar.contains("SUMMARY:\(occasion.title)\r\n")) }
        #expect(calendar.ranges(of: "BEGIN:VEVENT").count >= CourseOccasion.all.count)
        try journey.store.run(["verify"]).requireSuccess()
        try TortureScript.run("fold.py", [BuiltProgram.path("aspirant"), journey.store.path, "lena.grahn"])
            .requireSuccess()
        let admitted = try journey.store.admitted()
        #expect(admitted.count == 24)
        let facts = try journey.facts()
        #expect(facts.allSatisfy { $0.count > 10 })
        for (byKeys, byCommand) in zip(facts, try MainJourneyTests.factsByCommand) {
            let differing = zip(byKeys, byCommand).first { $0 != $1 }
            #expect(differing?.0 == differing?.1)
            #expect(byKeys.count == byCommand.count)
        }
    }

    /// What the same journey leaves behind when it is made without a screen.
    private static var factsByCommand: [[String]] {
        get throws { try commandJourney.get() }
    }

    private static let commandJourney = Result<[[String]], any Error> {
        let store = try JourneyStore(actingAs: "lena.grahn")
        let file = try store.write(JourneyMunicipality.applicantsFile.utf8, to: "applicants.csv")
        try store.run(["import", "applicants", file]).requireSuccess()
        for municipality in JourneyMunicipality.all {
            let lines =
                municipality.selectionLines + municipality.interviewLines(0) + municipality.interviewLines(1)
                + municipality.rankingLines
            let batch = try store.write(lines.joined(separator: "\n").utf8, to: "\(municipality.code).batch")
            try store.run(["do", "--batch", batch]).requireSuccess()
        }
        try store.run(["do", "admission.decide", "reference=\(Reason.admission)"]).requireSuccess()
        for occasion in CourseOccasion.all {
            let batch = (acting("anna.bergstrom") + occasion.lines).joined(separator: "\n")
            try store.run(["do", "--batch", "-"], input: Array(batch.utf8)).requireSuccess()
        }
        return try scopes.map(store.facts)
    }
}
