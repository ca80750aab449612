import Domain
import TestSupport
import Testing
import Workflow

@Suite("Who follows which cohort, on the screen")
struct CohortsScreenTests {
    private let wishes = [
        "Anna": "spring", "Bengt": "only:autumn", "Cilla": "whichever", "David": "spring", "Elin": "spring",
    ]

    private func expect(_ parts: [String], on screen: String, _ place: SourceLocation = #_sourceLocation) {
        for part in parts { #expect(screen.contains(part), sourceLocation: place) }
    }

    @Test("The proposal in Swedish") func proposal() throws {
        let screen = try rankingScreen(.twoCohorts(wishes: wishes), "rut.alm", "3Ao", 120, 40)
        expect(
            [
                "Höstomgången: 4 · Våromgången: 4", "Förslag, inte beslutat · 1 får inte sitt önskemål",
                "Säter, 5 platser: 3 + 2", "kan bara den", "vilken som helst", "! Våromgången full",
            ], on: screen)
    }

    @Test("Decided, in English, in plain letters") func decided() throws {
        let screen = try rankingScreen(
            .distributed(wishes: wishes), "rut.alm", "3Ao", 120, 40, language: .english, plain: true)
        expect(["Rut Alm: Styrgruppen § 40", "can follow this only", "The spring cohort"], on: screen)
    }

    @Test("The admission says who comes to which cohort") func admission() throws {
        let screen = try rankingScreen(.twoCohorts(wishes: wishes), "rut.alm", "3A", 120, 40)
        expect(["Omgångar", "3 + 2", "Anna Säter, Vår", "Elin Säter, Höst"], on: screen)
    }

    @Test("Why this cohort?") func why() throws {
        let screen = try rankingScreen(
            .twoCohorts(wishes: wishes), "rut.alm", "3Ao<Down><Down><Down><Down><Enter>", 120, 40)
        expect(
            [
                "Följer Höstomgången", "jämnt 3 i Höstomgången och 2 i",
                "Platserna i Våromgången gick till dem som står före: Anna Säter och David Säter.",
            ], on: screen)
    }

    @Test("The decision says what it means") func deciding() throws {
        let screen = try rankingScreen(.twoCohorts(wishes: wishes), "rut.alm", "3AoB", 120, 40)
        expect(["Besluta omgångarna", "1 får inte den omgång de helst ville ha"], on: screen)
    }

    @Test("A participant who has changed cohort") func participant() throws {
        var scenario = try Scenario.distributed(wishes: wishes)
        scenario.wake(on: try #require(Day("2020-10-06")))
        try scenario.cohort(.change(scenario.id("Bengt Säter"), to: "spring", on: nil, reason: "Sjukskriven"))
        let screen = try rankingScreen(scenario, "petra.lind", "6<Down><Enter>", 120, 40)
        expect(["Omgång: Våromgången; kom från Höstomgången den"], on: screen)
    }

    @Test("With one cohort nothing of it stands on the screens") func oneCohort() throws {
        for keys in ["3A", "6"] {
            let screen = try rankingScreen(.admitted(), "petra.lind", keys, 120, 40)
            #expect(!screen.contains("mgång"))
        }
    }
}
