public import Domain
public import JSON

extension JSONFault {
    /// `line:column: expected …, found …` in both languages.
    public var text: LocalizedText {
        LocalizedText(
            sv: "\(line):\(column): väntade \(FaultPhrases.swedish(expected)), fann \(FaultPhrases.swedish(found))",
            en: description)
    }
}

/// The noun phrases of faults in Swedish. They are made where files are read, by targets that know no language; what is
/// not here stands in English rather than not at all.
enum FaultPhrases {
    static func swedish(_ phrase: String) -> String { book.swedish(phrase) }

    private static let book = PhraseBook(whole: whole, parts: parts)

    private static let whole: [String: String] = [
        // What a line of a journal lacks.
        "a record": "en post",
        "NUL bytes: a hole after a disk fault": "nollor: ett hål efter ett diskfel",
        "a line break after the record": "en radbrytning efter posten",
        "something else": "något annat",
        "the checksum of the line": "radens kontrollsumma",
        "another one": "en annan",
        "another": "en annan",
        "as many digests as events": "lika många kontrolltal som händelser",
        "a time such as 2020-04-26T08:00:00.000Z": "en tid som 2020-04-26T08:00:00.000Z",
        "a time such as 2020-04-26T08:00:00Z": "en tid som 2020-04-26T08:00:00Z",
        "a name": "ett namn",
        "an account number": "ett kontonummer",
        "a whole snapshot": "en hel ögonblicksbild",
        "a journal": "en journal",
        "no file": "ingen fil",
        "a record that tells of its erasure": "en post som berättar om gallringen",
        "what was put into the place of what was erased": "det som sattes i det gallrades ställe",
        "it there; run `aspirant erase --again`": "att den finns kvar; kör `aspirant erase --again`",
        // What is no JSON.
        "an object": "ett objekt",
        "an array": "en lista",
        "a string": "en text",
        "a value": "ett värde",
        "another value": "ett värde till",
        "a number": "ett tal",
        "a whole number": "ett heltal",
        "a digit": "en siffra",
        "true or false": "true eller false",
        "a colon": "ett kolon",
        "a comma or }": "ett komma eller }",
        "a comma or ]": "ett komma eller ]",
        "a key or }": "en nyckel eller }",
        "a value or ]": "ett värde eller ]",
        "a key after the comma": "en nyckel efter kommat",
        "a value after the comma": "ett värde efter kommat",
        "a key in double quotes": "en nyckel inom citattecken",
        "a known key": "en känd nyckel",
        "each key once": "varje nyckel en gång",
        "a closing double quote": "ett avslutande citattecken",
        "an escaped control character": "ett styrtecken skrivet med omvänt snedstreck",
        "an escape that JSON knows": "en skyddsföljd som JSON känner till",
        "a whole escape": "en hel skyddsföljd",
        "a part of one": "en del av en",
        "four hexadecimal digits": "fyra hexadecimala siffror",
        "a pair of surrogates": "ett par av surrogattecken",
        "a lone surrogate": "ett ensamt surrogattecken",
        "UTF-8": "UTF-8",
        "a broken character": "ett trasigt tecken",
        "bytes that are not UTF-8 text": "byte som inte är text i UTF-8",
        "a number without leading zeros": "ett tal utan inledande nollor",
        "a leading zero": "en inledande nolla",
        "a number of at most 64 bits": "ett tal på högst 64 bitar",
        "a number within the range of a Double": "ett tal som inte är för stort",
        "end of text": "textens slut",
        "end of line": "radens slut",
        "its end": "dess slut",
        "more": "mer",
        "a NUL byte": "en nolla",
        "a byte order mark": "ett byteordningsmärke",
        "one level more": "en nivå till",
        // What fits no programme.
        "a code": "en kod",
        "a day as YYYY-MM-DD": "en dag som ÅÅÅÅ-MM-DD",
        "a time as HH:MM": "ett klockslag som TT:MM",
        "a moment as YYYY-MM-DDTHH:MM:SS.mmmZ": "en tidpunkt som ÅÅÅÅ-MM-DDTTT:MM:SS.mmmZ",
        "an id of 13 characters": "en beteckning på 13 tecken",
        "a text that is not empty": "en text som inte är tom",
        "an e-mail address": "en e-postadress",
        "a score or \"not-assessed\"": "en poäng eller ”not-assessed”",
        "at least one element": "minst ett värde",
        "at least one role": "minst en roll",
        "at least one number of months": "minst ett antal månader",
        "at least one time of taking part": "minst en tid för deltagande",
        "more months than the one before": "fler månader än det förra",
        "an empty list": "en tom lista",
        "none": "ingen",
        "both": "båda",
        "neither": "ingendera",
        "the end of an array": "listans slut",
        "an account that is one person's": "ett konto som är en enda persons",
        "a name that means one municipality": "ett namn som betyder en enda kommun",
        "a code of at most 64 lower-case letters a–z, digits and hyphens, not \"programme\"":
            "en kod på högst 64 små bokstäver a–z, siffror och bindestreck, inte ”programme”",
        "a code of at most 64 lower-case letters a–z, digits, hyphens and dots":
            "en kod på högst 64 små bokstäver a–z, siffror, bindestreck och punkter",
        "2 to 10 levels, or none for words": "2 till 10 nivåer, eller inga för ord",
        "each field once": "varje fält en gång",
        "each committee once": "varje nämnd en gång",
        "the need of each municipality once": "varje kommuns behov en gång",
        "a SHA-256 of 64 lower-case hexadecimal digits": "en SHA-256 på 64 små hexadecimala siffror",
    ]

    /// Phrases around something that differs; the more particular come first.
    private static let parts: [PhraseBook.Part] = [
        .init("the hash of the record before, ", "", sv: "kontrolltalet för posten före, ", ""),
        .init("the key \"", "\" in the object", sv: "nyckeln ”", "” i objektet"),
        .init("the event ", " that the header vouches for", sv: "händelse ", ", den som postens huvud går i god för"),
        .init("the reason", " that the header vouches for", sv: "skälet", ", det som postens huvud går i god för"),
        .init("record ", ", which was noted", sv: "post ", ", som är antecknad"),
        .init(
            "record ", ", which was erased", sv: "post ", ", som är gallrad", middle: (" without part ", " utan del ")),
        .init("", ", which was noted", sv: "", ", som är antecknat"),
        .init("none for part ", " of the record", sv: "ingen för del ", " av posten"),
        .init("something else in part ", " of the record", sv: "något annat i del ", " av posten"),
        .init("the end after ", "", sv: "slutet efter ", ""),
        .init("record ", "", sv: "post ", ""),
        .init("generation ", " or later", sv: "generation ", " eller senare"),
        .init("format ", " or older", sv: "format ", " eller äldre"),
        .init("", " hexadecimal digits", sv: "", " hexadecimala siffror"),
        .init("a control character (", ")", sv: "ett styrtecken (", ")"),
        .init("byte ", "", sv: "byte ", ""),
        .init("one of ", "", sv: "något av ", ""),
        .init("at least ", "", sv: "minst ", ""),
        .init("at most ", " characters", sv: "högst ", " tecken"),
        .init("at most ", " levels", sv: "högst ", " nivåer"),
        .init("at most ", " lines", sv: "högst ", " rader"),
        .init("at most ", ", the maximum", sv: "högst ", ", som är det mesta"),
        .init("a day that is not before ", "", sv: "en dag som inte är före ", ""),
        .init("a year from ", " on", sv: "ett år från och med ", ""),
        .init("a snapshot of format ", "", sv: "en ögonblicksbild av format ", ""),
        .init("", " again", sv: "", " en gång till"),
    ]
}
