#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

extension CreateDate {
    /// Where the system keeps the time zone database.
    private static let zoneFolder = FilePath("/usr/share/zoneinfo")

    /// The present moment in the zone that the option `timezone` names, or in local time.
    ///
    /// A name is looked up as it is written, then in upper case, as Alembic does.
    package static func now(zone: String?) throws(AuthoringError) -> CreateDate {
        let (epoch, nanosecond) = WallClock.nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
        let microsecond = nanosecond / 1000
        guard let zone else {
            var seconds = time_t(epoch)
            var local = tm()
            localtime_r(&seconds, &local)
            return CreateDate(epoch: epoch, microsecond: microsecond, utcOffset: Int(local.tm_gmtoff))
        }
        for name in [zone, zone.uppercased()] {
            if let offset = utcOffset(of: name, at: epoch) {
                return CreateDate(epoch: epoch, microsecond: microsecond, utcOffset: offset, isAware: true)
            }
        }
        throw AuthoringError(
            .configuration, "Can't locate timezone: \(zone)",
            hint: "Use a name of the time zone database, such as UTC or Europe/Berlin; its files are looked up in \(zoneFolder).")
    }

    /// Seconds east of UTC in a zone; `nil` when there is no such zone.
    static func utcOffset(of zone: String, at epoch: Int) -> Int? {
        if zone == "UTC" { return 0 }
        let path = zoneFolder.appending(zone)
        guard !zone.isEmpty, path.isInside(zoneFolder), let bytes = try? FileSystem.read(path, limit: 1 << 20) else { return nil }
        return ZoneFile(bytes)?.utcOffset(at: epoch)
    }
}
