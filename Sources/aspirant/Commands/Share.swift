import ArgumentParser
import Domain
import Store

/// Opens a store to the groups of a shared server, or puts right what departs from that.
struct Share: ReportingCommand {
    static let configuration = CommandConfiguration(
        abstract: "Share the store among Unix groups, or put its modes right again.",
        discussion: """
            Sets groups, modes and access lists of everything in the store: the group of a municipality reaches the \
            municipality's part and the programme's, that of the coordinators everything, and nobody else anything. Run it as \
            the owner of the store or as root; also after a restoration, and when a municipality has joined.
            """)

    @OptionGroup var sharing: SharingOptions

    @OptionGroup var options: StoreOptions

    mutating func execute() throws(Failure) {
        let directory = options.directory
        let store = try Failure.reporting { () throws(StoreError) in try StoreDirectory.open(at: directory) }
        let groups = try sharing.storeGroups(usual: store.groups?.prefix ?? StoreGroups.usualPrefix)
        let shared = try Failure.reporting { () throws(StoreError) in try store.share(with: groups) }
        let findings = try Failure.reporting { () throws(StoreError) in try shared.inspect() }
        say("\(directory): shared among the groups \(groups.prefix)-… .")
        for finding in findings { say(finding.text[.ofProcess]) }
        say("`aspirant access` lists who can read what.")
    }
}

