/// From which screen a person went straight into something that belongs to another one.
///
/// Back leads there again, as long as the person has not gone elsewhere, and not to a screen that was never opened.
struct WayBack: Equatable {
    /// The screen that the person came from.
    let screen: ScreenID
    /// What the person went to.
    let view: View
}

extension Destination {
    /// Whether it lies inside a screen, so that back leads out of it.
    var isInside: Bool {
        switch self {
        case .admission, .seats, .cohorts, .allocation: true
        case .screen, .queue, .duplicates, .otherInterviews, .ranking, .followUps, .participants, .decisions: false
        }
    }
}

extension AppState {
    /// Notes from where somebody went to the view that is shown now.
    mutating func noteWayBack(from origin: ScreenID, to destination: Destination) {
        wayBack = destination.isInside && origin != screen ? WayBack(screen: origin, view: screenView) : nil
    }

    /// Goes to where the person came from.
    ///
    /// - Returns: Whether there was anywhere to go back to.
    mutating func goBack(in world: World) -> Bool {
        guard let wayBack, wayBack.view == screenView else { return false }
        self.wayBack = nil
        // The screen that is left is met at its beginning the next time.
        ranking.leave(in: world)
        screen = wayBack.screen
        refresh(in: world)
        return true
    }
}
