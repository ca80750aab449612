package import Domain
package import JSON

extension LetterKind: JSONStorable {}

extension TextDigest: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        let text = try reader.readString()
        guard let digest = TextDigest(text) else {
            throw reader.fault(expected: "a SHA-256 of 64 lower-case hexadecimal digits", found: "\"\(text)\"")
        }
        self = digest
    }

    package func write(to writer: inout JSONWriter) { writer.string(description) }
}

extension SentLetter: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var language: Language?
        var (email, reason) = ("", "")
        var version: Int?
        var template: TextDigest?
        var digest: TextDigest?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "language": language = try Language(reading: &reader)
            case "email": email = try reader.readString()
            case "version": version = try reader.readInt(in: 0..., "at least 0")
            case "template": template = try TextDigest(reading: &reader)
            case "digest": digest = try TextDigest(reading: &reader)
            case "reason": reason = try reader.readString()
            default: throw reader.unknown(key)
            }
        }
        self.init(
            language: try reader.require(language, "language"), email: email,
            version: try reader.require(version, "version"), template: try reader.require(template, "template"),
            digest: try reader.require(digest, "digest"), reason: reason)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("language", language)
        writer.member("email", ifFilled: email)
        writer.member("version", version)
        writer.member("template", template)
        writer.member("digest", digest)
        writer.member("reason", ifFilled: reason)
        writer.endObject()
    }
}

extension LetterSettings: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var sender: String?
        var email: String?
        var header: LocalizedText?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "sender": sender = try reader.readText()
            case "email":
                let place = try reader.place()
                let text = try reader.readText()
                guard MailAddress(text) != nil else {
                    throw reader.fault(at: place, expected: "an e-mail address", found: "\"\(text)\"")
                }
                email = text
            case "header": header = try LocalizedText(reading: &reader)
            default: throw reader.unknown(key)
            }
        }
        self.init(
            sender: try reader.require(sender, "sender"), email: try reader.require(email, "email"), header: header)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("sender", sender)
        writer.member("email", email)
        if let header { writer.member("header", header) }
        writer.endObject()
    }
}
