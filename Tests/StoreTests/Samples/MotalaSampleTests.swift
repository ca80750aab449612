import Domain
import TestSupport
import Testing

@Suite("The sample of Motala 2016–17")
struct MotalaSampleTests {
    private let settings: ProgrammeSettings

    init() throws { settings = try SampleFiles.settings("motala-2016") }

    @Test("S3-1 one municipality, fifteen participants, April 2016 to March 2017")
    func size() throws {
        #expect(settings.municipalities.map(\.name) == ["Motala"])
        #expect(settings.seats == 15)
        #expect(try SampleFiles.rows("motala-2016", "participants.csv").count == 15)
        #expect(try settings.period == SampleFiles.period("2016-04-01", "2017-03-31"))
    }

    @Test("S3-3 one supplier since 2013")
    func supplier() {
        #expect(settings.card.suppliers.map(\.name) == ["Unik Resurs"])
        #expect(settings.card.suppliers.map(\.since) == [2013])
    }

    @Test("S3-4 three modules, each of several occasions")
    func modules() throws {
        let story = try SampleFiles.text("motala-2016", "story.batch")
        for module in settings.card.contents.map(\.swedish) {
            #expect(story.matches(of: try Regex("module=\"\(module)\"")).count == 4)
        }
        #expect(settings.card.contents.count == 3)
    }

    @Test("S3-5 about 400 recruitments a year until 2020, of staff of any kind")
    func need() {
        #expect(
            settings.outcomes.needs
                == [RecruitmentNeed(municipality: "motala", perYear: 400, lastYear: 2020, whom: .employees)])
    }

    @Test("S3-7 neither mentors, tests, rankings nor requirements for approval")
    func parts() {
        #expect(ProgrammePart.allCases.filter(settings.uses) == [.enrolment, .outcomes])
    }
}
