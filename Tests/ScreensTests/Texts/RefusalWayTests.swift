import Domain
import Screens
import TestSupport
import Testing
import Workflow

/// A refusal says what to do where it is read: a key on a screen, a command by name where there are no keys.
@Suite("What a refusal says to do")
struct RefusalWayTests {
    private let world: World
    private let ids: [ApplicantID]

    init() throws {
        let scenario = try Scenario.saterDraft()
        ids = [scenario.id("Fatima Yilmaz")]
        world = Player(scenario, as: "eva.strom").world
    }

    private func text(_ refusal: Refusal, _ language: Language = .swedish, onCommandLine: Bool) -> String {
        Texts(language, onCommandLine: onCommandLine).refusal(refusal, in: world)
    }

    @Test("An incomplete panel")
    func incompletePanels() {
        let refusal = Refusal.incompletePanels(ids)
        #expect(
            text(refusal, onCommandLine: false)
                == "panelen är inte klar för Fatima Yilmaz; y rangordnar ändå, med skäl")
        #expect(
            text(refusal, onCommandLine: true)
                == "panelen är inte klar för Fatima Yilmaz; ranking.override rangordnar ändå, med skäl")
    }

    @Test("A shared place is settled by a command that takes words")
    func ties() {
        let refusal = Refusal.unresolvedTies(ids)
        #expect(
            text(refusal, .english, onCommandLine: false)
                == "a shared place decides who gets a seat: Fatima Yilmaz; t settles it with the reason, o draws lots")
        #expect(
            text(refusal, .english, onCommandLine: true)
                == "a shared place decides who gets a seat: Fatima Yilmaz; ranking.move settles it with the reason, "
                + "lot.announce draws lots")
    }

    @Test("A consultation, a declaration, a score that is missing and a card that is handed in")
    func others() {
        #expect(text(.consultationsMissing(ids), onCommandLine: true).hasSuffix("; consent.record skriver in svaret"))
        #expect(
            text(.declarationNeeded, onCommandLine: true)
                == "säg först om du är jävig: interview.no-conflict intygar inget jäv, interview.conflict anmäler jäv")
        #expect(
            text(.declarationNeeded, onCommandLine: false)
                == "säg först om du är jävig: i intygar inget jäv, d anmäler jäv")
        #expect(text(.cardIncomplete([]), onCommandLine: true).hasSuffix("score=not-assessed betyder ej bedömd"))
        #expect(
            text(.cardSealed, onCommandLine: true)
                == "kortet är inlämnat; rätta det med skäl (interview.amend)")
        #expect(
            text(.cardSealed, onCommandLine: false) == "kortet är inlämnat; rätta det med skäl (a på kortet)")
    }
}
