enum BoolMembers {
    static let table: [String: NativeDefinition] = [:]
}
