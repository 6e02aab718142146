import Testing

@testable import Workspace

struct CreateDateTests {
    @Test(arguments: [
        (CreateDate(epoch: 0), "1970-01-01 00:00:00"),
        (CreateDate(epoch: 1_709_164_799, microsecond: 7), "2024-02-28 23:59:59.000007"),
        (CreateDate(epoch: 1_709_251_199, utcOffset: 3600), "2024-03-01 00:59:59"),
        (CreateDate(epoch: -1, utcOffset: 0, isAware: true), "1969-12-31 23:59:59+00:00"),
        (CreateDate(epoch: 951_782_400, utcOffset: -12600, isAware: true), "2000-02-28 20:30:00-03:30"),
        (CreateDate(epoch: 4_107_542_400, utcOffset: 19800, isAware: true), "2100-03-01 05:30:00+05:30"),
    ])
    func printedAsPythonDoes(_ date: CreateDate, _ expected: String) {
        #expect(date.description == expected)
    }

    /// Offsets as Python's zoneinfo gives them for Europe/Berlin, America/New_York, Australia/Sydney and Asia/Kolkata.
    @Test(arguments: [
        ("CET-1CEST,M3.5.0,M10.5.0/3", 1_763_805_600, 3600),
        ("CET-1CEST,M3.5.0,M10.5.0/3", 1_782_000_000, 7200),
        ("CET-1CEST,M3.5.0,M10.5.0/3", 1_743_296_399, 3600),
        ("CET-1CEST,M3.5.0,M10.5.0/3", 1_743_296_400, 7200),
        ("CET-1CEST,M3.5.0,M10.5.0/3", 1_761_440_399, 7200),
        ("CET-1CEST,M3.5.0,M10.5.0/3", 1_761_440_400, 3600),
        ("EST5EDT,M3.2.0,M11.1.0", 1_763_805_600, -18000),
        ("EST5EDT,M3.2.0,M11.1.0", 1_782_000_000, -14400),
        ("AEST-10AEDT,M10.1.0,M4.1.0/3", 1_763_805_600, 39600),
        ("AEST-10AEDT,M10.1.0,M4.1.0/3", 1_782_000_000, 36000),
        ("IST-5:30", 0, 19800),
        ("<+03>-3", 0, 10800),
        ("A0B,J60/0,J300/0", 5_097_599, 0),
        ("A0B,J60/0,J300/0", 5_097_600, 3600),
        ("A0B,59/0,300/0", 5_097_600, 3600),
    ])
    func zoneRules(rule: String, epoch: Int, expected: Int) throws {
        #expect(try #require(ZoneRule(rule)).utcOffset(at: epoch) == expected)
    }

    @Test(arguments: ["", "CET", "CET-1CEST,M13.1.0,M1.1.0", "CET-1CEST,M3.5.0"])
    func notARule(_ text: String) {
        #expect(ZoneRule(text) == nil)
    }

    /// Two offsets and one change at 1000, then a rule.
    @Test func zoneFile() throws {
        let header: (Int, Int) -> [UInt8] = { times, types in
            Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15)
                + [0, 0, 0, times, types, 4].flatMap { [0, 0, 0, UInt8($0)] }
        }
        let types: [UInt8] = [0, 0, 0, 60, 0, 0, 0xFF, 0xFF, 0xFF, 0xC4, 0, 0]
        let change: [UInt8] = [0, 0, 0, 0, 0, 0, 0x03, 0xE8, 1]
        let names = Array("ABC\0".utf8)
        let first = header(0, 1) + types.prefix(6) + names
        let bytes = first + header(1, 2) + change + types + names + Array("\nX1\n".utf8)
        let zone = try #require(ZoneFile(bytes))
        #expect(zone.utcOffset(at: 999) == 60)
        #expect(zone.utcOffset(at: 1000) == -3600)
        let withoutRule = try #require(ZoneFile(Array(bytes.dropLast(4))))
        #expect(withoutRule.utcOffset(at: 5000) == -60)
        for count in 0..<bytes.count - 4 { _ = ZoneFile(Array(bytes.prefix(count))) }
        #expect(ZoneFile(Array("TZif".utf8)) == nil)
    }

    @Test func unknownZone() {
        #expect(throws: AuthoringError.self) { try CreateDate.now(zone: "Nowhere/Land") }
        #expect(throws: AuthoringError.self) { try CreateDate.now(zone: "../../../etc/hostname") }
        #expect((try? CreateDate.now(zone: "utc"))?.description.hasSuffix("+00:00") == true)
    }
}
