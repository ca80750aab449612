import Domain
import Terminal
import TestSupport
import Testing

/// The main journey by keys, in a language and a size of window.
struct KeyJourney {
    let store: JourneyStore
    let language: String
    let size: Size

    init(language: String, size: Size) throws {
        store = try JourneyStore(actingAs: "lena.grahn")
        self.language = language
        self.size = size
    }

    private func say(_ swedish: String, _ english: String) -> String { language == "sv" ? swedish : english }

    /// Sits down as somebody, presses keys, sees what they lead to and leaves.
    private func sitDown(as account: String, _ keys: String, seeing text: String, leaving: String = "q") throws {
        let session = try store.open(["--lang", language], as: account, size: size)
        try session.press(keys)
        try session.waitFor(text)
        try session.press(leaving)
        #expect(try session.waitForExit() == .exited(0))
    }

    func importApplicants() throws {
        let file = try store.write(JourneyMunicipality.applicantsFile.utf8, to: "applicants.csv")
        try store.run(["import", "applicants", file, "--lang", language]).requireSuccess()
    }

    /// Takes a municipality's applicants from the queue to a ranking that is handed in.
    func fill(_ municipality: JourneyMunicipality) throws {
        let count = municipality.interviewed.count
        try sitDown(
            as: municipality.chief, municipality.selectionKeys, seeing: "[\(say("Intervju", "Interview")) \(count)]")
        for index in municipality.interviewers.indices {
            let last = municipality.interviewed.last.map { "\($0.firstName) \($0.lastName)" } ?? ""
            try sitDown(as: municipality.interviewers[index], municipality.interviewKeys(index), seeing: last)
        }
        try sitDown(
            as: municipality.chief, municipality.rankingKeys,
            seeing: say("rangordning version 1 inlämnad", "ranking version 1 handed in"))
    }

    func decideAdmission() throws {
        try sitDown(
            as: "lena.grahn", "3AB\(Reason.admission)<Enter>", seeing: say("24 antagna", "24 admitted"),
            leaving: "qq")
    }

    /// Plans nine occasions and writes them to a file.
    func planCourse() throws {
        let session = try store.open(["--lang", language], as: "anna.bergstrom", size: size)
        try session.press("4" + CourseOccasion.all.map(\.keys).joined())
        try session.waitFor(say("11/11 dagar", "11/11 days"))
        try session.waitFor(say("9/9 tillfällen", "9/9 occasions"))
        try session.press("E")
        try session.waitFor(calendarFile)
        try session.press("q")
        #expect(try session.waitForExit() == .exited(0))
    }

    private var calendarFile: String { "aspirant-\(say("kalender", "calendar"))-2020-04-26.ics" }

    func exportedCalendar() throws -> String {
        String(decoding: try TemporaryFile.read(store.workplace + "/" + calendarFile), as: UTF8.self)
    }

    /// Everything recorded, journal by journal.
    func facts() throws -> [[String]] { try MainJourneyTests.scopes.map(store.facts) }
}
