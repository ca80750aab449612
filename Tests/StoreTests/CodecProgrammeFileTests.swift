import Codec
import Domain
import JSON
import TestSupport
import Testing

@Suite("Programme file")
struct CodecProgrammeFileTests {
    private static func sample() throws -> String {
        // The file that ships, found from this one, so that the tests run from any directory.
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let path = "/" + root + "/sample-data/falun-2020/programme.json"
        return String(decoding: try TemporaryFile.read(path), as: UTF8.self)
    }

    private static func read(_ text: String) throws(ProgrammeFileError) -> ProgrammeSettings {
        try ProgrammeFile.read(Array(text.utf8), path: "programme.json")
    }

    /// What is wrong with a file; nil when nothing is.
    private static func fault(_ text: String) -> JSONFault? {
        do throws(ProgrammeFileError) {
            _ = try read(text)
            return nil
        } catch {
            switch error {
            case .invalid(let path, let fault):
                #expect(error.description.hasPrefix("\(path):\(fault.line):\(fault.column): expected "))
                return fault
            }
        }
    }

    @Test("The Falun programme says what the documents say")
    func readsTheSample() throws {
        let settings = try Self.read(try Self.sample())
        #expect(settings.id == "falun-2020")
        #expect(settings.municipalities.map(\.seats) == [8, 8, 4, 2, 2])
        #expect(settings.seats == 24)
        #expect(settings.period == Day("2020-09-01").flatMap { from in Day("2021-05-31").map { from...$0 } })
        #expect(settings.deadline(.applicationsClose)?.day == Day("2020-03-30"))
        #expect(settings.course.days == 11)
        #expect(settings.course.occasions == 9)
        #expect(settings.course.residential == .firstAndLast)
        #expect(settings.fee == nil)
        #expect(settings.replacementMonths == 1)
        #expect(settings.mentorHours == 15...20)
        let selection = try #require(settings.selection)
        #expect(selection.criteria.map(\.short) == ["PM", "U", "S", "MK", "L"])
        #expect(selection.scale == 1...5)
        #expect(selection.demand.mean == Threshold("3"))
        #expect(selection.demand.perCriterion == Threshold("2"))
        #expect(selection.requiredFields == [.position, .motivation, .leadershipWill, .target, .managerConsent])
        #expect(settings.person("eva.strom")?.roles.map(\.role) == [.steeringGroup, .personnelChief, .interviewer])
        #expect(settings.municipality(named: "SÄTERS KOMMUN")?.code == "sater")
    }

    @Test("What is written is read back as the same settings, and written again as the same bytes")
    func roundTrip() throws {
        let settings = try Self.read(try Self.sample())
        let written = ProgrammeFile.write(settings)
        let again = try ProgrammeFile.read(written, path: "again.json")
        #expect(again == settings)
        #expect(ProgrammeFile.write(again) == written)
        // A decimal stays a string also where it is whole, as the schema says.
        #expect(String(decoding: written, as: UTF8.self).contains("\"perCriterion\": 2,\n      \"mean\": \"3\""))
    }

    struct Mistake: Sendable, CustomTestStringConvertible {
        let was: String
        let becomes: String
        let expected: String
        var found: String = ""
        var testDescription: String { becomes }
    }

    @Test(
        "A mistake is pointed at",
        arguments: [
            Mistake(was: "\"format\": 1", becomes: "\"format\": 2", expected: "format 1", found: "2"),
            Mistake(was: "\"fee\": null", becomes: "\"fees\": null", expected: "a known key", found: "\"fees\""),
            Mistake(was: "\"fee\": null", becomes: "\"fee\": \"5\"", expected: "a whole number"),
            Mistake(was: "\"host\": \"falun\"", becomes: "\"host\": \"mora\"", expected: "\"municipalities\""),
            Mistake(
                was: "\"code\": \"gagnef\"", becomes: "\"code\": \"sater\"", expected: "a name that means one",
                found: "\"sater\" again"),
            Mistake(was: "\"Gagnefs kommun\"", becomes: "\"säter\"", expected: "a name that means one municipality"),
            Mistake(was: "\"code\": \"gagnef\"", becomes: "\"code\": \"Gagnef\"", expected: "lower-case letters"),
            Mistake(was: "\"code\": \"gagnef\"", becomes: "\"code\": \"programme\"", expected: "not \"programme\""),
            Mistake(was: "\"seats\": 24", becomes: "\"seats\": -1", expected: "0 to 10 000 seats", found: "-1"),
            Mistake(
                was: "\"employees\": null, \"seats\": 2 },", becomes: "\"employees\": null, \"seats\": null },",
                expected: "a number of seats", found: "null"),
            Mistake(was: "\"to\": \"2021-05-31\"", becomes: "\"to\": \"2020-05-31\"", expected: "not before"),
            Mistake(was: "\"day\": \"2020-03-30\"", becomes: "\"day\": \"2020-02-30\"", expected: "a day as"),
            Mistake(was: "\"id\": \"apply\"", becomes: "\"id\": \"decision\"", expected: "no other has"),
            Mistake(was: "\"id\": \"endurance\"", becomes: "\"id\": \"maturity\"", expected: "no other has"),
            Mistake(was: "\"id\": \"time\"", becomes: "\"id\": \"permanent\"", expected: "no other has"),
            Mistake(was: "\"highest\": 5", becomes: "\"highest\": 4", expected: "4 level texts", found: "5"),
            Mistake(was: "\"lowest\": 1", becomes: "\"lowest\": 6", expected: "at least 6", found: "5"),
            Mistake(was: "\"passMark\": 50", becomes: "\"passMark\": 150", expected: "at most 100", found: "150"),
            Mistake(was: "\"mean\": \"3.0\"", becomes: "\"mean\": \"tre\"", expected: "a decimal number"),
            Mistake(was: "\"ties\": \"person\"", becomes: "\"ties\": \"dice\"", expected: "\"person\", \"lot\""),
            Mistake(
                was: "\"settings\": [\"fee\"]", becomes: "\"settings\": [\"price\"]", expected: "one of scale",
                found: "\"price\""),
            Mistake(
                was: "\"accounts\": [\"bo.ek\"]", becomes: "\"accounts\": [\"eva.strom\"]",
                expected: "an account that is one person's"),
            Mistake(was: "\"id\": \"bo.ek\"", becomes: "\"id\": \"eva.strom\"", expected: "no other has"),
            Mistake(
                was: "{ \"role\": \"mentor\", \"municipality\": \"ludvika\" }",
                becomes: "{ \"role\": \"mentor\", \"municipality\": \"leksand\" }", expected: "\"municipalities\""),
            Mistake(
                was: "{ \"role\": \"mentor\", \"municipality\": \"ludvika\" }", becomes: "{ \"role\": \"mentor\" }",
                expected: "the key \"municipality\""),
            Mistake(
                was: "[{ \"role\": \"project-leader\" }]",
                becomes: "[{ \"role\": \"project-leader\", \"municipality\": \"falun\" }]",
                expected: "programme-wide"),
            Mistake(was: "[{ \"role\": \"viewer\" }]", becomes: "[]", expected: "at least one role"),
        ])
    func pointsAtMistakes(_ mistake: Mistake) throws {
        let sample = try Self.sample()
        let place = try #require(sample.firstRange(of: mistake.was))
        let text = String(sample[..<place.lowerBound]) + mistake.becomes + sample[place.upperBound...]
        let fault = try #require(Self.fault(text))
        #expect(fault.expected.contains(mistake.expected), "\(fault)")
        #expect(fault.found.contains(mistake.found), "\(fault)")
    }

    @Test("The line and column are those of the value")
    func placeOfMistake() throws {
        let text = try Self.sample()
        let place = try #require(text.firstRange(of: "\"falun\""))
        let before = text[..<place.lowerBound]
        let line = before.count { $0 == "\n" } + 1
        let column = before.reversed().prefix { $0 != "\n" }.count + 1
        let wrong = String(before) + "\"mora\"" + text[place.upperBound...]
        let fault = try #require(Self.fault(wrong))
        #expect([fault.line, fault.column] == [line, column])
    }

    @Test(
        "Every key that must be there is missed",
        arguments: [
            "format", "id", "name", "short", "language", "period", "host", "cohorts", "municipalities", "deadlines",
            "selection", "course", "decisions", "people",
        ])
    func missesKeys(_ key: String) throws {
        // The settings that are written have one line per key at the outermost level.
        let written = String(decoding: ProgrammeFile.write(try Self.read(try Self.sample())), as: UTF8.self)
        var lines = written.split(separator: "\n")
        let start = try #require(lines.firstIndex { $0.hasPrefix("  \"\(key)\":") })
        let next = lines[(start + 1)...].firstIndex { $0.hasPrefix("  \"") } ?? lines.index(before: lines.endIndex)
        lines.removeSubrange(start..<next)
        var text = lines.joined(separator: "\n")
        if key == "people" {
            let comma = try #require(text.lastIndex(of: ","))
            text.remove(at: comma)
        }
        let fault = try #require(Self.fault(text))
        #expect(fault.expected.contains("\"\(key)\""), "\(fault)")
    }

    @Test("A programme without a selection may leave seats open")
    func withoutSelection() throws {
        let text = """
            {"format": 1, "id": "alla-chefer", "name": {"sv": "Alla", "en": "All"}, "short": "Alla", "language": "sv",
             "period": {"from": "2013-02-01", "to": "2016-02-01"}, "host": "vimmerby", "cohorts": [{"id": "1",
             "name": {"sv": "Alla", "en": "All"}, "seats": 70, "period": {"from": "2013-02-01", "to": "2016-02-01"}}],
             "municipalities": [{"code": "vimmerby", "name": "Vimmerby", "seats": null}], "deadlines": [],
             "selection": null, "course": {"days": 12, "occasions": 6, "residential": "all", "load": {"percent": 1}},
             "decisions": [], "people": []}
            """
        let settings = try Self.read(text)
        #expect(settings.selection == nil)
        #expect(settings.municipalities.map(\.seats) == [0])
        #expect(try ProgrammeFile.read(ProgrammeFile.write(settings), path: "again") == settings)
    }
}
