import Domain
import Glibc
import Screens
import Store
import Terminal
import Workflow

/// Why the program ends without having done what was asked, with the exit status of sysexits.h.
struct Failure: Error, Equatable, CustomStringConvertible {
    let status: Int32
    /// The place, the reason and what to do.
    let text: LocalizedText

    /// The text in the language that this process was asked to speak.
    var description: String { text[.ofProcess] }

    init(_ status: Int32, _ text: LocalizedText) {
        self.status = status
        self.text = text
    }

    /// A text that is in the person's language already, or about the command line, which speaks English.
    init(_ status: Int32, _ text: String) { self.init(status, LocalizedText(sv: text, en: text)) }

    static func usage(_ text: String) -> Failure { Failure(64, text) }
    /// A fault in how a command was given, for people who work in Swedish too.
    static func usage(_ swedish: String, _ english: String) -> Failure {
        Failure(64, LocalizedText(sv: swedish, en: english))
    }
    static func data(_ text: LocalizedText) -> Failure { Failure(65, text) }
    static func data(_ text: String) -> Failure { Failure(65, text) }
    static func noInput(_ text: String) -> Failure { Failure(66, text) }
    static func cannotCreate(_ text: String) -> Failure { Failure(73, text) }
    static func notPermitted(_ text: String) -> Failure { Failure(77, text) }

    /// Does something with the store whose failure ends the program.
    static func reporting<Value>(_ body: () throws(StoreError) -> Value) throws(Failure) -> Value {
        do throws(StoreError) {
            return try body()
        } catch {
            throw Failure(error)
        }
    }

    init(_ error: StoreError) { self.init(error.exitStatus, error.text(for: .current)) }

    /// A refusal, in words; somebody without the right gets another status than somebody with wrong data.
    init(_ refusal: Refusal, place: String = "", in world: World) {
        let text = Texts(world.language, onCommandLine: true).refusal(refusal, in: world)
        let status: Int32 =
            switch refusal {
            case .notPermitted, .unknownPerson: 77
            default: 65
            }
        self.init(status, place + text)
    }
}

/// Writes to standard error.
func complain(_ text: String) {
    StandardError.write("aspirant: " + text + "\n")
}

/// Standard error, unbuffered.
enum StandardError {
    static func write(_ text: String) {
        var rest = Substring(text).utf8[...]
        while !rest.isEmpty {
            let count = Array(rest).withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}

/// Writes a line to standard output.
func say(_ text: String) {
    print(text)
}

/// Hands what has been said to whoever reads it; what is only buffered would be lost with the program, unnoticed.
func deliverAnswer() throws(Failure) {
    guard fflush(nil) != 0 else { return }
    let reason = String(cString: strerror(errno))
    throw Failure(74, "standard output: \(reason). What was asked for has been done; the answer is lost.")
}
