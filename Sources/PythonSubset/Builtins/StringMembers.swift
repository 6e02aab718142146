enum StringMembers {
    static let table: [String: NativeDefinition] = [:]
}
