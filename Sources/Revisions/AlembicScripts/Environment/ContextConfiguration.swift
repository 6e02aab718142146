import PythonSubset
import Schema

/// The arguments of one call of `context.configure()`.
package struct ContextConfiguration: Sendable, Hashable {
    /// A value of the script that may be unknown.
    package enum Text: Sendable, Hashable {
        case known(String)
        /// Where the value would come from.
        case unknown(Schema.Opaque)
    }

    /// `url=`, or the URL of the engine that `connection=` was opened on.
    package var url: Text?
    package var dialectName: String?
    /// Whether `connection=` was given.
    package var hasConnection = false
    package var options = ContextOptions()
    /// `dialect_opts={"paramstyle": ...}`.
    package var parameterStyle: String?
    /// The name of the file that `output_buffer=` was opened on.
    package var outputFile: String?
    /// Whether `on_version_apply` was given.
    package var hasVersionHooks = false
    /// Names that only autogeneration uses.
    package var upgradeToken: String?
    package var downgradeToken: String?

    package init() {}
}
