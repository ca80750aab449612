import Domain
import Store
import TestSupport
import Testing

@Suite("Letters, mentors and follow-ups in the store")
struct SessionLettersTests {
    let store: FalunStore
    let leader: ProgrammeSession
    let asa: ApplicantID

    init() throws {
        store = try FalunStore { falun in
            falun.seats = [("sater", 1), ("falun", 0), ("borlange", 0), ("ludvika", 0), ("gagnef", 0)]
            falun.cohortSeats = 1
        }
        _ = try store.create()
        leader = try store.open(as: "petralind")
        let chief = try store.open(as: "evastrom")
        asa = try chief.applicant("Åsa", in: "sater", 1)
        try chief.perform(.reject(asa, reason: "Nej"))
        try chief.perform(.submitRanking("sater"))
        for code: MunicipalityCode in ["falun", "borlange", "ludvika", "gagnef"] {
            let account = Scenario.falun().chief(of: code).rawValue.filter { $0 != "." }
            try store.open(as: account).perform(.submitRanking(code))
        }
        _ = leader.refresh()
        try leader.perform(.decideAdmission(reference: "§ 8"))
    }

    private func mark(_ reason: String = "") -> Command {
        .letter(.markSent(LetterKey(asa, .notAdmitted), .swedish, seen: nil, reason: reason))
    }

    @Test("Two sessions mark the same letter: one does, the other is told by whom and when")
    func twoAtOnce() throws {
        let chief = try store.open(as: "evastrom")
        _ = try leader.perform(mark())
        do throws(SessionError) {
            try chief.perform([mark()], at: chief.now())
            Issue.record("sent twice")
        } catch {
            guard case .refused(.letter(.alreadySent(.notAdmitted, let signature)), _) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(signature.by == "petra.lind")
        }
        try chief.perform(mark("Kom i retur"))
        _ = leader.refresh()
        #expect(leader.programme.applicant(asa)?.progress.after.letters[.notAdmitted]?.value.reason == "Kom i retur")
    }

    @Test("What is recorded is there after a restart, templates with every version")
    func restart() throws {
        let key = LetterTemplateKey(.notAdmitted, .swedish)
        let shipped = LetterTemplates.shipped(key)
        try leader.perform(.letter(.setTemplate(key, seen: shipped, to: "Ett\n\nHej {{name}}")))
        try leader.perform(.letter(.setTemplate(key, seen: "Ett\n\nHej {{name}}", to: "Två\n\nHej {{name}}")))
        try leader.perform(mark())
        let chief = try store.open(as: "evastrom")
        let followUp = FollowUp(day: leader.now().swedishDay, agreed: "Kurs")
        try chief.perform(.followUp(.record(asa, seen: nil, followUp)))
        let again = try store.open(as: "petralind")
        let after = try #require(again.programme.applicant(asa)?.progress.after)
        #expect(after.letters[.notAdmitted]?.value.version == 2)
        #expect(after.followUp?.value == followUp)
        #expect(again.programme.letterTemplates.text(key) == "Två\n\nHej {{name}}")
        #expect(again.programme.letterTemplates.versions[key]?.map(\.signature.by) == ["petra.lind", "petra.lind"])
    }

    @Test("A sent mark is undone and done again")
    func undo() throws {
        try leader.perform(mark())
        _ = try leader.undo(at: leader.now())
        #expect(leader.programme.applicant(asa)?.progress.after.letters.isEmpty == true)
        _ = try leader.redo(at: leader.now())
        #expect(leader.programme.applicant(asa)?.progress.after.letters[.notAdmitted] != nil)
    }
}
