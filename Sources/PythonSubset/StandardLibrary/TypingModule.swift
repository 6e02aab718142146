enum TypingMembers {
    /// Marks `typing.Any` and its like.
    struct AnyType {}
}
