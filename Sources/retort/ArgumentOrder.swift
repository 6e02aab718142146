/// Arguments such as `-1`, which Alembic takes for a relative revision and a parser of options for an option.
enum ArgumentOrder {
    /// Moves arguments of a sign and digits behind a `--`, where they are positional.
    static func positionalsWithSignsLast(_ arguments: [String]) -> [String] {
        guard !arguments.contains("--") else { return arguments }
        let signed = arguments.filter(isSigned)
        return signed.isEmpty ? arguments : arguments.filter { !isSigned($0) } + ["--"] + signed
    }

    private static func isSigned(_ argument: String) -> Bool {
        argument.hasPrefix("-") && argument.count > 1 && argument.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
    }
}
