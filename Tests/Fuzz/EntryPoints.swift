import Glibc

/// The target that the environment variable `RETORT_FUZZ` selects, read once.
private let selected: FuzzTarget = {
    let name = getenv("RETORT_FUZZ").map { String(cString: $0) } ?? ""
    guard let target = FuzzTarget.named(name) else {
        print("RETORT_FUZZ must be one of: " + FuzzTarget.all.map(\.name).joined(separator: " "))
        exit(2)
    }
    return target
}()

/// libFuzzer calls this with each input that it makes.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    selected.run(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
}
