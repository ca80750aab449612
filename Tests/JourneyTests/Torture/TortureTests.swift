import TestSupport
import Testing

/// A sample of what `make torture` does at length, with the same scripts, so that there is one oracle and not two.
@Suite struct TortureTests {
    enum Part: String, CaseIterable {
        case injection, erasure, tearing, powercut, disk, crowd
    }

    @Test(arguments: Part.allCases)
    func `nothing acknowledged is lost, nothing is there twice, every failure is told`(part: Part) throws {
        let done = try TortureScript.run(
            "torture.py", ["--short", BuiltProgram.path("aspirant"), part.rawValue])
        // What cannot be tried on this machine is said, not left out in silence.
        for line in done.lines where line.contains("NOT RUN") { print("TortureTests: \(line)") }
        #expect(done.status == .exited(0), "\(done.text)\(done.errors)")
    }
}
