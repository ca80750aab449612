// swift-tools-version: 6.2
import PackageDescription

// `make` passes `--explicit-target-dependency-import-check error`: with these settings a target can
// use exactly what is listed beside it here, and nothing through the back door.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies + ["TestSupport"], swiftSettings: settings)
}

let collections = Target.Dependency.product(name: "OrderedCollections", package: "swift-collections")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "aspirant",
    products: [.executable(name: "aspirant", targets: ["aspirant"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    ],
    targets: [
        library("Domain", [collections, crypto]),
        library("JSON"),
        library("Codec", ["Domain", "JSON"]),
        library("Store", ["Domain", "JSON", "Codec", "CSystem", crypto]),
        // A protocol is chained by SHA-256 and checked where there is no store to borrow the hash from.
        library("Exchange", ["Domain", "JSON", "Codec", "CIcal", crypto]),
        library("Workflow", ["Domain"]),
        library("Terminal"),
        library("Screens", ["Domain", "Workflow", "Terminal"]),
        library("Curses", ["Terminal", "CNcurses"]),
        // A C target with a narrow header: macros and globals of ncurses never reach Swift.
        .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
        .target(name: "CIcal"),
        .target(name: "CSystem"),
        .executableTarget(
            name: "aspirant",
            dependencies: [
                "Domain", "JSON", "Codec", "Store", "Exchange", "Workflow", "Terminal", "Screens", "Curses", arguments,
            ],
            swiftSettings: settings),
        .systemLibrary(name: "CVTerm"),
        // A program that only tests run, on a pty: it shows what Curses reads and draws.
        .executableTarget(
            name: "terminal-fixture", dependencies: ["Terminal", "Curses"], path: "Sources/TerminalFixture",
            swiftSettings: settings),
        // What `make bench` measures with; never installed.
        .executableTarget(
            name: "aspirant-bench", dependencies: ["Domain", "Codec", "Store", arguments], swiftSettings: settings),
        library("TestSupport", ["Domain", "Codec", "Store", "Exchange", "Workflow", "Terminal", "Screens", "CVTerm"]),
        tests("DomainTests", ["Domain"]),
        tests("JSONTests", ["JSON"]),
        tests("StoreTests", ["Store", "Codec", "JSON", "Domain"]),
        tests("ExchangeTests", ["Exchange", "Domain", "JSON", "CIcal"]),
        tests("WorkflowTests", ["Workflow", "Domain"]),
        tests("TerminalTests", ["Terminal", "Curses", "terminal-fixture"]),
        tests("ScreensTests", ["Screens", "Workflow", "Domain", "Terminal"]),
        tests("JourneyTests", ["Domain", "Terminal", "aspirant"]),
    ]
)
