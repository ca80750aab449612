import ArgumentParser
import Glibc

/// What `make bench` measures with: stores of any size, and the store's own work without a screen.
@main
struct Bench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "aspirant-bench", abstract: "Make stores to measure, and measure the store.",
        subcommands: [Generate.self, OpenStore.self, Commits.self])
}

/// Milliseconds on a clock that nobody can set.
func monotonic() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
}

/// Why a measurement could not be made.
struct BenchFailure: Error, CustomStringConvertible {
    let description: String
}
