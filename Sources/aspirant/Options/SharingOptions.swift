import ArgumentParser
import Store

/// With whom a store is shared.
struct SharingOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "What the names of the Unix groups begin with: PREFIX-coordinators, and PREFIX-CODE for each municipality.",
            valueName: "prefix"))
    var groups: String?

    /// The groups that are meant, or `usual` where none are named.
    func storeGroups(usual: String = StoreGroups.usualPrefix) throws(Failure) -> StoreGroups {
        let prefix = groups ?? usual
        guard let found = StoreGroups(prefix: prefix) else {
            throw .usage(
                "--groups: \"\(prefix)\" cannot begin a group's name: use lower-case letters, digits and hyphens, "
                    + "a letter first, at most 19")
        }
        return found
    }
}
