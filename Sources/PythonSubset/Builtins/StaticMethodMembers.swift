enum StaticMethodMembers {
    static let table: [String: NativeDefinition] = [:]
}
