import Codec
import Domain
import JSON

/// What this program writes into its events beside what calendars know, so that reading them again loses nothing.
enum OwnEvent {
    static let property = "X-ASPIRANT-OCCASION"

    /// What other programs escape, each in its own way, and some of them `%2C` and its like too.
    private static let escapes: [Character: Character] = [
        "~": "~", "\\": "b", "\n": "n", ",": "c", ";": "s", "%": "p",
    ]
    private static let meanings = Dictionary(uniqueKeysWithValues: escapes.map { ($1, $0) })

    /// An occasion as one line in which no program finds anything to escape.
    static func text(of occasion: Occasion) -> String {
        var writer = JSONWriter()
        occasion.write(to: &writer)
        var line = ""
        for character in String(decoding: writer.bytes, as: UTF8.self) {
            if let escape = escapes[character] {
                line += ["~", escape]
            } else {
                line.append(character)
            }
        }
        return line
    }

    /// The occasion that such a line states; nil for what this program has not written.
    static func occasion(_ line: String) -> Occasion? {
        var (text, isEscaped) = ("", false)
        for character in line {
            if isEscaped {
                guard let meaning = meanings[character] else { return nil }
                text.append(meaning)
                isEscaped = false
            } else if character == "~" {
                isEscaped = true
            } else {
                text.append(character)
            }
        }
        var reader = JSONReader(Array(text.utf8)[...])
        do throws(JSONFault) {
            let occasion = try Occasion(reading: &reader)
            try reader.finish()
            return occasion
        } catch {
            return nil
        }
    }

    /// The id that an event of this programme's own export stands for; nil for all others.
    static func id(of uid: String, in programme: String) -> OccasionID? {
        let parts = uid.split(separator: "@", maxSplits: 1)
        guard parts.count == 2, parts[1] == "\(programme).aspirant" else { return nil }
        return OccasionID(parts[0])
    }

    /// Whether an event is a deadline of this programme's own export.
    static func isDeadline(_ uid: String, in programme: String) -> Bool {
        uid.hasPrefix("deadline-") && uid.hasSuffix("@\(programme).aspirant")
    }
}
