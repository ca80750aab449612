import Domain
import TestSupport
import Testing
import Workflow

@Test func peek() throws {
    let scenario = try Scenario.plannedCalendar()

    var player = Player(scenario, as: "tove.kron")
    func show(_ p: Player, _ name: String, _ a: Bool = false) {
        print("=== \(name)"); for r in p.screen(ascii: a, mono: a) { print("|" + r) }
    }
    for (w, h) in [(80, 24), (60, 16), (100, 30), (120, 40), (200, 60)] {
        player.resize(w, h)
        try player.press("4")
        show(player, "\(w)x\(h)")
        var p = player
        try p.press("<End><Right>")
        show(p, "\(w)x\(h) moving")
    }
    player.resize(80, 24)
    var p = player
    try p.press("<End>f13/5<Enter>")
    show(p, "f")
    try p.press("<Enter>")
    show(p, "moved")
    try p.press("x")
    show(p, "cancel")
    try p.press("Snö<Enter>")
    show(p, "cancelled")
    try p.press("u")
    show(p, "undone")
    try p.press("+")
    show(p, "new")
    p = player
    try p.press("<Home>")
    show(p, "first")
    try p.press("f31/2<Enter>")
    show(p, "bad day")
    p = player
    try p.press("<Down><Enter>")
    show(p, "edit")
    p = player
    try p.press("<End>?")
    show(p, "help")
    p = Player(scenario, as: "tove.kron", language: .english)
    p.resize(60, 16)
    try p.press("4<End>l")
    show(p, "en ascii", true)
    p = Player(scenario, as: "eva.strom")
    try p.press("4<End><Right>")
    show(p, "refused")
}
