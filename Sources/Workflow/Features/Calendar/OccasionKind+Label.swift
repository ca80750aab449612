public import Domain

extension OccasionKind {
    /// What the kind is called.
    public var label: LocalizedText {
        switch self {
        case .courseDay: LocalizedText(sv: "kurstillfälle", en: "course occasion")
        case .lecture: LocalizedText(sv: "föreläsning", en: "lecture")
        case .seminar: LocalizedText(sv: "seminarium", en: "seminar")
        case .workshop: LocalizedText(sv: "verkstad", en: "workshop")
        case .network: LocalizedText(sv: "nätverksträff", en: "network")
        case .shadowing: LocalizedText(sv: "skuggning", en: "shadowing")
        case .exchange: LocalizedText(sv: "utbyte", en: "exchange")
        case .mentorMeeting: LocalizedText(sv: "mentorsträff", en: "mentor meeting")
        case .information: LocalizedText(sv: "information", en: "information")
        case .deadline: LocalizedText(sv: "tidsgräns", en: "deadline")
        case .other: LocalizedText(sv: "övrigt", en: "other")
        }
    }
}

extension OccasionMode {
    /// What the mode is called.
    public var label: LocalizedText {
        switch self {
        case .onSite: LocalizedText(sv: "på plats", en: "on site")
        case .remote: LocalizedText(sv: "på distans", en: "remote")
        case .learningCentre: LocalizedText(sv: "på lärcentrum", en: "at a learning centre")
        }
    }
}

extension VenueAccess {
    /// What is known of the premises, in words.
    public var label: LocalizedText {
        switch self {
        case .unknown: LocalizedText(sv: "inte känd", en: "not known")
        case .adapted: LocalizedText(sv: "anpassad lokal", en: "adapted premises")
        case .partly: LocalizedText(sv: "delvis anpassad", en: "partly adapted")
        case .notAdapted: LocalizedText(sv: "inte anpassad", en: "not adapted")
        }
    }
}

extension AudienceGroup {
    /// What the group is called.
    public var label: LocalizedText {
        switch self {
        case .cohort: LocalizedText(sv: "deltagarna", en: "the participants")
        case .part: LocalizedText(sv: "några av deltagarna", en: "some of the participants")
        case .mentors: LocalizedText(sv: "mentorerna", en: "the mentors")
        case .managers: LocalizedText(sv: "cheferna", en: "the managers")
        case .officials: LocalizedText(sv: "tjänstemän och politiker", en: "officials and politicians")
        }
    }
}
