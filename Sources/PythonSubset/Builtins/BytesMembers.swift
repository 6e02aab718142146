enum BytesMembers {
    static let table: [String: NativeDefinition] = [:]
}
