import Domain
import TestSupport
import Testing

@Suite struct ActorTests {
    private let settings = FalunProgramme().settings

    private func visible(_ roles: RoleAssignment...) -> [MunicipalityCode] {
        Actor(id: "x", name: "X", roles: roles).visibleMunicipalities(settings)
    }

    @Test func accountsLeadToPeople() {
        let eva = Actor(account: "evastrom", in: settings)
        #expect((eva.id, eva.name) == ("eva.strom", "Eva Ström"))
        let stranger = Actor(account: "root", in: settings)
        #expect(stranger.id == "root")
        #expect(stranger.roles == [])
        #expect(settings.name(of: "eva.strom") == "Eva Ström")
        #expect(settings.name(of: "left.long.ago") == "left.long.ago")
    }

    @Test func rolesOfAMunicipalityEndAtItsBorder() {
        let eva = Scenario.falun().actor("eva.strom")
        #expect(eva.holds([.personnelChief], in: "sater"))
        #expect(!eva.holds([.personnelChief], in: "falun"))
        #expect(!eva.holds([.personnelChief], in: nil))
        #expect(!eva.holds([.interviewer], in: "sater"))
        #expect(!eva.isCoordinator)
    }

    @Test func programmeWideRolesHoldEverywhere() {
        for role in Role.allCases where role.isProgrammeWide {
            let actor = Actor(id: "x", name: "X", roles: [RoleAssignment(role, in: "falun")])
            #expect(actor.holds([role], in: "sater"))
            #expect(actor.holds([role], in: nil))
            #expect(actor.isCoordinator == (role != .steeringGroup))
        }
    }

    @Test func whoSeesWhichMunicipalities() {
        let all = settings.municipalities.map(\.code)
        #expect(visible(RoleAssignment(.projectLeader)) == all)
        #expect(visible(RoleAssignment(.personnelChief, in: "sater")) == ["sater"])
        #expect(visible(RoleAssignment(.steeringGroup)) == [], "it decides on seats, not on people")
        #expect(
            visible(RoleAssignment(.interviewer, in: "sater"), RoleAssignment(.viewer, in: "falun"))
                == ["falun", "sater"])
        #expect(visible(RoleAssignment(.mentor, in: "sater")) == [], "a mentor has no business with applications")
        #expect(visible(RoleAssignment(.mentor)) == [])
        #expect(visible() == [])
        #expect(visible(RoleAssignment(.viewer, in: "mora")) == [])
    }

    @Test func aRoleWithoutMunicipalityIsHeldInAll() {
        // What may be done must also be seen: a programme of one municipality has no need to name it.
        let all = settings.municipalities.map(\.code)
        #expect(visible(RoleAssignment(.personnelChief)) == all)
        #expect(
            Actor(id: "x", name: "X", roles: [RoleAssignment(.personnelChief)]).holds([.personnelChief], in: "sater"))
    }

    @Test(arguments: ["sater", "Säter", "SÄTER", "säter", "Sa\u{308}ter"])
    func municipalitiesAreFoundByCodeOrName(text: String) {
        #expect(settings.municipality(named: text)?.code == "sater")
    }

    @Test func unknownMunicipalities() {
        #expect(settings.municipality(named: "Mora") == nil)
        #expect(settings.municipality(named: "") == nil)
    }

    @Test func deadlinesByKind() {
        #expect(settings.deadline(.applicationsClose)?.day == Day(2020, 3, 30))
        #expect(settings.deadline(.test) == nil)
    }
}
