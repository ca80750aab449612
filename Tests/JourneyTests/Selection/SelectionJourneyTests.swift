import Domain
import TestSupport
import Testing

/// The whole of S4-18 with the real program: seventy apply in five municipalities, two share the place at a seat line and
/// three withdraw, one before the decision, one after it and one after the start.
@Suite struct SelectionJourneyTests {
    @Test func `a selection is carried through from a to h and accounted for`() throws {
        #expect(SelectionApplicants.all.count == 70)
        let journey = try SelectionJourney()
        try journey.a_selectsInEachMunicipality()
        try journey.b_testsThoseSelected()
        try journey.c_interviewsThoseWhoPassed()
        try journey.d_ranksByOwnPriorities()
        try journey.e_consultsTheManagers()
        try journey.f_handsInWithReserves()
        try journey.withdrawsBeforeTheDecision()
        try journey.g_decidesTheAdmission()
        try journey.g_tellsEverybodyAndRecordsMentors()
        try journey.h_followsUpThoseNotAdmitted()
        try journey.cascadesBeforeTheStart()
        try journey.cascadesUntilTheWindowCloses()
        try journey.chargesWhoeverHadASeat()
        try journey.accountsForTheDecision()
    }
}
