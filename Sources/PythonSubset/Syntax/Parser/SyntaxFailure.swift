/// Thrown up to the next place where parsing can go on; the parser holds what there is to say.
struct SyntaxFailure: Error {}
