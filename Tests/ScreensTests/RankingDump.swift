import Domain
import Screens
import Terminal
import TestSupport
import Testing
import Workflow

@Test func dump() throws {
    var scenario = try RankingScene.sater()
    func show(
        _ title: String, _ person: PersonID, _ keys: String, _ sizes: [(Int, Int)], language: Language = .swedish,
        ascii: Bool = false, mono: Bool = false
    ) throws {
        for (w, h) in sizes {
            var player = Player(scenario, as: person, language: language)
            player.resize(w, h)
            try player.press(keys)
            print("### \(title) \(w)x\(h)")
            for row in player.screen(ascii: ascii, mono: mono) { print(row) }
        }
    }
    let sizes = [(60, 16), (80, 24), (100, 30)]
    try show("draft", "eva.strom", "3", sizes + [(140, 40)])
    try show("draft down", "eva.strom", "3jjj", sizes)
    try show("draft end", "eva.strom", "3G", sizes)
    try show("en", "eva.strom", "3", [(80, 24)], language: .english)
    try show("ascii", "eva.strom", "3", [(80, 24)], ascii: true, mono: true)
    try show("up", "eva.strom", "3jjF", sizes)
    try show("p", "eva.strom", "3jjp", [(80, 24)])
    try show("t", "eva.strom", "3jjjt", [(80, 24)])
    try show("c", "eva.strom", "3c", [(80, 24)])
    try show("L refused", "eva.strom", "3L", [(80, 24)])
    try show("why", "eva.strom", "3v", sizes)
    try show("why moved", "eva.strom", "3jjv", [(80, 24)])
    try show("why incomplete", "eva.strom", "3Gv", [(80, 24)])
    try show("y", "eva.strom", "3Gy", [(80, 24)])
    try show("admission", "petra.lind", "3A", sizes)
    try show("admission others", "eva.strom", "3A", [(80, 24)])
    scenario = try RankingScene.submitted()
    try show("submitted", "eva.strom", "3", sizes)
    try show("versions", "eva.strom", "3i", [(80, 24)])
    try show("all in", "petra.lind", "3A", sizes + [(120, 40)])
    try show("B", "petra.lind", "3AB", [(80, 24)])
    try show("k", "petra.lind", "3Ap", [(80, 24)])
    try show("v", "petra.lind", "3Av", [(80, 24)])
    try show("decided", "petra.lind", "3ABKS 2020/44<Enter>", sizes)
    try show("help", "petra.lind", "3A?", [(80, 24)])
}
