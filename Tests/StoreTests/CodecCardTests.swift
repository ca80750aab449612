import Codec
import Domain
import JSON
import TestSupport
import Testing

@Suite("The card and enrolment in a programme file")
struct CodecCardTests {
    private func read(_ members: String, selection: String = "null") throws -> ProgrammeSettings {
        let text = """
            {"format": 1, "id": "vimmerby", "name": {"sv": "V", "en": "V"}, "short": "V", "language": "sv",
             "period": {"from": "2013-02-01", "to": "2016-01-31"}, "host": null, "cohorts": [{"id": "1",
             "name": {"sv": "V", "en": "V"}, "seats": 70, "period": {"from": "2013-02-01", "to": "2016-01-31"}}],
             "municipalities": [{"code": "vimmerby", "name": "Vimmerby", "seats": null}], "deadlines": [],
             "selection": \(selection),
             "course": {"days": 12, "occasions": 6, "residential": "all", "load": {"percent": 1}}, \(members)
             "decisions": [], "people": []}
            """
        return try ProgrammeFile.read(Array(text.utf8), path: "programme.json")
    }

    @Test("Older files say nothing of them")
    func absent() throws {
        let settings = try read("")
        #expect(settings.card == ProgrammeCard() && settings.enrolment == EnrolmentSettings())
        let written = String(decoding: ProgrammeFile.write(settings), as: UTF8.self)
        #expect(!written.contains("card") && !written.contains("enrolment"))
    }

    @Test("What is set is read, and written again as it was")
    func whole() throws {
        let settings = try read(
            """
            "enrolment": {"obligatory": true, "whom": {"sv": "alla chefer", "en": "all managers"}},
            "card": {"area": {"sv": "Ledarskap", "en": "Leadership"},
              "phases": [{"name": {"sv": "Förprojektering", "en": "Pre-study"},
                "period": {"from": "2012-05-01", "to": "2012-06-30"}}],
              "owner": "Kommunstyrelsen", "region": "Småland", "background": {"sv": "Enkät 2011", "en": "Survey 2011"},
              "contacts": [{"municipality": "vimmerby", "name": "Bo Ek", "post": "personalchef", "phone": "0492", "email": "b@v.se"},
                {"name": "Siv Alm"}],
              "suppliers": [{"name": "Konsulten AB", "delivers": {"sv": "Kursen", "en": "The course"}, "since": 2013, "until": 2016},
                {"name": "Gården"}],
              "partners": [{"name": "Skolan", "contributes": {"sv": "Lärare", "en": "Teachers"}}],
              "modes": ["remote", "learning-centre"], "method": {"sv": "Samtal", "en": "Talks"},
              "contents": [{"sv": "Lön", "en": "Pay"}], "indicators": [{"sv": "Fler", "en": "More"}],
              "measures": {"women": {"sv": "K", "en": "W"}, "men": {"sv": "M", "en": "M"}},
              "premises": {"sv": "Anpassade", "en": "Adapted"}},
            "outcomes": {"needs": [{"municipality": "vimmerby", "perYear": 400, "lastYear": 2020, "whom": "employees"}]},
            """)
        #expect(
            settings.enrolment
                == EnrolmentSettings(isObligatory: true, whom: LocalizedText(sv: "alla chefer", en: "all managers")))
        #expect(settings.card.contacts.map(\.municipality) == ["vimmerby", nil])
        #expect(
            settings.card.suppliers.map(\.since) == [2013, nil] && settings.card.modes == [.remote, .learningCentre])
        #expect(settings.outcomes.needs.first?.whom == .employees)
        #expect(try ProgrammeFile.read(ProgrammeFile.write(settings), path: "again") == settings)
    }

    @Test("What cannot be is refused")
    func faults() throws {
        let bad = [
            #""card": {"colour": "red"},"#,
            #""card": {"suppliers": [{"name": "A", "since": 2016, "until": 2013}]},"#,
            #""card": {"contacts": [{"municipality": "mora", "name": "A"}]},"#,
            #""card": {"phases": [{"name": {"sv": "A", "en": "A"}}]},"#,
            #""enrolment": {"must": true},"#,
        ]
        for members in bad { #expect(throws: (any Error).self) { try read(members) } }
    }
}
