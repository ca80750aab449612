import Domain
import TestSupport
import Testing

/// A few applications for journeys that are about something else.
enum Applications {
    static let heading = "Förnamn;Efternamn;E-post;Telefon;Kommun;Befattning;Chef beviljar;Inkom"
    static let rows = [
        "Anna;Alm;anna@falun.example;070-1;Falun;Undersköterska;ja;2020-03-20",
        "Bo;Berg;bo@falun.example;070-2;Falun;Förskollärare;ja;2020-03-21",
        "Åsa;Öberg;asa@sater.example;070-3;Säter;Ingenjör;;2020-03-22",
    ]
    static let text = ([heading] + rows).joined(separator: "\r\n") + "\r\n"
}

extension JourneyStore {
    /// A test store with three applications in it.
    static func withApplications(actingAs account: String = "birgitta.holm") throws -> JourneyStore {
        let store = try JourneyStore(actingAs: account)
        let file = try store.write(Applications.text.utf8, to: "applicants.csv")
        try store.run(["import", "applicants", file], as: "lena.grahn").requireSuccess()
        return store
    }

    /// What an application says now, by its e-mail address.
    func application(_ email: String) throws -> Application? {
        try programme().municipalities.values.flatMap(\.applicants).map(\.application).first { $0[.email] == email }
    }

    /// Carries out a command and expects it to be done.
    func perform(_ words: String..., as account: String? = nil) throws {
        try run(["do"] + words, as: account).requireSuccess()
    }

    /// The number of records in all journals, for seeing that nothing was changed.
    func recordCount() throws -> Int {
        try MainJourneyTests.scopes.reduce(0) { $0 + (try facts(in: $1).count) }
    }
}

extension JourneyStore {
    /// Who has an e-mail address.
    func id(_ email: String) throws -> ApplicantID {
        let applicants = try programme().municipalities.values.flatMap(\.applicants)
        return try #require(applicants.first { $0.application[.email] == email }?.id)
    }
}
