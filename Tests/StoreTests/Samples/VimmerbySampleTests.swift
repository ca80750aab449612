import Domain
import TestSupport
import Testing

@Suite("The sample of Vimmerby 2013–16")
struct VimmerbySampleTests {
    private let settings: ProgrammeSettings
    private let budget: Budget

    init() throws {
        settings = try SampleFiles.settings("vimmerby-2013")
        budget = try #require(Scenario(settings).programme.budget)
    }

    @Test("S2-1 obligatory for all managers, about seventy, without a selection")
    func obligatory() throws {
        #expect(!settings.uses(.selection) && settings.enrolment.isObligatory)
        #expect(settings.enrolment.whom?.swedish == "kommunens samtliga chefer")
        #expect(settings.seats == 70)
        #expect(try SampleFiles.rows("vimmerby-2013", "participants.csv").count == 70)
    }

    @Test("S2-2 decided by the municipal board in June 2012, after a survey in 2011")
    func decision() throws {
        let background = try #require(settings.card.background).swedish
        #expect(background.contains("Kommunstyrelsen beslutade i juni 2012") && background.contains("2011"))
    }

    @Test("S2-3 three years from February 2013, twelve days each")
    func course() throws {
        #expect(try settings.period == SampleFiles.period("2013-02-01", "2016-01-31"))
        #expect(settings.course.days == 12)
    }

    @Test("S2-4 6 240 a year and participant: 1 310 400, about the 1 310 000 that is stated")
    func cost() throws {
        let training = try #require(budget.entry("consultancy"))
        #expect(training.each == 6240 && training.kronor == 1_310_400)
        #expect(training.line.stated == 1_310_000)
        #expect(training.difference == 400 && training.agreesWithStated == true)
    }

    @Test("S2-5 an option of 428 000 is no commitment")
    func option() {
        #expect(budget.options.kronor == 428_000)
        #expect(budget.cost.kronor == 1_310_400)
    }

    @Test("S2-6 lodging, premises and meals are unknown, so that the whole is at least")
    func unknown() {
        #expect(budget.cost.unknown == ["lodging", "premises", "meals"])
        #expect(!budget.cost.isComplete)
        #expect(settings.course.residential == .all)
    }

    @Test("S2-7 the committees pay, each for its own")
    func committees() {
        let listed = settings.budget?.committees ?? []
        #expect(listed.count == 5 && listed.reduce(0) { $0 + ($1.participants ?? 0) } == 70)
        #expect(budget.entries.allSatisfy { $0.line.bearer == .committees })
    }

    @Test("S2-9 delivered by a procured consultancy; S2-10 four areas; S2-11 five goals")
    func card() {
        #expect(settings.card.suppliers.first?.name == "Arbetscoaching AB, Linköping")
        #expect(
            settings.card.contents.map(\.swedish)
                == ["Löner och löneprocess", "Information", "Introduktion", "Ledarskap"])
        #expect(settings.goals.count == 5)
    }

    @Test("S2-8 work on development questions between the occasions")
    func assignments() throws {
        #expect(try SampleFiles.text("vimmerby-2013", "story.batch").matches(of: /homework=/).count == 5)
    }
}
