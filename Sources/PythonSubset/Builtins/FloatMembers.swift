enum FloatMembers {
    static let table: [String: NativeDefinition] = [:]
}
