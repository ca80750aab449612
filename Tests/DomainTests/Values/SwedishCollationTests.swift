import Domain
import Foundation
import Testing

@Suite struct SwedishCollationTests {
    /// Names such as a Swedish municipality meets, with what tends to be sorted wrongly.
    private static let names = [
        "Aasen", "Abdi", "Abrahamsson", "Adolfsson", "Ahlén", "Ahlin", "Ahlm", "Andersson", "André", "Andréasson",
        "Anderson", "Bäck", "Back", "Backe", "Bergström", "Bergstrand", "Björk", "Bjork", "Bratt", "Bråth",
        "Brännström",
        "Çelik", "Celsing", "Dahl", "Dahlén", "Dahlin", "Edén", "Edenborg", "Ek", "Eklöf", "Eklof", "Eriksson", "Fält",
        "Falk", "Göransson", "Goransson", "Hård", "Härd", "Hörd", "Håkansson", "Hägg", "Höglund", "Hoglund", "Ivarsson",
        "Järn", "Jonsson", "Jönsson", "Kovač", "Kovacs", "Larsson", "Lindén", "Linden", "Lindh", "Lindqvist",
        "Lindkvist", "Lindquist", "Malmö", "Müller", "Mýrdal", "Mylén", "Nuñez", "Nunes", "Öberg", "Öhman", "Österberg",
        "Oscarsson", "Palm", "Pålsson", "Påhl", "Persson", "Ruud", "Ryd", "Sjöberg", "Sjögren", "Sjo", "Strand",
        "Ström", "Šimić", "Simon", "Tåg", "Täpp", "Töre", "Ulf", "Våg", "Vahl", "Wahl", "Wallin", "Vallin", "Vik",
        "Wik",
        "Wåhlin", "Vårdh", "Yngve", "Zetterberg", "Zorn", "Åberg", "Åkesson", "Ål", "Äng", "Ängström", "Ärlig",
    ]

    private func precedes(_ left: String, _ right: String) -> Bool {
        SwedishCollation.key(left).lexicographicallyPrecedes(SwedishCollation.key(right))
    }

    @Test func namesAreOrderedAsFoundationOrdersThemInSwedish() {
        let swedish = Locale(identifier: "sv_SE")
        var wrong: [String] = []
        for left in SwedishCollationTests.names {
            for right in SwedishCollationTests.names where SwedishCollation.key(left) != SwedishCollation.key(right) {
                let oracle = left.compare(right, options: .caseInsensitive, range: nil, locale: swedish)
                if precedes(left, right) != (oracle == .orderedAscending) { wrong.append("\(left) – \(right)") }
            }
        }
        #expect(wrong == [])
    }

    @Test func theOracleKnowsSwedish() {
        // Were Foundation without Swedish rules, the comparison above would prove nothing.
        let swedish = Locale(identifier: "sv_SE")
        #expect("Åberg".compare("Zorn", options: [], range: nil, locale: swedish) == .orderedDescending)
    }

    @Test func åäöComeLastAndInThatOrder() {
        let sorted = ["ö", "å", "z", "ä", "x", "a", "y", "o"].sorted(by: precedes)
        #expect(sorted == ["a", "o", "x", "y", "z", "å", "ä", "ö"])
    }

    @Test(arguments: [("é", "e"), ("É", "E"), ("ü", "y"), ("à", "a"), ("ç", "c"), ("ñ", "n"), ("ø", "ö"), ("æ", "ä")])
    func lettersThatSortAsAnother(letter: String, other: String) {
        #expect(SwedishCollation.key(letter) == SwedishCollation.key(other))
    }

    @Test func wAndVAreDifferentLetters() {
        #expect(["Wik", "Vz", "Va", "Wa"].sorted(by: precedes) == ["Va", "Vz", "Wa", "Wik"])
    }

    @Test(arguments: ["Åsa Öberg", "Émile Çelik", "Müller", "Kovač", "Ángström", "Ýr", "Håkan Ärlig", "Őry"])
    func composedAndDecomposedNamesAreTheSame(name: String) {
        let composed = name.precomposedStringWithCanonicalMapping
        let decomposed = name.decomposedStringWithCanonicalMapping
        #expect(Array(composed.utf8) != Array(decomposed.utf8))
        #expect(SwedishCollation.key(composed) == SwedishCollation.key(decomposed))
    }

    @Test func theAngstromSignIsTheLetter() {
        #expect(SwedishCollation.key("\u{212B}berg") == SwedishCollation.key("Åberg"))
    }

    @Test func aNameBeforeTheSameNameWithMore() {
        let names = ["Anna Ek", "Annabel", "Anna-Karin", "Anna", "Anders"]
        #expect(names.sorted(by: precedes) == ["Anders", "Anna", "Anna Ek", "Anna-Karin", "Annabel"])
    }

    @Test func caseAndApostrophesDoNotMatter() {
        #expect(SwedishCollation.key("O'Brien") == SwedishCollation.key("OBRIEN"))
        #expect(SwedishCollation.key("ÅÄÖ") == SwedishCollation.key("åäö"))
    }

    @Test func otherScriptsComeLastButKeepAnOrder() {
        #expect(precedes("Öberg", "Иванов"))
        #expect(precedes("Иванов", "Петров"))
        #expect(SwedishCollation.key("ИВАНОВ") == SwedishCollation.key("иванов"))
    }
}
