enum DictionaryMembers {
    static let table: [String: NativeDefinition] = [:]
}
