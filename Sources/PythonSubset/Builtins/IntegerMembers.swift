enum IntegerMembers {
    static let table: [String: NativeDefinition] = [:]
}
