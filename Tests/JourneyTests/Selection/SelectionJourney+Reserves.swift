import Domain
import TestSupport
import Testing

/// What comes after the decision: two more withdraw, the reserves are called in order, and the whole is accounted for.
extension SelectionJourney {
    /// One withdraws before the start: the first reserve declines, the second accepts.
    func cascadesBeforeTheStart() throws {
        try turn(to: "2020-06-10")
        try sitDown(as: "birgitta.holm") { session in
            try session.press("1/Dahlin<Enter>w")
            try session.waitFor("Platsen som Cissi Dahlin har blir ledig.")
            try session.waitFor("Hillevi Holst står på tur som reserv.")
            try session.press("Flyttar<Enter>")
            try session.waitFor("Cissi Dahlin: återtagen")
        }
        try sitDown(as: "monika.norling") { session in
            try session.press("3AS")
            try session.waitFor("Näst på tur: Hillevi Holst (R1, Falun)")
            try session.press("eRingde<Enter>")
            try session.waitFor("Falun 3 erbjuden Hillevi Holst")
            try session.press("sj<Enter>Hinner inte<Enter>")
            try session.waitFor("Näst på tur: Jonna Jern (R2, Falun)")
            try session.press("e<Enter>")
            try session.waitFor("Falun 3 erbjuden Jonna Jern")
            try session.press("s<Enter>")
            try session.waitFor("Ingen ny avgift: platsen är redan debiterad")
            try session.press("<Enter>")
            try session.waitFor("Jonna Jern tackar ja")
        }
    }

    /// One withdraws after the start: the reserve says yes on the window's last day; the day after it is too late.
    func cascadesUntilTheWindowCloses() throws {
        try turn(to: "2020-10-05")
        // The screens are used at the time of day at which the test runs, which is later than this whenever that is.
        try carryOut(
            acting("eva.strom", at: "2020-10-05T00:00") + [
                "applicant.withdraw applicant=a1@sater.example reason=\"Kan inte vara borta från arbetet\""
            ])
        try sitDown(as: "monika.norling") { session in
            try session.press("3ASe")
            try session.waitFor("Ersättare kan sättas in till och med 7 oktober (2 dagar kvar)")
            try session.press("<Enter>")
            try session.waitFor("Säter 1 erbjuden Bert Björk")
        }
        try turn(to: "2020-10-08")
        try sitDown(as: "monika.norling") { session in
            try session.press("3ASs<Enter>")
            try session.waitFor("! Bert Björk: sista dag att sätta in en ersättare var 7 oktober")
            let way = ":offer.answer seat=sater-1 answer=accepted day=2020-10-07"
            try session.waitUntil("what to do instead") { $0.prose.contains(way) }
            try session.press("<Esc>")
            try session.press(":offer.answer seat=sater-1 answer=accepted day=2020-10-07<Enter>")
            try session.waitFor("Säter 1: Bert Björk tackar ja")
        }
        #expect(
            try holders(on: "2020-10-08") == [
                "falun": ["Alm", "Berg", "Jern", "Rahimi", "Ek", "Falk", "Gran", "Ingman"],
                "borlange": ["Asp", "Boman", "Dufva", "Engström", "Frid", "Gren", "Holm", "Isaksson"],
                "ludvika": ["Aho", "Cop", "Dis", "Es"], "sater": ["Björk", "Cedergren"], "gagnef": ["Alder", "Brand"],
            ])
        #expect(try holders(on: "2020-10-06")["sater"] == ["–", "Cedergren"])
        #expect(try holders(on: "2020-06-09")["falun"]?[2] == "Dahlin")
    }

    /// The fee stays with the manager of everybody who has had a seat (S4-5), and of nobody else.
    func chargesWhoeverHadASeat() throws {
        let payers = try payers()
        #expect(payers.count == 26)
        #expect(payers["Dahlin"] == "Gunilla Rapp" && payers["Jern"] == "Gunilla Rapp")
        #expect(payers["Ask"] == "Inger Lund" && payers["Björk"] == "Inger Lund")
        #expect(payers["Bark"] == nil && payers["Holst"] == nil)
    }

    /// The protocol holds on a machine without the store; one changed digit does not.
    func accountsForTheDecision() throws {
        let written = try store.run(["protocol"], as: "monika.norling").requireSuccess().lines
        let file = try #require(written.first { $0.hasSuffix(".json") })
        let elsewhere = ["ASPIRANT_STORE": "", "HOME": store.workplace]
        try store.run(["protocol", "verify", file], environment: elsewhere).requireSuccess()
        var text = String(decoding: try TemporaryFile.read(store.workplace + "/" + file), as: UTF8.self)
        let score = text.firstRange(of: /"kind":"rating.given".*"new":/).map(\.upperBound)
        let digit = try #require(score)
        let line = text[..<digit].count { $0 == "\n" } + 1
        text.replaceSubrange(digit...digit, with: text[digit] == "4" ? "3" : "4")
        try store.write(text.utf8, to: "andrad.json")
        let changed = try store.run(["protocol", "verify", "andrad.json"], environment: elsewhere)
        #expect(changed.status == .exited(65) && changed.errors.contains("andrad.json:\(line): "), "\(changed.errors)")
        try store.run(["verify"]).requireSuccess()
    }
}
