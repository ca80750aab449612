import Domain
import TestSupport
import Testing

/// S4-18 a–f: from the queue to rankings that are handed in.
extension SelectionJourney {
    /// a: first selection in the own municipality; one favours a department, under a rule with its reason.
    func a_selectsInEachMunicipality() throws {
        let rule = "rule.set municipality=Falun group=department names=Omsorg effect=favours "
        try carryOut(
            acting("birgitta.holm", at: "2020-04-02T10:00") + [
                rule + "reason=\"Där saknas flest chefer\" decided-by=\"Kommunens ledning 2020-04-01 § 2\""
            ])
        for municipality in SelectionApplicants.municipalities {
            try carryOut(acting(municipality.chief, at: "2020-04-08T10:00") + municipality.firstSelection)
        }
        #expect(try count(at: .test) == 61)
    }

    /// b: the test gates the interview; one is ill, which is not failed, and takes it the day after.
    func b_testsThoseSelected() throws {
        try carryOut(
            acting("birgitta.holm", at: "2020-04-24T10:00") + [
                "test.record applicant=a2@falun.example outcome=missing cause=Sjuk"
            ])
        #expect(try count(at: .ended) == 9)
        for municipality in SelectionApplicants.municipalities {
            try carryOut(acting(municipality.chief, at: "2020-04-26T10:00") + municipality.abilityTest)
        }
        #expect(try count(at: .interview) == 55 && count(at: .ended) == 15)
    }

    /// c: each of a panel scores alone.
    func c_interviewsThoseWhoPassed() throws {
        for municipality in SelectionApplicants.municipalities {
            try carryOut(acting(municipality.chief, at: "2020-04-27T10:00") + municipality.panels)
            for interviewer in municipality.interviewers.indices {
                try carryOut(municipality.interviewLines(interviewer, at: "2020-04-29T10:00"))
            }
        }
        #expect(try count(at: .ranking) == 53, "two are below the demand")
    }

    /// d: each municipality ranks by its own priorities; the place at Falun's seat line is shared by two.
    func d_ranksByOwnPriorities() throws {
        try turn(to: "2020-05-04")
        try sitDown(as: "eva.strom") { session in
            try session.press("3gjjFTar över hemtjänsten i höst<Enter>")
            try session.waitFor("Sparat")
        }
        try sitDown(as: "birgitta.holm") { session in
            try session.press("3L")
            try session.waitFor("delad plats avgör vem som får plats: Hillevi Holst och Ivar Ingman")
            try session.press("gjjjjjjjjtLedde gruppen under vintern<Enter>")
            try session.waitFor("Sparat")
        }
    }

    /// e: the managers of the likely admitted are consulted; one says no, and the next in line comes inside the line.
    func e_consultsTheManagers() throws {
        try sitDown(as: "lars.fahlen") { session in
            try session.press("3gjjcjj<Enter>")
            try session.waitFor("Irma Isaksson får plats 8")
            try session.press("Kan inte undvaras i höst<Enter>")
            try session.waitFor("Clara Cedermark: chefen i samråd: nekar")
        }
        for municipality in SelectionApplicants.municipalities {
            let code = MunicipalityCode(municipality.code)
            let programme = try store.programme()
            let likely = programme.rankingTable(code).rows.prefix(programme.seats(of: code)).map(\.applicant)
            try carryOut(
                acting(municipality.chief, at: "2020-05-04T15:00")
                    + likely.map { "consent.record applicant=\($0) at=consultation answer=granted" })
        }
    }

    /// f: the rankings are handed in with their reserves, and locked.
    func f_handsInWithReserves() throws {
        try turn(to: "2020-05-05")
        for municipality in SelectionApplicants.municipalities {
            try sitDown(as: municipality.chief) { session in
                try session.press("3L")
                try session.waitFor("Lämna in rangordningen")
                try session.press("j")
                try session.waitFor("rangordning version 1 inlämnad")
            }
        }
        let refused = try refusal(
            of: "ranking.move", "applicant=a1@gagnef.example", "to=2", "reason=Ångrat", as: "kerstin.daniels")
        #expect(refused.contains("inlämnad"), "\(refused)")
    }

    func count(at stage: Stage) throws -> Int {
        let programme = try store.programme()
        return programme.municipalities.reduce(0) { sum, entry in
            sum + entry.value.applicants.count { programme.stage(of: $0, in: entry.key) == stage }
        }
    }
}
