/// The seventy who apply in the journey through the selection, municipality by municipality (S4-15, S4-18).
///
/// The number after a name is what the panel's ten scores add up to, so that ten times the mean can be read off; all are
/// different within a municipality but for the two who share the place at Falun's seat line.
enum SelectionApplicants {
    static let municipalities = [
        JourneyMunicipality(
            "falun", "Falun", chief: "birgitta.holm", interviewers: ["helena.wiik", "jonas.lindqvist"], decisions: [],
            """
            Agneta Alm 50
            Bertil Berg 49
            Cissi Dahlin 48
            Davod Rahimi 47
            Ebba Ek 46
            Fredrik Falk 45
            Gunvor Gran 44
            Hillevi Holst 42
            Ivar Ingman 42
            Jonna Jern 41
            Kaj Kopparberg 40
            Lotta Lindh 39
            Mats Modig 38
            Nora Norgren 37
            Ola Orre 36
            Petra Palm 35
            Rolf Rask 34
            Saga Sandell 33
            Tore Thun 28
            Ulrika Udd rejected
            Viktor Vik rejected
            Ylva Yng rejected
            Åke Åberg failed
            Örjan Öst failed
            """),
        JourneyMunicipality(
            "borlange", "Borlänge", chief: "lars.fahlen", interviewers: ["sofia.mansson", "ahmed.karim"], decisions: [],
            """
            Alma Asp 50
            Bror Boman 49
            Clara Cedermark 48
            Disa Dufva 47
            Elin Engström 46
            Frans Frid 45
            Greta Gren 44
            Hugo Holm 43
            Irma Isaksson 42
            Jens Jansson 41
            Klara Kvist 40
            Leo Lans 39
            Maj Mo 38
            Nils Nord 37
            Olga Oskarsson 36
            Per Pihl 35
            Rut Rönn rejected
            Sten Skog rejected
            Tilda Tall rejected
            Urban Uv failed
            Vera Vret failed
            """),
        JourneyMunicipality(
            "ludvika", "Ludvika", chief: "tommy.kangas", interviewers: ["emma.rask", "peter.hallen"], decisions: [],
            """
            Aino Aho 48
            Bea Bark 46
            Carl Cop 45
            Dora Dis 43
            Emil Es 41
            Fia Frost 40
            Göte Gard 38
            Hanna Hed 36
            Isak Is 29
            Jan Jung rejected
            Kerstin Kol failed
            """),
        JourneyMunicipality(
            "sater", "Säter", chief: "eva.strom", interviewers: ["karin.backlund", "bo.ek"], decisions: [],
            """
            Ann Ask 47
            Bert Björk 45
            Cilla Cedergren 43
            Dan Dahl 41
            Eivor Ehn 38
            Folke Forss 35
            Gerd Grip rejected
            Henry Hult failed
            """),
        JourneyMunicipality(
            "gagnef", "Gagnef", chief: "kerstin.daniels", interviewers: ["johan.elfving", "rut.mattsson"],
            decisions: [],
            """
            Axel Alder 46
            Britt Brand 44
            Conny Carp 41
            Dagny Dybeck 39
            Evert Elg 31
            Frida Fors rejected
            """),
    ]

    static var all: [JourneyApplicant] { municipalities.flatMap(\.applicants) }

    /// Who answers for those who apply; in Säter somebody with an account of her own.
    private static let managers = [
        "falun": "Gunilla Rapp", "borlange": "Katarina Frid", "ludvika": "Liselott Brandt", "sater": "Inger Lund",
        "gagnef": "Mona Blixt",
    ]

    /// The applications as a recruiting system exports them.
    static var file: String {
        let heading = [
            "Förnamn", "Efternamn", "E-post", "Kommun", "Förvaltning", "Befattning", "Anställningsform", "Chef idag",
            "Ansvarig chef", "Chefens e-post", "Chef beviljar", "Motivering", "Inkom",
        ]
        let rows = municipalities.flatMap { municipality in
            municipality.applicants.map { applicant in
                let manager = managers[municipality.code] ?? ""
                let address = manager.lowercased().replacing(" ", with: ".") + "@\(municipality.code).example"
                return [
                    applicant.firstName, applicant.lastName, applicant.email, municipality.name, "Omsorg",
                    "Handläggare", "Tillsvidare", applicant.isRejected ? "ja" : "nej", manager, address, "ja",
                    "\"Vill leda\"", "2020-03-20",
                ]
            }
        }
        return ([heading] + rows).map { $0.joined(separator: ";") + "\r\n" }.joined()
    }
}
