enum ClassMethodMembers {
    static let table: [String: NativeDefinition] = [:]
}
