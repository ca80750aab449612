import Codec
import Domain
import JSON

/// What this program writes into its events beside what calendars know, so that reading them again loses nothing.
enum OwnEvent {
    static let property = "X-ASPIRANT-OCCASION"

    /// An occasion as one line without backslashes and line breaks, which other programs escape each in its own way.
    static func text(of occasion: Occasion) -> String {
        var writer = JSONWriter()
        occasion.write(to: &writer)
        var line = ""
        for character in String(decoding: writer.bytes, as: UTF8.self) {
            switch character {
            case "%": line += "%25"
            case "\\": line += "%5C"
            case "\n": line += "%0A"
            case ",": line += "%2C"
            case ";": line += "%3B"
            default: line.append(character)
            }
        }
        return line
    }

    /// The occasion that such a line states; nil for what this program has not written.
    static func occasion(_ line: String) -> Occasion? {
        var text = line
        for (code, character) in [("%3B", ";"), ("%2C", ","), ("%0A", "\n"), ("%5C", "\\"), ("%25", "%")] {
            text = text.split(separator: code, omittingEmptySubsequences: false).joined(separator: character)
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
