enum SuperMembers {
    static let table: [String: NativeDefinition] = [:]
}
