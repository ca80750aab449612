import Domain
import Workflow

extension ApplicationScreen {
    /// The rules of the municipality's first selection that are about the applicant.
    func ruleLines(_ applicant: Applicant) -> [String] {
        programme.rules(about: applicant).map { rule in
            scene.say("Regel \(rule.id): ", "Rule \(rule.id): ") + rule.explanation[scene.world.language]
        }
    }

    /// What was asked for, who else it may be, each with who and when.
    func screeningLines(_ applicant: Applicant) -> [String] {
        let screening = applicant.progress.screening
        var lines: [String] = []
        if let asked = screening.completion {
            var text = scene.say("Komplettering: ", "Completion: ")
            let names = scene.texts.list(
                asked.value.fields.map { ApplicationWords.label($0)[scene.world.language].lowercased() })
            text += scene.say("begärd (\(names))", "asked for (\(names))")
            if let received = asked.value.received {
                let day = scene.texts.day(received, relativeTo: scene.world.today)
                text += scene.say(", inkom \(day)", ", came in \(day)")
            } else if let due = asked.value.due {
                let day = scene.texts.day(due, relativeTo: scene.world.today)
                let left = scene.texts.due(due, today: scene.world.today)
                text += scene.say(", svar senast \(day) (\(left))", ", answer by \(day) (\(left))")
            }
            if !asked.value.note.isEmpty { text += " – \(asked.value.note)" }
            lines.append(text + signature(asked.signature))
        }
        for (other, ruling) in screening.duplicates.sorted(by: { $0.key < $1.key }) {
            lines.append(text(of: ruling, other))
        }
        return lines
    }

    /// The other application by name only where the person may see it; otherwise nothing of it is told.
    private func text(of ruling: Signed<DuplicateRuling>, _ other: ApplicantID) -> String {
        let code = programme.municipality(of: other)
        let isVisible = code.map(scene.world.municipalities.contains) ?? false
        let place = isVisible ? code.flatMap { programme.settings.municipality($0)?.name } : nil
        let name =
            place.map { "\(scene.world.name(other)) (\($0))" }
            ?? scene.say("ansökan i en annan kommun", "an application in another municipality")
        let who = signature(ruling.signature)
        let why = ruling.value.reason.isEmpty ? "" : " – \(ruling.value.reason)"
        switch ruling.value.outcome {
        case .reported: return scene.say("Möjlig dubblett: \(name)", "Possible duplicate: \(name)") + who
        case .keptApart: return scene.say("Inte samma person: \(name)", "Not the same person: \(name)") + why + who
        case .stands:
            return scene.say("Gäller i stället för: \(name)", "Stands instead of: \(name)") + why + who
        case .closed: return scene.say("Ersatt av: \(name)", "Replaced by: \(name)") + why + who
        }
    }

    /// The ability test: what counts first, then what led to it.
    func testLines(_ applicant: Applicant) -> [String] {
        let (progress, screening) = (applicant.progress, applicant.progress.screening)
        var lines: [String] = []
        if let invitation = screening.invitation {
            lines.append(
                scene.say("Kallad till test: ", "Invited to the test: ")
                    + scene.texts.text(of: invitation.value, today: scene.world.today) + signature(invitation.signature)
            )
        }
        if let test = progress.test {
            var text = scene.say("Förmågetest: ", "Ability test: ") + result(test.value, test.signature)
            if let reuse = programme.reuse(of: test.value, by: applicant) {
                let through = scene.texts.day(reuse.validThrough, relativeTo: scene.world.today)
                text += scene.say(", återanvänt, gäller till \(through)", ", reused, counts until \(through)")
            }
            if !screening.earlierTests.isEmpty {
                text += scene.say(
                    " (gäller; försök \(screening.earlierTests.count + 1))",
                    " (counts; try \(screening.earlierTests.count + 1))")
            }
            lines.append(text + signature(test.signature))
        } else if !screening.earlierTests.isEmpty {
            lines.append(scene.say("Förmågetest: inget resultat gäller nu", "Ability test: no result counts now"))
        }
        if let declined = screening.reuseDeclined {
            lines.append(
                scene.say("Vill göra testet på nytt: ", "Wants to take the test anew: ") + declined.value
                    + signature(declined.signature))
        }
        for earlier in screening.earlierTests.reversed() {
            lines.append(
                scene.say("Tidigare test, gäller inte: ", "Earlier test, does not count: ")
                    + result(earlier.result, earlier.recorded)
                    + signature(earlier.recorded) + scene.say("; satt åt sidan: ", "; set aside: ") + earlier.reason)
        }
        return lines
    }

    private func result(_ test: TestResult, _ recorded: Signature) -> String {
        let rules = programme.settings.selection?.test
        var text = test.outcome.label[scene.world.language]
        if let score = test.score {
            text += " \(score)" + (rules?.maximum.map { scene.say(" av \($0)", " of \($0)") } ?? "")
            if let mark = rules?.passMark { text += scene.say(", godkänt från \(mark)", ", pass mark \(mark)") }
        }
        if let day = test.day, day != recorded.at.swedishDay {
            text += ", " + scene.texts.day(day, relativeTo: scene.world.today)
        }
        return test.cause.isEmpty ? text : text + " – \(test.cause)"
    }
}
