import Domain
import TestSupport
import Testing

@Suite("What is disclosed")
struct DisclosureTests {
    @Test("it stands with the municipality, masked unless said otherwise, and only by those who may")
    func recorded() throws {
        var scenario = try Scenario.admitted()
        let id = scenario.holder(SeatID("sater", 1))
        let command = { (isUnmasked: Bool) in
            Command.disclosure(.disclose([id], to: "Dalarnas Tidning", basis: "2 kap. 15 § TF", isUnmasked: isUnmasked))
        }
        let facts = try scenario.perform(command(false), as: "petra.lind")
        #expect(facts.map(\.scope) == [.municipality("sater")])
        #expect(scenario.programme.disclosures(of: id).map(\.value.classes) == [[.open]])
        #expect(scenario.refusal(ofUndoing: facts, as: "petra.lind") == .cannotUndo)
        #expect(
            scenario.refusal(of: command(false), as: "rut.alm")
                == .notPermitted(needed: [.projectLeader, .personnelChief], municipality: "sater"))
        #expect(
            scenario.refusal(
                of: .disclosure(.disclose([id], to: "Dalarnas Tidning", basis: " ", isUnmasked: false)),
                as: "petra.lind") == .missing(.reference))
    }

    @Test("a protected identity is unmasked by the municipality's own personnel chief only")
    func protected() throws {
        var scenario = Scenario.falun()
        let id = try scenario.apply("Anna", "Ek", in: "sater", [.protected: "yes"])
        let command = Command.disclosure(.disclose([id], to: "Polisen", basis: "10 kap. 24 § OSL", isUnmasked: true))
        #expect(scenario.refusal(of: command, as: "petra.lind") != nil)
        #expect(scenario.refusal(of: command, as: scenario.chief(of: "sater")) == nil)
        #expect(ApplicationField.lastName.fieldClass(isProtected: true) == .protected)
        #expect(ApplicationField.lastName.fieldClass(isProtected: false) == .open)
    }

    @Test("what a person has written is the person's own, and tells who a protected identity is")
    func ownTexts() {
        for field in ApplicationField.allCases where field.isLong {
            #expect(field.fieldClass(isProtected: false) == .open)
            #expect(field.fieldClass(isProtected: true) == .protected)
        }
        #expect(!Disclosure.maskedClasses.contains(.results))
    }

    @Test("names are found in any case, both ways round and with what Swedish adds, and nothing shorter is")
    func names() {
        var anna = IdentifyingTexts()
        anna.learn(Scenario.application("Anna", "Ekström", [.email: "anna.ek@sater.se"]))
        let names = NamesInText(anna.texts)
        let text = "ANNA EKSTRÖMS arbete (anna.ek@sater.se); Ekström, Anna. Anna, Ekström och Annas bror."
        #expect(names.replacing(in: text, with: "*") == "*S arbete (*); *. Anna, Ekström och Annas bror.")
        #expect(NamesInText([]).replacing(in: text, with: "*") == text)
        // The longer one goes before the one that it begins with.
        #expect(NamesInText(["Bo Ek", "Bo Ekman"]).replacing(in: "Bo Ekman och Bo Ek", with: "*") == "* och *")
    }
}
