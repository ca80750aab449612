import Domain
import TestSupport
import Testing

@Suite("The sample of Höglandet 2012–14")
struct HoglandetSampleTests {
    private let settings: ProgrammeSettings

    init() throws { settings = try SampleFiles.settings("hoglandet-2012") }

    @Test("S0-1 eight municipalities and the European Social Fund")
    func municipalities() {
        #expect(
            settings.municipalities.map(\.name)
                == ["Aneby", "Eksjö", "Hultsfred", "Högsby", "Nässjö", "Sävsjö", "Vetlanda", "Vimmerby"])
        #expect(settings.funder?.contains("socialfonden") == true)
    }

    @Test("S0-3 already employed, and no managers")
    func eligibility() throws {
        let items = try #require(settings.selection).eligibility
        #expect(items.map(\.id) == ["employed", "not-manager"])
        #expect(items.allSatisfy { $0.source == "S0-3" })
    }

    @Test("S0-4 about 25 days, 15 percent")
    func load() {
        #expect(settings.course.days == 25)
        #expect(settings.course.loadPercent == 15)
    }

    @Test("S0-6 eighty participants are two cohorts of forty; S0-8 from autumn 2012 and spring 2013")
    func cohorts() throws {
        #expect(settings.seats == 80)
        #expect(settings.cohorts.map(\.seats) == [40, 40])
        #expect(settings.cohorts.map(\.period.lowerBound) == [Day("2012-09-03"), Day("2013-02-04")])
        #expect(settings.selection?.seats.cohortReserves == .earlierFirst)
    }

    @Test("S0-7 the seats follow the number of employees")
    func allocation() throws {
        let claims = settings.municipalities.map { SeatClaim($0.code, employees: $0.employees ?? 0) }
        let shared = try SeatAllocation(.sainteLague, seats: 80, claims: claims)
        #expect(settings.municipalities.map { shared.seats(of: $0.code) } == settings.municipalities.map(\.seats))
        #expect(settings.decisions.contains { $0.settings == ["employees"] && $0.reference.contains("antaganden") })
    }

    @Test("S0-9 interviews and consultation, but no ability test")
    func stages() throws {
        #expect(!settings.uses(.test))
        #expect(try #require(settings.selection).panelSize == 2)
    }

    @Test("S0-11 a contact person in each municipality; S0-10 accessibility")
    func contacts() {
        #expect(settings.card.contacts.map(\.municipality) == settings.municipalities.map(\.code))
        #expect(settings.card.premises != nil)
    }

    @Test("S0-13 from 9 January 2012 to 30 June 2014")
    func period() throws {
        #expect(try settings.period == SampleFiles.period("2012-01-09", "2014-06-30"))
    }

    @Test("S0-14 less territorial thinking, shared attraction, more who choose to lead")
    func goals() {
        #expect(settings.goals.count == 3 && settings.goals[1].swedish.contains("Revirtänkandet"))
        #expect(settings.card.indicators.count == 3)
        #expect(settings.outcomes.months == [0, 12, 24])
    }

    @Test("At least 130 invented applicants with wishes of every kind")
    func applicants() throws {
        let rows = try SampleFiles.rows("hoglandet-2012", "applicants.csv")
        #expect(rows.count >= 130)
        #expect(Set(rows.map { $0[2] }).count == rows.count)
        let wishes = Set(rows.map { $0[13] })
        #expect(wishes == ["", "Omgång 1", "Omgång 2", "bara Omgång 1", "bara Omgång 2", "vilken som helst"])
    }
}
