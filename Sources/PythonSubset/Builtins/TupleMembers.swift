enum TupleMembers {
    static let table: [String: NativeDefinition] = [:]
}
