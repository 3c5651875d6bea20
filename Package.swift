// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "Pauzewacht",
    products: [
        .executable(name: "pauzewacht", targets: ["pauzewacht"]),
        .executable(name: "documentation-writer", targets: ["DocumentationWriter"]),
        .executable(name: "sample-writer", targets: ["SampleWriter"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    ],
    targets: [
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(
            name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CLinux"),
        .systemLibrary(
            name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(
            name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

        // Days, ISO weeks, volumes and the care timeline. Knows nothing of messages or files.
        .target(name: "CareTimeline"),
        // The messages of the standard as values, code lists, findings.
        .target(name: "IWmo", dependencies: ["CareTimeline"]),
        // The rule catalogue and every check. Knows nothing of files, XML or SQL.
        .target(name: "Rules", dependencies: ["IWmo", "CareTimeline"]),
        // Spreadsheets (.xlsx), written row by row.
        .target(name: "Workbooks", dependencies: ["CXlsxWriter", "CLibZip", "IWmo", "CareTimeline"]),
        // Reading, schema validation and writing of XML messages.
        .target(name: "Messages", dependencies: ["CLibXML2", "CLibCrypto", "CLinux", "IWmo", "Rules", "CareTimeline"]),
        // pauzewacht.yaml, contract register, product list.
        .target(name: "RunConfiguration", dependencies: ["Yams", "Oversight", "IWmo", "Rules", "CareTimeline"]),
        // What a contract manager looks at: dossiers, signals, money, discipline. Knows nothing of files or SQL.
        .target(name: "Oversight", dependencies: ["Rules", "IWmo", "CareTimeline"]),
        // The administration: one SQLite file behind a protocol.
        .target(
            name: "Store",
            dependencies: [
                "Oversight", "IWmo", "Rules", "CareTimeline", "CLibCrypto",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        // Everything a person reads after a run: report, tables, summary.
        .target(
            name: "Reports",
            dependencies: [
                "Oversight", "Workbooks", "IWmo", "Rules", "CareTimeline",
                .product(name: "Mustache", package: "swift-mustache"),
            ]),
        // The nightly job: inbox, order of work, judging, answers, output folder.
        .target(
            name: "BatchRun",
            dependencies: [
                "Messages", "Rules", "Store", "RunConfiguration", "Explaining", "Reports", "IWmo", "CareTimeline",
                "CLinux",
                "CLibZip", .product(name: "Logging", package: "swift-log"),
            ]),
        // A verdict with everything that led to it, from the past of the administration.
        .target(
            name: "Explaining",
            dependencies: ["Store", "Rules", "RunConfiguration", "Reports", "IWmo", "CareTimeline"]),
        // What is asked of a store after the night: explanations and audits.
        .target(
            name: "Audit",
            dependencies: [
                "BatchRun", "Explaining", "Oversight", "Store", "RunConfiguration", "Reports", "Workbooks", "IWmo",
                "CareTimeline",
            ]),
        // Data sets with known answers. Shares no rule with the program it checks.
        .target(name: "Generation", dependencies: ["Messages", "IWmo", "CareTimeline"]),
        .executableTarget(
            name: "pauzewacht",
            dependencies: [
                "Audit", "BatchRun", "Generation", "Reports", "Oversight", "Rules", "Messages", "RunConfiguration",
                "IWmo",
                "CareTimeline",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ]),
        // The samples of the project, the demo region included: the same bytes every time.
        .executableTarget(name: "SampleWriter", dependencies: ["Messages", "IWmo", "CareTimeline"]),
        // Writes docs/rules from the catalogue.
        .executableTarget(name: "DocumentationWriter", dependencies: ["Reports"]),
        // Makes the data of the speed measurements.
        .executableTarget(
            name: "load-writer",
            dependencies: [
                "Messages", "IWmo", "CareTimeline", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Benchmarks/LoadWriter"),

        // What several test targets make up their input with, and measure by.
        .target(name: "TestSupport", path: "Tests/TestSupport"),
        .testTarget(name: "CareTimelineTests", dependencies: ["CareTimeline"]),
        .testTarget(name: "WorkbooksTests", dependencies: ["Workbooks", "CLibZip", "CareTimeline"]),
        .testTarget(name: "OversightTests", dependencies: ["Oversight", "Rules", "IWmo", "CareTimeline"]),
        .testTarget(name: "RulesTests", dependencies: ["TestSupport", "Rules", "IWmo", "CareTimeline"]),
        // Runs the built executable on temporary folders.
        .testTarget(
            name: "RunTests",
            dependencies: [
                "TestSupport", "Messages", "IWmo", "CareTimeline", "CLibZip",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            exclude: ["Golden", "Fixtures"]),
        // Runs the built executable on generated regions.
        .testTarget(name: "PropertyTests", dependencies: ["TestSupport", "Messages", "IWmo", "CareTimeline"]),
        .testTarget(
            name: "CasesTests",
            dependencies: [
                "TestSupport", "BatchRun", "CLibZip", "Messages", "IWmo", "CareTimeline", "RunConfiguration", "Rules",
                "Store",
                .product(name: "Logging", package: "swift-log"),
            ]),
        .testTarget(
            name: "SamplesTests",
            dependencies: [
                "SampleWriter", "BatchRun", "RunConfiguration", "Messages", "IWmo",
                .product(name: "Logging", package: "swift-log"),
            ]),
        .testTarget(
            name: "RunConfigurationTests",
            dependencies: ["RunConfiguration", "Oversight", "Rules", "IWmo", "CareTimeline"]),
        .testTarget(
            name: "ReportsTests",
            dependencies: ["TestSupport", "Reports", "Oversight", "Workbooks", "Rules", "IWmo", "CareTimeline"]),
        .testTarget(name: "MessagesTests", dependencies: ["TestSupport", "Messages", "Rules", "IWmo", "CareTimeline"]),
    ],
    swiftLanguageModes: [.v6]
)

// Only `scripts/fuzz` can build this: libFuzzer brings the `main` of the program.
if Context.environment["PAUZEWACHT_FUZZING"] != nil {
    package.targets += [
        .executableTarget(
            name: "fuzz-driver", dependencies: ["BatchRun", "RunConfiguration", "Messages", "IWmo"],
            path: "Fuzzing/Driver")
    ]
}
