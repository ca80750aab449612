/// One municipality's part of the main journey: who works there, who applies and what is decided about the order.
struct JourneyMunicipality {
    let code: String
    let name: String
    let chief: String
    /// The HR representative and an interviewer; they follow the chief in the programme's list of people.
    let interviewers: [String]
    let applicants: [JourneyApplicant]
    let decisions: [RankingDecision]

    init(
        _ code: String, _ name: String, chief: String, interviewers: [String], decisions: [RankingDecision],
        _ applicants: String
    ) {
        self.code = code
        self.name = name
        self.chief = chief
        self.interviewers = interviewers
        self.decisions = decisions
        self.applicants = .reading(applicants, from: code)
    }

    var interviewed: [JourneyApplicant] { applicants.filter { $0.scores(from: 0) != nil } }
}

/// A decision on the order, at a row counted from 1, about somebody.
enum RankingDecision {
    case moveUp(row: Int, email: String, reason: String)
    case settle(row: Int, place: Int, email: String, reason: String)
    /// The only incomplete panel is ranked all the same.
    case override(email: String, reason: String)
    /// What the responsible manager says in the consultation: yes.
    case consult(row: Int, email: String)
}

extension JourneyMunicipality {
    /// The five municipalities of the Falun programme, with their 24 seats, nine who get none, and every complication.
    static let all = [
        JourneyMunicipality(
            "falun", "Falun", chief: "birgitta.holm", interviewers: ["helena.wiik", "jonas.lindqvist"],
            decisions: [
                .moveUp(row: 2, email: "a2@falun.example", reason: "Har redan lett en grupp"),
                .consult(row: 1, email: "a2@falun.example"),
            ],
            """
            Anna Alm 55555 55555
            Bo Berg 55554 55555
            Cia Dal 55544 55555
            Eva Ek 44444 55555
            Finn Falk rejected
            Gun Gran failed
            Hans Hed 44444 54444
            Ida Is 44444 44444
            Jan Jung 43444 44444
            Kaj Ko 43344 44444
            Lisa Lind 33344 44444
            Åsa Åberg 33333 34444
            """),
        JourneyMunicipality(
            "borlange", "Borlänge", chief: "lars.fahlen", interviewers: ["sofia.mansson", "ahmed.karim"],
            decisions: [],
            """
            Alma Asp 55555 55555
            Bror Bo 55555 55554
            Clara Cid 55554 55544
            David Du 55544 55444
            Elin Eng 54444 54444
            Frans Frid 44444 54444
            Greta Gren 44444 44444
            Hugo Holm 34444 44444
            Öjar Öst 33333 33333
            """),
        JourneyMunicipality(
            "ludvika", "Ludvika", chief: "tommy.kangas", interviewers: ["emma.rask", "peter.hallen"], decisions: [],
            """
            Ali Aho 55555 55555
            Bea Bark 55555 44444
            Carl Cop 44444 44444
            Dora Dis 33333 44444
            Emil Es 22222 22222
            """),
        JourneyMunicipality(
            "sater", "Säter", chief: "eva.strom", interviewers: ["karin.backlund", "bo.ek"],
            decisions: [
                .settle(row: 3, place: 2, email: "a3@sater.example", reason: "Tar vid i hemtjänsten till hösten")
            ],
            """
            Ann Ask 55555 55555
            Bert Björk 44444 44444
            Cilla Cedergren 44444 44444
            """),
        JourneyMunicipality(
            "gagnef", "Gagnef", chief: "kerstin.daniels", interviewers: ["johan.elfving", "rut.mattsson"],
            decisions: [.override(email: "a2@gagnef.example", reason: "Uthållighet bedöms i samtal med chefen")],
            """
            Axel Alder 44444 44444
            Britt Brand 44444 40444
            Conny Carp 33333 33333
            """),
    ]

    /// The applications of all five, as a recruiting system exports them.
    static var applicantsFile: String {
        let heading = "Förnamn;Efternamn;E-post;Kommun;Befattning;Chef idag;Chef beviljar;Motivering;Inkom"
        let rows = all.flatMap { municipality in
            municipality.applicants.map { applicant in
                [
                    applicant.firstName, applicant.lastName, applicant.email, municipality.name, "Handläggare",
                    applicant.isRejected ? "ja" : "nej", "ja", "\"Vill leda, och kan \"\"det\"\".\nPå riktigt.\"",
                    "2020-03-20",
                ].joined(separator: ";")
            }
        }
        return ([heading] + rows).joined(separator: "\r\n") + "\r\n"
    }
}
