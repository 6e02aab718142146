import PythonSubset
import Workspace

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The machine that an online run is on, as its scripts see it.
final class MachineSurroundings: Surroundings {
    private var generator = SystemRandomNumberGenerator()
    private let start = ContinuousClock.now

    func now() -> Int { WallClock.nanoseconds }

    func monotonic() -> Int {
        let (seconds, attoseconds) = start.duration(to: .now).components
        return Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
    }

    func localOffset(at seconds: Int) -> Int {
        var time = time_t(seconds)
        var parts = tm()
        guard localtime_r(&time, &parts) != nil else { return 0 }
        return Int(parts.tm_gmtoff)
    }

    func randomBytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8.random(in: 0...UInt8.max, using: &generator) }
    }

    var hostName: String {
        var parts = utsname()
        guard uname(&parts) == 0 else { return "localhost" }
        return withUnsafeBytes(of: &parts.nodename) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }

    var userName: String {
        for variable in ["LOGNAME", "USER", "LNAME", "USERNAME"] {
            if let name = getenv(variable), name[0] != 0 { return String(cString: name) }
        }
        guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else { return "" }
        return String(cString: name)
    }
}
