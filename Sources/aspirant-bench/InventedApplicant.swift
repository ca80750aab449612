import Domain

/// An applicant made up from a number: the same number gives the same person.
///
/// Lengths are those of real applications: a motivation of about 300 characters, the other texts about 250 together.
struct InventedApplicant {
    let number: Int

    var id: ApplicantID { ApplicantID(rawValue: mixed(0)) }

    /// The parts of the sample's municipalities among the applicants are as those of their seats: 8, 8, 4, 2, 2; where there
    /// are more of them, they have about equally many.
    func municipality(of codes: [MunicipalityCode]) -> MunicipalityCode {
        guard codes.count <= 5 else { return codes[pick(1, codes.count)] }
        let share = [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 4][pick(1, 12)]
        return codes[share % codes.count]
    }

    var application: Application { Application(inOrder: text) }

    /// The text of a field as the store keeps it.
    func text(_ field: ApplicationField) -> String {
        let (first, last) = (Self.firstNames[pick(2, 20)], Self.lastNames[pick(3, 20)])
        switch field {
        case .firstName: return first
        case .lastName: return last
        case .email: return "\(ascii(first)).\(ascii(last)).\(number)@kommun.example"
        case .phone: return "070-\(100 + pick(4, 900)) \(10 + pick(5, 90)) \(10 + pick(6, 90))"
        case .department: return Self.departments[pick(7, 5)]
        case .occupation: return Self.occupations[pick(8, 6)]
        case .position: return "\(Self.occupations[pick(8, 6)]) sedan \(2000 + pick(9, 20))"
        case .employment: return "Tillsvidare"
        case .managerToday: return pick(10, 40) == 0 ? "yes" : "no"
        case .manager: return "\(Self.firstNames[pick(11, 20)]) \(Self.lastNames[pick(12, 20)])"
        case .managerEmail: return "chef.\(pick(13, 400))@kommun.example"
        case .managerConsent: return pick(14, 20) == 0 ? "" : "yes"
        case .leadershipWill: return "Jag vill leda andra och tar gärna ansvar för helheten."
        case .target: return Self.departments[pick(15, 5)]
        case .gender: return pick(16, 4) == 0 ? "man" : "kvinna"
        case .protected: return pick(17, 500) == 0 ? "yes" : ""
        case .received: return "2020-03-\(10 + pick(18, 20))"
        case .motivation: return motivation
        case .needs, .extra, .cohortWish: return ""
        }
    }

    private var motivation: String {
        var text = ""
        for turn in 0..<4 { text += Self.sentences[pick(20 + UInt64(turn), 8)] + " " }
        return text
    }

    private func ascii(_ name: String) -> String {
        String(decoding: SwedishCollation.key(name).map { $0 < 0x7B ? $0 : $0 == 0x7D ? 0x6F : 0x61 }, as: UTF8.self)
    }

    private func pick(_ salt: UInt64, _ count: Int) -> Int { Int(mixed(salt) >> 33) % count }

    /// SplitMix64, which scatters neighbouring numbers.
    private func mixed(_ salt: UInt64) -> UInt64 {
        var bits = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 &+ (salt &+ 1) &* 0xD1B5_4A32_D192_ED03
        bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
        return bits ^ bits >> 31
    }

    private static let firstNames = [
        "Åsa", "Örjan", "Märta", "Björn", "Linnéa", "Erik", "Karin", "Göran", "Sara", "Håkan", "Anna", "Lars", "Eva",
        "Maria", "Johan", "Fatima", "Ali", "Emma", "Oskar", "Birgitta",
    ]
    private static let lastNames = [
        "Andersson", "Öberg", "Lindström", "Sjögren", "Åkesson", "Nyström", "Berg", "Ekström", "Johansson", "Karlsson",
        "Nilsson", "Eriksson", "Persson", "Svensson", "Ahmed", "Wallin", "Zetterberg", "Ängström", "Lundqvist",
        "Hedman",
    ]
    private static let departments = [
        "Vård och omsorg", "Barn- och utbildning", "Teknik och service", "Socialförvaltningen", "Kultur och fritid",
    ]
    private static let occupations = [
        "Undersköterska", "Lärare", "Förskollärare", "Ingenjör", "Socialsekreterare", "Handläggare",
    ]
    private static let sentences = [
        "Jag vill leda för att jag har sett vad det gör med en arbetsplats när någon gör det väl.",
        "När vår enhet skulle byta schemamodell var det jag som samlade gruppen.",
        "Vi tog fram tre förslag, provade två och röstade på det tredje.",
        "Jag har vikarierat som samordnare i två år och trivs med ansvaret.",
        "Kollegor kommer till mig när något har kört fast, och jag lyssnar först.",
        "Programmet skulle ge mig verktyg för svåra samtal och för ekonomin.",
        "Min drivkraft är att de som vi finns till för ska märka skillnad.",
        "Jag tror på tydliga mål, korta möten och att fira det som går bra.",
    ]
}
