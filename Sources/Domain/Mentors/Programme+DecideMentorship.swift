extension Programme {
    func decideSession(
        _ id: ApplicantID, _ number: Int?, _ wanted: MentorSession?, _ actor: Actor, _ today: Day
    ) throws(Refusal) -> [Scoped<Event>] {
        let (applicant, municipality) = try admitted(id, actor)
        guard applicant.progress.after.mentor != nil else { throw .mentor(.notChosen) }
        let sessions = applicant.progress.after.mentorship.sessions
        if let number, sessions[number] == nil { throw .mentor(.noSuchSession(number)) }
        let session = try wanted.map { wanted throws(Refusal) in
            guard (1...24 * 60).contains(wanted.minutes) else { throw .mentor(.notADuration(wanted.minutes)) }
            guard wanted.day <= today else { throw .dayTooLate(wanted.day, latest: today) }
            return MentorSession(on: wanted.day, minutes: wanted.minutes, note: Programme.trimmed(wanted.note))
        }
        let place = number ?? (sessions.keys.max() ?? 0) + 1
        let old = sessions[place]?.value
        guard old != session else { throw .nothingToChange }
        return [
            Scoped(
                .municipality(municipality),
                .mentor(.session(id, number: place, Change(from: old, to: session))))
        ]
    }

    func decidePremeeting(
        _ id: ApplicantID, _ wanted: PreMeeting?, _ seen: PreMeeting?, _ actor: Actor, _ today: Day
    ) throws(Refusal) -> [Scoped<Event>] {
        let (applicant, municipality) = try admitted(id, actor)
        if let wanted {
            guard wanted.day <= today else { throw .participant(.dayAhead(wanted.day)) }
            // Nobody was there as mentor who is none.
            if applicant.progress.after.mentor == nil, [.both, .mentor].contains(wanted.attended) {
                throw .mentor(.notChosen)
            }
        }
        let old = applicant.progress.after.mentorship.premeeting?.value
        guard old != wanted else { throw .nothingToChange }
        guard old == seen else { throw .changedSince("premeeting") }
        return [Scoped(.municipality(municipality), .mentor(.premeeting(id, Change(from: old, to: wanted))))]
    }

    func decideCeased(
        _ id: ApplicantID, _ wanted: MentorCeased?, _ actor: Actor, _ today: Day
    ) throws(Refusal) -> [Scoped<Event>] {
        let (applicant, _) = try admitted(id, actor)
        guard let mentor = applicant.progress.after.mentor?.value else { throw .mentor(.notChosen) }
        if let wanted {
            guard wanted.day <= today else { throw .dayTooLate(wanted.day, latest: today) }
        }
        let ceased = wanted.map { MentorCeased(since: $0.day, note: Programme.trimmed($0.note)) }
        let facts = mentees(of: mentor).filter { actor.holds(Permission.recordMentors, in: $0.municipality) }
            .compactMap { mentee -> Scoped<Event>? in
                let old = self.applicant(mentee.applicant)?.progress.after.mentorship.ceased?.value
                guard old != ceased else { return nil }
                return Scoped(
                    .municipality(mentee.municipality),
                    .mentor(.ceased(mentee.applicant, Change(from: old, to: ceased))))
            }
        guard !facts.isEmpty else { throw .nothingToChange }
        return facts
    }
}
