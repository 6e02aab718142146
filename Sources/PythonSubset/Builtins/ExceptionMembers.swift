enum ExceptionMembers {
    static func table(_ name: ExceptionName) -> [String: NativeDefinition] { [:] }
}
