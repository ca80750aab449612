import Domain
import Testing

@Suite struct ApplicationTests {
    @Test func everyFieldIsKeptApartFromTheOthers() {
        let texts = Dictionary(uniqueKeysWithValues: ApplicationField.allCases.map { ($0, "text \($0)") })
        let application = Application(texts)
        for field in ApplicationField.allCases { #expect(application[field] == "text \(field)") }
        #expect(Application(inOrder: { texts[$0] ?? "" }) == application)
    }

    @Test(arguments: ApplicationField.allCases)
    func aSingleFieldIsKeptWithoutTheOthers(field: ApplicationField) {
        var application = Application()
        application[field] = "å\nä"
        for other in ApplicationField.allCases { #expect(application[other] == (other == field ? "å\nä" : "")) }
        application[field] = ""
        #expect(application == Application())
    }

    @Test(arguments: ApplicationField.allCases)
    func changingAFieldIsTheSameAsGivingItFromTheStart(field: ApplicationField) {
        var texts = Dictionary(uniqueKeysWithValues: ApplicationField.allCases.map { ($0, "text \($0)") })
        var application = Application(texts)
        application[field] = "annat"
        texts[field] = "annat"
        #expect(application == Application(texts))
        #expect(Application().changes(to: application).count == ApplicationField.allCases.count)
    }

    @Test(arguments: [
        ("rad\r\nrad\rrad\nrad", "rad\nrad\nrad\nrad"), ("a\tb", "a b"), ("a\u{0}\u{1F}\u{7F}b", "ab"),
        // A control sequence introducer in one character would reach the terminal as one.
        ("a\u{9B}31mb\u{80}", "a31mb"), ("a\u{A0}b°", "a\u{A0}b°"), ("\r\n\r\n", "\n\n"), ("åäö 😀", "åäö 😀"),
    ])
    func controlCharactersAreDropped(text: String, clean: String) {
        var application = Application([.motivation: text])
        #expect(Array(application[.motivation].unicodeScalars) == Array(clean.unicodeScalars))
        application[.lastName] = text
        #expect(application.lastName == clean)
    }

    @Test func namesWithAndWithoutParts() {
        #expect(Application([.firstName: "Åsa", .lastName: "Ek"]).fullName == "Åsa Ek")
        #expect(Application([.firstName: "Åsa"]).fullName == "Åsa")
        #expect(Application([.lastName: "Ek"]).fullName == "Ek")
        #expect(Application().fullName.isEmpty)
    }

    @Test func answersAreYesNoOrUnknown() {
        let application = Application([.managerToday: "yes", .managerConsent: "no"])
        #expect(application.answer(.managerToday) == true)
        #expect(application.answer(.managerConsent) == false)
        #expect(application.answer(.protected) == nil)
        #expect(ApplicationField.allCases.filter(\.isYesNo) == [.managerToday, .managerConsent, .protected])
        #expect(ApplicationField.allCases.filter(\.isLong) == [.leadershipWill, .motivation, .extra])
    }

    @Test func changesNameTheFieldsThatDiffer() {
        let old = Application([.firstName: "Åsa", .phone: "1"])
        let new = Application([.firstName: "Åsa", .phone: "2", .email: "a@b.se"])
        #expect(
            old.changes(to: new) == [
                FieldChange(.email, Change(from: "", to: "a@b.se")), FieldChange(.phone, Change(from: "1", to: "2")),
            ])
        #expect(old.changes(to: old) == [])
    }

    @Test func theDayOfReceiptIsReadFromDayOrMoment() {
        #expect(Application([.received: "2020-03-30"]).receivedDay == Day(2020, 3, 30))
        #expect(Application([.received: "2020-03-30 23:59"]).receivedDay == Day(2020, 3, 30))
        #expect(Application([.received: "i går"]).receivedDay == nil)
        #expect(Application().receivedDay == nil)
    }
}
