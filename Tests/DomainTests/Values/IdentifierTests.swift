import Domain
import TestSupport
import Testing

@Suite struct IdentifierTests {
    @Test(arguments: [0, 1, 31, 32, UInt64.max, UInt64.max - 1, 1 << 63, 0x0123_4567_89AB_CDEF])
    func randomIdsAreReadBack(value: UInt64) {
        let id = ApplicantID(rawValue: value)
        #expect(id.description.utf8.count == 13)
        #expect(ApplicantID(id.description) == id)
        #expect(ApplicantID(id.description.uppercased()) == id)
        #expect(id.description.hasSuffix(id.short))
    }

    @Test(arguments: [
        "", "0", "00000000000000", "g000000000000", "zzzzzzzzzzzzz", "000000000000i", "000000000000l", "000000000000o",
        "000000000000u", "00000000000 0", "00000000000å",
    ])
    func nothingElseIsRead(text: String) {
        #expect(ApplicantID(text) == nil)
    }

    @Test func idsAndCodesAreOrdered() {
        #expect(ApplicantID(rawValue: 1) < ApplicantID(rawValue: 2))
        #expect(MunicipalityCode("falun") < MunicipalityCode("sater"))
        #expect(MunicipalityCode("falun").description == "falun")
    }

    @Test func aTextSpeaksBothLanguages() {
        let text = LocalizedText(sv: "Säte", en: "Seat")
        #expect(Language.allCases.map { text[$0] } == ["Säte", "Seat"])
    }

    @Test func aBoxKeepsItsOwnValue() {
        let first = Boxed([1])
        var second = first
        second.value.append(2)
        #expect(first.value == [1])
        #expect(second.value == [1, 2])
    }
}
