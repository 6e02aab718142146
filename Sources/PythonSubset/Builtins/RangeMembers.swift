enum RangeMembers {
    static let table: [String: NativeDefinition] = [:]
}
