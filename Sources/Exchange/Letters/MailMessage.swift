public import Domain

/// A letter as an e-mail message that a mail program opens as a draft (RFC 5322, MIME).
///
/// Names and addresses can hold nothing that would begin a header of its own: a name is quoted or encoded, an address is
/// checked, a subject is encoded.
public struct MailMessage: Sendable {
    /// Somebody in the head of a message.
    public struct Party: Equatable, Sendable {
        /// The name; empty for the address alone.
        public let name: String
        /// The address.
        public let address: MailAddress

        /// A sender or a recipient.
        public init(name: String, address: MailAddress) {
            self.name = name
            self.address = address
        }
    }

    private let from: Party
    private let to: Party
    private let subject: String
    private let body: String
    private let language: Language
    private let date: Instant
    private let id: String

    /// A message.
    ///
    /// - Parameters:
    ///   - id: What identifies the message before the `@`: letters, digits, hyphens and dots.
    ///   - date: When it was written.
    public init(
        from: Party, to: Party, subject: String, body: String, language: Language, date: Instant, id: String
    ) {
        self.from = from
        self.to = to
        self.subject = subject
        self.body = body
        self.language = language
        self.date = date
        self.id = id
    }

    /// The message with CRLF at the end of each line, none longer than 998 bytes.
    public var bytes: [UInt8] {
        let head = [
            field("From", MailHeader.party(from)), field("To", MailHeader.party(to)),
            field("Subject", MailHeader.words(subject)), field("Date", [date.mailDate]),
            field("Message-ID", ["<\(id)@\(domain)>"]), field("X-Unsent", ["1"]), field("MIME-Version", ["1.0"]),
            field("Content-Language", [language.rawValue]),
            field("Content-Type", ["text/plain;", "charset=utf-8"]),
            field("Content-Transfer-Encoding", ["quoted-printable"]),
        ]
        return Array((head.joined() + "\r\n" + QuotedPrintable.encoded(body)).utf8)
    }

    /// A message id is ASCII only; an address with other letters in its domain lends none.
    private var domain: String {
        let domain = String(from.address.domain)
        return domain.utf8.allSatisfy { $0 < 0x80 } ? domain : "aspirant.invalid"
    }

    /// A header field, folded before words that would make a line longer than 76 characters.
    private func field(_ name: String, _ words: [String]) -> String {
        var text = name + ":"
        var width = text.utf8.count
        for (index, word) in words.enumerated() {
            if index > 0, width + 1 + word.utf8.count > 76 {
                text += "\r\n"
                width = 0
            }
            text += " " + word
            width += 1 + word.utf8.count
        }
        return text + "\r\n"
    }
}

extension Instant {
    /// The date on Swedish clocks as the head of a message has it, such as `Fri, 08 May 2020 14:02:00 +0200`.
    fileprivate var mailDate: String {
        let day = swedishDay
        let (weekdays, months) = (
            ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
            ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        )
        let wall = Int64(day.number) * 86_400_000 + Int64(swedishTime.minutes) * 60_000
        let ahead = (wall - milliseconds / 60_000 * 60_000) / 60_000
        let seconds = milliseconds / 1000 % 60
        func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return
            "\(weekdays[day.weekday.rawValue - 1]), \(two(Int64(day.dayOfMonth))) \(months[day.month - 1]) \(day.year) "
            + "\(swedishTime):\(two(seconds)) +\(two(ahead / 60))\(two(ahead % 60))"
    }
}
