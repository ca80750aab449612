import Domain
import TestSupport

extension Scenario {
    /// Sunday 26 April 2020, four days before the rankings are due: Säter has somebody at every stage, Falun has handed
    /// its ranking in, the others have nobody yet.
    static func spring() throws -> Scenario {
        var spring = Scenario.falun()
        try spring.applicant("Ulla", "Åkerlund", in: "falun", at: .ranking, scores: [4, 4, 4, 4, 5])
        try spring.applicant("Pia", "Lööf", in: "falun", at: .ranking, scores: [4, 3, 4, 4, 4])
        try spring.perform(.submitRanking("falun"), as: "karin.dahl")

        try spring.applicant(
            "Björn", "Ek", in: "sater", at: .ranking, scores: [4, 4, 3, 4, 4], [.department: "Kultur"])
        try spring.applicant("Åsa", "Öberg", in: "sater", at: .interview, [.position: "Undersköterska"])
        try spring.applicant(
            "Cecilia", "Åberg", in: "sater", at: .new,
            [
                .department: "Teknik och miljö", .managerConsent: "", .needs: "Hörslinga",
                .motivation: """
                Jag har lett skiften i femton år utan att vara chef, och jag tror på att människor växer av förtroende.
                Nu vill jag lära mig att bära budgeten också.
                """,
            ])
        try spring.applicant("Dragan", "Zorn", in: "sater", at: .test, [.received: "2020-04-02"])
        try spring.apply("Eva-Lotta", "Hemlig", in: "sater", [.protected: "yes"])
        let gone = try spring.apply("Filip", "Ahl", in: "sater", [.managerToday: "yes"])
        try spring.perform(.reject(gone, reason: "Är redan chef."), as: "eva.strom")
        spring.wake(on: Day(2020, 4, 26) ?? spring.today)
        return spring
    }
}
