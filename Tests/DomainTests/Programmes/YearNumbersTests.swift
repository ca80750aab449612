import Domain
import Testing

@Suite struct YearNumbersTests {
    @Test(arguments: [
        ("Falun 2020–21", 1, "Falun 2021–22"), ("falun-2020", 1, "falun-2021"), ("2012-13", 2, "2014-15"),
        ("Omgång 2020/21", 1, "Omgång 2021/22"), ("1999–00", 1, "2000–01"), ("Ledare 2099–00", 1, "Ledare 2100–01"),
        ("Programmet", 1, "Programmet"), ("kurs 12020", 1, "kurs 12020"), ("20201", 1, "20201"),
        ("dnr 2020-09-01", 1, "dnr 2021-09-01"), ("2020 och 2021", 1, "2021 och 2022"), ("", 1, ""),
        ("Falun 2021–22", -1, "Falun 2020–21"),
    ])
    func `years in a name move together`(text: String, years: Int, expected: String) {
        #expect(YearNumbers.moved(text, by: years) == expected)
    }

    @Test func `a text mentions a year that stands by itself`() {
        #expect(YearNumbers.mentions("träffas i maj 2021.", 2020...2021))
        #expect(!YearNumbers.mentions("telefon 12021", 2020...2021))
        #expect(!YearNumbers.mentions("i maj 2022", 2020...2021))
    }
}

@Suite struct SwedishMunicipalitiesTests {
    @Test func `there are 290, each once, in Swedish order`() {
        let names = SwedishMunicipalities.names
        #expect(names.count == 290)
        #expect(Set(names).count == 290)
        #expect(names.first == "Ale")
        #expect(names.last == "Övertorneå")
    }

    @Test func `codes are safe for directories and never the same`() {
        var codes: Set<MunicipalityCode> = []
        for name in SwedishMunicipalities.names {
            let code = SwedishMunicipalities.code(for: name, besides: codes)
            #expect(NameCode.of(code.rawValue) == code.rawValue)
            #expect(codes.insert(code).inserted)
        }
        #expect(SwedishMunicipalities.code(for: "Håbo", besides: ["habo"]) == "habo-2")
        #expect(SwedishMunicipalities.code(for: "Upplands-Bro") == "upplands-bro")
        #expect(SwedishMunicipalities.code(for: "Östra Göinge") == "ostra-goinge")
    }
}
