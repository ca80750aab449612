import Codec

/// The store's own words in Swedish, where they are a part of a sentence; what the system says is left in its words.
enum StorePhrases {
    static func swedish(_ phrase: String) -> String {
        // Who has which rights: a list, each with who it is.
        guard phrase.contains(rights.english) else { return book.swedish(phrase) }
        return phrase.split(separator: ", ").map { part in
            guard let has = part.firstRange(of: " has ") else { return String(part) }
            return book.swedish(String(part[..<has.lowerBound])) + " har "
                + part[has.upperBound...].replacing(rights.english, with: rights.swedish)
        }.joined(separator: ", ")
    }

    private static let rights = (english: " and should have ", swedish: " och ska ha ")

    private static let book = PhraseBook(
        whole: [
            "it has no store.json": "det har ingen store.json",
            "there is a store already": "det finns redan ett förråd",
            "the directory is not empty": "katalogen är inte tom",
            "is shorter than what this session has read": "är kortare än det som sessionen har läst",
            "is missing": "saknas",
            "is no longer there": "finns inte längre",
            "is out of date": "är inaktuell",
            "has been exchanged for another file": "har bytts mot en annan fil",
            "is another store": "är ett annat förråd",
            "the save did not name this journal beforehand": "sparandet angav inte journalen i förväg",
            "the access list cannot be understood": "behörighetslistan går inte att tyda",
            "the account may not write here": "kontot får inte skriva här",
            "the account may not read it": "kontot får inte läsa den",
            "the account may not read the programme": "kontot får inte läsa programmet",
            "the account may not see what would be changed": "kontot får inte se det som skulle ändras",
            "its owner": "ägaren",
            "its group": "gruppen",
            "the mask": "masken",
            "everybody else": "alla andra",
            // What departs from how a store was set up.
            "is a link to somewhere else": "är en länk någon annanstans",
            "Put what it points to in its place.": "Lägg det som den pekar på i dess ställe.",
            "is neither a file nor a directory": "är varken fil eller katalog",
            "Remove it.": "Ta bort den.",
            "does not belong in the store": "hör inte hemma i förrådet",
            "Move it elsewhere.": "Flytta den någon annanstans.",
            "is a file and should be a directory": "är en fil och ska vara en katalog",
            "is a directory and should be a file": "är en katalog och ska vara en fil",
            "was kept by `aspirant restore` and holds personal data":
                "sparades av `aspirant restore` och innehåller personuppgifter",
            "Remove it when all is well.": "Ta bort den när allt är i ordning.",
            "`aspirant share` puts it right.": "`aspirant share` ställer det till rätta.",
            "does not pass its group on (chmod g+s)": "för inte sin grupp vidare (chmod g+s)",
            "passes other rights on to new files than it should": "för andra rättigheter vidare till nya filer än den ska",
        ],
        parts: [
            .init("the account ", "", sv: "kontot ", ""),
            .init("the group ", "", sv: "gruppen ", ""),
            .init("belongs to the group ", "", sv: "hör till gruppen ", "", middle: (" and not to ", " och inte till ")),
            .init("belongs to ", "", sv: "tillhör ", "", middle: (" and not to ", " och inte ")),
            .init(
                "", " do not follow on", sv: "", " går inte att foga till",
                middle: (" records behind record ", " poster efter post ")),
            .init("store.json:", "", sv: "store.json:", ""),
            .init("only ", " bytes found room", sv: "bara ", " byte fick plats", middle: (" of ", " av ")),
            .init("record ", " is another one than in the journal", sv: "post ", " är en annan än i journalen"),
            .init(
                "has ", " names, so that it can be reached from elsewhere", sv: "har ",
                " namn, så att den kan nås från annat håll"),
            .init("Find the other with `", "` and remove it.", sv: "Leta upp det andra med `", "` och ta bort det."),
            .init(
                "`chmod ", "; `aspirant share` opens a store to groups.", sv: "`chmod ",
                "; `aspirant share` öppnar ett förråd för grupper."),
        ])
}
