/// What can be asked for about the settings of a programme that is under way.
public enum SettingsCommand: Equatable, Sendable {
    /// Corrects parts of the settings; what each said is what the person saw.
    case correct([SettingsChange], reason: String)
}

/// A fact about the settings of a programme that is under way.
public enum SettingsEvent: Equatable, Sendable {
    /// A part of the settings says something else, and why.
    case corrected(SettingsChange, reason: String)

    /// The fact that takes this one back.
    var inverse: SettingsEvent {
        switch self {
        case .corrected(let change, let reason): .corrected(change.inverse, reason: reason)
        }
    }
}

/// Why settings were not corrected.
public enum SettingsRefusal: Equatable, Sendable {
    /// What has been done rests on a part as it stands.
    case rests(SettingsPart.Kind, on: Ground)
    /// The part is what the programme is, or what its journals are kept by: another one takes another programme.
    case fixed(SettingsPart.Kind)
    /// The municipality's seats are decided as a quota, not corrected.
    case seatsAreDecided(MunicipalityCode)
    /// The budget has commands of its own.
    case budgetHasLines
    /// The person who corrects would lose the role that lets it be done, and nobody could put it right.
    case ownRole
    /// Two people would log in with the same account, or what one has recorded under it would count as the other's.
    case accountTaken(String)
    /// The settings are another programme's, by its id.
    case otherProgramme(String)

    /// What rests on settings as they stand.
    public enum Ground: String, CaseIterable, Sendable {
        case scores, assessments, testResults, panels, rankings, admission, approvals, answers, mentors
    }
}
