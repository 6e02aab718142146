/// Something that reads bytes from outside and must come to an end, in bounded memory and without a trap, whatever they are.
struct FuzzTarget: Sendable {
    /// The name of its folder under `Seeds`, and what `RETORT_FUZZ` selects.
    let name: String
    let run: @Sendable ([UInt8]) -> Void

    static let all = [configuration, frames, interpreter, json, parser, revision, script, splitter, toml, url]

    static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}
