import Domain
import TestSupport
import Testing

@Suite struct InterviewPeek {
    @Test func peek() throws {
        let room = try InterviewRoom()
        func show(_ title: String, _ person: PersonID, _ keys: String, _ sizes: [(Int, Int)], _ language: Language = .swedish, ascii: Bool = false, room: InterviewRoom) throws {
            var player = Player(room.scenario, as: person, language: language)
            try player.press(keys)
            for (w, h) in sizes {
                player.resize(w, h)
                print("#### \(title) \(person) \(keys) \(w)x\(h)")
                for row in player.screen(ascii: ascii, mono: ascii) { print("|" + row) }
            }
        }
        let all = [(60, 16), (80, 24), (100, 30), (120, 40), (200, 60)]
        try show("list", "bo.ek", "2", [(60, 16), (80, 24), (100, 30)], room: room)
        try show("list", "eva.strom", "2", [(60, 16), (80, 24)], room: room)
        try show("card", "bo.ek", "2j<Enter>", all, room: room)
        try show("card", "bo.ek", "2j<Enter>jjj", [(60, 16), (80, 24)], room: room)
        try show("cardE", "bo.ek", "2j<Enter>", [(80, 24)], .english, ascii: true, room: room)
        try show("choice", "bo.ek", "2j<Enter>s", [(80, 24)], room: room)
        try show("evidence", "bo.ek", "2j<Enter>n", [(80, 24)], room: room)
        try show("missing", "bo.ek", "2j<Enter>L", [(80, 24)], room: room)
        try show("seal", "bo.ek", "2j<Enter>jjj05L", [(60, 16), (80, 24)], room: room)
        try show("sealed", "bo.ek", "2jj<Enter>", [(80, 24)], room: room)
        try show("panel", "bo.ek", "2G<Enter>jj", all, room: room)
        try show("closed", "siv.alder", "2v", [(80, 24)], room: room)
        try show("help", "siv.alder", "2<Enter>?", [(80, 40)], room: room)
        let ten = try InterviewRoom { $0.scale = 1...10 }
        try show("ten", "bo.ek", "2j<Enter>jj1", [(60, 16), (80, 24), (100, 30)], room: ten)
    }
}
