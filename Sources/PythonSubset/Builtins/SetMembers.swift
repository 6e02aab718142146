enum SetMembers {
    static let table: [String: NativeDefinition] = [:]
    static let frozenTable: [String: NativeDefinition] = [:]
}
