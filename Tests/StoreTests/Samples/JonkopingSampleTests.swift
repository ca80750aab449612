import Domain
import TestSupport
import Testing

@Suite("The sample of Jönköping county 2008")
struct JonkopingSampleTests {
    private let settings: ProgrammeSettings

    init() throws { settings = try SampleFiles.settings("jonkoping-2008") }

    @Test("S1-1 programme area, phase, owner, contact and region")
    func card() {
        let card = settings.card
        #expect(card.area?.swedish == "Programområde 1, Kompetensförsörjning")
        #expect(card.phases.first?.name.swedish == "Förprojektering")
        #expect(card.owner?.hasPrefix("Stadskontoret, Centrala personalavdelningen") == true)
        #expect(card.region == "Småland och Öarna")
        #expect(card.contacts.count == 1)
    }

    @Test("S1-2 the grant of 87 976 kronor is the whole budget")
    func budget() throws {
        let budget = try #require(Scenario(settings).programme.budget)
        #expect(budget.cost.kronor == 87_976 && budget.cost.isComplete)
        #expect(budget.funding?.kronor == 87_976)
        #expect(budget.balance?.kronor == 0)
    }

    @Test("S1-3 the pre-study is from 1 May to 30 June 2008")
    func phase() throws {
        #expect(try settings.card.phases.first?.period == SampleFiles.period("2008-05-01", "2008-06-30"))
    }

    @Test("S1-4 distance learning, in dialogue, with learning centres")
    func modes() {
        #expect(settings.card.modes == [.remote, .learningCentre])
        #expect(settings.card.method?.swedish.contains("dialog") == true)
    }

    @Test("S1-5 participants, length, content, method, cost for each and measures for women and men")
    func plan() throws {
        #expect(settings.seats == 68)
        #expect(settings.course.days == 10)
        #expect(settings.card.contents.count == 4)
        #expect(settings.card.measuresForWomen != nil && settings.card.measuresForMen != nil)
        let budget = try #require(Scenario(settings).programme.budget)
        let training = try #require(budget.entry("training"))
        #expect(training.each == 8500 && training.kronor == 68 * 8500)
    }

    @Test("S1-6 an evaluation that follows the process, with guidelines")
    func evaluation() {
        #expect(settings.evaluation.guidelines != nil && !settings.evaluation.questions.isEmpty)
    }

    @Test("S1-8 adapted premises; S1-9 an engineering school as partner")
    func partner() {
        #expect(settings.card.premises?.swedish.contains("funktionshinder") == true)
        #expect(settings.card.partners.map(\.name) == ["Tekniska Högskolan i Jönköping"])
    }

    @Test("S1-10 all 34 municipalities")
    func municipalities() {
        let names =
            """
            Alvesta Aneby Borgholm Eksjö Emmaboda Gislaved Gnosjö Gotland Habo Hultsfred Högsby Jönköping Kalmar Lessebo \
            Ljungby Markaryd Mullsjö Mönsterås Mörbylånga Nybro Nässjö Oskarshamn Sävsjö Tingsryd Torsås Tranås \
            Uppvidinge Vaggeryd Vetlanda Vimmerby Värnamo Västervik Växjö Älmhult
            """
        #expect(settings.municipalities.map(\.name) == names.split(separator: " ").map(String.init))
        #expect(settings.municipalities.count == 34)
    }

    @Test("Nobody is selected, and nobody is followed up")
    func parts() {
        #expect(!settings.uses(.selection) && !settings.uses(.outcomes) && !settings.uses(.mentors))
        #expect(settings.uses(.evaluation))
    }
}
