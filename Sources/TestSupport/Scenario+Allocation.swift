import Domain

extension Scenario {
    /// The municipalities of Falun's programme with the employees of the reference figures (requirements G).
    public static func withEmployees(_ change: (inout FalunProgramme) -> Void = { _ in }) -> Scenario {
        .falun { falun in
            falun.employees = ["borlange": 6000, "falun": 5700, "ludvika": 5400, "sater": 4200, "gagnef": 1400]
            change(&falun)
        }
    }
}
