public import Domain
import Workflow

extension Texts {
    /// The name of a month, as in running text.
    public func month(_ number: Int) -> String { language.month(number) }

    /// The name of a weekday.
    public func weekday(_ weekday: Weekday) -> String {
        let swedish = ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"]
        let english = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        return (language == .swedish ? swedish : english)[weekday.rawValue - 1]
    }

    /// `8 maj`, or `8 maj 2021` when another year than the reader's own.
    public func day(_ day: Day, relativeTo today: Day? = nil) -> String {
        let short = "\(day.dayOfMonth) \(month(day.month))"
        guard let today, today.year == day.year else { return short + " \(day.year)" }
        return short
    }

    /// `8 maj`, in the shortest unambiguous form for columns.
    func shortDay(_ day: Day) -> String { "\(day.dayOfMonth) \(month(day.month).prefix(3))" }

    /// `7–8 september 2020`, `30 april – 2 maj 2021`.
    public func period(_ period: Period) -> String { language.dates(period) }

    /// How far away a day is: `i dag`, `om 12 dagar`, `för 3 dagar sedan`.
    public func countdown(to day: Day, from today: Day) -> String {
        switch day - today {
        case 0: say("i dag", "today")
        case 1: say("i morgon", "tomorrow")
        case -1: say("i går", "yesterday")
        case let days where days > 0: say("om \(days) dagar", "in \(days) days")
        case let days: say("för \(-days) dagar sedan", "\(-days) days ago")
        }
    }

    /// A moment on Swedish clocks: only the time when it is today.
    public func moment(_ instant: Instant, today: Day) -> String {
        let time = "\(instant.swedishTime)"
        return instant.swedishDay == today ? time : "\(shortDay(instant.swedishDay)) \(time)"
    }

    /// An exact mean with two decimals; a dash when there is none.
    public func mean(_ mean: Mean?, decimals: Int = 2) -> String {
        mean?.rounded(decimals: decimals, sign: language == .swedish ? "," : ".") ?? "–"
    }

    /// The name of a holiday.
    public func name(of holiday: Holiday) -> String {
        switch holiday {
        case .newYear: say("nyårsdagen", "New Year's Day")
        case .epiphany: say("trettondedag jul", "Epiphany")
        case .goodFriday: say("långfredagen", "Good Friday")
        case .easterEve: say("påskafton", "Easter Eve")
        case .easterDay: say("påskdagen", "Easter Day")
        case .easterMonday: say("annandag påsk", "Easter Monday")
        case .valborgEve: say("valborgsmässoafton", "Walpurgis Eve")
        case .mayDay: say("första maj", "May Day")
        case .ascension: say("Kristi himmelsfärdsdag", "Ascension Day")
        case .whitSunday: say("pingstdagen", "Whit Sunday")
        case .nationalDay: say("nationaldagen", "the National Day")
        case .midsummerEve: say("midsommarafton", "Midsummer Eve")
        case .midsummerDay: say("midsommardagen", "Midsummer Day")
        case .allSaints: say("alla helgons dag", "All Saints' Day")
        case .christmasEve: say("julafton", "Christmas Eve")
        case .christmasDay: say("juldagen", "Christmas Day")
        case .boxingDay: say("annandag jul", "Boxing Day")
        case .newYearEve: say("nyårsafton", "New Year's Eve")
        }
    }
}
