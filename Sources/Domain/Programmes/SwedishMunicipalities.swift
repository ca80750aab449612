/// The municipalities of Sweden, for whoever sets up a programme; others can be written as well.
public enum SwedishMunicipalities {
    /// Their names, by county from Stockholm to Norrbotten.
    public static let byCounty: [[String]] = listing.map { county in
        county.split(separator: ";").map { String($0) }
    }

    /// All names in Swedish order.
    public static let names: [String] = byCounty.joined().map { ($0, SwedishCollation.key($0)) }
        .sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)

    /// A code for a name that none of those taken has: lower-case letters, digits and hyphens.
    public static func code(for name: String, besides taken: Set<MunicipalityCode> = []) -> MunicipalityCode {
        let plain = NameCode.of(name)
        var (code, number) = (MunicipalityCode(plain.isEmpty ? "kommun" : plain), 2)
        while taken.contains(code) {
            code = MunicipalityCode("\(plain)-\(number)")
            number += 1
        }
        return code
    }

    private static let listing = [
        "Botkyrka;Danderyd;Ekerö;Haninge;Huddinge;Järfälla;Lidingö;Nacka;Norrtälje;Nykvarn;Nynäshamn;Salem;"
            + "Sigtuna;Sollentuna;Solna;Stockholm;Sundbyberg;Södertälje;Tyresö;Täby;Upplands-Bro;Upplands Väsby;"
            + "Vallentuna;Vaxholm;Värmdö;Österåker",
        "Enköping;Heby;Håbo;Knivsta;Tierp;Uppsala;Älvkarleby;Östhammar",
        "Eskilstuna;Flen;Gnesta;Katrineholm;Nyköping;Oxelösund;Strängnäs;Trosa;Vingåker",
        "Boxholm;Finspång;Kinda;Linköping;Mjölby;Motala;Norrköping;Söderköping;Vadstena;Valdemarsvik;Ydre;"
            + "Åtvidaberg;Ödeshög",
        "Aneby;Eksjö;Gislaved;Gnosjö;Habo;Jönköping;Mullsjö;Nässjö;Sävsjö;Tranås;Vaggeryd;Vetlanda;Värnamo",
        "Alvesta;Lessebo;Ljungby;Markaryd;Tingsryd;Uppvidinge;Växjö;Älmhult",
        "Borgholm;Emmaboda;Hultsfred;Högsby;Kalmar;Mönsterås;Mörbylånga;Nybro;Oskarshamn;Torsås;Vimmerby;"
            + "Västervik",
        "Gotland",
        "Karlshamn;Karlskrona;Olofström;Ronneby;Sölvesborg",
        "Bjuv;Bromölla;Burlöv;Båstad;Eslöv;Helsingborg;Hässleholm;Höganäs;Hörby;Höör;Klippan;Kristianstad;"
            + "Kävlinge;Landskrona;Lomma;Lund;Malmö;Osby;Perstorp;Simrishamn;Sjöbo;Skurup;Staffanstorp;Svalöv;"
            + "Svedala;Tomelilla;Trelleborg;Vellinge;Ystad;Åstorp;Ängelholm;Örkelljunga;Östra Göinge",
        "Falkenberg;Halmstad;Hylte;Kungsbacka;Laholm;Varberg",
        "Ale;Alingsås;Bengtsfors;Bollebygd;Borås;Dals-Ed;Essunga;Falköping;Färgelanda;Grästorp;Gullspång;"
            + "Göteborg;Götene;Herrljunga;Hjo;Härryda;Karlsborg;Kungälv;Lerum;Lidköping;Lilla Edet;Lysekil;"
            + "Mariestad;Mark;Mellerud;Munkedal;Mölndal;Orust;Partille;Skara;Skövde;Sotenäs;Stenungsund;Strömstad;"
            + "Svenljunga;Tanum;Tibro;Tidaholm;Tjörn;Tranemo;Trollhättan;Töreboda;Uddevalla;Ulricehamn;Vara;"
            + "Vårgårda;Vänersborg;Åmål;Öckerö",
        "Arvika;Eda;Filipstad;Forshaga;Grums;Hagfors;Hammarö;Karlstad;Kil;Kristinehamn;Munkfors;Storfors;"
            + "Sunne;Säffle;Torsby;Årjäng",
        "Askersund;Degerfors;Hallsberg;Hällefors;Karlskoga;Kumla;Laxå;Lekeberg;Lindesberg;Ljusnarsberg;Nora;"
            + "Örebro",
        "Arboga;Fagersta;Hallstahammar;Kungsör;Köping;Norberg;Sala;Skinnskatteberg;Surahammar;Västerås",
        "Avesta;Borlänge;Falun;Gagnef;Hedemora;Leksand;Ludvika;Malung-Sälen;Mora;Orsa;Rättvik;Smedjebacken;"
            + "Säter;Vansbro;Älvdalen",
        "Bollnäs;Gävle;Hofors;Hudiksvall;Ljusdal;Nordanstig;Ockelbo;Ovanåker;Sandviken;Söderhamn",
        "Härnösand;Kramfors;Sollefteå;Sundsvall;Timrå;Ånge;Örnsköldsvik",
        "Berg;Bräcke;Härjedalen;Krokom;Ragunda;Strömsund;Åre;Östersund",
        "Bjurholm;Dorotea;Lycksele;Malå;Nordmaling;Norsjö;Robertsfors;Skellefteå;Sorsele;Storuman;Umeå;"
            + "Vilhelmina;Vindeln;Vännäs;Åsele",
        "Arjeplog;Arvidsjaur;Boden;Gällivare;Haparanda;Jokkmokk;Kalix;Kiruna;Luleå;Pajala;Piteå;Älvsbyn;"
            + "Överkalix;Övertorneå",
    ]
}

/// Codes for names: what directories and the command line can be sure to take.
public enum NameCode {
    /// The name in lower-case letters without marks, digits, and hyphens for all else, at most 64 of them.
    public static func of(_ name: String) -> String {
        var code: [UInt8] = []
        for scalar in name.lowercased().unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": code.append(UInt8(scalar.value))
            case "å", "ä", "á", "à", "æ": code.append(UInt8(ascii: "a"))
            case "ö", "ø", "ó": code.append(UInt8(ascii: "o"))
            case "é", "è", "ë": code.append(UInt8(ascii: "e"))
            case "ü": code.append(UInt8(ascii: "u"))
            // What a combining mark stands on is there already.
            case "\u{300}"..."\u{36F}": break
            default: if code.last.map({ $0 != UInt8(ascii: "-") }) ?? false { code.append(UInt8(ascii: "-")) }
            }
        }
        code = Array(code.prefix(64))
        while code.last == UInt8(ascii: "-") { code.removeLast() }
        return String(decoding: code, as: UTF8.self)
    }
}
