enum PropertyMembers {
    static let table: [String: NativeDefinition] = [:]
}
