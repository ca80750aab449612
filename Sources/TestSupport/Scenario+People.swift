public import Domain

extension FalunProgramme {
    /// Everybody with a role. The account is the id without its point, such as `evastrom`.
    var people: [Person] {
        (FalunProgramme.central + FalunProgramme.local).map { person in
            guard withoutEmail.contains(person.id) else { return person }
            return Person(
                id: person.id, name: person.name, email: "", accounts: person.accounts, roles: person.roles)
        }
    }

    private static func person(_ id: PersonID, _ name: String, _ roles: RoleAssignment...) -> Person {
        Person(
            id: id, name: name, email: id.rawValue + "@example.se",
            accounts: [id.rawValue.filter { $0 != "." }], roles: roles)
    }

    private static let central = [
        person("petra.lind", "Petra Lind", RoleAssignment(.projectLeader)),
        person("rut.alm", "Rut Alm", RoleAssignment(.recruitmentCentre)),
        person("tove.kron", "Tove Kron", RoleAssignment(.trainingCoordinator)),
        person("sten.hed", "Sten Hed", RoleAssignment(.steeringGroup)),
        person("vera.gast", "Vera Gäst", RoleAssignment(.viewer)),
        person("mia.vass", "Mia Vass", RoleAssignment(.mentor, in: "sater")),
    ]

    private static let local: [Person] = staff.flatMap { code, staff in
        [
            person(staff.chief.id, staff.chief.name, RoleAssignment(.personnelChief, in: code)),
            person(staff.representative.id, staff.representative.name, RoleAssignment(.hrRepresentative, in: code)),
            person(staff.first.id, staff.first.name, RoleAssignment(.interviewer, in: code)),
            person(staff.second.id, staff.second.name, RoleAssignment(.interviewer, in: code)),
            person(staff.manager.id, staff.manager.name, RoleAssignment(.responsibleManager, in: code)),
        ]
    }

    typealias Named = (id: PersonID, name: String)
    typealias Staff = (chief: Named, representative: Named, first: Named, second: Named, manager: Named)

    static let staff: [(MunicipalityCode, Staff)] = [
        (
            "sater",
            (
                ("eva.strom", "Eva Ström"), ("ida.moss", "Ida Moss"), ("bo.ek", "Bo Ek"), ("siv.alder", "Siv Alder"),
                ("maj.rask", "Maj Rask")
            )
        ),
        (
            "falun",
            (
                ("karin.dahl", "Karin Dahl"), ("per.storm", "Per Storm"), ("lars.bjork", "Lars Björk"),
                ("anna.quist", "Anna Quist"), ("nils.ang", "Nils Äng")
            )
        ),
        (
            "borlange",
            (
                ("mats.berg", "Mats Berg"), ("eli.sand", "Eli Sand"), ("ulf.tall", "Ulf Tall"),
                ("gun.fors", "Gun Fors"), ("jan.holm", "Jan Holm")
            )
        ),
        (
            "ludvika",
            (
                ("lena.sund", "Lena Sund"), ("tor.vik", "Tor Vik"), ("ake.lund", "Åke Lund"),
                ("ebba.ros", "Ebba Ros"), ("kaj.hav", "Kaj Hav")
            )
        ),
        (
            "gagnef",
            (
                ("olle.frisk", "Olle Frisk"), ("maja.gran", "Maja Gran"), ("per.ost", "Per Öst"),
                ("inga.dal", "Inga Dal"), ("rolf.mo", "Rolf Mo")
            )
        ),
    ]
}

extension Scenario {
    private func staff(of municipality: MunicipalityCode) -> FalunProgramme.Staff? {
        FalunProgramme.staff.first { $0.0 == municipality }?.1
    }

    /// The personnel chief of a municipality of the Falun programme, such as `eva.strom` in `sater`.
    public func chief(of municipality: MunicipalityCode) -> PersonID { staff(of: municipality)?.chief.id ?? "nobody" }

    /// The two interviewers of a municipality of the Falun programme, such as `bo.ek` and `siv.alder` in `sater`.
    public func interviewers(of municipality: MunicipalityCode) -> [PersonID] {
        staff(of: municipality).map { [$0.first.id, $0.second.id] } ?? []
    }

    /// Those who can sit on a panel in a municipality: the interviewers, then the HR representative and the chief.
    public func panelists(of municipality: MunicipalityCode) -> [PersonID] {
        staff(of: municipality).map { [$0.first.id, $0.second.id, $0.representative.id, $0.chief.id] } ?? []
    }
}
