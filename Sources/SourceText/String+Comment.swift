extension String {
    /// The text without a mark in it that begins or ends a block comment, whatever combining character follows one.
    package var withoutCommentMarks: String {
        var result = UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in unicodeScalars {
            if previous == "*" && scalar == "/" || previous == "/" && scalar == "*" { result.append(" ") }
            result.append(scalar)
            previous = scalar
        }
        return String(result)
    }
}
