/// A field that a letter's template can hold, by the name that stands in it, such as `{{firstName}}`.
public enum LetterField: String, CaseIterable, Sendable {
    case programme
    case municipality
    case municipalities
    case isJoint
    case host
    case name
    case firstName
    case manager
    case reference
    case decided
    case since
    case obligatory
    case whom
    case reserveNumber
    case cohort
    case guarantee
    case information
    case hasOccasions
    case occasions
    case courseDays
    case starts
    case ends
    case loadPercent
    case fee
    case seatCharged
    case replacementEnd
    case mentorHours
    case premeeting
    case mentor
    case mentorMunicipality
    case hasMentorMeetings
    case mentorMeetings
    case lastOccasion
    case competence
    case approved
    case answerBy
    case sender
    case senderEmail

    // Inside a list of occasions.
    case number
    case when
    case title
    case place
    case overnight

    /// What a field can stand for.
    public enum Shape: Equatable, Sendable {
        /// A text; in a section, whether there is one.
        case text
        /// Only whether something holds, for sections.
        case flag
        /// A section that is repeated, once for each.
        case list
        /// A text of one of a list, only inside its section.
        case item
        /// Whether something holds of one of a list, only inside its section.
        case itemFlag
    }

    /// What the field stands for.
    public var shape: Shape {
        switch self {
        case .hasOccasions, .hasMentorMeetings, .isJoint, .obligatory, .seatCharged: .flag
        case .occasions, .mentorMeetings: .list
        case .number, .when, .title, .place: .item
        case .overnight: .itemFlag
        default: .text
        }
    }

    /// Whether letters of a kind can say it; most fields are known in all letters.
    public func isKnown(in kind: LetterKind) -> Bool {
        switch self {
        case .reserveNumber: kind == .reserve || kind == .managerOfReserve || kind == .offer
        case .mentor, .mentorMunicipality: kind == .mentor
        case .answerBy: kind == .offer
        case .competence, .approved: kind == .certificate
        case .since: kind == .enrolled
        default: true
        }
    }

    /// The fields that letters of a kind can say.
    public static func known(in kind: LetterKind) -> [LetterField] { allCases.filter { $0.isKnown(in: kind) } }

    /// What the field holds, in a few words.
    public var meaning: LocalizedText {
        switch self {
        case .programme: LocalizedText(sv: "programmets namn", en: "the programme's name")
        case .municipality: LocalizedText(sv: "den sökandes kommun", en: "the applicant's municipality")
        case .municipalities: LocalizedText(sv: "alla kommuner som deltar", en: "all participating municipalities")
        case .isJoint: LocalizedText(sv: "om flera kommuner deltar", en: "whether several municipalities take part")
        case .host: LocalizedText(sv: "värdkommunen", en: "the host municipality")
        case .name: LocalizedText(sv: "den sökandes namn", en: "the applicant's name")
        case .firstName: LocalizedText(sv: "den sökandes förnamn", en: "the applicant's first name")
        case .manager: LocalizedText(sv: "ansvarig chefs namn", en: "the responsible manager's name")
        case .reference: LocalizedText(sv: "beslutets beteckning", en: "the decision's reference")
        case .decided: LocalizedText(sv: "beslutets dag", en: "the day of the decision")
        case .since:
            LocalizedText(
                sv: "första dagen, för den som kommer in senare", en: "the first day, of who comes in later")
        case .obligatory:
            LocalizedText(sv: "om programmet är obligatoriskt", en: "whether the programme is obligatory")
        case .whom: LocalizedText(sv: "vilka programmet är för", en: "whom the programme is for")
        case .reserveNumber: LocalizedText(sv: "reservplatsens nummer", en: "the reserve's number")
        case .cohort:
            LocalizedText(
                sv: "omgången; tomt när programmet har en", en: "the cohort; empty where the programme has one")
        case .guarantee:
            LocalizedText(sv: "vad en plats inte lovar", en: "what a seat does not promise")
        case .information: LocalizedText(sv: "om personuppgifter", en: "about personal data")
        case .hasOccasions: LocalizedText(sv: "om kursdagarna är kända", en: "whether the course days are known")
        case .occasions: LocalizedText(sv: "kurstillfällena, ett i taget", en: "the course occasions, one by one")
        case .courseDays: LocalizedText(sv: "antal kursdagar", en: "the number of course days")
        case .starts: LocalizedText(sv: "kursens första dag", en: "the first day of the course")
        case .ends: LocalizedText(sv: "kursens sista dag", en: "the last day of the course")
        case .loadPercent: LocalizedText(sv: "procent av heltid", en: "percent of full time")
        case .fee: LocalizedText(sv: "avgiften; tomt när den är okänd", en: "the fee; empty while unknown")
        case .seatCharged:
            LocalizedText(
                sv: "om platsens avgift betalas för någon annan", en: "whether somebody else is charged for the seat")
        case .replacementEnd:
            LocalizedText(sv: "sista dag för ersättare", en: "the last day for a replacement")
        case .mentorHours: LocalizedText(sv: "mentorns timmar, som 15–20", en: "the mentor's hours, such as 15–20")
        case .premeeting: LocalizedText(sv: "förträffen, dag och plats", en: "the pre-meeting, day and place")
        case .mentor: LocalizedText(sv: "mentorns namn", en: "the mentor's name")
        case .mentorMunicipality: LocalizedText(sv: "mentorns kommun", en: "the mentor's municipality")
        case .hasMentorMeetings:
            LocalizedText(sv: "om mentorsträffarna är kända", en: "whether the mentor meetings are known")
        case .mentorMeetings: LocalizedText(sv: "mentorsträffarna, en i taget", en: "the mentor meetings, one by one")
        case .lastOccasion: LocalizedText(sv: "sista tillfället", en: "the last occasion")
        case .competence: LocalizedText(sv: "kompetensen som registreras", en: "the competence registered")
        case .approved: LocalizedText(sv: "dagen för godkännandet", en: "the day of the approval")
        case .answerBy: LocalizedText(sv: "sista dag att svara", en: "the last day to answer")
        case .sender: LocalizedText(sv: "avsändaren", en: "the sender")
        case .senderEmail: LocalizedText(sv: "avsändarens e-post", en: "the sender's e-mail address")
        case .number: LocalizedText(sv: "i listan: nummer", en: "in the list: number")
        case .when: LocalizedText(sv: "i listan: dagar", en: "in the list: days")
        case .title: LocalizedText(sv: "i listan: titel", en: "in the list: title")
        case .place: LocalizedText(sv: "i listan: plats", en: "in the list: place")
        case .overnight:
            LocalizedText(sv: "i listan: om man övernattar", en: "in the list: whether people stay overnight")
        }
    }
}
