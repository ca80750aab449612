import Codec
public import Domain
import JSON

/// Who is told what has gone wrong, which decides what can be advised.
public enum Audience: Sendable {
    /// Somebody who can run commands.
    case shell
    /// Somebody who has the screens and nothing else, as through a command that sshd forces: "run `aspirant verify`" is no
    /// advice there.
    case guest
}

extension StoreError: CustomStringConvertible {
    /// Place, reason and what to do, in English, for somebody at a shell.
    public var description: String { text(for: .shell).english }

    /// Place, reason and what to do.
    public func text(for audience: Audience) -> LocalizedText {
        let (what, advice) = (what, advice(for: audience))
        guard let advice else { return what }
        return LocalizedText(sv: "\(what.swedish) \(advice.swedish)", en: "\(what.english) \(advice.english)")
    }
}

// MARK: What is wrong

extension StoreError {
    /// Place and reason.
    public var what: LocalizedText {
        switch self {
        case .missing(let path): place(path, sv: "det finns inget programförråd här.", en: "there is no store here.")
        case .notAStore(let path, let reason):
            place(path, sv: "det här är inget programförråd (\(sv(reason))).", en: "this is not a store (\(reason)).")
        case .newerFormat(let path, let found, let known):
            place(
                path, sv: "format \(found) är nyare än det här programmet känner till (\(known)).",
                en: "format \(found) is newer than this program knows (\(known)).")
        case .invalidName(let name):
            LocalizedText(
                sv: "”\(name)” kan inte vara ett namn i förrådet: använd små bokstäver a–z, siffror och bindestreck, högst 64.",
                en: "\"\(name)\" cannot be a name in the store: use lower-case letters, digits and hyphens, at most 64.")
        case .cannotCreate(let path, let reason):
            place(path, sv: "kan inte skapas (\(sv(reason))).", en: "cannot be created (\(reason)).")
        case .notPermitted(let path, let reason):
            place(path, sv: "inte tillåtet (\(sv(reason))).", en: "not permitted (\(reason)).")
        case .networkFileSystem(let path, let kind):
            place(
                path,
                sv: "ligger på ett nätverksfilsystem (\(kind)), där lås och sparande inte går att lita på.",
                en: "lies on a network file system (\(kind)), where locks and saving cannot be relied on.")
        case .busy(let path, let holder):
            place(
                path, sv: "upptaget av \(holder ?? "en annan session"). Inget sparades;",
                en: "held by \(holder ?? "another session"). Nothing was saved;")
        case .damaged(let path, let fault):
            LocalizedText(
                sv: "\(path):\(fault.text.swedish). Journalen är bara läsbar;",
                en: "\(path):\(fault). This journal is read-only;")
        case .replaced(let path, let reason): place(path, sv: "\(sv(reason)).", en: "\(reason).")
        case .notSaved(let path, let reason): place(path, sv: "inte sparat (\(sv(reason))).", en: "not saved (\(reason)).")
        case .outcomeUnknown(let path, let reason):
            place(
                path,
                sv: "disken bekräftade inte sparandet (\(reason)), så det är okänt om det består. Journalen är bara "
                    + "läsbar i den här sessionen;",
                en: "the disk did not confirm the save (\(reason)), so it is unknown whether it lasts. This journal is "
                    + "read-only in this session;")
        case .notRestored(let path, let reason):
            place(
                path, sv: "inte återställd (\(sv(reason))). Inget är ändrat;",
                en: "not restored (\(reason)). Nothing was changed;")
        case .noSuchGroup(let names):
            LocalizedText(
                sv: "Det finns ingen Unixgrupp " + names.joined(separator: ", ") + ".",
                en: "There is no Unix group " + names.joined(separator: ", ") + ".")
        case .inputOutput(let path, let operation, let reason):
            place(
                path, sv: "\(operation) misslyckades (\(sv(reason))). Inget sparades.",
                en: "\(operation) failed (\(reason)). Nothing was saved.")
        }
    }

    private func place(_ path: String, sv swedish: String, en english: String) -> LocalizedText {
        LocalizedText(sv: "\(path): \(swedish)", en: "\(path): \(english)")
    }

    private func sv(_ reason: String) -> String { StorePhrases.swedish(reason) }
}

// MARK: What to do

extension StoreError {
    /// Place and reason without what follows from it; of damage `path:line:column: expected …, found …`.
    public var finding: LocalizedText {
        guard case .damaged(let path, let fault) = self else { return what }
        return LocalizedText(sv: "\(path):\(fault.text.swedish).", en: "\(path):\(fault).")
    }

    /// What to do about a journal that something is wrong with, and whom to ask.
    public func damageAdvice(for audience: Audience) -> LocalizedText {
        switch (self, audience) {
        case (.damaged, .shell):
            LocalizedText(
                sv: "Kör `aspirant verify` och laga med `aspirant restore` från en kopia. Resten av programmet går att "
                    + "arbeta i.",
                en: "Run `aspirant verify` and mend it by a copy with `aspirant restore`. You can work in the rest of the "
                    + "programme.")
        case (.damaged, .guest):
            LocalizedText(
                sv: "Lämna platsen till serverns administratör, som kan laga journalen från en kopia. Resten av programmet "
                    + "går att arbeta i.",
                en: "Give the place to the server's administrator, who can mend the journal by a copy. You can work in the "
                    + "rest of the programme.")
        default: advice(for: audience) ?? LocalizedText(sv: "Öppna programmet igen.", en: "Open the programme again.")
        }
    }

    private func advice(for audience: Audience) -> LocalizedText? {
        switch self {
        case .missing:
            LocalizedText(
                sv: "Skapa ett med `aspirant init`, eller ange ett annat med --store.",
                en: "Create one with `aspirant init`, or name another with --store.")
        case .notAStore:
            LocalizedText(sv: "Ange en annan katalog med --store.", en: "Name another directory with --store.")
        case .newerFormat:
            LocalizedText(
                sv: "Uppdatera programmet för att kunna ändra.", en: "Update the program to change it.")
        case .invalidName: nil
        case .cannotCreate:
            LocalizedText(
                sv: "Välj en katalog som du får skriva i.", en: "Choose a directory that you may write to.")
        case .notPermitted:
            LocalizedText(
                sv: "Be den som sköter förrådet om behörighet.", en: "Ask whoever administers the store for access.")
        case .networkFileSystem:
            LocalizedText(
                sv: "Flytta förrådet till en lokal disk.", en: "Move the store to a local disk.")
        case .busy: LocalizedText(sv: "försök igen.", en: "try again.")
        case .damaged:
            audience == .shell
                ? LocalizedText(sv: "kör `aspirant verify`.", en: "run `aspirant verify`.")
                : LocalizedText(
                    sv: "lämna den här raden till serverns administratör. Allt annat går att arbeta i.",
                    en: "give this line to the server's administrator. You can work in everything else.")
        case .replaced:
            audience == .shell
                ? LocalizedText(
                    sv: "Öppna programmet igen; om det inte var väntat, kör `aspirant verify`.",
                    en: "Open the programme again; if this was not expected, run `aspirant verify`.")
                : LocalizedText(
                    sv: "Öppna programmet igen; om det inte hjälper, lämna den här raden till serverns administratör.",
                    en: "Open the programme again; if that does not help, give this line to the server's administrator.")
        case .notSaved:
            LocalizedText(
                sv: "Det du skrev finns kvar; försök igen när det finns plats.",
                en: "What you wrote is still here; try again when there is room.")
        case .outcomeUnknown:
            audience == .shell
                ? LocalizedText(sv: "kör `aspirant verify`.", en: "run `aspirant verify`.")
                : LocalizedText(
                    sv: "öppna programmet igen och se efter i loggen, och lämna den här raden till serverns administratör.",
                    en: "open the programme again and look in the log, and give this line to the server's administrator.")
        case .notRestored:
            LocalizedText(
                sv: "`aspirant verify --salvage` skriver ut det som finns.",
                en: "`aspirant verify --salvage` writes out what is there.")
        case .noSuchGroup(let names):
            LocalizedText(
                sv: "Gör dem, och försök igen: " + names.map { "groupadd \($0)" }.joined(separator: "; "),
                en: "Make them, then try again: " + names.map { "groupadd \($0)" }.joined(separator: "; "))
        case .inputOutput: nil
        }
    }
}
