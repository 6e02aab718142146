enum ListMembers {
    static let table: [String: NativeDefinition] = [:]
}
