import Domain
import Screens
import Terminal
import TestSupport
import Testing
import Workflow

/// Requirements G: a protected identity is hidden in lists, search, the calendar, the log, from other municipalities, in
/// refusals, in what others' changes are told as, and in the order of a list.
struct ProtectedIdentityTests {
    private static let secrets = [
        "Qvick", "Xerxesson", "0733-445566", "Hemlighetsförvaltningen", "Hemlig motivering", "Hemlig chef",
        "Hemlig befattning", "Hemligt yrke", "Hemligt mål", "Hemliga behov", "Hemlig vilja", "Hemligt extra",
    ]
    private static let onlookers: [PersonID] = [
        "petra.lind", "rut.alm", "karin.dahl", "sten.hed", "vera.gast", "tove.kron",
    ]

    private let scenario: Scenario
    private let id: ApplicantID

    init() throws {
        var scenario = Scenario.falun()
        id = try scenario.applicant(
            "Qvick", "Xerxesson", in: "sater", at: .ranking,
            [
                .protected: "yes", .email: "qvick.xerxesson@example.se", .phone: "0733-445566",
                .department: "Hemlighetsförvaltningen", .motivation: "Hemlig motivering", .manager: "Hemlig chef",
                .managerEmail: "hemlig.chef@example.se", .position: "Hemlig befattning", .occupation: "Hemligt yrke",
                .target: "Hemligt mål", .needs: "Hemliga behov", .leadershipWill: "Hemlig vilja",
                .extra: "Hemligt extra",
            ])
        try scenario.perform(
            .editApplication(id, [FieldChange(.position, Change(from: "Hemlig befattning", to: "Hemligt yrke 2"))]),
            as: "eva.strom")
        try scenario.applicant("Bo", "Vanlig", in: "sater", at: .ranking)
        try scenario.applicant("Åsa", "Vanlig", in: "falun", at: .ranking)
        self.scenario = scenario
    }

    private func expectNothing(_ text: String, _ place: String, _ location: SourceLocation = #_sourceLocation) {
        for secret in Self.secrets {
            #expect(!text.lowercased().contains(secret.lowercased()), "\(secret): \(place)", sourceLocation: location)
        }
    }

    @Test(arguments: onlookers, [Language.swedish, .english])
    func `No screen tells it to those who may not see it`(person: PersonID, language: Language) throws {
        var player = Player(scenario, as: person, language: language)
        for size in [(80, 24), (120, 40)] {
            player.resize(size.0, size.1)
            for keys in [
                "0", "l", "1", "1j", "1<Enter>", "1jj<Enter>", "1i", "1ji", "1jji", "1oj<Enter>", "1ojj<Enter>",
                "1/xerx", "1/hemlig", "1e", "1je", "1jje", "1b", "1p", "1t", "2", "2<Enter>", "3", "3v", "3jv", "3i",
                "3A", "4", ":statistics<Enter>",
            ] {
                try player.press(keys)
                expectNothing(player.text(), "\(person) after \(keys)")
                for _ in 0..<4 { try player.press("<Esc>") }
            }
        }
    }

    @Test func `The municipality's own see it in no list either, only in the application that they open`() throws {
        var player = Player(scenario, as: "eva.strom")
        player.resize(120, 40)
        for keys in ["0", "l", "1", "1j", "1jj", "1/xerx", "1/hemlig", "1oj<Enter>", "2", "3", "3v", "3A", "4"] {
            try player.press(keys)
            expectNothing(player.text(), "after \(keys)")
            for _ in 0..<4 { try player.press("<Esc>") }
        }
        try player.press("1/\(id.short)<Enter><Enter>")
        #expect(player.text().contains("Qvick Xerxesson"))
    }

    @Test func `A hidden text finds nobody, and its order does not show`() throws {
        var queue = ApplicantQueue(
            scenario.programme, municipalities: ["sater", "falun"], for: scenario.actor("petra.lind"))
        for text in ["Qvick", "xerx", "hemlighet", "yrke", "befattning"] {
            #expect(queue.rows(QueueQuery(text: text), in: scenario.programme).isEmpty, "\(text)")
        }
        for isDescending in [false, true] {
            let byDepartment = queue.rows(
                QueueQuery(column: .department, isDescending: isDescending), in: scenario.programme)
            #expect((isDescending ? byDepartment.first : byDepartment.last)?.id == id)
        }
        // All three have the same mean; an X would stand last by name, a protected identity does by rule.
        #expect(scenario.programme.rankingTable("sater").rows.last?.applicant == id)
    }

    @Test func `Neither refusals nor others' changes nor the log name it`() {
        let world = Player(scenario, as: "petra.lind").world
        let texts = Texts(.swedish)
        for refusal in [
            Refusal.admittedTwice([id]), .incompletePanels([id]), .unresolvedTies([id]), .noSuchApplicant(id),
        ] {
            expectNothing(texts.refusal(refusal, in: world), "\(refusal)")
        }
        for record in scenario.history where record.fact.value.applicant == id {
            expectNothing(texts.describe(record.fact.value, in: world), "\(record.fact.value)")
        }
    }

    @Test func `What was recorded of an application that is no longer there names nobody`() {
        let world = Player(Scenario.falun(), as: "petra.lind").world
        let edit = Event.applicationEdited(id, [FieldChange(.lastName, Change(from: "Xerxesson", to: "Ek"))])
        expectNothing(Texts(.swedish).describe(edit, in: world), "the edit")
    }
}
