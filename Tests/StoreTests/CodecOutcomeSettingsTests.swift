import Codec
import Domain
import JSON
import TestSupport
import Testing

@Suite("Evaluations and outcomes in a programme file")
struct CodecOutcomeSettingsTests {
    private func read(_ members: String) throws -> ProgrammeSettings {
        let text = """
            {"format": 1, "id": "falun", "name": {"sv": "F", "en": "F"}, "short": "F", "language": "sv",
             "period": {"from": "2020-09-01", "to": "2021-05-31"}, "host": "falun", "cohorts": [{"id": "1",
             "name": {"sv": "F", "en": "F"}, "seats": 7, "period": {"from": "2020-09-01", "to": "2021-05-31"}}],
             "municipalities": [{"code": "falun", "name": "Falun", "seats": 7}], "deadlines": [], "selection": null,
             "course": {"days": 12, "occasions": 6, "residential": "all", "load": {"percent": 1}}, \(members)
             "decisions": [], "people": []}
            """
        return try ProgrammeFile.read(Array(text.utf8), path: "programme.json")
    }

    private func question(_ id: String = "useful", _ rest: String = "") -> String {
        #"{"id": "\#(id)", "name": {"sv": "N", "en": "U"}, "text": {"sv": "Nytta?", "en": "Use?"}\#(rest)}"#
    }

    @Test("Older files say nothing of them")
    func absent() throws {
        let settings = try read("")
        #expect(settings.evaluation == EvaluationSettings())
        #expect(settings.evaluation.leastAnswers == 5)
        #expect(settings.outcomes == OutcomeSettings())
        #expect(settings.outcomes.months == [0, 12, 24])
        let written = String(decoding: ProgrammeFile.write(settings), as: UTF8.self)
        #expect(!written.contains("evaluation") && !written.contains("outcomes"))
    }

    @Test("What is set is read, and written again as it was")
    func whole() throws {
        let level = #", "asked": "both", "levels": [{"sv": "Nej", "en": "No"}, {"sv": "Ja", "en": "Yes"}]"#
        let settings = try read(
            """
            "evaluation": {"leastAnswers": 4, "guidelines": {"sv": "Samma dag", "en": "The same day"},
              "questions": [\(question("useful", level)), \(question("best", #", "asked": "end""#))]},
            "outcomes": {"months": [0, 6], "holdingMonths": 1,
              "needs": [{"municipality": "falun", "perYear": 400, "lastYear": 2020}]},
            """)
        #expect(settings.evaluation.leastAnswers == 4)
        #expect(settings.evaluation.guidelines?.swedish == "Samma dag")
        #expect(settings.evaluation.questions.map(\.asked) == [.both, .end])
        #expect(settings.evaluation.questions.map(\.isInWords) == [false, true])
        #expect(settings.evaluation.questions[0].levels.map(\.english) == ["No", "Yes"])
        let need = RecruitmentNeed(municipality: "falun", perYear: 400, lastYear: 2020)
        #expect(settings.outcomes == OutcomeSettings(months: [0, 6], holdingMonths: 1, needs: [need]))
        #expect(try ProgrammeFile.read(ProgrammeFile.write(settings), path: "again") == settings)
    }

    @Test("What cannot be is refused")
    func faults() throws {
        let bad = [
            #""evaluation": {},"#,
            #""evaluation": {"questions": [\#(question()), \#(question())]},"#,
            #""evaluation": {"questions": [\#(question("useful", #", "levels": [{"sv": "A", "en": "A"}]"#))]},"#,
            #""evaluation": {"questions": [], "leastAnswers": 1},"#,
            #""evaluation": {"questions": [\#(question("Useful one"))]},"#,
            #""outcomes": {"months": []},"#,
            #""outcomes": {"months": [12, 12]},"#,
            #""outcomes": {"needs": [{"municipality": "mora", "perYear": 1}]},"#,
            #""outcomes": {"needs": [{"municipality": "falun", "perYear": -1}]},"#,
            #""outcomes": {"needs": [{"municipality": "falun", "perYear": 1}, {"municipality": "falun", "perYear": 2}]},"#,
        ]
        for members in bad {
            #expect(throws: ProgrammeFileError.self, "\(members)") { try read(members) }
        }
    }

    @Test("Falun's sample asks about the aims")
    func sample() throws {
        let bytes = try TemporaryFile.read(JourneyStore.programme)
        let evaluation = try ProgrammeFile.read(bytes, path: "sample").evaluation
        #expect(evaluation.questions(about: .end("2020-21")).map(\.id).contains("ready"))
        #expect(Set(evaluation.questions.map(\.id)).isSuperset(of: ["apply", "tools", "together", "useful"]))
        #expect(!evaluation.questions(about: .occasion(OccasionID(rawValue: 1))).isEmpty)
    }
}
