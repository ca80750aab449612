/// English phrases that layers without a language make, in Swedish. What is not in it stands in English rather than not
/// at all.
package struct PhraseBook: Sendable {
    /// A phrase around something that differs from time to time and stays as it is.
    package struct Part: Sendable {
        let before: String
        let after: String
        let swedish: (before: String, after: String)
        let middle: (english: String, swedish: String)?

        /// - Parameter middle: Words between two things that differ.
        package init(
            _ before: String, _ after: String, sv swedishBefore: String, _ swedishAfter: String,
            middle: (english: String, swedish: String)? = nil
        ) {
            self.before = before
            self.after = after
            self.middle = middle
            swedish = (swedishBefore, swedishAfter)
        }

        func fits(_ phrase: String) -> Bool {
            phrase.count >= before.count + after.count && phrase.hasPrefix(before) && phrase.hasSuffix(after)
                && middle.map { phrase.contains($0.english) } ?? true
        }
    }

    private let whole: [String: String]
    private let parts: [Part]

    /// - Parameter parts: The more particular come first.
    package init(whole: [String: String], parts: [Part]) {
        self.whole = whole
        self.parts = parts
    }

    /// A phrase in Swedish.
    package func swedish(_ phrase: String) -> String {
        if let known = whole[phrase] { return known }
        guard let part = parts.first(where: { $0.fits(phrase) }) else { return phrase }
        var middle = String(phrase.dropFirst(part.before.count).dropLast(part.after.count))
        if let words = part.middle { middle = middle.replacing(words.english, with: words.swedish) }
        return part.swedish.before + middle + part.swedish.after
    }
}
