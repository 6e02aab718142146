/// The text of a new `.sql` revision: its header and two empty sections.
enum SQLRevisionText {
    static func text(_ variables: TemplateVariables) -> String {
        var lines = ["-- revision: \(variables.upRevision)"]
        let down = variables.downRevisions
        lines.append("-- down_revision: \(down.isEmpty ? "None" : down.joined(separator: ", "))")
        if !variables.dependencies.isEmpty { lines.append("-- depends_on: \(variables.dependencies.joined(separator: ", "))") }
        if !variables.branchLabels.isEmpty { lines.append("-- branch_labels: \(variables.branchLabels.joined(separator: ", "))") }
        lines.append("-- create_date: \(variables.createDate.withoutMicroseconds)")
        lines.append("--")
        lines += variables.message.split(separator: "\n", omittingEmptySubsequences: false).map { "-- \($0)".trimmed }
        return (lines + ["", "-- migrate:up", "", "-- migrate:down", ""]).joined(separator: "\n")
    }
}
