import Domain
import TestSupport
import Testing

/// Who seems to be behind an application, as two numbers.
@Suite struct IdentityNumbersTests {
    private func identity(_ texts: [ApplicationField: String]) -> IdentityNumbers {
        let registered = Signature(by: "petra.lind", at: Instant(milliseconds: 0))
        return Applicant(id: ApplicantID(rawValue: 1), application: Application(texts), registered: registered).identity
    }

    private let person: [ApplicationField: String] = [
        .firstName: "Åsa", .lastName: "Öberg-Lindén", .email: "asa.oberg-linden@example.se", .phone: "070-123 45 67",
    ]

    private func changed(_ texts: [ApplicationField: String]) -> IdentityNumbers {
        identity(person.merging(texts) { $1 })
    }

    /// Snapshots keep these numbers: where they come out otherwise, `SnapshotCodec.version` is to be another.
    @Test func numbersStayWhatSnapshotsHaveKept() {
        #expect(identity(person).address == 11_428_800_084_237_480_661)
        #expect(identity(person).nameAndPhone == 14_459_118_445_360_789_849)
    }

    @Test func whatIsWrittenOtherwiseIsTheSame() {
        let same = identity(person)
        #expect(changed([.email: "ASA.Oberg-Linden@EXAMPLE.se"]) == same)
        #expect(changed([.firstName: "A\u{30A}sa", .lastName: "O\u{308}BERG-LINDE\u{301}N"]) == same)
        #expect(changed([.phone: "+46 70 123 45 67"]) == same)
        #expect(changed([.department: "Omsorgen", .motivation: "Jag vill."]) == same)
    }

    @Test(arguments: [
        [ApplicationField.email: "asa.oberg@example.se"], [.email: "asa.oberg.linden@example.se"],
        [.phone: "070-123 45 68"], [.firstName: "Asa"], [.lastName: "Öberg"],
    ])
    func anotherPersonHasOtherNumbers(texts: [ApplicationField: String]) {
        let (one, other) = (identity(person), changed(texts))
        #expect((one.address != other.address) == (texts[.email] != nil))
        #expect((one.nameAndPhone != other.nameAndPhone) == (texts[.email] == nil))
    }

    @Test func whatDoesNotIdentifyHasNoNumber() {
        #expect(identity([.firstName: "Åsa", .lastName: "Ek"]) == IdentityNumbers(address: 0, nameAndPhone: 0))
        #expect(changed([.phone: "123 456"]).nameAndPhone == 0, "an extension is not a person's number")
        #expect(changed([.email: ""]).address == 0)
    }

    @Test func anApplicationThatIsChangedIsSomebodyElses() throws {
        var scenario = Scenario.falun()
        let one = try scenario.apply("Åsa", "Ek", in: "falun", [.email: "asa@example.se"])
        let other = try scenario.apply("Eva", "Ek", in: "falun", [.email: "eva@example.se"])
        let before = scenario[other].application
        var after = before
        after[.email] = "asa@example.se"
        try scenario.perform(.editApplication(other, before.changes(to: after)), as: "karin.dahl")
        #expect(scenario[other].identity.address == scenario[one].identity.address)
        #expect(scenario.programme.duplicates(knownTo: scenario.actor("karin.dahl")).ids == [one, other])
    }

    /// The numbers find what a comparison of everybody with everybody finds, however many there are.
    @Test(arguments: [40, 400])
    func duplicatesAreThoseThatACompleteComparisonFinds(count: Int) throws {
        var scenario = Scenario.falun()
        var random = SeededRandom(seed: UInt64(count))
        var byKey: [[UInt8]: [ApplicantID]] = [:]
        for number in 0..<count {
            let twin = Int.random(in: 0...number, using: &random)
            let texts: [ApplicationField: String] = [
                .email: number % 7 == 0 ? "" : "p\(number % 11 == 0 ? twin : number)@example.se",
                .phone: number % 13 == 0 ? "0701 \(100_000 + twin)" : "",
            ]
            let id = try scenario.apply("Åsa", "Ek", in: number % 2 == 0 ? "falun" : "sater", texts)
            for key in Programme.identityKeys(of: scenario[id].application) { byKey[key, default: []].append(id) }
        }
        let alike = Set(byKey.values.filter { $0.count > 1 }.joined())
        #expect(!alike.isEmpty)
        #expect(scenario.programme.duplicates(knownTo: scenario.actor("rut.alm")).ids == alike)
    }
}
