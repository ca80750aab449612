import Codec
import Domain
import JSON
import TestSupport
import Testing

/// Facts from before the interview.
extension CodecEventTests {
    static let screening: [Scoped<Event>] =
        ([
            .ineligibilityRecorded(
                anna, Change(from: nil, to: Ineligibility(.moved, from: day, movedTo: "falun", reason: "Ny tjänst"))),
            .completionSet(
                anna,
                Change(
                    from: CompletionRequest([.target], due: day, note: "Skriv gärna mer"),
                    to: CompletionRequest([.motivation, .target], received: day))),
            .duplicateRuled(
                anna, other: bo,
                Change(from: DuplicateRuling(.reported), to: DuplicateRuling(.keptApart, reason: "Nej"))),
            .testInvited(
                anna, Change(from: TestInvitation(day), to: TestInvitation(day, time: ClockTime(9, 0), place: "Rum 1"))),
            .testsSetAside(
                anna,
                Change(
                    from: [],
                    to: [
                        EarlierTest(
                            TestResult(.failed, score: 12, day: day),
                            recorded: Signature(by: "eva.strom", at: Instant(milliseconds: 1_583_136_000_123)),
                            reason: "Brandlarm")
                    ])),
            .reuseDeclined(anna, Change(from: nil, to: "Vill visa bättre")),
            .rulesSet(
                Change(
                    from: .none,
                    to: SelectionRuleSet(
                        [
                            SelectionRule(
                                id: "r1", .init(.department, ["Vård", "Skola"]), .favours, reason: "Brist",
                                decidedBy: "KL"),
                            SelectionRule(
                                id: "r2", .init(.occupation, ["Lärare"]),
                                .demands(.init(perCriterion: Threshold("3"), mean: Threshold("3.5"))), reason: "Många",
                                decidedBy: "KL"),
                            SelectionRule(
                                id: "r3", .init(.occupation, ["Lärare"]), .requires("legitimation"), reason: "Lag",
                                decidedBy: "KL"),
                        ], reason: "Brist"))),
        ] as [ScreeningEvent]).map { Scoped(.municipality("sater"), .screening($0)) }
}
