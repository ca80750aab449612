import Domain
import TestSupport
import Testing

/// S4-18 g–h: the decision, what is told to whom, and who sees to those who got no seat.
extension SelectionJourney {
    /// One withdraws after the ranking was handed in: the first reserve has the seat before anything is decided.
    func withdrawsBeforeTheDecision() throws {
        try sitDown(as: "tommy.kangas") { session in
            try session.press("1/Bark<Enter>w")
            try session.waitFor("Emil Es får platsen.")
            try session.press("Har fått ett annat arbete<Enter>")
            try session.waitFor("Bea Bark: återtagen")
        }
    }

    /// g: the project leader sees what the decision means, and decides.
    func g_decidesTheAdmission() throws {
        try turn(to: "2020-05-08")
        try sitDown(as: "monika.norling") { session in
            try session.press("3Ai")
            try session.waitFor("Vad beslutet skulle innebära")
            try session.waitFor("R1  Jens Jansson")
            try session.press("<Esc>")
            try session.waitFor("5 av 5 kommuner har lämnat in")
            try session.press("B\(Reason.admission)<Enter>")
            try session.waitFor("24 antagna (\(Reason.admission))")
        }
        #expect(
            try holders(on: "2020-05-08") == [
                "falun": ["Alm", "Berg", "Dahlin", "Rahimi", "Ek", "Falk", "Gran", "Ingman"],
                "borlange": ["Asp", "Boman", "Dufva", "Engström", "Frid", "Gren", "Holm", "Isaksson"],
                "ludvika": ["Aho", "Cop", "Dis", "Es"], "sater": ["Ask", "Cedergren"], "gagnef": ["Alder", "Brand"],
            ])
        #expect(
            try reserves(of: "falun") == [
                "Holst", "Jern", "Kopparberg", "Lindh", "Modig", "Norgren", "Orre", "Palm", "Rask", "Sandell",
            ])
        #expect(
            try reserves(of: "borlange") == ["Jansson", "Kvist", "Lans", "Mo", "Nord", "Oskarsson", "Pihl"])
        #expect(try reserves(of: "ludvika") == ["Frost", "Gard", "Hed"])
        #expect(try reserves(of: "sater") == ["Björk", "Dahl", "Ehn", "Forss"])
        #expect(try reserves(of: "gagnef") == ["Carp", "Dybeck", "Elg"])
    }

    /// g: everybody is told, and the admitted arrange mentors.
    func g_tellsEverybodyAndRecordsMentors() throws {
        try sitDown(as: "monika.norling") { session in
            try session.press("5")
            try session.waitFor("Alma Asp")
            try session.press("<Enter>")
            try session.waitFor("Ordna en mentor före starten")
            try session.press("<Esc>ms")
            try session.waitFor("Görs för alla 138")
            try session.press("<Enter>")
            try session.waitFor("(+137)")
            try session.waitFor("[Alla 0]")
            try session.press("g")
            try session.press("M")
            try session.waitFor("Mentor för Alma Asp")
            try session.press("Håkan Pettersson<Tab>hakan.pettersson@ludvika.example<Tab><Right><Ctrl-S>")
            try session.waitFor("Alma Asp: mentor Håkan Pettersson")
        }
        #expect(try store.run(["letters", "list", "--waiting"], as: "monika.norling").lines.count == 1, "her mentor's")
        let sixth = try refusal(
            of: "mentor.choose", "applicant=a1@gagnef.example", "name=Maria Sten", "municipality=Leksand",
            "manager=yes", as: "monika.norling")
        #expect(sixth.contains("Leksand"), "\(sixth)")
    }

    /// h: the managers of those not admitted tell what was agreed.
    func h_followsUpThoseNotAdmitted() throws {
        try turn(to: "2020-05-20")
        let followUps = { (account: String) in
            let programme = try store.programme()
            let actor = Actor(account: account, in: programme.settings)
            return programme.followUps(for: actor, on: SelectionJourney.day("2020-05-20"))
        }
        #expect(
            try followUps("monika.norling").count == 18, "rejected, failed, below the demand, refused by the manager")
        try sitDown(as: "inger.lund") { session in
            try session.press("5<Tab>")
            try session.waitFor("[Uppföljning 2]")
            try session.press("<Enter>")
            try session.waitFor("Uppföljning med Gerd Grip")
            try session.press("<Tab>Leder projektet om scheman i höst<Ctrl-S>")
            try session.waitFor("Gerd Grip: uppföljd 20 maj")
        }
        let open = try followUps("inger.lund").filter { $0.done == nil }
        try carryOut(
            acting("inger.lund", at: "2020-05-20T11:00")
                + open.map { "followup.record applicant=\($0.applicant) day=2020-05-19 agreed=\"Kurs i ekonomi\"" })
        #expect(try followUps("eva.strom").allSatisfy { $0.done?.signature.by == "inger.lund" })
    }
}
