import Domain
import Terminal
import Workflow

/// All that the admission would mean if it were decided now: who gets which seat and why, reserves in order, seats that
/// stay empty, and who is told.
struct AdmissionPreview {
    let scene: Scene

    private var programme: Programme { scene.world.programme }
    private var words: SeatWords { SeatWords(scene.world) }

    func lines(width: Int) -> [TextLine] {
        let proposal = programme.admissionProposal()
        let visible = Set(scene.world.admissionMunicipalities)
        var sections = proposal.municipalities.filter { visible.contains($0.municipality) }
            .map { municipality($0, proposal, width) }
        let missing = programme.missingRankings.filter(visible.contains)
        if !missing.isEmpty {
            let names = scene.texts.list(missing.map(words.municipality))
            sections.append(
                wrapped(scene.say("! Rangordning saknas från \(names)", "! No ranking from \(names)"), width, .warning))
        }
        sections.append(told(proposal, width))
        return Array(sections.joined(separator: [TextLine("")]))
    }

    private func municipality(_ outcome: AdmittedMunicipality, _ proposal: AdmissionProposal, _ width: Int)
        -> [TextLine]
    {
        let code = outcome.municipality
        let guests = Dictionary(
            proposal.passedOn.filter { $0.municipality == code }.map { ($0.applicant, $0) },
            uniquingKeysWith: { first, _ in first })
        var lines = [TextLine("\(words.municipality(code)), \(scene.texts.seats(outcome.seats))", .heading)]
        let own = outcome.admitted.filter { guests[$0] == nil }
        for (index, id) in own.enumerated() { lines += line("\(index + 1)", scene.world.name(id), width) }
        for seat in proposal.passedOn where seat.seat.municipality == code {
            let name = "\(scene.world.name(seat.applicant)), \(words.municipality(seat.municipality))"
            lines += line("\(seat.seat.number)", name, width)
            lines += ground(seat, width)
        }
        for empty in proposal.empty where empty.seat.municipality == code {
            lines += line(
                "\(empty.seat.number)", scene.say("tom. ", "empty. ") + words.empty(empty.cause)[scene.world.language],
                width, .warning)
        }
        for seat in proposal.passedOn where seat.municipality == code {
            let from = words.seat(seat.seat)
            lines += line("+", scene.world.name(seat.applicant) + scene.say(" får \(from)", " gets \(from)"), width)
        }
        for (index, id) in outcome.reserves.enumerated() {
            lines += line("R\(index + 1)", scene.world.name(id), width, .faint)
        }
        if outcome.reserves.isEmpty { lines += line("", scene.say("inga reserver", "no reserves"), width, .faint) }
        return lines
    }

    private func ground(_ seat: PassedSeat, _ width: Int) -> [TextLine] {
        guard let text = words.ground(seat.ground, of: seat.seat) else { return [] }
        return line("", text[scene.world.language], width, .faint)
    }

    private func told(_ proposal: AdmissionProposal, _ width: Int) -> [TextLine] {
        let admitted = proposal.municipalities.reduce(0) { $0 + $1.admitted.count }
        let reserves = proposal.municipalities.reduce(0) { $0 + $1.reserves.count }
        var lines = [TextLine(scene.say("Besked", "Who is told"), .heading)]
        func add(_ swedish: String, _ english: String) { lines += wrapped("  " + scene.say(swedish, english), width) }
        add(
            "\(admitted) antagna får besked av projektledaren och ska ordna en mentor",
            "\(admitted) admitted are told by the project leader and must arrange a mentor")
        if reserves > 0 {
            add(
                reserves == 1
                    ? "1 reserv får besked om sin plats i turordningen"
                    : "\(reserves) reserver får besked om sin plats i turordningen",
                reserves == 1
                    ? "1 reserve is told the place in line" : "\(reserves) reserves are told their place in line")
        }
        let rest = notAdmitted(proposal)
        let others = rest.count
        if others > 0 {
            add(
                "\(others) antas inte; ansvarig chef tar kontakt om annan utveckling",
                "\(others) not admitted; the responsible manager makes contact about other development")
        }
        // Whoever has a test, an interview or the ranking left is not turned down by anybody yet.
        let unfinished = rest.count { applicant, code in
            let stage = programme.stage(of: applicant, in: code)
            return stage == .ranking ? programme.record(code).ranking.submitted == nil : stage != .ended
        }
        if unfinished > 0 {
            add(
                "! \(unfinished) av dem är kvar i urvalet; beslutas det nu blir de inte antagna",
                "! \(unfinished) of them are still in the process; decided now, they are not admitted")
        }
        add(
            "För varje antagen skrivs upp vem som betalar avgiften, oavsett resultat",
            "For everybody admitted it is recorded who pays the fee, whatever the result")
        return lines
    }

    private func notAdmitted(_ proposal: AdmissionProposal) -> [(Applicant, MunicipalityCode)] {
        let named = Set(proposal.municipalities.flatMap { $0.admitted + $0.reserves })
        return scene.world.admissionMunicipalities.flatMap { code in
            programme.record(code).applicants.filter { $0.progress.withdrawal == nil && !named.contains($0.id) }
                .map { ($0, code) }
        }
    }

    private func line(_ number: String, _ text: String, _ width: Int, _ role: Role = .plain) -> [TextLine] {
        let padding = String(repeating: " ", count: max(5 - number.count, 0))
        return TextLayout(text, width: max(width - 7, 1)).lines.enumerated().map { index, part in
            TextLine((index == 0 ? padding + number : "     ") + "  " + part, role)
        }
    }

    private func wrapped(_ text: String, _ width: Int, _ role: Role = .plain) -> [TextLine] {
        let indent = String(text.prefix { $0 == " " })
        return TextLayout(String(text.dropFirst(indent.count)), width: max(width - indent.count, 1)).lines
            .map { TextLine(indent + $0, role) }
    }
}
