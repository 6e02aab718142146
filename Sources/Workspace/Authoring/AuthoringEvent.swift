/// What happens while files are written, as Alembic prints it.
package enum AuthoringEvent: Sendable, Hashable {
    /// A step begins: `Generating /srv/shop/versions/a1b2_users.py`. A hook prints lines of its own before it ends.
    case began(String, isHook: Bool = false)
    /// A line that a hook printed.
    case output(String)
    /// The step that began last is over.
    case ended(failed: Bool = false)
    case note(String)
}

/// Takes events as they happen.
package typealias AuthoringReport = (AuthoringEvent) -> Void

/// Reports a step around what it does (Alembic's `util.status`).
func reporting<Result>(
    _ step: String, isHook: Bool = false, to report: AuthoringReport, _ body: () throws(AuthoringError) -> Result
) throws(AuthoringError) -> Result {
    report(.began(step, isHook: isHook))
    do {
        let result = try body()
        report(.ended())
        return result
    } catch {
        report(.ended(failed: true))
        throw error
    }
}
