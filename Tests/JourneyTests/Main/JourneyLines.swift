/// The main journey as lines for `do --batch`; `as` lines say who does what.
extension JourneyMunicipality {
    /// The lines that take everybody from the queue to a panel.
    var selectionLines: [String] { acting(chief) + firstSelection + abilityTest + panels }

    /// Who is rejected and who is selected.
    var firstSelection: [String] {
        each(\.isRejected) { "selection.reject applicant=\($0) reason=\"\(Reason.rejected)\"" }
            + each {
                !$0.isRejected
            } _: {
                "selection.select applicant=\($0) reason=\"\(Reason.selected)\""
            }
    }

    /// Who fails the ability test and who passes it.
    var abilityTest: [String] {
        each(\.failsTest) { "test.record applicant=\($0) outcome=failed day=2020-04-26" }
            + each {
                $0.scores(from: 0) != nil
            } _: {
                "test.record applicant=\($0) outcome=passed day=2020-04-26"
            }
    }

    /// Who interviews those who have passed.
    var panels: [String] {
        each {
            $0.scores(from: 0) != nil
        } _: {
            "panel.set applicant=\($0) members=\(interviewers.joined(separator: ","))"
        }
    }

    private func each(_ wanted: (JourneyApplicant) -> Bool, _ line: (String) -> String) -> [String] {
        applicants.filter(wanted).map { line($0.email) }
    }

    /// The lines of an interviewer.
    func interviewLines(_ interviewer: Int, at moment: String = usualMoment) -> [String] {
        acting(interviewers[interviewer], at: moment)
            + interviewed.enumerated().flatMap { index, applicant in
                let note =
                    index == 0 && interviewer == 0
                    ? ["interview.note applicant=\(applicant.email) criterion=maturity note=\"\(Reason.evidence)\""]
                    : []
                let scores = zip(JourneyMunicipality.criteria, applicant.scores(from: interviewer) ?? "").map {
                    let score = $1 == "0" ? "not-assessed" : String($1)
                    return "interview.score applicant=\(applicant.email) criterion=\($0) score=\(score)"
                }
                return ["interview.no-conflict applicant=\(applicant.email)"] + note + scores + [
                    "interview.submit applicant=\(applicant.email)"
                ]
            }
    }

    /// The lines that decide what is left open in the order and hand the ranking in.
    var rankingLines: [String] { acting(chief) + decisions.map(\.line) + ["ranking.submit municipality=\(code)"] }

    static let criteria = ["maturity", "endurance", "cooperation", "communication", "leadership"]
}

/// The line that says who does what follows, and when.
func acting(_ account: String, at moment: String = usualMoment) -> [String] { ["as \(account) at \(moment)"] }

let usualMoment = "2020-04-26T10:00"

extension RankingDecision {
    fileprivate var line: String {
        switch self {
        case .moveUp(let row, let email, let reason):
            "ranking.move applicant=\(email) to=\(row - 1) reason=\"\(reason)\""
        case .settle(_, let place, let email, let reason):
            "ranking.move applicant=\(email) to=\(place) reason=\"\(reason)\""
        case .override(let email, let reason): "ranking.override applicant=\(email) reason=\"\(reason)\""
        case .consult(_, let email): "consent.record applicant=\(email) at=consultation answer=granted"
        }
    }
}
