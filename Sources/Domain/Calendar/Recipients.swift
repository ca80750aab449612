/// Somebody who must be told when an occasion changes.
public enum Recipient: Hashable, Sendable {
    case participant(ApplicantID, MunicipalityCode)
    /// Somebody with a role, such as a mentor.
    case person(PersonID)
    /// A group whose people the programme does not know one by one.
    case group(AudienceGroup)
    /// Those whom an occasion names in words only.
    case described(String)
    case lecturer(String)
    case supplier(String)
    case venue(String)
}

/// What somebody must be told.
public struct ChangeNotice: Equatable, Sendable {
    /// Who.
    public let recipient: Recipient
    /// What, in order of time.
    public let changes: [OccasionChange]
}

extension Programme {
    /// The participants that an occasion is for; empty when it is for others, before the admission, and as long as nobody has
    /// said who follows the cohort that it belongs to.
    public func participants(of occasion: Occasion) -> [Participant] {
        let first = occasion.days.lowerBound
        if occasion.isForWholeCohort {
            return participants.filter { occasion.isFor(followersOf: $0.cohort(on: first)) }
        }
        guard occasion.groups.contains(.part) else { return [] }
        let listed = Set(occasion.participants)
        return participants.filter { listed.contains($0.applicant) }
    }

    /// How many participants an occasion is for; the seats where nobody is admitted, or not yet to a cohort.
    func participantCount(of occasion: Occasion) -> Int {
        if occasion.groups.contains(.part), !occasion.isForWholeCohort { return occasion.participants.count }
        guard !knowsParticipants || !(occasion.cohort == nil || isDistributed) else {
            return participants(of: occasion).count
        }
        return settings.cohorts.filter { occasion.belongs(to: $0.id) }.reduce(0) { $0 + $1.seats }
    }

    /// Everybody who has to do with an occasion: its audience, then those who lead it and where it is held.
    public func recipients(of occasion: Occasion) -> [Recipient] {
        var found: [Recipient] = participants(of: occasion).map { .participant($0.applicant, $0.municipality) }
        if found.isEmpty, occasion.isForWholeCohort { found.append(.group(.cohort)) }
        for group in occasion.groups {
            switch group {
            case .cohort: break
            case .part: if found.isEmpty { found.append(.group(.part)) }
            case .mentors: found += people(.mentor, or: .mentors)
            case .managers: found += people(.responsibleManager, or: .managers)
            case .officials: found.append(.group(.officials))
            }
        }
        if occasion.groups.isEmpty, !occasion.audience.isEmpty { found.append(.described(occasion.audience)) }
        found += occasion.lecturers.map { .lecturer($0) }
        if !occasion.supplier.isEmpty { found.append(.supplier(occasion.supplier)) }
        if !occasion.place.isEmpty, occasion.mode != .remote { found.append(.venue(occasion.place)) }
        return found
    }

    private func people(_ role: Role, or group: AudienceGroup) -> [Recipient] {
        let people = settings.people.filter { person in person.roles.contains { $0.role == role } }
        return people.isEmpty ? [.group(group)] : people.map { .person($0.id) }
    }

    /// Whether a participant is to be at an occasion.
    public func concerns(_ occasion: Occasion, participant id: ApplicantID) -> Bool {
        if occasion.participants.contains(id) { return true }
        guard occasion.isForWholeCohort || (occasion.groups.isEmpty && !occasion.kind.isCourse) else { return false }
        guard settings.hasCohorts, occasion.cohort != nil else { return true }
        let stays = courseParticipant(id)?.stays ?? []
        return stays.contains { $0.cohort == occasion.cohort && $0.covers(occasion.days.lowerBound) }
    }

    /// Whether somebody with a role has to do with an occasion: as mentor, as manager, or as who leads it.
    public func concerns(_ occasion: Occasion, person id: PersonID) -> Bool {
        guard let person = settings.person(id) else { return false }
        let key = SwedishCollation.key(person.name)
        if occasion.lecturers.contains(where: { SwedishCollation.key($0) == key }) { return true }
        return occasion.groups.contains { group in
            switch group {
            case .mentors: person.roles.contains { $0.role == .mentor }
            case .managers: person.roles.contains { $0.role == .responsibleManager }
            case .cohort, .part, .officials: false
            }
        }
    }

    /// Who must be told what when changes are published: those concerned before, and those concerned now.
    ///
    /// Lecturers, suppliers and venues are told of what concerns them only: days, times, place and cancellation.
    public func notices(of changes: [OccasionChange]) -> [ChangeNotice] {
        var order: [Recipient] = []
        var told: [Recipient: [OccasionChange]] = [:]
        for change in changes {
            for recipient in recipients(of: change) {
                if told[recipient] == nil { order.append(recipient) }
                told[recipient, default: []].append(change)
            }
        }
        return order.map { ChangeNotice(recipient: $0, changes: told[$0] ?? []) }
    }

    /// Who must be told of one change.
    public func recipients(of change: OccasionChange) -> [Recipient] {
        let now = recipients(of: change.new.occasion)
        let before = change.old.map { recipients(of: $0.occasion) } ?? []
        let all = now + before.filter { !now.contains($0) }
        guard change.sort == .changed else { return all }
        let practical = change.fields.contains { [.place, .address, .mode, .lecturer, .supplier].contains($0) }
        return all.filter { recipient in
            switch recipient {
            case .lecturer, .supplier, .venue: practical
            case .participant, .person, .group, .described: true
            }
        }
    }

    /// Who must be told of a move; nobody has to be told of what nobody has been told.
    func recipients(ofMoving id: OccasionID, to wanted: Occasion) -> [Recipient] {
        guard let old = calendar.releases.content[id], let entry = calendar.entries[id] else { return [] }
        let new = PublishedOccasion(occasion: wanted, cancelled: nil, revision: entry.revision + 1)
        let change = OccasionChange(id: id, old: old, new: new)
        return change.fields.isEmpty && old.cancelled == nil ? [] : recipients(of: change)
    }
}
