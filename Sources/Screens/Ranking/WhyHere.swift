import Domain
import Terminal
import Workflow

/// Why somebody has the place it has: criteria, demands, local priority, consultation, each with who and when.
struct WhyHere {
    let scene: Scene

    func lines(_ id: ApplicantID, width: Int) -> [TextLine] { [] }
}
