enum SliceMembers {
    static let table: [String: NativeDefinition] = [:]
}
