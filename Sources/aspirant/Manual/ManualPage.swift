import Domain
import Screens
import Workflow

/// The manual page in roff, made from the command table.
struct ManualPage {
    var text: String {
        var page = """
            .TH ASPIRANT 1 "" "Aspirant" "User Commands"
            .SH NAME
            aspirant \\- run a joint programme for future managers, from application to seat
            .SH SYNOPSIS
            .B aspirant
            [\\fIoptions\\fR] [\\fIsubcommand\\fR]
            .SH DESCRIPTION
            Without a subcommand the screens open. Every change is saved when it is made. In every view
            .B ?
            shows its keys and
            .B :
            takes any command by name.
            .SH SUBCOMMANDS
            """ + "\n"
        for (name, help) in ManualPage.subcommands { page += ".TP\n.B \(escaped(name))\n\(escaped(help))\n" }
        page += ".SH KEYS\n"
        for view in View.allCases {
            page += ".SS \(escaped(view.label.english))\n"
            for entry in CommandTable.entries(in: view) {
                let keys = Texts(.english).keys(of: entry).joined(separator: " ")
                page += ".TP\n.B \(escaped(keys))\n\(escaped(entry.help.english))\n"
            }
        }
        page += ".SH COMMANDS\nWithout a screen, with\n.BR \"aspirant do\" :\n"
        for entry in CommandTable.entries where entry.isScriptable {
            let words = (entry.parameters ?? []).map { $0.isRequired ? "\($0.name)=" : "[\($0.name)=]" }
            page += ".TP\n.B \(escaped(([entry.id.rawValue] + words).joined(separator: " ")))\n"
            page += "\(escaped(entry.help.english)).\n"
        }
        return page + ManualPage.ending
    }

    private static let subcommands = [
        ("init DIR --from FILE", "create a store with the programme that a JSON file defines"),
        ("sample", "open a private copy of the sample programme"),
        ("programmes [--json]", "list the programmes of the store, how they stand and what waits in each"),
        ("clone PROGRAMME NEW --start DATE", "make the same programme for another year, without personal data"),
        ("import applicants FILE", "read applications from a CSV file"),
        ("import calendar FILE", "read a calendar from an .ics file, with --dry-run to look first"),
        ("export applicants|ranking|calendar|changes", "write CSV, JSON, iCalendar or text"),
        ("do COMMAND key=value ...", "carry out a command without a screen; --batch FILE carries out many or none"),
        ("log", "what has been changed, when and by whom"), ("verify", "check every journal"),
    ]

    private static let ending = """
        .SH ENVIRONMENT
        .TP
        .B ASPIRANT_STORE
        the store to use
        .TP
        .B NO_COLOR
        no colours when set
        .TP
        .B ESCDELAY
        milliseconds to wait after Esc; 25 otherwise
        .SH EXIT STATUS
        0 done, 64 usage, 65 bad data or refused, 66 no such input, 69 no usable terminal, 73 cannot create, 74 input or
        output failed, 75 busy, 77 not permitted.
        .SH FILES
        .I $XDG_DATA_HOME/aspirant/store
        holds the store where no other is named,
        .I $XDG_STATE_HOME/aspirant
        half-written forms, and the opening screen as it was, which can be deleted at any time.

        """

    private func escaped(_ text: String) -> String {
        let safe = text.map { $0 == "\\" ? "\\e" : $0 == "-" ? "\\-" : String($0) }.joined()
        return safe.hasPrefix(".") || safe.hasPrefix("'") ? "\\&" + safe : safe
    }
}
