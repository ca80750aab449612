import ArgumentParser
import Domain
import Screens
import Store
import Terminal
import Workflow

/// Prints what the screens have to read about a ranking: why somebody stands where, and what decided it.
struct Show: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show what the screens have to read: reasons, outcomes, the budget, how seats are shared …",
        usage: """
            aspirant show why applicant=asa.oberg@sater.example
            aspirant show versions municipality=Säter
            aspirant show differences municipality=Säter [from=1] [to=2]
            aspirant show sensitivity municipality=Säter
            aspirant show consultations municipality=Säter
            aspirant show statistics [municipality=Säter]
            aspirant show evaluation occasion=2020-10-06 | end=2020-21
            aspirant show outcomes [municipality=Säter]
            aspirant show budget [line=lodging]
            aspirant show allocation [method=sainte-lague] [seats=25] [employees=falun=5700]
            """,
        discussion: "The same texts as on the screens. A version is its number, or `draft`.")

    /// What can be shown.
    enum Topic: String, ExpressibleByArgument, CaseIterable {
        case why, versions, differences, sensitivity, consultations, statistics, evaluation, outcomes, budget
        case allocation
    }

    @Argument(help: "What to show.")
    var topic: Topic

    @Argument(help: "About whom or what, as key=value.")
    var words: [String] = []

    @Option(name: .long, help: "How many columns a line may have.")
    var width = 100

    @OptionGroup var options: StoreOptions

    mutating func execute() throws(Failure) {
        guard width >= 40 else { throw .usage("--width: expected a whole number from 40, found \(width)") }
        let session = try SessionOpening(options).open()
        let world = session.world(options)
        let content: Reader.Content
        do throws(WordFault) {
            content = try self.content(Words(try values(), by: world.actor), in: world)
        } catch {
            throw .data(error.text[world.language])
        }
        let capabilities = Capabilities(colors: .none, usesUnicode: true)
        for line in ReaderText.lines(of: content, in: world, width: width, capabilities: capabilities) { say(line) }
        try session.admitDamage(options, only: try options.municipality(in: world.programme.settings))
    }

    private func values() throws(WordFault) -> [String: String] {
        var values: [String: String] = [:]
        for word in words {
            guard let sign = word.firstIndex(of: "="), sign > word.startIndex else {
                throw WordFault(word, sv: "”\(word)” är inte key=value", en: "“\(word)” is not key=value")
            }
            values[String(word[..<sign])] = String(word[word.index(after: sign)...])
        }
        return values
    }

    private func content(_ words: Words, in world: World) throws(WordFault) -> Reader.Content {
        let programme = world.programme
        if topic == .why { return .whyHere(try words.applicant(programme)) }
        if topic == .statistics {
            let codes = words.keys.isEmpty ? world.municipalities : [try words.visibleMunicipality(in: world)]
            return .statistics(world.programme.statistics(of: codes))
        }
        if topic == .evaluation { return .evaluation(try words.evaluationSubject(in: programme)) }
        if topic == .outcomes {
            return .outcomes(words.keys.isEmpty ? nil : try words.visibleMunicipality(in: world))
        }
        if topic == .budget {
            return .budget(words.keys.isEmpty ? nil : .line(try words.budgetLineID(in: programme)))
        }
        if topic == .allocation {
            return .allocations(AllocationFeature(trying: try words.allocationTrial(in: programme), in: world))
        }
        let code = try words.rankedMunicipality(in: world)
        switch topic {
        case .why, .statistics, .evaluation, .outcomes, .budget, .allocation, .versions: return .rankingVersions(code)
        case .sensitivity: return .sensitivity(code)
        case .consultations: return .consultations(code)
        case .differences:
            let versions = programme.rankingVersions(code)
            let to = try words.rankingVersion("to", of: code, in: programme) ?? versions.last ?? .draft
            let before = versions.firstIndex(of: to).flatMap { $0 > 0 ? versions[$0 - 1] : nil }
            let from = try words.rankingVersion("from", of: code, in: programme) ?? before ?? to
            return .rankingDifference(code, from: from, to: to)
        }
    }
}
