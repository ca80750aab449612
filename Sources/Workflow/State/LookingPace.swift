/// How often a session looks for what others have saved: at once, and then at intervals for as long as they go on saving.
///
/// Without, fifty people who save once a second wake each other two and a half thousand times a second. A session that takes
/// long to take the changes in, such as one with a list that is made anew each time, leaves longer pauses, so that all of
/// them together leave the machine to those who write. A save never waits for this: it looks by itself.
public struct LookingPace: Sendable {
    /// The shortest interval, in milliseconds; short enough to seem immediate where others have just been seen saving.
    private static let shortest = 250
    /// The longest, whatever taking the changes in costs.
    private static let longest = 5000
    /// An interval is this many times as long as taking the changes in took.
    private static let share = 50

    private var restsUntil: Int?

    /// A session that has not looked yet.
    public init() {}

    /// Notes that others were looked for.
    ///
    /// - Parameters:
    ///   - began: When it began, in milliseconds of a clock that nobody can set.
    ///   - ended: When what was found stood on the screen.
    ///   - hasFound: Whether anything was found; somebody who writes alone is seen at once.
    public mutating func looked(from began: Int, to ended: Int, hasFound: Bool) {
        let pause = min(max((ended - began) * LookingPace.share, LookingPace.shortest), LookingPace.longest)
        restsUntil = hasFound ? ended + pause : nil
    }

    /// For how many milliseconds nothing is to be looked for; nil where looking is worth it now.
    public func rest(at now: Int) -> Int? {
        guard let restsUntil, restsUntil > now else { return nil }
        return restsUntil - now
    }
}
