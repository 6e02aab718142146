/// What a SQLSTATE (PostgreSQL documentation, appendix A) means for the caller.
enum PostgreSQLErrorState {
    static func kind(_ state: String?, isOurCancel: Bool, isConnectionLost: Bool) -> DatabaseError.Kind {
        switch state {
        case "57014": return isOurCancel ? .cancelled : .stoppedByServer
        case "55P03": return .lockTimeout
        case "40001", "40P01": return .conflict
        case "25006": return .readOnly
        case let state? where state.hasPrefix("23"): return .constraint
        default: return isConnectionLost ? .connectionLost : .statement
        }
    }

    /// Class 08 (connection exception), 57P01 to 57P05 (shutdown, crash, idle session) and the two time limits that end a session.
    static func endsSession(_ state: String) -> Bool {
        state.hasPrefix("08") || (state.hasPrefix("57P0") && state != "57P03") || state == "25P03" || state == "25P04"
    }

    /// The kind of an error while connecting.
    static func connectKind(_ message: String) -> DatabaseError.Kind {
        if authenticationMarks.contains(where: { message.contains($0) }) { return .authenticationFailed }
        return message.contains("FATAL:  database \"") && message.hasSuffix("\" does not exist") ? .databaseMissing : .connectionFailed
    }

    /// libpq keeps no SQLSTATE of a failed connect; these words are in its own and in an untranslated server's message.
    private static let authenticationMarks = ["authentication failed", "no password supplied", "no pg_hba.conf entry", "role \""]
}
