import ArgumentParser
import Glibc

/// A subcommand that ends with a clear message and an exit status of sysexits.h when it cannot do what was asked.
protocol ReportingCommand: ParsableCommand {
    /// Does the work.
    mutating func execute() throws(Failure)
}

extension ReportingCommand {
    mutating func run() throws {
        do {
            try execute()
            try deliverAnswer()
        } catch {
            fflush(nil)
            if !error.description.isEmpty { complain(error.description) }
            throw ExitCode(error.status)
        }
    }
}
