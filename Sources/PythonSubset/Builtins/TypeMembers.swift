enum TypeMembers {
    static let table: [String: NativeDefinition] = [:]
}
