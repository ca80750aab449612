/// The main journey as keys, municipality by municipality; the same in both languages and every size of window.
extension JourneyMunicipality {
    /// The keys that take everybody from the queue to a panel.
    var selectionKeys: String {
        // Ctrl-U empties the filter without an Esc, after which a script would have to wait.
        let everybody = "/<Ctrl-U><Enter>"
        let rejected = applicants.filter(\.isRejected).map { "/\($0.lastName)<Enter>x\(Reason.rejected)<Enter>" }
        let failing = applicants.filter(\.failsTest).map { "/\($0.lastName)<Enter>t<Right><Ctrl-S>" }
        return "1" + rejected.joined() + everybody
            // Stage by stage all are marked; those for whom it is done lose their mark. What is done to several is shown
            // first, which is what the last Enter answers.
            + "<Tab>mf\(Reason.selected)<Enter>"
            + "<Tab>" + failing.joined() + everybody + "mt<Ctrl-S><Enter>"
            + "<Tab>mp<Right><Right><Tab><Right><Right><Right><Ctrl-S><Enter>"
    }

    /// The keys of an interviewer: the first who waits is always at the top.
    func interviewKeys(_ interviewer: Int) -> String {
        "2"
            + interviewed.enumerated().map { index, applicant in
                let note = index == 0 && interviewer == 0 ? "n\(Reason.evidence)<Enter>" : ""
                return "g<Enter>i" + note + (applicant.scores(from: interviewer) ?? "") + "Ljq"
            }.joined()
    }

    /// The keys that decide what is left open in the order and hand the ranking in.
    var rankingKeys: String { "3" + decisions.map(\.keys).joined() + "Lj" }
}

extension RankingDecision {
    fileprivate var keys: String {
        func select(_ row: Int) -> String { "g" + String(repeating: "j", count: row - 1) }
        switch self {
        case .moveUp(let row, _, let reason): return select(row) + "F\(reason)<Enter>"
        case .settle(let row, _, _, let reason): return select(row) + "t\(reason)<Enter>"
        case .override(_, let reason): return "y\(reason)<Enter>"
        case .consult(let row, _): return select(row) + "cj<Enter>"
        }
    }
}

/// What is written as reasons along the way.
enum Reason {
    static let rejected = "Är redan chef"
    static let selected = "Uppfyller kraven, god motivering"
    static let evidence = "Berättade om ett eget misstag"
    static let admission = "Styrgruppen 2020-05-08 § 7"
}
