enum ObjectMembers {
    static let table: [String: NativeDefinition] = [:]
}
