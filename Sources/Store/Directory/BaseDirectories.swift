/// The directories that the XDG Base Directory Specification gives an account.
public enum BaseDirectories {
    /// Where the account's own store lies unless it names another: `$XDG_DATA_HOME/aspirant`.
    ///
    /// - Returns: Nil where neither the variable nor `HOME` says where that is.
    public static func defaultStore(_ environment: [String: String]) -> String? {
        home(environment, "XDG_DATA_HOME", "/.local/share").map { $0 + "/aspirant" }
    }

    /// The account's state directory, `$XDG_STATE_HOME`.
    public static func stateHome(_ environment: [String: String]) -> String? {
        home(environment, "XDG_STATE_HOME", "/.local/state")
    }

    /// The specification has a path that is not absolute ignored.
    private static func home(_ environment: [String: String], _ variable: String, _ fallback: String) -> String? {
        if let path = environment[variable], path.hasPrefix("/") { return path }
        return environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 + fallback : nil }
    }
}
