import Domain
import Exchange
import TestSupport
import Testing

/// Requirements G: no export tells who somebody with a protected identity is, not even to the municipality's own.
struct ProtectedExportTests {
    @Test(arguments: ["eva.strom", "petra.lind", "rut.alm", "karin.dahl", "sten.hed", "vera.gast"])
    func `Applicants, rankings, calendar and statistics name nobody protected`(person: String) throws {
        var scenario = Scenario.falun()
        try scenario.applicant(
            "Qvick", "Xerxesson", in: "sater", at: .ranking,
            [
                .protected: "yes", .email: "qvick@example.se", .phone: "0733-445566", .gender: "hemligt kön",
                .department: "Hemlighetsförvaltningen", .motivation: "Hemlig motivering", .manager: "Hemlig chef",
            ])
        try scenario.applicant("Bo", "Vanlig", in: "sater", at: .ranking)
        for language in [Language.swedish, .english] {
            let access = ExportAccess(
                to: scenario.programme, actor: scenario.actor(PersonID(person)), language: language)
            let files = [
                ApplicantExport(access).csv, ApplicantExport(access).json, RankingExport(access).csv,
                RankingExport(access).json, CalendarExport(scenario.programme, language: language).csv,
                StatisticsExport(access).csv, StatisticsExport(access).json,
            ]
            for file in files {
                let text = String(decoding: file, as: UTF8.self).lowercased()
                for secret in ["qvick", "xerxesson", "0733", "hemlig"] { #expect(!text.contains(secret)) }
            }
        }
    }
}
