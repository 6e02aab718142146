import Schema

/// What the command line gave to the scripts.
package struct ScriptArguments: Sendable, Hashable {
    /// `-x key=value`, in order, as given.
    package var x: [String]
    /// `--tag`.
    package var tag: String?
    /// The keyword arguments of `context.run_migrations(**kw)`.
    package var runMigrations: [RunArgument]
    /// `context.get_head_revisions()`.
    package var headRevisions: [String]
    /// `context.get_revision_argument()`.
    package var destinationRevision: String?

    package init(
        x: [String] = [], tag: String? = nil, runMigrations: [RunArgument] = [], headRevisions: [String] = [],
        destinationRevision: String? = nil
    ) {
        self.x = x
        self.tag = tag
        self.runMigrations = runMigrations
        self.headRevisions = headRevisions
        self.destinationRevision = destinationRevision
    }
}

/// One keyword argument of `context.run_migrations()`, as the revision's function receives it.
package struct RunArgument: Sendable, Hashable {
    package enum Value: Sendable, Hashable {
        case none
        case bool(Bool)
        case integer(Int)
        case string(String)
        case unknown(Opaque)
    }

    package var name: String
    package var value: Value

    package init(_ name: String, _ value: Value) {
        self.name = name
        self.value = value
    }
}
