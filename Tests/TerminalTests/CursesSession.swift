import Terminal
import TestSupport

/// Starts the fixture on a pty and waits for its first screen.
func startFixture(
    _ arguments: [String] = ["keys"], size: Size = Size(width: 60, height: 16), environment: [String: String] = [:],
    showing text: String = "Åäö"
) throws -> PtySession {
    let session = try PtySession(
        BuiltProgram.path("terminal-fixture"), arguments, size: size,
        environment: PtySession.Environment(environment))
    try session.waitFor(text)
    return session
}
