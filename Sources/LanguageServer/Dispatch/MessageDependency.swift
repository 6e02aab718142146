/// What a message touches, and so which earlier messages it must wait for.
package enum MessageDependency: Sendable, Hashable {
    /// Changes what every message depends on: configuration, workspace folders.
    case globalConfigurationChange
    /// Changes one document.
    case documentUpdate(uri: String)
    /// Reads one document.
    case documentRequest(uri: String)
    /// Reads the workspace, all documents included.
    case workspaceRequest
    /// Waits for nothing, and nothing waits for it.
    case freestanding

    /// Whether a later message must wait for this one. Reads never wait for reads.
    func blocks(_ later: MessageDependency) -> Bool {
        switch (self, later) {
        case (.freestanding, _), (_, .freestanding): false
        case (.globalConfigurationChange, _), (_, .globalConfigurationChange): true
        case (.documentUpdate(let uri), .documentUpdate(let other)): uri == other
        case (.documentUpdate(let uri), .documentRequest(let other)): uri == other
        case (.documentRequest(let uri), .documentUpdate(let other)): uri == other
        case (.documentUpdate, .workspaceRequest), (.workspaceRequest, .documentUpdate): true
        case (.documentRequest, .documentRequest), (.workspaceRequest, .workspaceRequest): false
        case (.documentRequest, .workspaceRequest), (.workspaceRequest, .documentRequest): false
        }
    }
}
