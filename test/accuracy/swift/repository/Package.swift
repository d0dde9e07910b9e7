// swift-tools-version:5.9
import PackageDescription

let package = Package(
    name: "Notes",
    dependencies: [
        .package(url: "https://github.com/MacPaw/OpenAI.git", from: "0.4.0"),
        .package(url: "https://github.com/Alamofire/Alamofire.git", from: "5.9.0"),
    ],
    targets: [.target(name: "Notes", dependencies: ["OpenAI"])]
)
