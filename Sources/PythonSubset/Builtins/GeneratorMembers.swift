enum GeneratorMembers {
    static let table: [String: NativeDefinition] = [:]
}
