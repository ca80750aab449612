import Domain
import Exchange
import TestSupport
import Testing

/// Messages are what the standards say, byte for byte: mail programs open them as drafts, and nothing smuggles a header in.
@Suite struct MailMessageTests {
    private func party(_ name: String, _ address: String) throws -> MailMessage.Party {
        MailMessage.Party(name: name, address: try #require(MailAddress(address)))
    }

    private func message(
        from: (String, String) = ("Petra Lind", "petra.lind@falun.example"),
        to: (String, String) = ("Åsa Öberg", "asa@sater.example"), subject: String = "Du är antagen",
        body: String = "Hej!\n", at date: Instant = Instant(milliseconds: 1_588_939_325_000)
    ) throws -> String {
        let message = MailMessage(
            from: try party(from.0, from.1), to: try party(to.0, to.1), subject: subject, body: body,
            language: .swedish, date: date, id: "0000000000001.admitted.abc")
        return String(decoding: message.bytes, as: UTF8.self)
    }

    @Test func aWholeMessage() throws {
        #expect(
            try message(body: "Hej Åsa!\n\nVälkommen.\n")
                == """
                From: Petra Lind <petra.lind@falun.example>\r
                To: =?utf-8?B?w4VzYSDDlmJlcmc=?= <asa@sater.example>\r
                Subject: =?utf-8?B?RHUgw6RyIGFudGFnZW4=?=\r
                Date: Fri, 08 May 2020 14:02:05 +0200\r
                Message-ID: <0000000000001.admitted.abc@falun.example>\r
                X-Unsent: 1\r
                MIME-Version: 1.0\r
                Content-Language: sv\r
                Content-Type: text/plain; charset=utf-8\r
                Content-Transfer-Encoding: quoted-printable\r
                \r
                Hej =C3=85sa!\r
                \r
                V=C3=A4lkommen.\r

                """)
    }

    @Test func inWinterTheClockIsOneHourAhead() throws {
        let noon = Instant(day: try #require(Day(2021, 1, 1)), time: try #require(ClockTime(12, 0)))
        #expect(try message(at: noon).contains("\r\nDate: Fri, 01 Jan 2021 12:00:00 +0100\r\n"))
    }

    @Test(arguments: [
        "Ek\r\nBcc: all@x.se", "Ek\nBcc: all@x.se", "Ek\u{2028}Bcc: x", "Ek\u{85}Bcc: x", "Ek\u{0}x", "\r\n\r\nHej",
        "\"Ek\" <a@b.se>", "Ek, Bo", "=?utf-8?B?RWs=?=", "Åsa\r\nBcc: x",
    ])
    func aNameCannotBeginAHeaderOrARecipientOfItsOwn(_ name: String) throws {
        for text in [
            try message(to: (name, "a@b.se")), try message(from: (name, "a@b.se")), try message(subject: name),
        ] {
            let head = text.split(separator: "\r\n\r\n", maxSplits: 1)[0]
            let fields = head.split(separator: "\r\n").filter { !$0.hasPrefix(" ") }.map { $0.prefix { $0 != ":" } }
            #expect(
                fields == [
                    "From", "To", "Subject", "Date", "Message-ID", "X-Unsent", "MIME-Version", "Content-Language",
                    "Content-Type", "Content-Transfer-Encoding",
                ], "\(name.debugDescription)")
            #expect(head.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value < 0x7F || $0 == "\r" || $0 == "\n" })
        }
    }

    @Test(arguments: [
        "", "a", "a@", "@b", "a@b@c", "a b@c.se", "a@b.se\r\nBcc: x@y.se", "a@b.se,c@d.se", "<a@b.se>", "a@b..se",
        ".a@b.se", "\"a\"@b.se", "a@b.se\n", "a@b;c", "a\u{0}@b.se", "a(b)@c.se",
    ])
    func whatIsNoAddressIsNone(_ text: String) {
        #expect(MailAddress(text) == nil)
    }

    @Test(arguments: ["a@b.se", "asa.oberg+kurs@sater.example", "o'neil@x-y.se", "åsa.öberg@example.se"])
    func addressesAreTakenAsTheyAre(_ text: String) {
        #expect(MailAddress(text)?.description == text)
    }

    @Test func quotesAndCommasInANameAreQuoted() throws {
        #expect(try message(to: ("Ek, \"Bo\"", "bo@x.se")).contains("\r\nTo: \"Ek, \\\"Bo\\\"\" <bo@x.se>\r\n"))
    }

    @Test func longSubjectsAreFoldedAndNoCharacterIsDivided() throws {
        let subject = String(repeating: "Ärende åäö 👩🏽‍💼 ", count: 20)
        let text = try message(subject: subject)
        let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(lines.allSatisfy { $0.utf8.count <= 76 })
        let start = try #require(lines.firstIndex { $0.hasPrefix("Subject:") })
        let words = lines[start...].prefix { $0.hasPrefix("Subject:") || $0.hasPrefix(" ") }
            .map { $0.drop { $0 != "=" }.dropFirst("=?utf-8?B?".count).dropLast(2) }
        #expect(words.count > 8)
    }

    @Test func linesOfTheBodyAreShortHoweverLongTheParagraph() throws {
        let body = String(repeating: "Välkommen till programmet = glädje. ", count: 60) + "\n. \nFrom here\n \n"
        let text = try message(body: body)
        let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(lines.allSatisfy { $0.utf8.count <= 76 && $0.utf8.allSatisfy { (0x20..<0x7F).contains($0) } })
        #expect(lines.allSatisfy { !$0.hasSuffix(" ") && $0 != "." && !$0.hasPrefix("From ") })
        #expect(lines.contains("=2E=20") && lines.contains("=46rom here") && lines.contains("=20"))
    }
}
